import type Pg from "pg";
import type { Pool, PoolClient } from "pg";
import { postgresKit } from "./kit-postgres.ts";
import { migratePostgres } from "./migrate-postgres.ts";
import { type Database, guardedStore, type Source, type Store, StoreUnavailable } from "./store.ts";
import { allTables } from "./tables/all.ts";

/** Any number will do, as long as every Tertial process uses the same. */
export const WRITER_LOCK = 720_511;

/**
 * The store on PostgreSQL. Writers wait for one another through an advisory lock, as on SQLite: the version check of a
 * save and the history chain then hold without a lock on each row (docs/decisions/0003). Reading connections are read-only.
 */
export async function openPostgres(url: string): Promise<Store> {
  const { default: pg } = await import("pg");
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const writers = new pg.Pool({ connectionString: url, max: 4 });
  const readers = readingPool(pg, url, 8);
  // an idle connection that dies is replaced by the pool; without a listener it would end the process
  writers.on("error", () => undefined);
  await migrateOver(writers);
  return guardedStore({
    name: "postgres",
    t: allTables(postgresKit),
    reads: drizzle(readers) as unknown as Database,
    async transact(fn) {
      const client = await writers.connect();
      let broken: Error | undefined;
      try {
        await client.query("BEGIN");
        await client.query("SELECT pg_advisory_xact_lock($1)", [WRITER_LOCK]);
        const result = await fn(drizzle(client) as unknown as Database);
        await client.query("COMMIT");
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async close() {
      await Promise.all([writers.end(), readers.end()]);
    },
  });
}

/** Reading connections of their own, for another thread than the store's. */
export async function openPostgresReader(url: string): Promise<Source> {
  const { default: pg } = await import("pg");
  const { drizzle } = await import("drizzle-orm/node-postgres");
  return { db: drizzle(readingPool(pg, url, 2)) as unknown as Database, t: allTables(postgresKit) };
}

function readingPool(pg: typeof Pg, url: string, max: number): Pool {
  const pool = new pg.Pool({ connectionString: url, max, options: "-c default_transaction_read_only=on" });
  return pool.on("error", () => undefined);
}

async function migrateOver(pool: Pool): Promise<void> {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (cause) {
    throw new StoreUnavailable(`PostgreSQL svarar inte: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  try {
    await migratePostgres({ query: async (sql, values) => (await client.query(sql, values)).rows as Record<string, unknown>[] });
  } finally {
    client.release();
  }
}
