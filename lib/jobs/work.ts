import { canonical, sha256 } from "../../db/canonical.ts";
import type { DecidedFile } from "../../db/mutations/document-steps.ts";
import { talliesOf } from "../../db/queries/completeness.ts";
import { documentContent } from "../../db/queries/documents.ts";
import { historyHeadFor } from "../../db/queries/history-head.ts";
import { nameMeanings } from "../../db/queries/name-meanings.ts";
import { packedOutcomeGrid } from "../../db/queries/outcome-grid.ts";
import { type RollUpPlace, type RollUps, rollUpsUnder } from "../../db/queries/roll-up.ts";
import type { Source } from "../../db/store.ts";
import type { FindingCounts } from "../checks/answered.ts";
import { GRID_RULES } from "../checks/check-row.ts";
import type { Reading, User } from "../domain/access.ts";
import { asDecided } from "../domain/as-decided.ts";
import type { UnitYear } from "../domain/chain.ts";
import type { Tally } from "../domain/completeness.ts";
import type { DocumentKind } from "../domain/document.ts";
import { fileName } from "../domain/document-name.ts";
import type { Decision } from "../domain/document-steps.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { gridNames } from "../domain/name-meanings.ts";
import type { PackedGrid } from "../domain/packed-grid.ts";
import type { Sheet } from "../domain/sheet.ts";
import type { Typed } from "../forms/typed.ts";
import type { Proposal } from "../importing/proposal.ts";
import { compose } from "../report/compose.ts";
import { writeWord } from "../word/write.ts";
import { composedReport, municipalityOf, wordOf } from "./composed-report.ts";
import { type DocumentFindings, documentFindings, findingCounts } from "./document-findings.ts";
import { documentLayout, logoOf } from "./document-layout.ts";
import {
  type OutcomeFormat,
  outcomeFile,
  outcomePlan,
  type PlanAsked,
  planAgainst,
  type SentPlan,
  sentPlan,
  sheetsOf,
} from "./outcome-files.ts";
import { type Preview, type PreviewAsked, previewOf } from "./preview.ts";
import { type PaperAsked, wordPaper } from "./word-paper.ts";

/** A document's Word file, with what the document was when it was read. */
export type WordMade = { summary: DocumentSummary; bytes: Uint8Array };

/** A unit's period to be reported, as the page hands it to the browser. */
export type GridMade = {
  /** a `PackedGrid` as JSON: between threads and to the browser it goes whole, where its thousands of parts would go one by one */
  grid: string;
  /** by `wordingKey`: the grid's name for a name that somebody has explained */
  meanings: Record<string, string>;
  /** what the rules of a grid find in the period's document; null without one */
  found: DocumentFindings | null;
};

/** The long work there is, by name: reads from a source and changes nothing. Who may ask for it is the caller's question. */
export const WORK = {
  /** Null where there is no such document. `now` is an ISO instant. */
  async word(
    source: Source,
    { documentId, now, reading }: { documentId: string; now: string; reading?: Reading },
  ): Promise<WordMade | null> {
    const found = await composedReport(source, documentId, now, reading);
    return found && { summary: found.summary, bytes: await wordOf(source, found) };
  },

  /**
   * A unit's period as this user may report it: a unit's thousands of cells keep nobody else waiting. `documentId`: the period's
   * document, for what is found in it and what was said about that; null where there is none, or the user may not know.
   */
  async outcomeGrid(
    source: Source,
    { user, now, here, period, documentId }: { user: User; now: string; here: UnitYear; period: string; documentId: string | null },
  ): Promise<GridMade> {
    const grid = await packedOutcomeGrid(source, user, now, here, period);
    return {
      grid: JSON.stringify(grid),
      meanings: gridNames(await nameMeanings(source, here.unit.id), grid),
      found: documentId === null ? null : await documentFindings(source, documentId, GRID_RULES),
    };
  },

  /** A unit's period as a file to fill in. */
  async outcomeFile(_: Source, { grid, unit, format }: { grid: PackedGrid; unit: string; format: OutcomeFormat }): Promise<Uint8Array> {
    return outcomeFile(grid, unit, format);
  },

  /** What a file of outcomes would change, or why it can't be read. */
  async outcomePlan(source: Source, { bytes, asked }: { bytes: Uint8Array; asked: PlanAsked }): Promise<Typed<SentPlan>> {
    return sentPlan(outcomePlan(bytes, await planAgainst(source, asked)));
  },

  /** The sheets of a workbook or text file, or why it can't be read. */
  async sheets(_: Source, { bytes }: { bytes: Uint8Array }): Promise<Typed<Sheet[]>> {
    return sheetsOf(bytes);
  },

  /** What a Word file holds as a plan or report, or why it can't be read. */
  async wordPaper(_: Source, asked: PaperAsked): Promise<Typed<Proposal>> {
    return wordPaper(asked);
  },

  /** What a decision freezes: the document as it stands now with the decision in it, as data's checksum and as its Word file. */
  async decision(
    source: Source,
    { documentId, now, decision }: { documentId: string; now: string; decision: Decision },
  ): Promise<DecidedFile | null> {
    const found = await documentContent(source, documentId);
    if (!found) return null;
    const { summary, styrmodell } = found;
    const content = asDecided(found.content, decision);
    const layout = await documentLayout(source, found);
    // read after the content, so that all changes that it shows are among those the checksum follows from
    const historyHead = await historyHeadFor(source, documentId);
    const municipality = await municipalityOf(source, summary);
    const reader = { municipality, now, draft: false, historyHead, ...(await logoOf(source, layout)) };
    const { report } = compose(content, styrmodell, layout, reader);
    return {
      name: fileName({ ...summary, state: "beslutad" }, 1, "docx"),
      bytes: await writeWord(report),
      contentSha256: sha256(canonical(content)),
      layout,
      historyHead,
    };
  },

  /** A document as its own page shows it, or null where there is none. */
  async preview(source: Source, asked: PreviewAsked): Promise<Preview | null> {
    return previewOf(source, asked);
  },

  /** What the plausibility rules find in a document. */
  async findings(source: Source, { documentId }: { documentId: string }): Promise<DocumentFindings | null> {
    return documentFindings(source, documentId);
  },

  /** How much is left to look at in many documents. */
  async findingCounts(source: Source, { documentIds }: { documentIds: string[] }): Promise<Map<string, FindingCounts>> {
    return findingCounts(source, documentIds);
  },

  /** How much is due and done in all plans of some nodes, by unit: a kommun's are thousands. */
  async tallies(
    source: Source,
    { year, kind, nodeIds }: { year: number; kind: DocumentKind; nodeIds: string[] },
  ): Promise<Map<string, Tally>> {
    return talliesOf(source, year, kind, nodeIds);
  },

  /** Every indicator added up under a nämnd or the kommun. */
  async sums(source: Source, place: RollUpPlace): Promise<RollUps> {
    return rollUpsUnder(source, place);
  },
};

/** The long work without the source, wherever it is done. `signal`: nobody waits for it any more. */
export type Work = {
  [Name in keyof typeof WORK]: (input: Parameters<(typeof WORK)[Name]>[1], signal?: AbortSignal) => ReturnType<(typeof WORK)[Name]>;
};

/** The long work done here and now, where nobody else waits for this process: on the command line, and in tests. */
export function workHere(source: Source): Work {
  return {
    word: (input) => WORK.word(source, input),
    decision: (input) => WORK.decision(source, input),
    outcomeGrid: (input) => WORK.outcomeGrid(source, input),
    outcomeFile: (input) => WORK.outcomeFile(source, input),
    outcomePlan: (input) => WORK.outcomePlan(source, input),
    wordPaper: (input) => WORK.wordPaper(source, input),
    preview: (input) => WORK.preview(source, input),
    sheets: (input) => WORK.sheets(source, input),
    findings: (input) => WORK.findings(source, input),
    findingCounts: (input) => WORK.findingCounts(source, input),
    tallies: (input) => WORK.tallies(source, input),
    sums: (input) => WORK.sums(source, input),
  };
}
