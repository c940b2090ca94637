import { mayRead } from "../domain/access.ts";
import { type ComposedReport, composedReport } from "../jobs/composed-report.ts";
import type { Place } from "./place.ts";

/** A document of the place as a report, or null when it is not there or not to be seen. */
export async function documentReport({ store, user, now, here }: Place, id: string): Promise<ComposedReport | null> {
  const found = await composedReport(store, id, now);
  if (!found) return null;
  const { unitSlug, year, state } = found.summary;
  const lineage = here.lineage.map((node) => node.id);
  return unitSlug === here.unit.slug && year === here.year && mayRead(user, lineage, state) ? found : null;
}
