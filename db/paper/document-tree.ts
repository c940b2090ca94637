import type {
  ActivityRow,
  BudgetPart,
  DocumentContent,
  DocumentHead,
  GoalPart,
  IndicatorRow,
  Part,
  SectionPart,
  TextPart,
} from "../../lib/domain/document.ts";
import { activityRowPlaces, ownActivityRow } from "./activity-row.ts";
import { budgetPlaces, ownBudgetTable } from "./budget-part.ts";
import type { PaperContext } from "./facts.ts";
import { goalPlaces, ownGoalPart } from "./goal-part.ts";
import { indicatorRowPlaces, ownIndicatorRow } from "./indicator-row.ts";
import { childrenOf, type PartRow, type PartTexts, shownRows } from "./part-row.ts";
import { type Place, type Printed, printedOf, standing } from "./printed.ts";

/** A document's rows with the facts they print. */
export type Paper = { head: DocumentHead; rows: PartRow[]; texts: PartTexts; context: PaperContext };

/** The document as it stands on paper now. */
export function contentOf(paper: Paper): DocumentContent {
  const children = childrenOf(shownRows(paper.rows));
  const rootsIn = (zone: PartRow["zone"]) =>
    children("")
      .filter((row) => row.zone === zone)
      .map((row) => partOf(paper, row, children));
  return { head: paper.head, parts: rootsIn("dokument"), appendix: rootsIn("bilaga") as SectionPart[] };
}

/** What each part must keep of `content` so that `contentOf` gives exactly that back, by part id. */
export function printedParts(paper: Paper, content: DocumentContent): Map<string, Printed> {
  const children = childrenOf(shownRows(paper.rows));
  const printed = new Map<string, Printed>();
  const visit = (row: PartRow, part: Part): void => {
    const under = children(row.id);
    if (part.kind === "mal") printed.set(row.id, printedOf(part, ownGoalPart(row, paper.context), goalPlaces(row, paper.context)));
    if (part.kind === "text") printed.set(row.id, printedOf(part, ownText(paper, row), textPlaces(row)));
    if (part.kind === "budget") {
      const own = ownBudget(paper, row);
      printed.set(row.id, printedOf(part.table, own, budgetPlaces(own)));
    }
    if (part.kind === "indikatortabell") {
      const columns = columnsOf(row);
      under.forEach((child, index) => {
        const line = part.rows[index];
        const own = ownIndicatorRow(child, columns, paper.context, paper.texts);
        if (line) printed.set(child.id, printedOf(line, own, indicatorRowPlaces(child, columns, paper.context)));
      });
    }
    if (part.kind === "aktivitetstabell") {
      under.forEach((child, index) => {
        const line = part.rows[index];
        if (line) printed.set(child.id, printedOf(line, ownActivityRow(child, paper.context), activityRowPlaces(child, paper.context)));
      });
    }
    if (part.kind === "mal" || part.kind === "avsnitt") pairs(under, part.parts, visit);
  };
  const roots = children("");
  for (const zone of ["dokument", "bilaga"] as const) {
    pairs(
      roots.filter((row) => row.zone === zone),
      zone === "dokument" ? content.parts : content.appendix,
      visit,
    );
  }
  return printed;
}

function partOf(paper: Paper, row: PartRow, children: (parentId: string) => PartRow[]): Part {
  const under = children(row.id);
  const stored = { id: row.id, version: row.version };
  switch (row.kind) {
    case "mal": {
      const part: GoalPart = standing(ownGoalPart(row, paper.context), row.printed, goalPlaces(row, paper.context));
      part.parts = under.map((child) => partOf(paper, child, children));
      return part;
    }
    case "avsnitt":
      return {
        kind: "avsnitt",
        stored,
        title: row.title,
        parts: under.map((child) => partOf(paper, child, children)) as SectionPart["parts"],
      };
    case "text":
      return standing(ownText(paper, row), row.printed, textPlaces(row));
    case "oplacerat": {
      const text = textOf(paper, row);
      return { kind: "oplacerat", stored: text.stored, heading: row.title, text: text.blocks };
    }
    case "budget": {
      const own = ownBudget(paper, row);
      const part: BudgetPart = { kind: "budget", stored, table: standing(own, row.printed, budgetPlaces(own)) };
      return part;
    }
    case "indikatortabell": {
      const columns = columnsOf(row);
      const rows = under.map((child): IndicatorRow => {
        const own = ownIndicatorRow(child, columns, paper.context, paper.texts);
        return standing(own, child.printed, indicatorRowPlaces(child, columns, paper.context));
      });
      return { kind: "indikatortabell", stored, heading: row.title, columns: row.data.columns ?? [], rows };
    }
    case "aktivitetstabell": {
      const rows = under.map((child): ActivityRow => {
        return standing(ownActivityRow(child, paper.context), child.printed, activityRowPlaces(child, paper.context));
      });
      return { kind: "aktivitetstabell", stored, heading: row.title, columns: row.data.columns ?? [], rows };
    }
    default:
      throw new Error(`A part of the kind ${row.kind} cannot stand alone (${row.id})`);
  }
}

function ownText(paper: Paper, row: PartRow): TextPart {
  const text = textOf(paper, row);
  return { kind: "text", stored: text.stored, code: row.code, heading: row.title, headingWritten: row.title, text: text.blocks };
}

function textPlaces(row: PartRow): Place<TextPart>[] {
  return [
    {
      key: "heading",
      fact: row.title,
      get: (part) => part.headingWritten,
      set: (part, piece) => Object.assign(part, { headingWritten: piece }),
    },
  ];
}

function textOf(paper: Paper, row: PartRow) {
  const text = paper.texts.get(row.textId ?? "");
  if (!text || !row.textId) throw new Error(`The document part ${row.id} has lost its text`);
  return { stored: { id: row.textId, version: text.version }, blocks: text.blocks };
}

function ownBudget(paper: Paper, row: PartRow) {
  const budget = paper.context.facts.budgets.get(row.budgetTableId ?? "");
  if (!budget) throw new Error(`The document part ${row.id} has lost its budget table`);
  return ownBudgetTable(budget, row.data.absent);
}

function columnsOf(row: PartRow) {
  return (row.data.columns ?? []).map((column) => column.code);
}

function pairs(rows: PartRow[], parts: Part[], visit: (row: PartRow, part: Part) => void): void {
  rows.forEach((row, index) => {
    const part = parts[index];
    if (part) visit(row, part);
  });
}
