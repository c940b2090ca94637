import { type Migration, migrationsOf, pendingOf, requireSameCounts } from "./migration-files.ts";

/** One connection; `query` answers the rows. */
export type Connection = { query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> };

const MIGRATION_LOCK = 720_512;

/** Brings the database to the newest migration and answers the names of those it ran; all in one transaction. */
export async function migratePostgres(db: Connection, all: Migration[] = migrationsOf("postgres")): Promise<string[]> {
  await db.query("BEGIN");
  try {
    await db.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await db.query("CREATE TABLE IF NOT EXISTS tertial_migration (name text PRIMARY KEY, sha256 text NOT NULL)");
    const applied = (await db.query("SELECT name, sha256 FROM tertial_migration")) as { name: string; sha256: string }[];
    const pending = pendingOf(all, applied);
    for (const migration of pending) {
      const before = await counts(db);
      for (const statement of migration.statements) await db.query(statement);
      requireSameCounts(migration, before, await counts(db));
      await db.query("INSERT INTO tertial_migration (name, sha256) VALUES ($1, $2)", [migration.name, migration.sha256]);
    }
    await db.query("COMMIT");
    return pending.map((migration) => migration.name);
  } catch (error) {
    await db.query("ROLLBACK");
    throw error;
  }
}

async function counts(db: Connection): Promise<Map<string, number>> {
  const tables = await db.query("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'tertial_migration'");
  const found = new Map<string, number>();
  for (const { tablename } of tables) {
    const [row] = await db.query(`SELECT count(*)::int AS rows FROM "${String(tablename)}"`);
    found.set(String(tablename), Number(row?.rows));
  }
  return found;
}
