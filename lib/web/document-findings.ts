import { cache } from "react";
import { papersOf } from "../../db/queries/documents.ts";
import { reportersOf } from "../../db/queries/reporters.ts";
import type { AnsweredFinding, FindingCounts, MendableFinding } from "../checks/answered.ts";
import { mayReport } from "../domain/access.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { BoardProgress } from "../domain/year-progress.ts";
import type { DocumentFindings } from "../jobs/document-findings.ts";
import { readingHere, readingOfPaper } from "./document-report.ts";
import type { Place } from "./place.ts";
import { theWork } from "./the-work.ts";

/**
 * What the check finds in a document of the place, made in the worker since it reads all of it (decisions.md 25). Null when
 * it is not there or not to be seen: what is found in a paper, and what was said about it, is for those inside the nämnd.
 */
export const findingsHere = cache(
  async (place: Place, id: string): Promise<DocumentFindings | null> =>
    place.readsDrafts && (await readingHere(place, id)) === "as-it-stands" ? theWork().findings({ documentId: id }) : null,
);

export type PeriodFindings = { documentId: string; findings: (MendableFinding & { mayAnswer: boolean })[] };

/** The same for the unit's report of a period ("VP": the year's plan), each with whether the visitor may answer it; null while it is not begun. */
export function findingsOfPeriod(place: Place, period: string): Promise<PeriodFindings | null> {
  return ofPeriod(place, period, ({ id }) => findingsHere(place, id));
}

/** Of that, what the grid of outcomes finds too while one types. */
export function gridFindingsOfPeriod(place: Place, period: string): Promise<PeriodFindings | null> {
  return ofPeriod(place, period, async (paper) => {
    const isInside = place.readsDrafts && readingOfPaper(place, paper) === "as-it-stands";
    return isInside ? theWork().gridFindings({ documentId: paper.id }) : null;
  });
}

async function ofPeriod(
  place: Place,
  period: string,
  find: (paper: DocumentSummary) => Promise<DocumentFindings | null>,
): Promise<PeriodFindings | null> {
  const { store, here } = place;
  const papers = await papersOf(store, here);
  const paper = papers.find(({ kind }) => kind === period);
  const found = paper && (await find(paper));
  if (!found) return null;
  const answers = await mayAnswer(place, found.summary.state);
  return { documentId: found.summary.id, findings: found.findings.map((finding) => ({ ...finding, mayAnswer: answers(finding) })) };
}

/** Which of a document's findings this visitor may answer: nobody any in a decided one. */
export async function mayAnswer(place: Place, state: string): Promise<(finding: AnsweredFinding) => boolean> {
  const { store, user, here, writes, reports } = place;
  if (state === "beslutad") return () => false;
  if (writes || !reports) return () => writes;
  const lineage = here.lineage.map(({ id }) => id);
  const planned = await reportersOf(store, here);
  const own = planned.filter(({ responsible }) => mayReport(user, lineage, responsible ? [responsible.id] : [])).map(({ id }) => id);
  return ({ place: { indicatorId } }) => indicatorId !== undefined && own.includes(indicatorId);
}

/** What is left to look at in the documents of a nämnd's units, by document: counts only, which those above may know too. */
export function countsOfBoard({ units }: BoardProgress): Promise<Map<string, FindingCounts>> {
  return theWork().findingCounts({ documentIds: units.flatMap(({ documentId }) => documentId ?? []) });
}
