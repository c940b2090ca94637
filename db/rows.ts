import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { prepared } from "./prepared.ts";
import type { Handle } from "./store.ts";

/** Well below both engines' limits of parameters in one statement. */
const ROWS_AT_A_TIME = 400;

/** Inserts rows in few statements; none is no statement. */
export async function insertAll<Table extends SQLiteTable>(handle: Handle, table: Table, rows: Table["$inferInsert"][]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    await handle.db.insert(table).values(rows.slice(from, from + ROWS_AT_A_TIME));
  }
}

/** How many rows the prepared statements insert: several, a few, and what is left. More are hardly faster, and take long to build. */
const PREPARED_SIZES = [25, 5, 1] as const;

/**
 * The same for very many rows, in whose every column something is said, by statements that are built once. `name` as in `prepared`.
 * The values are numbered, since the driver's own placeholders by a column's name cost more than the rest of a row.
 */
export function preparedRows<Table extends SQLiteTable>(name: string, table: (t: Handle["t"]) => Table) {
  const statements = PREPARED_SIZES.map((size) => ({
    size,
    insert: prepared(`${name}_${size}`, ({ db, t }) => {
      const names = Object.keys(getTableColumns(table(t)));
      const rows = Array.from({ length: size }, (_, row) =>
        names.map((column, at) => [column, sql`${sql.placeholder(String(row * names.length + at))}`]),
      );
      return db.insert(table(t)).values(rows.map((row) => Object.fromEntries(row) as Table["$inferInsert"]));
    }),
  }));
  return async (handle: Handle, rows: Table["$inferSelect"][]): Promise<void> => {
    const columns = Object.entries(getTableColumns(table(handle.t)));
    let from = 0;
    for (const { size, insert } of statements) {
      for (; rows.length - from >= size; from += size) {
        const values: unknown[] = [];
        for (const row of rows.slice(from, from + size)) {
          for (const [key, column] of columns) values.push(column.mapToDriverValue((row as Record<string, unknown>)[key]));
        }
        await insert(handle, values as unknown as Record<string, unknown>);
      }
    }
  };
}
