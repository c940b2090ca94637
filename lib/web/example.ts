import { cache } from "react";
import { anyAccount, workplaces } from "../../db/queries/accounts.ts";
import { municipalityId } from "../../db/queries/organisation.ts";
import { examplePeople } from "../../db/queries/people.ts";
import type { User } from "../domain/access.ts";
import { EXAMPLE_MUNICIPALITY } from "../domain/example-municipality.ts";
import { theStore } from "./the-store.ts";

/** Someone of the example, and the name of the kommun, nämnd or unit where they work. */
export type ExamplePerson = User & { where: string };

/**
 * The people one may sign in as with one click; nobody in a municipality's own database, which has accounts whatever the
 * municipality is called.
 */
export const peopleOfExample = cache(async (): Promise<ExamplePerson[]> => {
  return (await isExample()) ? examplePeople(await theStore(), new Date().toISOString()) : [];
});

/** Is this the example (decisions.md 22)? Signing in without a password exists only there, and nobody is invited to it. */
export const isExample = cache(async (): Promise<boolean> => {
  if (await hasAccounts()) return false;
  const store = await theStore();
  const kommun = await municipalityId(store);
  if (kommun === null) return false;
  const [named] = await workplaces(store, [kommun]);
  return named?.name === EXAMPLE_MUNICIPALITY;
});

/** Has anyone an account here? In the example nobody has, nor in a database that is not set up. */
export async function hasAccounts(): Promise<boolean> {
  return anyAccount(await theStore());
}
