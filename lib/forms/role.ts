import type { Role } from "../domain/access.ts";
import { isRole } from "../domain/role-names.ts";
import { refused, type Typed, understood } from "./typed.ts";

export type RoleForm = { personId: string; role: Role; orgUnitId: string };

/** Reads the form "Ge en roll" as it was sent. */
export function readRole({ personId, role, orgUnitId }: Record<keyof RoleForm, string>): Typed<RoleForm> {
  if (personId === "") return refused("Välj vem som ska få rollen.");
  if (!isRole(role)) return refused("Välj en roll.");
  if (orgUnitId === "") return refused("Välj var rollen gäller.");
  return understood({ personId, role, orgUnitId });
}
