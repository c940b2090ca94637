import type { BudgetTable } from "../domain/budget.ts";
import type { ActivityTablePart, DocumentContent, GoalPart, IndicatorTablePart, Part } from "../domain/document.ts";
import { type ColumnCode, levelOf, type Styrmodell } from "../domain/styrmodell.ts";
import { plainLines } from "../domain/text-block.ts";
import { asNumber } from "../swedish/decimal.ts";
import type { Cell } from "../swedish/figure.ts";

export type NeutralDocument = {
  title: string;
  kind: DocumentContent["head"]["kind"];
  year: number;
  documentType: string | null;
  dnr: string | null;
  date: string | null;
  addressee: string | null;
  meeting: { date: string; text: string } | null;
  organisation: { nämnd: string | null; unit: string; districts: string[] };
  handläggare: { name: string; phone: string } | null;
  blocks: NeutralBlock[];
  appendix: NeutralSection[];
};

export type NeutralBlock = NeutralSection | NeutralGoal | NeutralBudget;

export type NeutralSection = {
  type: "section";
  title: string;
  paragraphs: string[];
  budgets: NeutralBudget[];
  children: NeutralSection[];
};

export type NeutralGoal = {
  type: "goal";
  level: string;
  label: string | null;
  number: string | null;
  title: string;
  status: string | null;
  statusSymbol: string | null;
  /** why it is judged so, where somebody has said */
  statusReason?: string;
  order: string[];
  texts: Record<string, string[]>;
  indicatorTables: NeutralIndicatorTable[];
  activityTables: { heading: string; rows: { text: string; start: string | null; end: string | null; deviation: string | null }[] }[];
  budgets: NeutralBudget[];
  children: NeutralGoal[];
  /** what stands after the child goals; its tables are in the goal's own lists, its texts and budgets are here */
  afterChildren?: { order: string[]; texts: Record<string, string[]>; budgets: NeutralBudget[] };
};

export type NeutralIndicatorTable = {
  heading: string;
  columns: string[];
  rows: {
    name: string;
    symbol: string | null;
    values: Record<string, NeutralValue | null>;
    breakdown: { district: string; total: string | null; men: string | null; women: string | null }[];
    analysis: string[];
  }[];
};

export type NeutralBudget = {
  type: "budget";
  title: string;
  subtitle: string | null;
  unit: string | null;
  columns: string[];
  columnGroups: (string | null)[];
  rows: { kind: "line" | "sum" | "heading" | "varav"; label: string; values: (string | null)[] }[];
};

/** A figure as printed and what it means; `value` is the number where there is one, `unit` in lower case ("kwh"), as units are compared. */
export type NeutralValue = { written: string; kind: string; value: number | null; unit: string | null };

const NO_HEADING = "(utan rubrik)";
const ROW_KINDS = { rad: "line", summa: "sum", rubrik: "heading", varav: "varav" } as const;
const WORD_COLUMNS: ColumnCode[] = ["period", "periodicitet", "startdatum", "slutdatum", "ansvarig", "avvikelse", "status"];

/** The composed data in the neutral form of a document, for `--format json`: names of levels and columns as people know them. */
export function neutralForm(data: DocumentContent, styrmodell: Styrmodell): NeutralDocument {
  const { head } = data;
  return {
    title: head.title,
    kind: head.kind,
    year: head.year,
    documentType: head.documentType || null,
    dnr: head.dnr || null,
    date: head.date || null,
    addressee: head.addressee || null,
    meeting: head.meeting,
    organisation: { nämnd: head.board || null, unit: head.unit, districts: head.districts },
    handläggare: head.officer,
    blocks: data.parts.map((part) => blockOf(part, styrmodell)),
    appendix: data.appendix.map((part) => sectionOf(part.title, part.parts)),
  };
}

function blockOf(part: Part, styrmodell: Styrmodell): NeutralBlock {
  if (part.kind === "mal") return goalOf(part, styrmodell);
  if (part.kind === "budget") return budgetOf(part.table);
  if (part.kind === "avsnitt") return sectionOf(part.title, part.parts);
  return sectionOf(part.heading, [part.kind === "text" ? { ...part, heading: "" } : part]);
}

function sectionOf(title: string, parts: Part[]): NeutralSection {
  const section: NeutralSection = { type: "section", title, paragraphs: [], budgets: [], children: [] };
  for (const part of parts) {
    if (part.kind === "avsnitt") section.children.push(sectionOf(part.title, part.parts));
    else if (part.kind === "budget") section.budgets.push(budgetOf(part.table));
    else section.paragraphs.push(...linesOf(part));
  }
  return section;
}

/** The lines of a part that has no place of its own where it stands; its heading is the first line. */
function linesOf(part: Part): string[] {
  if (part.kind === "text" || part.kind === "oplacerat") return [part.heading, ...plainLines(part.text)].filter(hasWords);
  if (part.kind === "avsnitt" || part.kind === "mal") return [part.title, ...part.parts.flatMap(linesOf)];
  if (part.kind === "indikatortabell") return [part.heading, ...part.rows.map((row) => row.name)];
  if (part.kind === "aktivitetstabell") return [part.heading, ...part.rows.map((row) => row.text)];
  return [part.table.title, ...part.table.rows.map((row) => row.label)];
}

function goalOf(part: GoalPart, styrmodell: Styrmodell): NeutralGoal {
  const goal: NeutralGoal = {
    type: "goal",
    level: levelOf(styrmodell, part.level)?.name ?? part.level,
    label: part.label || null,
    number: part.number || null,
    title: part.title,
    status: part.assessment?.word || null,
    statusSymbol: part.assessment?.symbol || null,
    ...(part.assessment?.reason && { statusReason: part.assessment.reason }),
    order: [],
    texts: {},
    indicatorTables: [],
    activityTables: [],
    budgets: [],
    children: [],
  };
  let place: Pick<NeutralGoal, "order" | "texts" | "budgets"> = goal;
  for (const child of part.parts) {
    if (child.kind === "mal") {
      goal.children.push(goalOf(child, styrmodell));
      continue;
    }
    if (goal.children.length > 0 && place === goal) {
      goal.afterChildren = { order: [], texts: {}, budgets: [] };
      place = goal.afterChildren;
    }
    if (child.kind === "indikatortabell") place.order.push(`indicatorTable:${goal.indicatorTables.push(indicatorTableOf(child)) - 1}`);
    else if (child.kind === "aktivitetstabell") place.order.push(`activityTable:${goal.activityTables.push(activityTableOf(child)) - 1}`);
    else if (child.kind === "budget") place.order.push(`budget:${place.budgets.push(budgetOf(child.table)) - 1}`);
    else addText(place, child);
  }
  return goal;
}

function addText(place: Pick<NeutralGoal, "order" | "texts">, part: Extract<Part, { kind: "text" | "oplacerat" | "avsnitt" }>) {
  const heading = (part.kind === "avsnitt" ? part.title : part.heading) || NO_HEADING;
  const lines = part.kind === "avsnitt" ? part.parts.flatMap(linesOf) : plainLines(part.text).filter(hasWords);
  const known = place.texts[heading];
  if (known) known.push(...lines);
  else {
    place.texts[heading] = lines;
    place.order.push(heading);
  }
}

function indicatorTableOf(part: IndicatorTablePart): NeutralIndicatorTable {
  return {
    heading: part.heading,
    columns: part.columns.map((column) => column.title),
    rows: part.rows.map((row) => ({
      name: row.name,
      symbol: row.symbol || null,
      values: Object.fromEntries(part.columns.map((column) => [column.title, figureOf(row.cells[column.code], column.code)])),
      breakdown: row.breakdown.map((district) => ({
        district: district.written || district.district,
        total: district.total?.written ?? null,
        men: district.men?.written ?? null,
        women: district.women?.written ?? null,
      })),
      analysis: plainLines(row.analysis).filter(hasWords),
    })),
  };
}

function figureOf(cell: Cell | null | undefined, column: ColumnCode): NeutralValue | null {
  if (!cell) return null;
  const { written, figure } = cell;
  if (WORD_COLUMNS.includes(column)) return { written, kind: "text", value: null, unit: null };
  if ("value" in figure) return { written, kind: figure.kind, value: asNumber(figure.value), unit: figure.unit.toLowerCase() || null };
  return { written, kind: figure.kind, value: null, unit: null };
}

function activityTableOf(part: ActivityTablePart): NeutralGoal["activityTables"][number] {
  return {
    heading: part.heading,
    rows: part.rows.map((row) => ({
      text: row.text,
      start: row.startWritten || row.start || null,
      end: row.endWritten || row.end || null,
      deviation: row.deviation || null,
    })),
  };
}

function budgetOf(table: BudgetTable): NeutralBudget {
  return {
    type: "budget",
    title: table.title,
    subtitle: table.subtitle || null,
    unit: table.unitWritten ? table.shownIn : null,
    columns: table.columns.map((column) => column.title),
    columnGroups: table.columns.map((column) => column.group || null),
    rows: table.rows.map((row) => ({
      kind: ROW_KINDS[row.kind],
      label: row.label,
      values: table.columns.map((column) => row.cells[column.key]?.written || null),
    })),
  };
}

function hasWords(line: string): boolean {
  return line.trim() !== "";
}
