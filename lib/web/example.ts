import { cache } from "react";
import { anyAccount } from "../../db/queries/accounts.ts";
import { unitsOf, unitYear, yearsOf } from "../../db/queries/organisation.ts";
import { examplePeople } from "../../db/queries/people.ts";
import type { Store } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import { databaseUrl, theStore } from "./the-store.ts";

/** Someone of the example, and the name of the kommun, nämnd or unit where they work. */
export type ExamplePerson = User & { where: string };

/** Is this the example's own database (decisions.md 22)? Signing in without a password exists only there. */
export function isExample(): boolean {
  return /(^|[\\/])exempel\.db$/.test(databaseUrl());
}

/**
 * The people one may sign in as with one click; nobody in a municipality's own database, which has accounts whatever its
 * file is called.
 */
export const peopleOfExample = cache(async (): Promise<ExamplePerson[]> => {
  if (!isExample()) return [];
  const store = await theStore();
  if (await anyAccount(store)) return [];
  const names = await namesOf(store);
  return (await examplePeople(store)).map((person) => ({ ...person, where: names.get(person.orgUnitId) ?? "" }));
});

async function namesOf(store: Store): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const year of (await yearsOf(store)).toSorted((a, b) => a - b)) {
    for (const { slug } of await unitsOf(store, year)) {
      for (const { id, name } of (await unitYear(store, year, slug))?.lineage ?? []) names.set(id, name);
    }
  }
  return names;
}
