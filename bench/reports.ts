import type { Report } from "../lib/report/blocks.ts";
import { compose } from "../lib/report/compose.ts";
import { layoutOf } from "../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import { reportContent } from "./content.ts";

const READER = { municipality: "Strandviks kommun", now: "2027-02-01T08:00:00.000Z", draft: true };

/** The composed report of so many goals. */
export function reportOf(goals: number): Report {
  const content = reportContent(goals);
  return compose(content, styrmodellOf(content.head.year), layoutOf(content.head.kind), READER).report;
}
