import { and, eq, inArray } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { type BudgetTable, cellKey, columnFormula } from "../../lib/domain/budget.ts";
import { type BudgetLayout, inYear } from "../../lib/domain/budget-layout.ts";
import { type BudgetShape, isTyped, type ShapedRow } from "../../lib/domain/budget-shape.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { nextBudget } from "../../lib/domain/next-budget.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { canonical, inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { budgetTaker, removeBudgetTable } from "../intake/budgets.ts";
import { derivedOf, ownBudgetTable } from "../paper/budget-part.ts";
import { type BudgetFacts, loadBudgets } from "../paper/facts.ts";
import { partRow } from "../paper/part-row.ts";
import { unitYear } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { dropAmounts, standingTable } from "./budgets.ts";
import { requireBase, requireNotFrozen, requireWriter } from "./guards.ts";

export type BudgetShaped = BudgetShape & {
  tableId: string;
  /** the table's version */
  base: number;
};

export type BudgetBegun = {
  year: number;
  /** the unit's name in addresses */
  unit: string;
  period: DocumentKind;
  /** a layout (db does not know the templates), or a table of last year */
  from: BudgetLayout | { tableId: string };
  /** the section or goal of the period's paper that it stands in; "" for none */
  partId: string;
};

/** Begins a budget table from a layout, or from one of last year's with its rows and without its amounts. */
export async function beginBudget(store: Store, user: User, now: string, input: BudgetBegun): Promise<Saved<{ tableId: string }>> {
  return answered(store.tx((handle) => begin(handle, user, now, input)));
}

/**
 * Gives a table its rows: renamed, moved, added and taken away at once. A row that goes takes its amounts with it; the same
 * row with its amounts brings them back.
 */
export async function shapeBudget(store: Store, user: User, now: string, input: BudgetShaped): Promise<Saved> {
  return answered(store.tx((handle) => shape(handle, user, now, inNfc(input))));
}

/** Takes away a table in which nothing is written. */
export async function removeBudget(store: Store, user: User, now: string, input: { tableId: string; base: number }): Promise<Saved> {
  return answered(store.tx((handle) => remove(handle, user, now, input)));
}

async function begin(handle: Handle, user: User, now: string, { year, unit, period, from, partId }: BudgetBegun) {
  const { db, t } = handle;
  const here = (await unitYear(handle, year, unit)) ?? refuse("missing", `Enheten har ingen plan för ${year}.`);
  const authorityId = await requireWriter(handle, user, here.unit.id, year);
  const { planId } = here;
  await requireNotFrozen(handle, and(eq(handle.t.document.planId, planId), eq(handle.t.document.kind, period)));
  const part = partId === "" ? null : await requireDraftPart(handle, planId, period, partId);
  const table = "tableId" in from ? await likeLastYears(handle, here.unit.id, year, from.tableId) : ofLayout(from, year);
  const budgets = budgetTaker({ handle, planId, kind: period, userId: user.id, now });
  const tableId = budgets.take(table, part?.goalId ?? null).id;
  await budgets.write();
  if (part) {
    const above = { zone: part.zone, parentId: part.id, position: part.children };
    await db.insert(t.documentPart).values(partRow(part.documentId, "budget", above, { budgetTableId: tableId }));
  }
  const after = { title: table.title, period };
  const place = `budget/${tableId}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: "budgettabell-paborjad", place, planId, before: null, after });
  return { ok: true as const, version: 1, tableId };
}

function ofLayout({ title, shownIn, decimals, unitWritten, columns, rows }: BudgetLayout, year: number): BudgetTable {
  return {
    ...{ title: inYear(title, year), subtitle: "", shownIn, decimals, unitWritten },
    columns: columns.map((column) => ({ ...column, title: inYear(column.title, year), group: inYear(column.group, year) })),
    rows: rows.map((row) => ({ ...row, cells: {} })),
  };
}

/** Last year's table with this year in its titles; what a line came to then stands in the column for last year. */
async function likeLastYears(handle: Handle, unitId: string, year: number, tableId: string): Promise<BudgetTable> {
  const { db, t } = handle;
  const budget = (await loadBudgets(handle, eq(t.budgetTable.id, tableId))).get(tableId);
  const [plan] = await db
    .select()
    .from(t.plan)
    .where(eq(t.plan.id, budget?.table.planId ?? ""));
  if (!budget || plan?.orgUnitId !== unitId || plan.year !== year - 1)
    return refuse("missing", "Tabellen finns inte i förra årets budget.");
  return nextBudget(ownBudgetTable(budget), year);
}

/** The part of the period's unfinished paper, with how many it has below it. */
async function requireDraftPart({ db, t }: Handle, planId: string, period: DocumentKind, partId: string) {
  const [found] = await db
    .select({ part: t.documentPart })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(and(eq(t.documentPart.id, partId), eq(t.document.planId, planId), eq(t.document.kind, period)));
  if (!found || (found.part.kind !== "avsnitt" && found.part.kind !== "mal")) return refuse("missing", "Platsen finns inte i dokumentet.");
  const below = await db.select({ position: t.documentPart.position }).from(t.documentPart).where(eq(t.documentPart.parentId, partId));
  return { ...found.part, children: Math.max(-1, ...below.map(({ position }) => position)) + 1 };
}

async function shape(handle: Handle, user: User, now: string, input: BudgetShaped): Promise<Saved> {
  const { db, t } = handle;
  const { tableId, base } = input;
  const { budget, planId, authorityId } = await standingTable(handle, user, tableId);
  const place = `budget/${tableId}`;
  const { version } = budget.table;
  await requireBase(handle, base, { version, written: budget.table.title, place, savedBy: "", savedAt: "" });
  await requireNotFrozen(handle, eq(t.documentPart.budgetTableId, tableId));
  const after = shapeOf(input);
  requireWhole(after, budget);
  const before = shapeOf({ ...budget.table, rows: heldRows(budget, input.rows) });
  if (canonical(before) === canonical(after)) return { ok: true, version };
  await writeRows(handle, user, now, budget, after.rows);
  const { title, subtitle, shownIn, decimals } = after;
  // a corner that says the unit follows it; a paper's own words stand
  const unitWritten = /^\((kr|tkr|mnkr)\)$/i.test(budget.table.unitWritten) ? `(${shownIn})` : budget.table.unitWritten;
  await db
    .update(t.budgetTable)
    .set({ title, subtitle, shownIn, decimals, unitWritten, version: version + 1 })
    .where(eq(t.budgetTable.id, tableId));
  await dropWhatNoLongerStands(handle, budget);
  await remember(handle, { authorityId, at: now, byId: user.id, action: "budgettabell-andrad", place, planId, before, after });
  return { ok: true, version: version + 1 };
}

function shapeOf({ title, subtitle, shownIn, decimals, rows }: BudgetShape): BudgetShape {
  const tidy = rows.map(({ label, ...row }) => ({ ...row, label: cleaned(label) }));
  return { title: cleaned(title), subtitle: cleaned(subtitle), shownIn, decimals, rows: tidy };
}

/** The rows as they stand; those that go with what they hold, so that the history has it. */
function heldRows({ rows, table, amounts }: BudgetFacts, wanted: ShapedRow[]): ShapedRow[] {
  return rows.map(({ rowNo: no, kind, label, side, sums, explanation }) => {
    const next = wanted.find((row) => row.no === no);
    if (next && isTyped(next) === isTyped({ kind })) return { no, kind, label, side, sums };
    const held = table.columns.map(({ key }) => [key, amounts.get(cellKey(no, key))?.amountKr ?? null] as const);
    return { no, kind, label, side, sums, amounts: Object.fromEntries(held), explanation };
  });
}

function requireWhole({ rows }: { rows: ShapedRow[] }, { table }: BudgetFacts): void {
  if (new Set(rows.map(({ no }) => no)).size !== rows.length)
    refuse("invalid", "Två rader har samma nummer. Ladda om sidan och gör om ändringen.");
  if (rows.some(({ label }) => label === "")) refuse("invalid", "Varje rad måste ha ett namn.");
  for (const row of rows) {
    if ((row.kind === "summa") !== (row.sums !== ""))
      refuse("invalid", "En summa måste ha något att summera, och bara en summa kan ha det.");
    if (row.side !== "" && !isTyped(row)) refuse("invalid", "Bara rader är kostnader eller intäkter.");
  }
  const columns = new Set(table.columns.map(({ key }) => key));
  const amounts = rows.flatMap((row) => Object.entries(row.amounts ?? {}));
  for (const [column, kr] of amounts) {
    if (!columns.has(column)) refuse("missing", "Kolumnen finns inte i tabellen.");
    if (kr !== null && !Number.isSafeInteger(kr)) refuse("invalid", "Beloppet ska vara hela kronor.");
  }
}

async function writeRows(
  handle: Handle,
  user: User,
  now: string,
  { table, rows, amounts }: BudgetFacts,
  wanted: ShapedRow[],
): Promise<void> {
  const { db, t } = handle;
  const stays = new Set(wanted.map(({ no }) => no));
  const typed = new Set(wanted.filter(isTyped).map(({ no }) => no));
  const gone = Array.from(amounts.values()).filter(({ rowNo, statedOnly }) => !stays.has(rowNo) || (!typed.has(rowNo) && !statedOnly));
  await dropAmounts(handle, table.id, gone);
  const leaving = rows.map(({ rowNo }) => rowNo).filter((no) => !stays.has(no));
  for (const rowsOf of [t.goalBudgetRow, t.budgetRow]) {
    if (leaving.length > 0) await db.delete(rowsOf).where(and(eq(rowsOf.budgetTableId, table.id), inArray(rowsOf.rowNo, leaving)));
  }
  for (const [position, { amounts: held = {}, explanation = "", no, ...line }] of wanted.entries()) {
    const row = { position, kind: line.kind, label: line.label, side: line.side, sums: line.sums };
    const standing = rows.find(({ rowNo }) => rowNo === no);
    const said = { explanation, explanationVersion: explanation === "" ? 0 : 1, explanationSaveKey: "" };
    if (!standing) await db.insert(t.budgetRow).values({ budgetTableId: table.id, rowNo: no, ...row, ...said });
    else
      await db
        .update(t.budgetRow)
        .set(row)
        .where(and(eq(t.budgetRow.budgetTableId, table.id), eq(t.budgetRow.rowNo, no)));
    // what a row held comes back with it; what a row holds is changed cell by cell
    if (!isTyped(line) || (standing && isTyped(standing))) continue;
    for (const [columnKey, amountKr] of Object.entries(held)) {
      if (amountKr === null || columnFormula(table.columns, columnKey)) continue;
      const saved = { statedOnly: false, version: 1, saveKey: "", savedBy: user.id, savedAt: now };
      await db.insert(t.budgetAmount).values({ budgetTableId: table.id, rowNo: no, columnKey, amountKr, ...saved });
    }
  }
}

/** A paper's own figures for sums and differences that are now others. */
async function dropWhatNoLongerStands(handle: Handle, before: BudgetFacts): Promise<void> {
  const { id } = before.table;
  const after = (await loadBudgets(handle, eq(handle.t.budgetTable.id, id))).get(id);
  if (!after) throw new Error(`The budget table ${id} is gone`);
  const [then, now] = [derivedOf(before), derivedOf(after)];
  const stated = Array.from(after.amounts.values()).filter(({ statedOnly }) => statedOnly);
  const others = stated.filter(({ rowNo, columnKey }) => then.get(cellKey(rowNo, columnKey)) !== now.get(cellKey(rowNo, columnKey)));
  await dropAmounts(handle, id, others);
}

async function remove(handle: Handle, user: User, now: string, { tableId, base }: { tableId: string; base: number }): Promise<Saved> {
  const { db, t } = handle;
  const { budget, planId, authorityId } = await standingTable(handle, user, tableId);
  const place = `budget/${tableId}`;
  const { version, title } = budget.table;
  await requireBase(handle, base, { version, written: title, place, savedBy: "", savedAt: "" });
  await requireNotFrozen(handle, eq(t.documentPart.budgetTableId, tableId));
  const filled =
    Array.from(budget.amounts.values()).some(({ amountKr }) => amountKr !== null) || budget.rows.some((row) => row.explanation !== "");
  if (filled) refuse("invalid", "Det står belopp i tabellen. Töm den först, så att inget försvinner av misstag.");
  await db.delete(t.documentPart).where(eq(t.documentPart.budgetTableId, tableId));
  await removeBudgetTable(handle, tableId);
  const before = { title, rows: budget.rows.map(({ label }) => label) };
  await remember(handle, { authorityId, at: now, byId: user.id, action: "budgettabell-borttagen", place, planId, before, after: null });
  return { ok: true, version: version + 1 };
}
