import { and, eq, inArray } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { cellKey, exactAmount } from "../../lib/domain/budget.ts";
import type { ChangedSince } from "../../lib/domain/taken-file.ts";
import { canonical, sha256 } from "../canonical.ts";
import { remember } from "../history.ts";
import { derivedOf } from "../paper/budget-part.ts";
import type { BudgetFacts } from "../paper/facts.ts";
import { LEDGER_UNDONE, type LedgerCell, type LedgerKept, takenLedger } from "../queries/taken-ledgers.ts";
import { answered, refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import { wholeBatch } from "../whole-batch.ts";
import { enterEachWithin, standingTable } from "./budgets.ts";
import { requireNotFrozen } from "./guards.ts";
import type { ImportUndone, Undone } from "./undo-import.ts";

/**
 * Puts back what each amount was before a ledger, as new versions, all or none, and takes away its lines behind them. An amount
 * that somebody has changed since is left with its lines, and only when `leaving` says so. What a paper had stated instead of a
 * sum stands again where the sum is what it was.
 */
export async function undoLedger(store: Store, user: User, now: string, input: ImportUndone): Promise<Undone> {
  const undone = await wholeBatch(() => answered<Undone>(store.tx((handle) => undo(handle, user, now, input))));
  if (!("refused" in undone)) return undone;
  const [first] = undone.refused;
  if (!first) throw new Error("A refused batch says which of it");
  return { ...first.refused, message: `Inget är ångrat. ${first.refused.message}` };
}

async function undo(handle: Handle, user: User, now: string, { importId: fileId, leaving }: ImportUndone): Promise<Undone> {
  const { db, t } = handle;
  const [file] = await db.select().from(t.ledgerFile).where(eq(t.ledgerFile.id, fileId));
  if (!file) return refuse("missing", "Filen finns inte.");
  const tableId = file.budgetTableId;
  const { budget, planId, authorityId } = await standingTable(handle, user, tableId);
  await requireNotFrozen(handle, eq(t.documentPart.budgetTableId, tableId));
  const found = await takenLedger(handle, tableId, fileId);
  if (!found) return refuse("invalid", "Filen lästes in innan huvudböcker gick att ångra.");
  const { taken, kept } = found;
  if (taken.undone) return refuse("invalid", "Filen är redan ångrad.");
  const left = kept.cells.filter((one) => isChangedSince(budget, one));
  const rest = kept.cells.filter((one) => !left.includes(one) && one.before !== undefined);
  const digest = sha256(canonical(left.map(({ cell }) => [cell, budget.amounts.get(cell)?.version ?? 0])));
  if (rest.length === 0) return refuse("invalid", "Alla belopp ur filen har ändrats sedan den lästes in. Det finns inget att ångra.");
  if (left.length > 0 && digest !== leaving) {
    const message = "Inget är ångrat. Några belopp ur filen har ändrats sedan den lästes in, och de lämnas i så fall som de är.";
    const changed = await named(handle, budget, left);
    return { ok: false, reason: "stale", message, left: { digest, changed, unlisted: 0, rest: rest.length } };
  }
  const amounts = rest.map(({ cell, version, before }) => ({ tableId, ...placeOf(cell), base: version, kr: before ?? null }));
  await enterEachWithin(handle, user, now, amounts);
  await stateAgain(handle, user, now, tableId, kept);
  await takeLinesAway(
    handle,
    fileId,
    kept.cells.filter((one) => !left.includes(one)),
  );
  const after = { fileId, file: kept.file, cells: rest.length, left: left.length };
  const place = `budget/${tableId}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: LEDGER_UNDONE, place, planId, before: null, after });
  return { ok: true, count: rest.length, left: left.length };
}

/** A row that is gone, or computed now, has been changed too. */
function isChangedSince(budget: BudgetFacts, { cell, version }: LedgerCell): boolean {
  const { row } = placeOf(cell);
  const gone = !budget.rows.some(({ rowNo, kind }) => rowNo === row && kind !== "rubrik") || derivedOf(budget).has(cell);
  return gone || budget.amounts.get(cell)?.version !== version;
}

async function stateAgain(handle: Handle, user: User, now: string, tableId: string, { stated }: LedgerKept): Promise<void> {
  const { budget } = await standingTable(handle, user, tableId);
  const derived = derivedOf(budget);
  const again = stated.filter(({ cell, derived: was }) => !budget.amounts.has(cell) && derived.has(cell) && derived.get(cell) === was);
  const saved = { statedOnly: true, version: 1, saveKey: "", savedBy: user.id, savedAt: now };
  const rows = again.map(({ cell, kr }) => {
    const { row, column } = placeOf(cell);
    return { budgetTableId: tableId, rowNo: row, columnKey: column, amountKr: kr, ...saved };
  });
  await insertAll(handle, handle.t.budgetAmount, rows);
}

async function takeLinesAway({ db, t }: Handle, fileId: string, cells: LedgerCell[]): Promise<void> {
  const lines = await db.select().from(t.ledgerLine).where(eq(t.ledgerLine.fileId, fileId));
  const gone = new Set(cells.map(({ cell }) => cell));
  const rows = lines.filter(({ rowNo, columnKey }) => gone.has(cellKey(rowNo, columnKey))).map(({ fileRow }) => fileRow);
  if (rows.length > 0) await db.delete(t.ledgerLine).where(and(eq(t.ledgerLine.fileId, fileId), inArray(t.ledgerLine.fileRow, rows)));
}

async function named({ db, t }: Handle, { table, rows, amounts }: BudgetFacts, left: LedgerCell[]): Promise<ChangedSince[]> {
  const ids = left.map(({ cell }) => amounts.get(cell)?.savedBy ?? "");
  const people = await db.select({ id: t.person.id, name: t.person.name }).from(t.person).where(inArray(t.person.id, ids));
  return left.map(({ cell }) => {
    const { row, column } = placeOf(cell);
    const amount = amounts.get(cell);
    const label = rows.find(({ rowNo }) => rowNo === row)?.label ?? "En rad som är borttagen";
    const title = table.columns.find(({ key }) => key === column)?.title ?? "";
    return {
      place: [label, title].filter(Boolean).join(", "),
      now: exactAmount(amount?.amountKr ?? null, table.shownIn, table.decimals),
      by: people.find(({ id }) => id === amount?.savedBy)?.name ?? "",
      at: amount?.savedAt ?? "",
    };
  });
}

/** What `cellKey` joined. */
function placeOf(cell: string): { row: number; column: string } {
  const [row = "", ...column] = cell.split("/");
  return { row: Number(row), column: column.join("/") };
}
