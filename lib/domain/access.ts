import type { DocumentState } from "./document.ts";

/** Who is at the door. Roles in full come with the accounts; here a person has one role on one org node. */
export type User = {
  id: string;
  name: string;
  title: string;
  role: Role;
  /** the org node the role is given on */
  orgUnitId: string;
};

export type Role =
  | "systemforvaltare"
  | "kommunledning"
  | "namndcontroller"
  | "namndsekreterare"
  | "enhetschef"
  | "rapportor"
  | "granskare"
  | "ledamot"
  | "lasare";

const WRITERS: Role[] = ["systemforvaltare", "namndcontroller", "enhetschef", "rapportor"];
const READS_DRAFTS: Role[] = [...WRITERS, "namndsekreterare", "granskare", "lasare"];

/** May this user read a unit's plan? `lineage` is the unit and every node above it. */
export function mayRead(user: User, lineage: string[], state: DocumentState = "utkast"): boolean {
  if (!lineage.includes(user.orgUnitId)) return false;
  return state === "beslutad" || READS_DRAFTS.includes(user.role) || user.role === "kommunledning";
}

/** May this user change figures, texts and goals of a unit's plan? */
export function mayWrite(user: User, lineage: string[]): boolean {
  return WRITERS.includes(user.role) && lineage.includes(user.orgUnitId);
}
