import type { User } from "../../lib/domain/access.ts";
import { cellKey } from "../../lib/domain/budget.ts";
import type { LedgerAmount } from "../../lib/domain/ledger.ts";
import type { BatchSaved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { derivedOf } from "../paper/budget-part.ts";
import { LEDGER_TAKEN, type LedgerCell, type LedgerKept, type StatedAway } from "../queries/taken-ledgers.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import { savedOrTried } from "../whole-batch.ts";
import { enterEachWithin, standingTable } from "./budgets.ts";

/** What a ledger's file gives a table. The file itself is not kept, only what it was called and its checksum. */
export type LedgerTaken = {
  tableId: string;
  file: { name: string; sha256: string };
  /** `row` is the row's own number, `base` the version of the cell that was shown */
  amounts: (LedgerAmount & { base: number })[];
};

/** `fileId`: what it is undone by */
export type LedgerSaved = (Extract<BatchSaved, { ok: true }> & { fileId: string }) | Extract<BatchSaved, { ok: false }>;

/**
 * Fills a table from a ledger, all of it or nothing: one history row for the file, one for each amount that changes, and
 * each line kept with the cell that it is part of. With `dryRun` everything is tried in the very same way and nothing kept.
 */
export async function takeInLedger(
  store: Store,
  user: User,
  now: string,
  input: LedgerTaken,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<LedgerSaved> {
  const fileId = newId();
  const saved = await savedOrTried(store, dryRun, (handle) => takeIn(handle, user, now, fileId, inNfc(input)));
  return saved.ok ? { ...saved, fileId } : saved;
}

async function takeIn(handle: Handle, user: User, now: string, fileId: string, { tableId, file, amounts }: LedgerTaken): Promise<number[]> {
  const entered = amounts.map(({ row, column, base, kr }) => ({ tableId, row, column, base, kr }));
  const { budget: before, planId, authorityId } = await standingTable(handle, user, tableId);
  const versions = await enterEachWithin(handle, user, now, entered);
  const { budget: became } = await standingTable(handle, user, tableId);
  await insertAll(handle, handle.t.ledgerFile, [{ id: fileId, budgetTableId: tableId, ...file, takenBy: user.id, takenAt: now }]);
  const lines = amounts.flatMap(({ row, column, lines: behind }) =>
    behind.map(({ row: fileRow, ...line }) => ({ fileId, fileRow, rowNo: row, columnKey: column, ...line })),
  );
  await insertAll(handle, handle.t.ledgerLine, lines);
  const cells = amounts.map(({ row, column, base, kr }, index): LedgerCell => {
    const version = versions[index] ?? base;
    return {
      cell: cellKey(row, column),
      kr,
      version,
      ...(version > base && { before: before.amounts.get(cellKey(row, column))?.amountKr ?? null }),
    };
  });
  const derived = derivedOf(before);
  const stated = Array.from(before.amounts)
    .filter(([key]) => !became.amounts.has(key))
    .map(([cell, { amountKr: kr }]): StatedAway => ({ cell, kr, derived: derived.get(cell) ?? null }));
  const after: LedgerKept = { fileId, file: file.name, sha256: file.sha256, lines: lines.length, cells, stated };
  const place = `budget/${tableId}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: LEDGER_TAKEN, place, planId, before: null, after });
  return versions;
}
