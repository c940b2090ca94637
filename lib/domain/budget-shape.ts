import type { BudgetRow, BudgetTable } from "./budget.ts";

/** A row of a table as it is to be: `no` is the row's own number; `amounts` what a row that comes back held, in kronor. */
export type ShapedRow = Pick<BudgetRow, "kind" | "label" | "side" | "sums"> & {
  no: number;
  amounts?: Record<string, number | null>;
  explanation?: string;
};

/** A table's rows in their order, with its title and what it is shown in. */
export type BudgetShape = Pick<BudgetTable, "title" | "subtitle" | "shownIn" | "decimals"> & { rows: ShapedRow[] };

export function shapeOfTable({ title, subtitle, shownIn, decimals, rows }: BudgetTable): BudgetShape {
  return {
    title,
    subtitle,
    shownIn,
    decimals,
    rows: rows.map(({ kind, label, side, sums, no }, at) => ({ no: no ?? at, kind, label, side, sums })),
  };
}

/** The shape that takes `after` back: the table as it stands, with what the rows hold that `after` leaves out. */
export function shapeBack(table: BudgetTable, after: BudgetShape): BudgetShape {
  const shape = shapeOfTable(table);
  const stays = new Map(after.rows.map((row) => [row.no, row]));
  const rows = shape.rows.map((row, at): ShapedRow => {
    const kept = stays.get(row.no);
    if (kept && isTyped(kept) === isTyped(row)) return row;
    const { cells = {}, explanation = "" } = table.rows[at] ?? {};
    const typed = Object.entries(cells).filter(([, { computed }]) => !computed);
    return { ...row, amounts: Object.fromEntries(typed.map(([column, { kr }]) => [column, kr])), explanation };
  });
  return { ...shape, rows };
}

/** A new row under another, with a number that no row has had. */
export function withRowAfter({ rows, ...shape }: BudgetShape, at: number, table: BudgetTable): { shape: BudgetShape; no: number } {
  const taken = [...rows.map(({ no }) => no), ...table.rows.map(({ no }, index) => no ?? index)];
  const no = Math.max(-1, ...taken) + 1;
  const side = rows[at]?.kind === "rad" || rows[at]?.kind === "varav" ? rows[at].side : "";
  const added: ShapedRow = { no, kind: "rad", label: "", side, sums: "" };
  return { shape: { ...shape, rows: rows.toSpliced(at + 1, 0, added) }, no };
}

export function withRowMoved(shape: BudgetShape, at: number, step: -1 | 1): BudgetShape {
  const [row] = shape.rows.slice(at, at + 1);
  const to = at + step;
  if (!row || to < 0 || to >= shape.rows.length) return shape;
  return { ...shape, rows: shape.rows.toSpliced(at, 1).toSpliced(to, 0, row) };
}

export function withoutRow(shape: BudgetShape, at: number): BudgetShape {
  return { ...shape, rows: shape.rows.toSpliced(at, 1) };
}

export function withRow(shape: BudgetShape, at: number, change: Partial<ShapedRow>): BudgetShape {
  return { ...shape, rows: shape.rows.map((row, index) => (index === at ? { ...row, ...change } : row)) };
}

/** Is it a row that one types amounts in? */
export function isTyped({ kind }: Pick<BudgetRow, "kind">): boolean {
  return kind === "rad" || kind === "varav";
}
