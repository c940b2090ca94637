import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Handle, Source } from "./store.ts";

type Built = { prepare(): { execute(values?: Record<string, unknown>): unknown } };

/**
 * A statement that is built once for a connection and run many times, with its values by name (`sql.placeholder`): building one
 * takes many times longer than what most of them do. `name` is its own in the whole program; PostgreSQL keeps it by it.
 */
export function prepared<Query extends Built, Through extends Source = Handle>(name: string, build: (handle: Through) => Query) {
  const known = new WeakMap<Through["db"], ReturnType<Query["prepare"]>>();
  return async (
    handle: Through,
    values: Record<string, unknown>,
  ): Promise<Awaited<ReturnType<ReturnType<Query["prepare"]>["execute"]>>> => {
    let statement = known.get(handle.db);
    if (!statement) {
      // SQLite's takes no name, PostgreSQL's wants one
      statement = (build(handle) as { prepare(name: string): unknown }).prepare(name) as ReturnType<Query["prepare"]>;
      known.set(handle.db, statement);
    }
    const answer = statement.execute(values);
    return (isSync(answer) ? answer.sync() : await answer) as Awaited<ReturnType<ReturnType<Query["prepare"]>["execute"]>>;
  };
}

/** A row to insert whose every column is said when the statement runs, by the column's name in the code. */
export function placeholdersOf<Table extends SQLiteTable>(table: Table): Table["$inferInsert"] {
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)])) as Table["$inferInsert"];
}

/** SQLite's has its answer at once; the promise it can also be costs more than many a statement. */
function isSync(answer: unknown): answer is { sync(): unknown } {
  return typeof answer === "object" && answer !== null && "sync" in answer;
}
