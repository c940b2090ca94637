import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireIndicator, requirePlan, requireSomeReporter } from "./guards.ts";

/** A name met in a file, and what it means to the unit. */
export type NameSaid = { unitId: string; year: number; written: string; kind: "indikator" | "stadsdel"; id: string };

/** Remembers what a name in somebody's files means, for the whole unit; said anew it means the new thing. */
export async function rememberName(store: Store, user: User, now: string, input: NameSaid): Promise<Saved> {
  return answered(store.tx((handle) => rememberWithin(handle, user, now, input)));
}

async function rememberWithin(handle: Handle, user: User, now: string, { unitId, year, written, kind, id }: NameSaid): Promise<Saved> {
  const authorityId = await requireSomeReporter(handle, user, { unitId, year });
  const planId = await requirePlan(handle, unitId, year);
  const key = wordingKey(written);
  if (key === "") refuse("invalid", "Namnet är tomt.");
  const said = { saidBy: user.id, saidAt: now };
  const before = kind === "indikator" ? await indicatorMeant(handle, unitId, key) : await districtMeant(handle, unitId, key);
  if (before === id) return { ok: true, version: 1 };
  const { db, t } = handle;
  if (kind === "indikator") {
    await requireIndicator(handle, planId, id, year);
    const target = [t.indicatorAlias.orgUnitId, t.indicatorAlias.written];
    const set = { indicatorId: id, ...said };
    await db
      .insert(t.indicatorAlias)
      .values({ orgUnitId: unitId, written: key, ...set })
      .onConflictDoUpdate({ target, set });
  } else {
    await requireDistrict(handle, unitId, year, id);
    const target = [t.districtAlias.orgUnitId, t.districtAlias.written];
    const set = { districtId: id, ...said };
    await db
      .insert(t.districtAlias)
      .values({ orgUnitId: unitId, written: key, ...set })
      .onConflictDoUpdate({ target, set });
  }
  const change = { before: before === null ? null : { id: before }, after: { id, written } };
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: "namn-forklarat",
    place: `name/${unitId}/${kind}/${key}`,
    planId,
    ...change,
  });
  return { ok: true, version: 1 };
}

async function indicatorMeant({ db, t }: Handle, unitId: string, key: string): Promise<string | null> {
  const which = and(eq(t.indicatorAlias.orgUnitId, unitId), eq(t.indicatorAlias.written, key));
  const [known] = await db.select({ id: t.indicatorAlias.indicatorId }).from(t.indicatorAlias).where(which);
  return known?.id ?? null;
}

async function districtMeant({ db, t }: Handle, unitId: string, key: string): Promise<string | null> {
  const which = and(eq(t.districtAlias.orgUnitId, unitId), eq(t.districtAlias.written, key));
  const [known] = await db.select({ id: t.districtAlias.districtId }).from(t.districtAlias).where(which);
  return known?.id ?? null;
}

async function requireDistrict({ db, t }: Handle, unitId: string, year: number, districtId: string): Promise<void> {
  const [known] = await db
    .select({ id: t.unitDistrict.districtId })
    .from(t.unitDistrict)
    .where(and(eq(t.unitDistrict.orgUnitId, unitId), eq(t.unitDistrict.year, year), eq(t.unitDistrict.districtId, districtId)));
  if (!known) refuse("missing", "Enheten svarar inte för den stadsdelen.");
}
