import { eq, sql } from "drizzle-orm";
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

/** The number of the first row that does not follow from the one before it; null for a whole chain. */
export async function firstBreak({ db, t }: Source, authorityId: string): Promise<number | null> {
  const rows = await db.select().from(t.history).where(eq(t.history.authorityId, authorityId)).orderBy(t.history.seq);
  const [head] = await db.select().from(t.historyHead).where(eq(t.historyHead.authorityId, authorityId));
  let prevHash = "";
  for (const [index, { hash, ...row }] of rows.entries()) {
    if (row.seq !== index + 1 || row.prevHash !== prevHash || hashOf(row) !== hash) return index + 1;
    prevHash = hash;
  }
  return (head?.hash ?? "") === prevHash ? null : rows.length + 1;
}

function hashOf(row: Change & { seq: number; prevHash: string }): string {
  return sha256(canonical(row));
}
