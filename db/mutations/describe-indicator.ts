import { and, desc, eq, min } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { IndicatorDescription } from "../../lib/domain/indicator-page.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { canonical, inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireIndicatorOwner } from "./guards.ts";

export type IndicatorDescribed = Partial<IndicatorDescription> & {
  indicatorId: string;
  /** the instant of the description this builds on; absent where nobody has seen one */
  base?: string;
  /** from a year on the indicator means something that can't be compared with what it was, and why */
  breaks?: { year: number; because: string };
};

/**
 * Says what an indicator is: which way is better, how parts make a whole, what is counted. A paper tells it only in part, and
 * without a direction no outcome can be judged. It describes the newest version; with `breaks` it begins a new one that no
 * comparison crosses (decisions.md 6). Only its owner describes an indicator.
 */
export async function describeIndicator(store: Store, user: User, now: string, input: IndicatorDescribed): Promise<Saved> {
  return answered(store.tx((handle) => describe(handle, user, now, inNfc(input))));
}

async function describe(handle: Handle, user: User, now: string, input: IndicatorDescribed): Promise<Saved> {
  const { db, t } = handle;
  const { indicatorId, base, breaks, ...told } = input;
  const authorityId = await requireIndicatorOwner(handle, user, indicatorId, "beskriva den");
  const [newest] = await db
    .select()
    .from(t.indicatorVersion)
    .where(eq(t.indicatorVersion.indicatorId, indicatorId))
    .orderBy(desc(t.indicatorVersion.validFrom))
    .limit(1);
  if (!newest) return refuse("missing", "Indikatorn finns inte längre.");
  const place = `indicator/${indicatorId}`;
  if (base !== undefined && base !== newest.changedAt) {
    const standing = { version: 1, written: newest.definition, place, savedBy: newest.changedBy, savedAt: newest.changedAt };
    await requireBase(handle, 0, standing);
  }
  const validFrom = breaks ? `${breaks.year}-01-01` : newest.validFrom;
  if (validFrom < newest.validFrom) refuse("invalid", `Indikatorn är redan beskriven på nytt från ${newest.validFrom.slice(0, 4)}.`);
  const unsaid = breaks && (await isFirst(handle, indicatorId, validFrom)) ? await firstYear(handle, indicatorId) : null;
  if (breaks && unsaid !== null && unsaid >= breaks.year) {
    refuse("invalid", `Indikatorn finns först från ${breaks.year}. Då finns inga tidigare år att skilja den från.`);
  }
  // earlier years are known only from what papers compare with: they keep what was said until now
  if (unsaid !== null) await db.insert(t.indicatorVersion).values({ ...newest, validFrom: `${unsaid}-01-01` });
  const next = { ...newest, ...told, validFrom, ...(breaks && { breaksBecause: breaks.because }) };
  if (canonical(next) === canonical(newest)) return { ok: true, version: 1 };
  const row = { ...next, changedBy: user.id, changedAt: now };
  const which = and(eq(t.indicatorVersion.indicatorId, indicatorId), eq(t.indicatorVersion.validFrom, validFrom));
  if (validFrom === newest.validFrom) await db.update(t.indicatorVersion).set(row).where(which);
  else await db.insert(t.indicatorVersion).values(row);
  const changed = (Object.keys(next) as (keyof typeof next)[]).filter((key) => next[key] !== newest[key]);
  const only = (version: typeof newest) => Object.fromEntries(changed.map((key) => [key, version[key]]));
  const [before, after] = [only(newest), only(next)];
  await remember(handle, { authorityId, at: now, byId: user.id, action: "indikator-beskriven", place, planId: null, before, after });
  return { ok: true, version: 1 };
}

/** The first year that an outcome is known of; past every year where none is. */
async function firstYear({ db, t }: Handle, indicatorId: string): Promise<number> {
  const [row] = await db
    .select({ year: min(t.outcome.year) })
    .from(t.outcome)
    .where(eq(t.outcome.indicatorId, indicatorId));
  return row?.year ?? Number.POSITIVE_INFINITY;
}

async function isFirst({ db, t }: Handle, indicatorId: string, validFrom: string): Promise<boolean> {
  const rows = await db
    .select({ validFrom: t.indicatorVersion.validFrom })
    .from(t.indicatorVersion)
    .where(eq(t.indicatorVersion.indicatorId, indicatorId));
  return rows.every((row) => row.validFrom >= validFrom);
}
