import { and, desc, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Target } from "../../lib/domain/chain.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { type StatedTarget, targetOf, writeTarget } from "../../lib/domain/target.ts";
import { otherUnit } from "../../lib/domain/unit-kind.ts";
import type { Figure } from "../../lib/swedish/figure.ts";
import { canonical, inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireIndicator, requireNotFrozen, requirePlan, requireWriter } from "./guards.ts";

export type TargetSet = {
  /** for whom */
  unitId: string;
  indicatorId: string;
  year: number;
  /** who sets it: kommunen, the nämnd or the unit */
  setBy: Target["setBy"];
  /** the number of the target this builds on; 0 for none */
  base: number;
  /** null takes it away; a written 0 is a target */
  figure: Figure | null;
};

/** Sets an årsmål. The old one stays as a row of its own; `version` is the new one's number. Only who sets it may change it. */
export async function setTarget(store: Store, user: User, now: string, input: TargetSet): Promise<Saved> {
  return answered(store.tx((handle) => set(handle, user, now, inNfc(input))));
}

async function set(handle: Handle, user: User, now: string, input: TargetSet): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, indicatorId, year, setBy, base, figure } = input;
  const authorityId = await requireWriter(handle, user, await setterNode(handle, input), year);
  const planId = await requirePlan(handle, unitId, year);
  const { unit } = await requireIndicator(handle, planId, indicatorId, year);
  const which = [eq(t.target.orgUnitId, unitId), eq(t.target.year, year), eq(t.target.indicatorId, indicatorId), eq(t.target.setBy, setBy)];
  const [row] = await db
    .select()
    .from(t.target)
    .where(and(...which))
    .orderBy(desc(t.target.no))
    .limit(1);
  const no = row?.no ?? 0;
  const place = `target/${unitId}/${indicatorId}/${year}/${setBy}`;
  const written = writeTarget(row ?? null, unit);
  await requireBase(handle, base, { version: no, written, place, savedBy: row?.changedBy ?? "", savedAt: row?.changedAt ?? "" });
  await requireNotFrozen(handle, and(eq(t.document.planId, planId), eq(t.documentPart.indicatorId, indicatorId)));
  if (figure && "unit" in figure && otherUnit(figure.unit, unit))
    refuse("invalid", `Indikatorn räknas i ${unit}. Skriv årsmålet i samma enhet.`);
  const before = row ? stated(row) : null;
  const after = targetOf(figure);
  if (canonical(before ?? targetOf(null)) === canonical(after)) return { ok: true, version: no };
  await db.insert(t.target).values({
    ...{ orgUnitId: unitId, year, indicatorId, setBy, no: no + 1 },
    ...after,
    changedBy: user.id,
    changedAt: now,
  });
  await remember(handle, { authorityId, at: now, byId: user.id, action: "arsmal-satt", place, planId, before, after });
  return { ok: true, version: no + 1 };
}

/** The node whose target it is, in the unit's line: the kommun, its nämnd or the unit itself. */
async function setterNode(handle: Handle, { unitId, year, setBy }: TargetSet): Promise<string> {
  const lineage = await lineageOf(handle, unitId, year);
  const node = setBy === "kf" ? lineage[0] : setBy === "namnd" ? lineage[1] : unitId;
  return node ?? refuse("missing", `Enheten finns inte år ${year}.`);
}

function stated({ form, valueMicro, upperMicro, decimals, words }: StatedTarget): StatedTarget {
  return { form, valueMicro, upperMicro, decimals, words };
}
