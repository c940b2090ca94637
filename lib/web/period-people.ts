import { namedReporters } from "../../db/queries/reporters.ts";
import { mayWrite } from "../domain/access.ts";
import type { PeriodPeople } from "../domain/period-people.ts";
import type { Place } from "./place.ts";

/** Who reports what in the unit's year, and where its days are set if it is the visitor's to set them. */
export async function periodPeople({ store, user, here }: Pick<Place, "store" | "user" | "here">): Promise<PeriodPeople> {
  const lineage = here.lineage.map(({ id }) => id);
  const keeps = [1, 2].some((depth) => mayWrite(user, lineage.slice(0, depth)));
  return { reporters: await namedReporters(store, here.planId), daysAt: keeps ? `/${here.year}/perioder` : null };
}
