import { eq } from "drizzle-orm";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { type BuiltGoal, siblingsIn } from "../../lib/domain/chain-building.ts";
import { withoutCircles } from "../../lib/domain/goal-circles.ts";
import type { Owner, Styrmodell } from "../../lib/domain/styrmodell.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import type { Ledger } from "./ledger.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

/** A goal in the plan with its rows. */
export type PlacedGoal = BuiltGoal & { row: Row<"goal">; place: Row<"planGoal"> };

/** A plan while one change of its chain is made. */
export type Building = {
  ledger: Ledger;
  planId: string;
  unitId: string;
  year: number;
  /** the kommun first, whose plan it is last */
  lineage: OrgNode[];
  styrmodell: Styrmodell;
  userId: string;
  now: string;
  /** in the chain's order, as it was before the change */
  goals: PlacedGoal[];
  /** what can only go once no paper prints it any more */
  afterLaying: (() => Promise<void>)[];
};

/** Every goal of a plan in the chain's order; of goals linked in a circle the first stands outermost. */
export async function placedGoals({ db, t }: Source, planId: string, unitId: string): Promise<PlacedGoal[]> {
  const rows = await db
    .select({ row: t.goal, place: t.planGoal })
    .from(t.planGoal)
    .innerJoin(t.goal, eq(t.goal.id, t.planGoal.goalId))
    .where(eq(t.planGoal.planId, planId))
    .orderBy(t.planGoal.position);
  const taken = new Set(rows.map(({ row }) => row.id));
  const goals = rows.map(({ row, place }) => ({
    id: row.id,
    parentId: row.parentId !== null && taken.has(row.parentId) ? row.parentId : null,
    level: row.level,
    number: row.number,
    title: row.title,
    own: row.ownerId === unitId,
    row,
    place,
  }));
  return withoutCircles(goals);
}

/** What the node owns goals as: the kommun and the nämnd as themselves, all below as units. */
export function ownerKind(lineage: OrgNode[]): Owner {
  const kind = lineage.at(-1)?.kind;
  return kind === "kommun" || kind === "namnd" ? kind : "enhet";
}

/** Gives the goals right under a goal their order: they share the places that they have among all goals of the plan. */
export async function setOrder({ ledger }: Building, inOrder: Row<"planGoal">[]): Promise<void> {
  const places = inOrder.map(({ position }) => position).sort((a, b) => a - b);
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, row] of inOrder.entries()) {
    last = Math.max(places[index] ?? 0, last + 1);
    if (row.position !== last) await ledger.update("planGoal", row, { position: last });
  }
}

/** Puts a new goal into the plan among those under `parentId`, before the one with that id (null: last). */
export async function insertPlaced(building: Building, goalId: string, parentId: string | null, before: string | null): Promise<void> {
  const { ledger, planId, goals } = building;
  const last = Math.max(0, ...goals.map(({ place }) => place.position));
  const place = { planId, goalId, position: last + 1 };
  await ledger.insert("planGoal", place);
  const siblings = siblingsIn(goals, parentId).map((goal) => goal.place);
  const at = siblings.findIndex((one) => one.goalId === before);
  if (at >= 0) await setOrder(building, [...siblings.slice(0, at), place, ...siblings.slice(at)]);
}
