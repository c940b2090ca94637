import type { Role } from "./access.ts";

/** The roles as they are called, those with the widest view first. */
export const ROLE_NAMES: Record<Role, string> = {
  systemforvaltare: "systemförvaltare",
  kommunledning: "kommunledningen",
  namndcontroller: "nämndcontroller",
  namndsekreterare: "nämndsekreterare",
  enhetschef: "enhetschef",
  rapportor: "rapportör",
  granskare: "granskare",
  ledamot: "ledamot",
  lasare: "läsare",
};

export function isRole(code: string): code is Role {
  return Object.hasOwn(ROLE_NAMES, code);
}
