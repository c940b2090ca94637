import { notFound } from "next/navigation";
import { type HeldRole, type Named, nameable, nodesUnder, type Opening, openingsOf, rolesAt } from "../../db/queries/access.ts";
import { type PlannedReporter, reportersOf } from "../../db/queries/reporters.ts";
import type { Role } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import { mayKnowPeople, rolesToGive } from "../domain/giving-roles.ts";
import { peopleToChoose } from "./people-to-choose.ts";
import type { Place } from "./place.ts";

/** May this visitor end the role? Never one's own, nor what was opened: that closes by itself. */
export function mayEnd({ user, here }: Place, { role, orgUnitId, person, opened }: HeldRole): boolean {
  const lineage = here.lineage.map(({ id }) => id);
  const at = lineage.indexOf(orgUnitId);
  const own = at >= 0 ? lineage.slice(0, at + 1) : [...lineage.slice(0, 2), orgUnitId];
  return !opened && person.id !== user.id && rolesToGive(user, own).includes(role);
}

/** How long the nämnd is told that its drafts were opened. */
const TOLD_FOR_DAYS = 7;

/** Who has access to a node, why, and what this visitor may do about it. */
export type AccessView = {
  /** the unit, or its whole nämnd */
  node: OrgNode;
  board: OrgNode | null;
  /** may one see the whole nämnd's people at once? */
  seesBoard: boolean;
  inside: HeldRole[];
  /** given for the whole kommun: these see what is decided */
  above: HeldRole[];
  openings: Opening[];
  /** what this visitor may give here, and to whom */
  gives: Role[];
  people: Named[];
  /** the unit's indicators with who reports them; null for who doesn't read drafts, and for a whole nämnd */
  reported: { indicators: PlannedReporter[]; people: Named[] } | null;
};

/** Reads it for a place; `wholeBoard`: for its nämnd with all units. Who may not know gets "finns inte". */
export async function accessView(place: Place, wholeBoard: boolean): Promise<AccessView> {
  const { store, user, now, here } = place;
  const lineage = here.lineage.map(({ id }) => id);
  if (!mayKnowPeople(user, lineage)) notFound();
  const board = here.lineage[1] ?? null;
  const seesBoard = board !== null && board.id !== here.unit.id && mayKnowPeople(user, lineage.slice(0, 2));
  const whole = wholeBoard && seesBoard;
  const nodes = board && whole ? await nodesUnder(store, board.id) : lineage.slice(Math.min(1, lineage.length - 1));
  const [kommun = ""] = lineage;
  const inside = await rolesAt(store, nodes, now);
  const node = board && whole ? board : here.unit;
  const gives = rolesToGive(user, whole ? lineage.slice(0, 2) : lineage);
  return {
    ...{ node, board, seesBoard, inside, gives },
    above: nodes.includes(kommun) ? [] : await rolesAt(store, [kommun], now),
    openings: board ? await lately(place, board.id) : [],
    people: gives.length > 0 ? await peopleToChoose(place, board?.id ?? here.unit.id, whole ? inside : undefined) : [],
    reported: place.readsDrafts && !whole ? { indicators: await reportersOf(store, here), people: nameable(inside, lineage) } : null,
  };
}

/** The openings of the nämnd's drafts that its people are told of. */
export function lately({ store, now }: Place, boardId: string): Promise<Opening[]> {
  return openingsOf(store, boardId, new Date(Date.parse(now) - TOLD_FOR_DAYS * 86_400_000).toISOString());
}
