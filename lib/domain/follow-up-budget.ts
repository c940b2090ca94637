import type { FollowUp } from "./beginning.ts";
import type { BudgetRow, BudgetTable } from "./budget.ts";

/**
 * The tables in which a plan's budgets are followed up. Lines, groups and sums stay as they are; what was budgeted is each
 * line's netto. Budgets of account classes, one table a verksamhet, become one table with a line for each.
 */
export function followUpBudgets(planned: BudgetTable[], followUp: FollowUp): BudgetTable[] {
  const ofLines = planned.flatMap((table) => {
    const netto = table.columns.find(({ code }) => code === "netto")?.key;
    if (netto === undefined) return [];
    return [followedUp(table, followUp, (row) => (row.kind === "summa" ? null : (row.cells[netto]?.kr ?? null)))];
  });
  const byClass = planned.filter((table) => table.columns.length === 1 && table.columns[0]?.code === "belopp");
  const [first] = byClass;
  if (!first) return ofLines;
  const lines = byClass.map(
    (table): BudgetRow => ({ ...LINE, label: table.subtitle || table.title, cells: table.rows.at(-1)?.cells ?? {} }),
  );
  const rows: BudgetRow[] = [...lines, { ...LINE, kind: "summa", sums: "totalt", label: "Totalt", cells: {} }];
  return [...ofLines, followedUp({ ...first, subtitle: "", rows }, followUp, (row) => row.cells[first.columns[0]?.key ?? ""]?.kr ?? null)];
}

const LINE = { kind: "rad", side: "", sums: "" } as const;

function followedUp(table: BudgetTable, { title, columns }: FollowUp, budgeted: (row: BudgetRow) => number | null): BudgetTable {
  const cell = (kr: number | null) => ({ written: "", kr, computed: false, stated: false });
  const rows = table.rows.map((row): BudgetRow => {
    const cells = columns.map(({ key, code }) => [key, cell(code === "budget-netto" ? budgeted(row) : null)]);
    return { ...row, side: "", cells: Object.fromEntries(cells) };
  });
  const { subtitle, shownIn, decimals } = table;
  return { title, subtitle, shownIn, decimals, unitWritten: `(${shownIn})`, columns, rows };
}
