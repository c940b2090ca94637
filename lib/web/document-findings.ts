import { cache } from "react";
import { papersOf } from "../../db/queries/documents.ts";
import { reportersOf } from "../../db/queries/reporters.ts";
import type { AnsweredFinding, FindingCounts, MendableFinding } from "../checks/answered.ts";
import { mayReport } from "../domain/access.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { BoardProgress } from "../domain/year-progress.ts";
import type { DocumentFindings } from "../jobs/document-findings.ts";
import { isInside, readingOfPaper } from "./document-report.ts";
import type { Place } from "./place.ts";
import { theWork } from "./the-work.ts";

/**
 * What the check finds in a document of the place, made in the worker since it reads all of it (decisions.md 25). Null when
 * it is not there or not to be seen: what is found in a paper, and what was said about it, is for those inside the nämnd.
 */
export const findingsHere = cache(
  async (place: Place, id: string): Promise<DocumentFindings | null> =>
    (await isInside(place, id)) ? theWork().findings({ documentId: id }) : null,
);

export type PeriodFindings = { documentId: string; findings: (MendableFinding & { mayAnswer: boolean })[] };

/** The same for the unit's report of a period ("VP": the year's plan), each with whether the visitor may answer it; null while it is not begun. */
export async function findingsOfPeriod(place: Place, period: string): Promise<PeriodFindings | null> {
  const paper = await paperOf(place, period);
  return paper && answerable(place, await findingsHere(place, paper.id));
}

/** The grid of the unit's period as the visitor may report it, with what the check finds in the period's report that a grid finds too. */
export async function gridOfPeriod(
  place: Place,
  period: string,
): Promise<{ grid: string; meanings: Record<string, string>; checks: PeriodFindings | null }> {
  const { user, now, here } = place;
  const paper = await paperOf(place, period);
  const known = paper && place.readsDrafts && readingOfPaper(place, paper) === "as-it-stands";
  const { grid, meanings, found } = await theWork().outcomeGrid({ user, now, here, period, documentId: known ? paper.id : null });
  return { grid, meanings, checks: await answerable(place, found) };
}

async function paperOf({ store, here }: Place, period: string): Promise<DocumentSummary | null> {
  return (await papersOf(store, here)).find(({ kind }) => kind === period) ?? null;
}

async function answerable(place: Place, found: DocumentFindings | null): Promise<PeriodFindings | null> {
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
