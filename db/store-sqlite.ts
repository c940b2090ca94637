import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { sqliteKit } from "./kit.ts";
import { migrateSqlite } from "./migrate-sqlite.ts";
import { guardedStore, oneAtATime, type Source, type Store, StoreUnavailable } from "./store.ts";
import { allTables } from "./tables/all.ts";

const BUSY_MS = 5_000;
/** PRAGMA synchronous = FULL: "Sparat" means on disk (trust.md) */
const FULL = 2;
/** 16 MB of log before it is moved into the database: a save writes six pages, most of them the same ones, and each move waits for the disk */
const LOG_PAGES = 4_000;
/** of the statements that a connection keeps: how many, and how long one may be; a page asks some forty of some hundred letters */
const [KEPT, KEPT_LETTERS] = [300, 4_000];

/**
 * The embedded store: one connection that writes, one that reads. In memory, where connections cannot share a database,
 * one connection does both.
 */
export async function openSqlite(path: string): Promise<Store> {
  const inMemory = path === ":memory:";
  const Connection = await loadSqlite();
  const { drizzle } = await import("drizzle-orm/better-sqlite3");
  const writer = connect(Connection, path, inMemory);
  migrateSqlite(writer);
  const reader = inMemory ? writer : connectReader(Connection, path);
  const db = drizzle(keepingStatements(writer));
  const alone = oneAtATime();
  const [begin, commit] = [writer.prepare("BEGIN IMMEDIATE"), writer.prepare("COMMIT")];
  return guardedStore({
    name: "sqlite",
    t: allTables(sqliteKit),
    reads: inMemory ? db : drizzle(keepingStatements(reader)),
    transact: (fn) =>
      alone(async () => {
        begin.run();
        try {
          const result = await fn(db);
          commit.run();
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec("ROLLBACK");
          throw error;
        }
      }),
    async close() {
      reader.close();
      writer.close();
    },
  });
}

/** A reading connection of its own, for another thread than the store's. */
export async function openSqliteReader(path: string): Promise<Source> {
  const Connection = await loadSqlite();
  const { drizzle } = await import("drizzle-orm/better-sqlite3");
  return { db: drizzle(keepingStatements(connectReader(Connection, path))), t: allTables(sqliteKit) };
}

/** Opens only the writing connection, for the migration command. The caller closes it. */
export async function connectWriter(path: string): Promise<BetterSqlite3.Database> {
  return connect(await loadSqlite(), path, path === ":memory:");
}

async function loadSqlite(): Promise<typeof BetterSqlite3> {
  try {
    const Connection = (await import("better-sqlite3")).default;
    new Connection(":memory:").close();
    return Connection;
  } catch (cause) {
    throw new StoreUnavailable(
      `Databasen SQLite är inte byggd för den här datorns Node ${process.versions.node}. Kör "npm rebuild better-sqlite3" och försök igen.`,
      { cause },
    );
  }
}

function connect(Connection: typeof BetterSqlite3, path: string, inMemory: boolean): BetterSqlite3.Database {
  try {
    if (!inMemory) mkdirSync(dirname(resolve(path)), { recursive: true });
    const writer = new Connection(path);
    writer.pragma("journal_mode = WAL");
    writer.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    return settled(writer, inMemory ? "memory" : "wal");
  } catch (cause) {
    throw new StoreUnavailable(`Databasen ${path} kan inte öppnas: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function connectReader(Connection: typeof BetterSqlite3, path: string): BetterSqlite3.Database {
  const reader = settled(new Connection(path, { readonly: true }), "wal");
  reader.pragma("query_only = ON");
  return reader;
}

/** Makes the connection compile a statement once and keep it: Drizzle gives it the same letters anew at each request. */
function keepingStatements(connection: BetterSqlite3.Database): BetterSqlite3.Database {
  const kept = new Map<string, BetterSqlite3.Statement>();
  const compile = connection.prepare.bind(connection);
  const prepare = (letters: string) => {
    const statement = kept.get(letters) ?? compile(letters);
    // the one used last stands last
    kept.delete(letters);
    if (letters.length <= KEPT_LETTERS) kept.set(letters, statement);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  return Object.assign(connection, { prepare });
}

function settled(connection: BetterSqlite3.Database, journal: "wal" | "memory"): BetterSqlite3.Database {
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma(`busy_timeout = ${BUSY_MS}`);
  const wanted = { journal_mode: journal, synchronous: FULL, foreign_keys: 1, busy_timeout: BUSY_MS };
  for (const [name, value] of Object.entries(wanted)) {
    const actual = connection.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${value}`);
  }
  return connection;
}
