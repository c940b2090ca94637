import { type Grant, mayRead, mayReport, mayWrite, ROLES, type Role, type User } from "./access.ts";
import { administers } from "./account.ts";

/** These concern every nämnd, and are given at the kommun's own node only: nobody administers from inside one of them. */
const KOMMUNS_OWN: Role[] = ["systemforvaltare", "kommunledning"];

/** How long a systemförvaltare may read drafts that were opened (decisions.md 8). */
export const HOURS_OPEN = 4;

/** May this user know who has access to the node, and why? Those who have it themselves, and who administers. */
export function mayKnowPeople(user: User, lineage: string[]): boolean {
  return administers(user) || mayRead(user, lineage, "godkand");
}

/**
 * The roles this user may give and end at the node. Who writes there may let others report, also as a stand-in: that gives
 * away less than one has oneself. What lets people write, submit or decide is given by a systemförvaltare.
 */
export function rolesToGive(user: User, lineage: string[]): Role[] {
  if (administers(user)) return ROLES.filter((role) => lineage.length === 1 || !KOMMUNS_OWN.includes(role));
  return mayWrite(user, lineage) ? ["rapportor"] : [];
}

/** May indicators of the node be put in this person's name? Only where naming gives something to do. */
export function mayBeNamed(personId: string, grants: Grant[], lineage: string[]): boolean {
  return mayReport({ id: personId, name: "", title: "", grants }, lineage, [personId]);
}
