import { and, desc, eq } from "drizzle-orm";
import { mayWrite, type User } from "../../lib/domain/access.ts";
import type { Extension, ReportingWindow } from "../../lib/domain/reporting-window.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { authorityOf, requireKnownTo } from "./guards.ts";

export type WindowSet = ReportingWindow & {
  year: number;
  period: string;
  /** the kommun or a nämnd */
  orgUnitId: string;
  /** the number of the window that this replaces; 0 when there is none */
  base: number;
};

/** Gives a period its first and last day, in the kommun or in one nämnd: by those who write at that node itself. */
export async function setReportingWindow(store: Store, user: User, now: string, input: WindowSet): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const { year, period, orgUnitId, base, opensOn, closesOn } = input;
      await requireKeeper(handle, user, orgUnitId, year);
      if (opensOn > closesOn) refuse("invalid", "Sista dagen ligger före den första.");
      const at = and(eq(t.reportingWindow.year, year), eq(t.reportingWindow.period, period), eq(t.reportingWindow.orgUnitId, orgUnitId));
      const [before] = await db.select().from(t.reportingWindow).where(at).orderBy(desc(t.reportingWindow.no)).limit(1);
      if ((before?.no ?? 0) !== base) refuse("stale", "Någon annan har ändrat dagarna sedan du öppnade sidan.");
      const no = base + 1;
      await db.insert(t.reportingWindow).values({ year, period, orgUnitId, no, opensOn, closesOn, setBy: user.id, setAt: now });
      await remember(handle, {
        authorityId: await authorityOf(handle, orgUnitId, year),
        at: now,
        byId: user.id,
        action: "rapporteringsdagar-satta",
        place: `window/${orgUnitId}/${year}/${period}`,
        planId: null,
        before: before ? { opensOn: before.opensOn, closesOn: before.closesOn } : null,
        after: { opensOn, closesOn },
      });
      return { ok: true, version: no };
    }),
  );
}

export type ExtensionGiven = Extension & {
  year: number;
  period: string;
  unitId: string;
  /** the number of the extension that this replaces; 0 when there is none */
  base: number;
};

/** Gives one unit more time for a period, with the reason: by those who write in the nämnd as a whole. */
export async function extendReporting(store: Store, user: User, now: string, input: ExtensionGiven): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { db, t } = handle;
      const { year, period, unitId, base, closesOn, reason } = inNfc(input);
      const authorityId = await authorityOf(handle, unitId, year);
      await requireKeeper(handle, user, authorityId, year);
      if (reason.trim() === "") refuse("invalid", "Skriv varför enheten får mer tid.");
      const at = and(eq(t.extension.year, year), eq(t.extension.period, period), eq(t.extension.orgUnitId, unitId));
      const [before] = await db.select().from(t.extension).where(at).orderBy(desc(t.extension.no)).limit(1);
      if ((before?.no ?? 0) !== base) refuse("stale", "Någon annan har ändrat enhetens sista dag sedan du öppnade sidan.");
      const no = base + 1;
      await db.insert(t.extension).values({ year, period, orgUnitId: unitId, no, closesOn, reason, setBy: user.id, setAt: now });
      await remember(handle, {
        authorityId,
        at: now,
        byId: user.id,
        action: "mer-tid-given",
        place: `extension/${unitId}/${year}/${period}`,
        planId: null,
        before: before ? { closesOn: before.closesOn, reason: before.reason } : null,
        after: { closesOn, reason },
      });
      return { ok: true, version: no };
    }),
  );
}

async function requireKeeper(handle: Handle, user: User, orgUnitId: string, year: number): Promise<void> {
  const lineage = await lineageOf(handle, orgUnitId, year);
  if (lineage.length === 0) refuse("missing", `Enheten finns inte år ${year}.`);
  if (mayWrite(user, lineage)) return;
  await requireKnownTo(handle, user, lineage, year);
  refuse("forbidden", "Bara nämndens controller kan ändra rapporteringens dagar.");
}
