import { and, desc, eq, inArray } from "drizzle-orm";
import type { TakenFile } from "../../lib/domain/taken-file.ts";
import type { Source } from "../store.ts";

export const LEDGER_TAKEN = "huvudbok-inlast";
export const LEDGER_UNDONE = "huvudbok-inlasning-angrad";

/** A cell that a ledger filled: the version it then had and, where its amount was changed by it, what stood before. */
export type LedgerCell = { cell: string; kr: number; version: number; before?: number | null };
/** A paper's own figure for a sum, which went when the sum changed; `derived`: what the sum came to then. */
export type StatedAway = { cell: string; kr: number | null; derived: number | null };

/** What the history keeps of a ledger that was taken in. */
export type LedgerKept = { fileId: string; file: string; sha256: string; lines: number; cells: LedgerCell[]; stated: StatedAway[] };

/** Ledgers taken into a budget table, the newest first. Not those from before each kept what its undoing asks for. */
export async function takenLedgers(source: Source, tableId: string): Promise<TakenFile[]> {
  return (await ledgersIn(source, tableId)).map(({ taken }) => taken);
}

/** One of them, with what the history keeps of it; null where there is none. */
export async function takenLedger(source: Source, tableId: string, fileId: string): Promise<{ taken: TakenFile; kept: LedgerKept } | null> {
  return (await ledgersIn(source, tableId)).find(({ kept }) => kept.fileId === fileId) ?? null;
}

async function ledgersIn({ db, t }: Source, tableId: string): Promise<{ taken: TakenFile; kept: LedgerKept }[]> {
  const rows = await db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(and(eq(t.history.place, `budget/${tableId}`), inArray(t.history.action, [LEDGER_TAKEN, LEDGER_UNDONE])))
    .orderBy(desc(t.history.at), desc(t.history.seq));
  const undone = new Map(
    rows.flatMap(({ change: { action, at, after }, by }) =>
      action === LEDGER_UNDONE ? [[(after as LedgerKept).fileId, { by, at }] as const] : [],
    ),
  );
  return rows.flatMap(({ change: { action, at, after }, by }) => {
    const kept = after as Partial<LedgerKept>;
    if (action !== LEDGER_TAKEN || !isWhole(kept)) return [];
    const { fileId: importId, file, cells } = kept;
    const changed = cells.filter(({ before }) => before !== undefined).length;
    return [{ taken: { importId, file, by, at, cells: changed, undone: undone.get(importId) ?? null }, kept }];
  });
}

function isWhole(kept: Partial<LedgerKept>): kept is LedgerKept {
  return kept.fileId !== undefined;
}
