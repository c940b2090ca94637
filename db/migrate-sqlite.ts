import type BetterSqlite3 from "better-sqlite3";
import { slugOf } from "../lib/swedish/wording.ts";
import { type Migration, migrationsOf, pendingOf, requireSameCounts } from "./migration-files.ts";

const LEDGER = "CREATE TABLE IF NOT EXISTS tertial_migration (name TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL)";

/**
 * Brings the database to the newest migration and answers the names of those it ran. Foreign keys are off outside any
 * transaction: drizzle's rebuild of a table would otherwise empty its child tables without an error (trust.md).
 */
export function migrateSqlite(db: BetterSqlite3.Database, all: Migration[] = migrationsOf("sqlite")): string[] {
  db.exec(LEDGER);
  if (pendingOf(all, appliedIn(db)).length === 0) return [];
  // what SQLite can't do itself and a migration needs
  db.function("slug_of", { deterministic: true }, (name) => slugOf(String(name)));
  db.pragma("foreign_keys = OFF");
  try {
    db.exec("BEGIN IMMEDIATE");
    try {
      const pending = pendingOf(all, appliedIn(db));
      for (const migration of pending) run(db, migration);
      db.exec("COMMIT");
      return pending.map((migration) => migration.name);
    } catch (error) {
      if (db.inTransaction) db.exec("ROLLBACK");
      throw error;
    }
  } finally {
    db.pragma("foreign_keys = ON");
  }
}

function run(db: BetterSqlite3.Database, migration: Migration): void {
  const before = counts(db);
  for (const statement of migration.statements) db.exec(statement);
  requireSameCounts(migration, before, counts(db));
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`The migration ${migration.name} leaves ${broken.length} broken references`);
  db.prepare("INSERT INTO tertial_migration (name, sha256) VALUES (?, ?)").run(migration.name, migration.sha256);
}

function appliedIn(db: BetterSqlite3.Database): { name: string; sha256: string }[] {
  return db.prepare("SELECT name, sha256 FROM tertial_migration").all() as { name: string; sha256: string }[];
}

function counts(db: BetterSqlite3.Database): Map<string, number> {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'tertial_migration'")
    .pluck()
    .all() as string[];
  return new Map(tables.map((table) => [table, db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]));
}
