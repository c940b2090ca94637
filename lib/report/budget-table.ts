import type { BudgetRow, BudgetTable } from "../domain/budget.ts";
import { isRounded } from "../domain/budget-rounding.ts";
import { BUDGET_CORNER, DEVIATION_NOTE, LACKING, NETTO_NOTE, RESULT_NOTE, ROUNDING_NOTE, unitNote } from "../domain/report-additions.ts";
import { printedFigure, printedText } from "../swedish/typography.ts";
import type { Block, Place, TableColumn, TableRow } from "./blocks.ts";

const TABLE_WEIGHT = 9354;
const KINDS = { rubrik: "heading", rad: "line", varav: "varav", summa: "sum" } as const;

/**
 * A budget of any layout as one table with one header row: a column's upper head ("Utfall 2017") stands in its own cell.
 * After it a note with the unit, where the paper states one, and the formulas of the columns that are differences.
 */
export function budgetTable(table: BudgetTable, place?: Place): Block[] {
  if (table.columns.length === 0 || table.rows.length === 0) return [];
  const caption = [table.title, table.subtitle].filter(Boolean).join(", ");
  const columns = figureColumns(table);
  const rest = TABLE_WEIGHT - columns.reduce((sum, column) => sum + column.weight, 0);
  const note = noteOf(table);
  const block: Block = {
    k: "table",
    kind: "budget",
    caption: printedText(caption),
    description: printedText(`${caption || "Budget"}. ${note}`.trim()),
    columns: [{ title: cornerOf(table), group: "", align: "left", weight: rest }, ...columns],
    rows: table.rows.map((row, index) => budgetRow(row, table, index === table.rows.length - 1, place)),
  };
  return [block, ...(note ? [noteBlock(note)] : []), ...explanations(table)];
}

/** Why lines are other than budgeted, each in a paragraph under the table. */
function explanations({ rows }: BudgetTable): Block[] {
  return rows.flatMap(({ label, explanation = "" }) => (explanation === "" ? [] : [noteBlock(printedText(`${label}: ${explanation}`))]));
}

function noteBlock(words: string): Block {
  return { k: "paragraph", look: "note", c: [{ s: words }] };
}

const LONG_WORD = /\S{10}/;

function figureColumns(table: BudgetTable): TableColumn[] {
  const weight = table.columns.length > 3 ? Math.min(1120, 6000 / table.columns.length) : 1300;
  return table.columns.map(({ title, group }) => ({
    title: printedText(title) || LACKING,
    group: printedText(group),
    align: "right",
    // "Förändring" in bold just fits the usual width
    weight: LONG_WORD.test(title) ? weight + 40 : weight,
  }));
}

/** "Verksamhet (mnkr)", the paper's own corner where it is words of their own, else "Verksamhet". */
function cornerOf(table: BudgetTable): string {
  const written = printedText(table.unitWritten);
  if (written === "") return BUDGET_CORNER;
  return /^\(.*\)$/.test(written) || /^(mnkr|tkr|kr|mkr)$/i.test(written) ? `${BUDGET_CORNER} ${written}` : written;
}

function budgetRow(row: BudgetRow, table: BudgetTable, last: boolean, place?: Place): TableRow {
  const kind = row.kind === "summa" && last ? "total" : KINDS[row.kind];
  const figures = table.columns.map(({ key }) => {
    const written = row.cells[key]?.written ?? "";
    if (row.kind === "rubrik" && written === "") return { c: [] };
    return { c: [{ s: written === "" ? LACKING : printedFigure(written) }] };
  });
  return { kind, cells: [{ c: [{ s: printedText(row.label) }] }, ...figures], ...(place ? { place } : {}) };
}

function noteOf(table: BudgetTable): string {
  const has = (code: string) => table.columns.some((column) => column.code === code);
  return [
    table.unitWritten ? unitNote(table.shownIn) : "",
    has("netto") && has("kostnader") ? NETTO_NOTE : "",
    has("resultat") && has("budget-netto") ? RESULT_NOTE : "",
    has("avvikelse") && has("budget-netto") ? DEVIATION_NOTE : "",
    isRounded(table) ? ROUNDING_NOTE : "",
  ]
    .filter(Boolean)
    .join(" ");
}
