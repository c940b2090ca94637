import type { User } from "../../lib/domain/access.ts";
import { cellKey } from "../../lib/domain/budget.ts";
import type { LedgerAmount } from "../../lib/domain/ledger.ts";
import type { BatchSaved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
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
): Promise<BatchSaved> {
  return savedOrTried(store, dryRun, (handle) => takeIn(handle, user, now, inNfc(input)));
}

async function takeIn(handle: Handle, user: User, now: string, { tableId, file, amounts }: LedgerTaken): Promise<number[]> {
  const entered = amounts.map(({ row, column, base, kr }) => ({ tableId, row, column, base, kr }));
  const versions = await enterEachWithin(handle, user, now, entered);
  const { planId, authorityId } = await standingTable(handle, user, tableId);
  const fileId = newId();
  await insertAll(handle, handle.t.ledgerFile, [{ id: fileId, budgetTableId: tableId, ...file, takenBy: user.id, takenAt: now }]);
  const lines = amounts.flatMap(({ row, column, lines: behind }) =>
    behind.map(({ row: fileRow, ...line }) => ({ fileId, fileRow, rowNo: row, columnKey: column, ...line })),
  );
  await insertAll(handle, handle.t.ledgerLine, lines);
  const cells = amounts.map(({ row, column, kr }) => ({ cell: cellKey(row, column), kr }));
  const after = { file: file.name, sha256: file.sha256, lines: lines.length, cells };
  const place = `budget/${tableId}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: "huvudbok-inlast", place, planId, before: null, after });
  return versions;
}
