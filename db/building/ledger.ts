import { and, eq } from "drizzle-orm";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";

/** The tables that a chain is built of, with their keys. */
export const KEYS = {
  goal: ["id"],
  planGoal: ["planId", "goalId"],
  goalText: ["planId", "goalId", "kind", "period", "no"],
  indicator: ["id"],
  indicatorVersion: ["indicatorId", "validFrom"],
  planIndicator: ["planId", "goalId", "indicatorId"],
  activity: ["id"],
  planActivity: ["planId", "activityId"],
  goalBudgetRow: ["planId", "goalId", "budgetTableId", "rowNo"],
  documentPart: ["id"],
} as const;

export type BuiltTable = keyof typeof KEYS;
type Row<Name extends BuiltTable> = Tables[Name]["$inferSelect"];

/** One row as it was and as it became; null where there was or is none. The history keeps these, so that a change can be undone. */
export type RowChange = { table: BuiltTable; before: Record<string, unknown> | null; after: Record<string, unknown> | null };

/** Writes rows and remembers what it did, in order. */
export type Ledger = {
  handle: Handle;
  changes: RowChange[];
  insert<Name extends BuiltTable>(table: Name, row: Row<Name>): Promise<void>;
  /** `before` is the whole row as it stands */
  update<Name extends BuiltTable>(table: Name, before: Row<Name>, more: Partial<Row<Name>>): Promise<void>;
  remove<Name extends BuiltTable>(table: Name, row: Row<Name>): Promise<void>;
};

export function ledgerOf(handle: Handle): Ledger {
  const { db, t } = handle;
  const changes: RowChange[] = [];
  return {
    handle,
    changes,
    async insert(table, row) {
      await db.insert(t[table]).values(row as never);
      changes.push({ table, before: null, after: row });
    },
    async update(table, before, more) {
      await db
        .update(t[table])
        .set(more as never)
        .where(whichRow(handle, table, before));
      changes.push({ table, before, after: { ...before, ...more } });
    },
    async remove(table, row) {
      await db.delete(t[table]).where(whichRow(handle, table, row));
      changes.push({ table, before: row, after: null });
    },
  };
}

/** The row as it stands now; null when there is none. */
export async function standingRow(
  { db, t }: Handle,
  table: BuiltTable,
  like: Record<string, unknown>,
): Promise<Record<string, unknown> | null> {
  const [row] = await db
    .select()
    .from(t[table] as Tables["goal"])
    .where(whichRow({ db, t }, table, like));
  return row ?? null;
}

function whichRow({ t }: Handle, table: BuiltTable, row: Record<string, unknown>) {
  const columns = t[table] as unknown as Record<string, Tables["goal"]["id"]>;
  return and(...KEYS[table].map((key) => eq(columns[key] as Tables["goal"]["id"], String(row[key]))));
}
