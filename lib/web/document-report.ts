import { documentContent } from "../../db/queries/documents.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { mayRead } from "../domain/access.ts";
import type { Report } from "../report/blocks.ts";
import { compose } from "../report/compose.ts";
import type { Place } from "./place.ts";

type Found = NonNullable<Awaited<ReturnType<typeof documentContent>>>;

/** A document of the place as a report, or null when it is not there or not to be seen. */
export async function documentReport(place: Place, id: string): Promise<{ summary: Found["summary"]; report: Report } | null> {
  const found = await documentContent(place.store, id);
  if (!found || !belongs(place, found)) return null;
  const { summary, content, styrmodell } = found;
  const reader = { municipality: place.here.lineage[0]?.name ?? "", now: place.now, draft: summary.state !== "beslutad" };
  return { summary, report: compose(content, styrmodell, layoutOf(summary.kind), reader).report };
}

function belongs({ user, here }: Place, { summary }: Found): boolean {
  const lineage = here.lineage.map((node) => node.id);
  return summary.unitSlug === here.unit.slug && summary.year === here.year && mayRead(user, lineage, summary.state);
}
