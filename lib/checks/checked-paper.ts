import type { BudgetTable } from "../domain/budget.ts";
import type {
  ActivityRow,
  DistrictRow,
  DocumentContent,
  DocumentHead,
  GoalPart,
  IndicatorRow,
  IndicatorTablePart,
  Part,
} from "../domain/document.ts";
import type { IndicatorSeries } from "../domain/indicator-series.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import { notesIn, plainInlines, type RichText } from "../domain/text-block.ts";
import { partsOf } from "./breakdown.ts";
import { type Mention, mentionsIn, sentencesOf } from "./figures-in-text.ts";
import type { Place } from "./finding.ts";
import { type Measure, measureOf } from "./measure.ts";
import { type Past, pastOf } from "./past.ts";

/** A document laid out for the rules: each thing with its place, read once. */
export type CheckedPaper = {
  head: DocumentHead;
  model: Styrmodell;
  context: CheckContext;
  goals: CheckedGoal[];
  tables: CheckedTable[];
  rows: CheckedRow[];
  activities: CheckedActivity[];
  budgets: CheckedBudget[];
  texts: CheckedText[];
};

/** What the rules of single rows read: one row typed into the grid has as much. */
export type CheckedRows = {
  head: Pick<DocumentHead, "districts" | "year" | "kind">;
  model: { periods: { code: string }[] };
  rows: CheckedRow[];
};

/** What the database knows beside the paper. A paper fresh from Word has none of it. */
export type CheckContext = {
  /** by indicator id: what was reported before, and what the indicator is known to be */
  series?: Map<string, IndicatorSeries>;
};

export type CheckedGoal = { goal: GoalPart; parents: GoalPart[]; place: Place };
export type CheckedTable = { table: IndicatorTablePart; goal: GoalPart | null; place: Place; rows: CheckedRow[] };
export type CheckedRow = {
  row: IndicatorRow;
  table: IndicatorTablePart;
  goal: GoalPart | null;
  place: Place;
  measure: Measure;
  /** the stadsdel rows under it, without rows that are a total or a comparison */
  parts: DistrictRow[];
  past: Past;
};
export type CheckedActivity = { row: ActivityRow; place: Place };
export type CheckedBudget = { table: BudgetTable; place: Place };
export type CheckedText = {
  /** paragraphs, list items and headings, one a line; `\t` between the cells of a small table's row */
  lines: string[];
  /** its sentences with their figures; a small table's rows are none */
  sentences: Sentence[];
  place: Place;
  goal: GoalPart | null;
  /** the indicator whose analysis it is */
  row: CheckedRow | null;
};

export type Sentence = { words: string; line: number; index: number; figures: Mention[] };

/** Lays a document out for the rules. */
export function checkedPaper(content: DocumentContent, model: Styrmodell, context: CheckContext = {}): CheckedPaper {
  const paper: CheckedPaper = {
    head: content.head,
    model,
    context,
    goals: [],
    tables: [],
    rows: [],
    activities: [],
    budgets: [],
    texts: [],
  };
  layOut(paper, [...content.parts, ...content.appendix], [], []);
  return paper;
}

/** Lines of a text as the rules read them: without bullets, a line break begins a new line. */
export function linesOf(text: RichText): string[] {
  return text.flatMap((block) =>
    block.k === "table" ? block.rows.map((row) => row.map(plainInlines).join("\t")) : plainInlines(block.c).split("\n"),
  );
}

function layOut(paper: CheckedPaper, parts: Part[], path: string[], parents: GoalPart[]): void {
  const goal = parents.at(-1) ?? null;
  const at = (kind: Place["kind"], id: string | undefined, more: string[] = []): Place => ({
    kind,
    path: [...path, ...more],
    ...(id && { id }),
    ...(goal?.stored && { goalId: goal.stored.id }),
  });
  for (const part of parts) {
    if (part.kind === "avsnitt") layOut(paper, part.parts, [...path, part.title], parents);
    if (part.kind === "mal") {
      const heading = [part.numberWritten, part.title].filter(Boolean).join(" ");
      const place: Place = {
        kind: "mal",
        path: [...path, heading],
        ...(part.stored && { id: part.stored.id, goalId: part.stored.id }),
      };
      paper.goals.push({ goal: part, parents, place });
      layOut(paper, part.parts, place.path, [...parents, part]);
    }
    if (part.kind === "text" || part.kind === "oplacerat") {
      const heading = part.kind === "text" ? part.headingWritten : part.heading;
      paper.texts.push(...checkedTexts(part.text, at("text", part.stored?.id, heading ? [heading] : []), goal, null));
    }
    if (part.kind === "indikatortabell") layOutTable(paper, part, goal, at);
    if (part.kind === "aktivitetstabell") {
      for (const row of part.rows) paper.activities.push({ row, place: { ...at("aktivitet", row.stored?.id), row: row.text } });
    }
    if (part.kind === "budget") {
      const { title, subtitle, id } = part.table;
      const name = [title, subtitle].filter(Boolean).join(" ");
      paper.budgets.push({ table: part.table, place: at("budget", part.stored?.id ?? id, name ? [name] : []) });
    }
  }
}

/** The text, and each of its footnotes by itself: a note goes on from no line above it. */
function checkedTexts(text: RichText, place: Place, goal: GoalPart | null, row: CheckedRow | null): CheckedText[] {
  const notes = notesIn(text).map((note) => note.split("\n"));
  return [linesOf(text), ...notes].map((lines) => checkedText(lines, place, goal, row));
}

function checkedText(lines: string[], place: Place, goal: GoalPart | null, row: CheckedRow | null): CheckedText {
  let read: Sentence[] | undefined;
  return {
    lines,
    place,
    goal,
    row,
    // the rules of rows never ask
    get sentences() {
      read ??= sentencesIn(lines);
      return read;
    },
  };
}

function sentencesIn(lines: string[]): Sentence[] {
  return lines.flatMap((words, line) =>
    sentencesOf(words).map((sentence, index) => ({ words: sentence, line, index, figures: mentionsIn(sentence) })),
  );
}

function layOutTable(
  paper: CheckedPaper,
  table: IndicatorTablePart,
  goal: GoalPart | null,
  at: (kind: Place["kind"], id?: string) => Place,
): void {
  const checked: CheckedTable = { table, goal, place: at("indikator", table.stored?.id), rows: [] };
  for (const row of table.rows) {
    const place: Place = {
      ...at("indikator", row.stored?.id),
      row: row.name,
      ...(row.indicatorId && { indicatorId: row.indicatorId }),
    };
    const known = row.indicatorId ? paper.context.series?.get(row.indicatorId) : undefined;
    const line: CheckedRow = {
      row,
      table,
      goal,
      place,
      measure: measureOf(row, known),
      parts: partsOf(row),
      past: pastOf(known, paper.head),
    };
    checked.rows.push(line);
    paper.rows.push(line);
    if (row.analysis.length > 0) paper.texts.push(...checkedTexts(row.analysis, place, goal, line));
  }
  paper.tables.push(checked);
}
