import { AsyncLocalStorage } from "node:async_hooks";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Tables } from "./tables/all.ts";

/** The database on SQLite's types; on PostgreSQL it is cast to them once (store-postgres.ts). Always await a query. */
export type Database = BetterSQLite3Database<Record<string, never>>;

/** What queries read from: the store, or the handle of a transaction. */
export type Source = { readonly db: Pick<Database, "select" | "selectDistinct">; readonly t: Tables };

/** What a transaction reads and writes through. */
export type Handle = { readonly db: Database; readonly t: Tables };

export type Store = Source & {
  readonly engine: "sqlite" | "postgres";
  /**
   * One transaction: everything `fn` does through the handle, or nothing. Transactions run one at a time. Reading the
   * store itself inside `fn`, or starting a transaction in a transaction, throws: it would not see what `fn` has done.
   */
  tx<T>(fn: (handle: Handle) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The database cannot be opened; `message` is one Swedish sentence. */
export class StoreUnavailable extends Error {}

/**
 * Opens and migrates the municipality's database: a file path or ":memory:" for SQLite, "postgres://…" for PostgreSQL.
 * A missing file is created. Throws `StoreUnavailable`.
 */
export async function openStore(url: string): Promise<Store> {
  if (isPostgres(url)) return (await import("./store-postgres.ts")).openPostgres(url);
  return (await import("./store-sqlite.ts")).openSqlite(url);
}

/**
 * Opens a database that is migrated already, only to read: for the threads that do long work beside the process that
 * writes. Throws `StoreUnavailable`.
 */
export async function openReader(url: string): Promise<Source> {
  if (isPostgres(url)) return (await import("./store-postgres.ts")).openPostgresReader(url);
  return (await import("./store-sqlite.ts")).openSqliteReader(url);
}

/** SQLite's database or its disk has no room left; PostgreSQL's disk_full */
const FULL = ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "ENOSPC", "53100"];

/** Was it for want of room that nothing was saved? The drivers' faults come wrapped. */
export function storeIsFull(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  return ("code" in fault && FULL.includes(String(fault.code))) || storeIsFull(fault.cause);
}

function isPostgres(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url);
}

/** What an engine brings; `guardedStore` makes the store of it. */
export type Engine = {
  name: Store["engine"];
  t: Tables;
  reads: Database;
  transact<T>(fn: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A store whose reading side refuses to be used inside one of its own transactions. */
export function guardedStore(engine: Engine): Store {
  const inside = new AsyncLocalStorage<true>();
  const refuseInside = () => {
    if (inside.getStore()) throw new Error("Inside store.tx only the handle given to fn reads and writes");
  };
  const reads = new Proxy(engine.reads, {
    get(target, key, receiver) {
      refuseInside();
      return Reflect.get(target, key, receiver);
    },
  });
  return {
    engine: engine.name,
    db: reads,
    t: engine.t,
    async tx(fn) {
      refuseInside();
      return engine.transact((db) => inside.run(true, () => fn({ db, t: engine.t })));
    },
    close: () => engine.close(),
  };
}

/** Runs one piece of work at a time, in the order asked for. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
