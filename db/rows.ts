import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Handle } from "./store.ts";

/** Well below both engines' limits of parameters in one statement. */
const ROWS_AT_A_TIME = 400;

/** Inserts rows in few statements; none is no statement. */
export async function insertAll<Table extends SQLiteTable>(handle: Handle, table: Table, rows: Table["$inferInsert"][]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    await handle.db.insert(table).values(rows.slice(from, from + ROWS_AT_A_TIME));
  }
}
