import { cache } from "react";
import { examplePeople } from "../../db/queries/people.ts";
import type { User } from "../domain/access.ts";
import { EXAMPLE_MUNICIPALITY } from "../domain/example-municipality.ts";
import { theStore } from "./the-store.ts";

/** Someone of the example, and the name of the kommun, nämnd or unit where they work. */
export type ExamplePerson = User & { where: string };

/** The people one may sign in as with one click; nobody in a municipality's own database. */
export const peopleOfExample = cache(async (): Promise<ExamplePerson[]> => {
  const people = await examplePeople(await theStore(), new Date().toISOString());
  return people.some(({ where }) => where === EXAMPLE_MUNICIPALITY) ? people : [];
});
