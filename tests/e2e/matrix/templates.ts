import { templateOf } from "../../../templates/stockholm/document-templates.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import type { Paper } from "./two-boards.ts";
import { page, saving, sending, type Way } from "./ways.ts";
import { KOMMUNS_WRITERS, only, WRITERS, writers } from "./who-may.ts";

/** What documents are asked to hold is kommunledningen's; the sections of one are its unit's. */
export const TEMPLATES: Record<string, Way[]> = {
  "GET /mallar": [page(() => "/mallar", only(KOMMUNS_WRITERS, "knows"))],
  "GET /mallar/[kind]/[from]": [page((paper) => addressOf(paper), only(KOMMUNS_WRITERS, "knows"))],
  "PUT /api/v1/mallar/[kind]/[from]": [
    sending(
      async (paper, { now }) => {
        const template = { ...templateOf("VB"), analysis: `Tänk på ${crypto.randomUUID()}` };
        return { path: `/api/v1${addressOf(paper)}`, body: { base: await now.template(firstYear(paper)), template } };
      },
      only(KOMMUNS_WRITERS, "done", "refused"),
    ),
  ],
  "GET /[year]/[unit]/dokument/[id]/avsnitt": [page(({ place, id }) => `${place}/dokument/${id}/avsnitt`, only(WRITERS, "knows"))],
  "PUT /api/v1/dokument/[id]/avsnitt": [
    saving(({ id }) => {
      const change = { kind: "lagg-till", title: `Avsnitt ${crypto.randomUUID()}`, parentId: null, before: null };
      return { path: `/api/v1/dokument/${id}/avsnitt`, body: { base: 0, change } };
    }, writers(WRITERS)),
  ],
};

function addressOf(paper: Paper): string {
  return `/mallar/VB/${firstYear(paper)}`;
}

function firstYear({ year }: Paper): number {
  return styrmodellOf(year).years.from;
}
