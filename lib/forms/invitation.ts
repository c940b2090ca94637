import type { Role } from "../domain/access.ts";
import { emailFrom } from "../domain/account.ts";
import { isRole } from "../domain/role-names.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

const LONGEST = 100;

export type InvitationForm = { name: string; title: string; email: string; role: Role; orgUnitId: string };

/** Reads the form "Bjud in" as it was typed. */
export function readInvitation(typed: Record<keyof InvitationForm, string>): Typed<InvitationForm> {
  const [name, title, email] = [cleaned(typed.name), cleaned(typed.title), emailFrom(typed.email)];
  if (name === "" || name.length > LONGEST) return refused(`Skriv personens namn, högst ${LONGEST} tecken.`);
  if (title.length > LONGEST) return refused(`Titeln är för lång. Skriv högst ${LONGEST} tecken.`);
  if (!email) return refused("E-postadressen stämmer inte. Skriv till exempel anna@kommunen.se.");
  if (!isRole(typed.role)) return refused("Välj en roll.");
  if (typed.orgUnitId === "") return refused("Välj var rollen gäller.");
  return understood({ name, title, email, role: typed.role, orgUnitId: typed.orgUnitId });
}
