import type { Role } from "../domain/access.ts";
import { isRole } from "../domain/role-names.ts";
import { readDate } from "../swedish/date.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** Dates are ISO, "" where none was said: from today, until further notice. */
export type RoleForm = {
  personId: string;
  role: Role;
  orgUnitId: string;
  from: string;
  to: string;
  standsInFor: string;
  delegation: boolean;
};

/** Reads the form "Ge en roll" as it was sent. */
export function readRole(typed: Record<keyof RoleForm, string>): Typed<RoleForm> {
  const { personId, role, orgUnitId, standsInFor, delegation } = typed;
  if (personId === "") return refused("Välj vem som ska få rollen.");
  if (!isRole(role)) return refused("Välj en roll.");
  if (orgUnitId === "") return refused("Välj var rollen gäller.");
  const [from, to] = [readDay(typed.from), readDay(typed.to)];
  if (from === null || to === null) return refused(WRITE_A_DAY);
  return understood({ personId, role, orgUnitId, from, to, standsInFor, delegation: delegation !== "" });
}

/** Reads a role's last day as it was sent; "" ends it at once. */
export function readLastDay(typed: string): Typed<string> {
  const day = readDay(typed);
  return day === null ? refused(WRITE_A_DAY) : understood(day);
}

const WRITE_A_DAY = "Skriv dagen som till exempel 2026-03-31.";

function readDay(typed: string): string | null {
  return typed.trim() === "" ? "" : readDate(typed);
}
