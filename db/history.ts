import { and, eq, gt, sql } from "drizzle-orm";
import type { HistoryHead } from "../lib/domain/history-head.ts";
import { canonical, sha256 } from "./canonical.ts";
import { placeholdersOf, prepared } from "./prepared.ts";
import type { Handle, Source } from "./store.ts";

/** A change as the history keeps it. `before` and `after` hold the changed fields, null for nothing; a text only its version and checksum. */
export type Change = {
  authorityId: string;
  at: string;
  byId: string;
  action: string;
  /** "goal/…", "outcome/…", "text/…" */
  place: string;
  planId: string | null;
  before: unknown;
  after: unknown;
};

/**
 * Adds a row to the authority's chain, in the transaction of the change itself. Each row's hash covers the row and the
 * hash before it, so that a row cannot be changed or taken out unseen.
 */
export async function remember(handle: Handle, change: Change): Promise<void> {
  const [head] = await headOf(handle, { authorityId: change.authorityId });
  const { before, after } = change;
  const row = { ...change, before: before ?? {}, after: after ?? {}, seq: (head?.seq ?? 0) + 1, prevHash: head?.hash ?? "" };
  const hash = hashOf(row);
  await addRow(handle, { ...row, hash });
  await moveHead(handle, { authorityId: change.authorityId, seq: row.seq, hash });
}

const headOf = prepared("history_head_of", ({ db, t }) =>
  db
    .select()
    .from(t.historyHead)
    .where(eq(t.historyHead.authorityId, sql.placeholder("authorityId"))),
);

const addRow = prepared("history_add", ({ db, t }) => db.insert(t.history).values(placeholdersOf(t.history)));

const moveHead = prepared("history_move_head", ({ db, t }) =>
  db
    .insert(t.historyHead)
    .values(placeholdersOf(t.historyHead))
    .onConflictDoUpdate({ target: t.historyHead.authorityId, set: { seq: sql`excluded.seq`, hash: sql`excluded.hash` } }),
);

/** Has the history come by there? */
export async function stands({ db, t }: Source, { authorityId, seq, hash }: HistoryHead): Promise<boolean> {
  const [row] = await db
    .select({ hash: t.history.hash })
    .from(t.history)
    .where(and(eq(t.history.authorityId, authorityId), eq(t.history.seq, seq)));
  return row?.hash === hash;
}

export type HistoryRow = Change & { seq: number; prevHash: string; hash: string };

/**
 * Where a chain does not hold. "andrad": the row is not what its checksum says; "foljer-inte": the row before it is another than
 * the one it was written after; "saknas": there is no row with the number; "slut": the last row is not where the chain ended.
 * `row` is the row with the number, of what is gone the row before it; null where there is none.
 */
export type HistoryBreak = { seq: number; kind: "andrad" | "foljer-inte" | "saknas" | "slut"; row: HistoryRow | null };

export type WalkedHistory = { changes: number; head: HistoryHead | null; broken: HistoryBreak | null };

/**
 * Walks an authority's whole chain in short reads, also past its first break, and lets the rows of each be `seen`: so it needs no
 * more memory for a long history than for a short one, and others go on writing meanwhile. What they write is walked too.
 */
export async function walkHistory(
  source: Source,
  authorityId: string,
  seen: (rows: HistoryRow[]) => Promise<void> = async () => undefined,
): Promise<WalkedHistory> {
  let [changes, last, broken]: [number, HistoryRow | null, HistoryBreak | null] = [0, null, null];
  for (;;) {
    const rows = await rowsAfter(source, authorityId, last?.seq ?? 0);
    for (const row of rows) {
      broken ??= breakAt(row, last);
      last = row;
      changes++;
    }
    await seen(rows);
    // SQLite answers at once: without a stop nothing else in this process would have its turn
    await new Promise((resolve) => setImmediate(resolve));
    if (rows.length > 0) continue;
    const head = await headAt(source, authorityId);
    // written since
    if (head && (await stands(source, head)) && head.seq > (last?.seq ?? 0)) continue;
    if (head?.seq !== last?.seq || head?.hash !== last?.hash) broken ??= { seq: (last?.seq ?? 0) + 1, kind: "slut", row: last };
    return { changes, head, broken };
  }
}

/** The number of the first row that does not follow from the one before it; null for a whole chain. */
export async function firstBreak(source: Source, authorityId: string): Promise<number | null> {
  return (await walkHistory(source, authorityId)).broken?.seq ?? null;
}

const ROWS_AT_A_TIME = 200;

async function rowsAfter({ db, t }: Source, authorityId: string, seq: number): Promise<HistoryRow[]> {
  return db
    .select()
    .from(t.history)
    .where(and(eq(t.history.authorityId, authorityId), gt(t.history.seq, seq)))
    .orderBy(t.history.seq)
    .limit(ROWS_AT_A_TIME);
}

async function headAt({ db, t }: Source, authorityId: string): Promise<HistoryHead | null> {
  const [head] = await db.select().from(t.historyHead).where(eq(t.historyHead.authorityId, authorityId));
  return head ?? null;
}

function breakAt(row: HistoryRow, last: HistoryRow | null): HistoryBreak | null {
  const { hash, ...hashed } = row;
  const seq = (last?.seq ?? 0) + 1;
  if (row.seq !== seq) return { seq, kind: "saknas", row: last };
  if (hashOf(hashed) !== hash) return { seq, kind: "andrad", row };
  return row.prevHash === (last?.hash ?? "") ? null : { seq, kind: "foljer-inte", row };
}

function hashOf(row: Change & { seq: number; prevHash: string }): string {
  return sha256(canonical(row));
}
