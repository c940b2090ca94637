import { type HeldRole, type Named, nodesUnder, rolesAt } from "../../db/queries/access.ts";
import { members } from "../../db/queries/accounts.ts";
import { unitYear } from "../../db/queries/organisation.ts";
import { administers } from "../domain/account.ts";
import { rolesToGive } from "../domain/giving-roles.ts";
import type { Visit } from "./visit.ts";

type Person = Named & { title: string };

/** Whom one gives a role: an administrator chooses among everyone, others among the people of the nämnd. `held`: its roles, where they are read already. */
export async function peopleToChoose({ store, user, now }: Visit, boardId: string, held?: HeldRole[]): Promise<Person[]> {
  if (administers(user)) return (await members(store, now)).filter(({ standing }) => standing.kind !== "avstangd");
  const roles = held ?? (await rolesAt(store, await nodesUnder(store, boardId), now));
  return [...new Map(roles.filter(({ opened }) => !opened).map(({ person }) => [person.id, person])).values()];
}

/** The same for a unit by its address, "" for none in particular; null for who gives no role there. */
export async function peopleAt(visit: Visit, year: number, slug: string): Promise<Person[] | null> {
  const here = slug === "" ? null : await unitYear(visit.store, year, slug);
  const lineage = here?.lineage.map(({ id }) => id) ?? [];
  const gives = administers(visit.user) || (here !== null && rolesToGive(visit.user, lineage).length > 0);
  return gives ? peopleToChoose(visit, lineage[1] ?? lineage[0] ?? "") : null;
}
