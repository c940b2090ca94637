import { and, desc, eq } from "drizzle-orm";
import type { LedgerLine, Meanings } from "../../lib/domain/ledger.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import type { Source } from "../store.ts";

/** What people of the unit have said that names of their ledger mean in a table of that verksamhet. */
export async function ledgerMeanings({ db, t }: Source, unitId: string, subtitle: string): Promise<Meanings> {
  const rows = await db
    .select()
    .from(t.ledgerMeaning)
    .where(and(eq(t.ledgerMeaning.orgUnitId, unitId), eq(t.ledgerMeaning.scope, wordingKey(subtitle))));
  const meanings: Meanings = { rad: {}, slag: {}, tabell: {} };
  for (const { kind, written, means } of rows) meanings[kind][written] = means;
  return meanings;
}

/** The accounts behind a cell, from the last file that filled it. */
export type CellAccounts = { file: string; takenAt: string; by: string; lines: LedgerLine[] };

export async function cellAccounts({ db, t }: Source, tableId: string, row: number, column: string): Promise<CellAccounts | null> {
  const found = await db
    .select({ line: t.ledgerLine, file: t.ledgerFile, by: t.person.name })
    .from(t.ledgerLine)
    .innerJoin(t.ledgerFile, eq(t.ledgerFile.id, t.ledgerLine.fileId))
    .innerJoin(t.person, eq(t.person.id, t.ledgerFile.takenBy))
    .where(and(eq(t.ledgerFile.budgetTableId, tableId), eq(t.ledgerLine.rowNo, row), eq(t.ledgerLine.columnKey, column)))
    .orderBy(desc(t.ledgerFile.takenAt), desc(t.ledgerFile.id), t.ledgerLine.account, t.ledgerLine.fileRow);
  const [last] = found;
  if (!last) return null;
  const ofLast = found.filter(({ file }) => file.id === last.file.id);
  const lines = ofLast.map(({ line: { fileRow, account, accountName, activity, ore } }) => ({
    row: fileRow,
    account,
    accountName,
    activity,
    ore,
  }));
  return { file: last.file.name, takenAt: last.file.takenAt, by: last.by, lines };
}
