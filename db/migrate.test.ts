import { PGlite } from "@electric-sql/pglite";
import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import { migratePostgres } from "./migrate-postgres.ts";
import { migrateSqlite } from "./migrate-sqlite.ts";
import { type Migration, migrationsOf } from "./migration-files.ts";

const BEGINNING: Migration = {
  name: "0000_mal",
  sha256: "a",
  statements: [
    "CREATE TABLE goal (id TEXT NOT NULL PRIMARY KEY)",
    "CREATE TABLE entry (goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE)",
  ],
};

test("both engines have the same migrations, in the same order", () => {
  const names = (engine: "sqlite" | "postgres") => migrationsOf(engine).map((migration) => migration.name);
  expect(names("sqlite")).toEqual(names("postgres"));
});

test("a database is migrated once, and a second start changes nothing", () => {
  const db = new BetterSqlite3(":memory:");
  expect(migrateSqlite(db)).toEqual(migrationsOf("sqlite").map((migration) => migration.name));
  expect(migrateSqlite(db)).toEqual([]);
});

test("rebuilding a table keeps its children: drizzle's way of doing it inside a transaction would empty them", () => {
  const db = filled();
  const rebuild = "CREATE TABLE new_goal (id TEXT NOT NULL PRIMARY KEY, title TEXT)";
  const steps = [rebuild, "INSERT INTO new_goal (id) SELECT id FROM goal", "DROP TABLE goal", "ALTER TABLE new_goal RENAME TO goal"];
  migrateSqlite(db, [BEGINNING, { name: "0001_rubrik", sha256: "b", statements: steps }]);
  expect(db.prepare("SELECT count(*) FROM entry").pluck().get()).toBe(1);
  expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("a migration that would lose rows is refused and nothing of it stays, unless it says so", () => {
  const db = filled();
  const losing: Migration = { name: "0001_rensa", sha256: "b", statements: ["ALTER TABLE goal ADD title TEXT", "DELETE FROM entry"] };
  expect(() => migrateSqlite(db, [BEGINNING, losing])).toThrow("would change entry from 1 to 0 rows");
  expect(db.prepare("SELECT count(*) FROM entry").pluck().get()).toBe(1);
  expect(db.pragma("table_info(goal)")).toHaveLength(1);
  migrateSqlite(db, [BEGINNING, { ...losing, statements: [...losing.statements, "-- rows: entry\nSELECT 1"] }]);
  expect(db.prepare("SELECT count(*) FROM entry").pluck().get()).toBe(0);
});

test("a migration that leaves a broken reference is refused", () => {
  const db = filled();
  const breaking: Migration = { name: "0001_bryt", sha256: "b", statements: ["UPDATE goal SET id = 'annat'"] };
  expect(() => migrateSqlite(db, [BEGINNING, breaking])).toThrow("broken references");
});

test("a migration edited after it was applied, or from a newer Tertial, is refused", () => {
  const db = filled();
  expect(() => migrateSqlite(db, [{ ...BEGINNING, sha256: "ändrad" }])).toThrow("edited");
  expect(() => migrateSqlite(db, [])).toThrow("does not know");
});

test("a municipality of the first version keeps its roles and its documents' life, and can withdraw a decision afterwards", () => {
  const db = new BetterSqlite3(":memory:");
  db.pragma("foreign_keys = ON");
  migrateSqlite(db, migrationsOf("sqlite").slice(0, 1));
  db.exec(`
    INSERT INTO person (id, name) VALUES ('p', 'Eva Lund');
    INSERT INTO org_unit VALUES ('n', 'namnd');
    INSERT INTO role_grant (id, person_id, org_unit_id, role, from_date) VALUES ('r', 'p', 'n', 'namndsekreterare', '2026-01-01');
    INSERT INTO styrmodell VALUES ('m', 'Stockholm', 1, '{}', '', '');
    INSERT INTO steering_year VALUES (2026, 'm');
    INSERT INTO plan VALUES ('l', 'n', 2026, '');
    INSERT INTO document VALUES ('d', 'l', 'VP', 'VP', '', '', '{}', NULL, 'beslutad', 1);
    INSERT INTO document_event (document_id, no, kind, at, by_id) VALUES ('d', 1, 'importerad', '', 'p'), ('d', 2, 'beslutad', '', 'p');
    INSERT INTO document_snapshot VALUES ('s', 'd', '', 1, '{}', 'm', '')`);
  migrateSqlite(db);
  expect(db.prepare("SELECT no, kind FROM document_event ORDER BY no").raw().all()).toEqual([
    [1, "importerad"],
    [2, "beslutad"],
  ]);
  expect(db.prepare("SELECT role, to_date, stands_in_for, delegation FROM role_grant").raw().get()).toEqual([
    "namndsekreterare",
    "9999-12-31",
    null,
    0,
  ]);
  expect(db.prepare("SELECT file_id FROM document_snapshot").pluck().get()).toBeNull();
  db.exec("INSERT INTO document_event (document_id, no, kind, at, by_id) VALUES ('d', 3, 'aterkallad', '', 'p')");
  expect(() => db.exec("INSERT INTO document_event (document_id, no, kind, at, by_id) VALUES ('d', 4, 'upplast', '', 'p')")).toThrow(
    "CHECK",
  );
});

/** An organisation from before its names in addresses were kept. */
const ORGANISATION = [
  "INSERT INTO styrmodell VALUES ('m', 'Stockholm', 1, '{}', '', '')",
  "INSERT INTO steering_year VALUES (2026, 'm'), (2027, 'm')",
  "INSERT INTO org_unit VALUES ('a', 'namnd'), ('b', 'enhet'), ('c', 'enhet'), ('d', 'enhet'), ('e', 'enhet')",
  `INSERT INTO org_unit_year (year, org_unit_id, name, authority_id) VALUES (2026, 'a', 'Äldrenämnden i Öst – Åtvid', 'a'),
     (2026, 'c', 'Ekonomienheten', 'a'), (2026, 'b', 'EKONOMI-enheten!', 'a'), (2026, 'd', 'Ekonomienheten', 'a'),
     (2026, 'e', 'Ekonomienheten 2', 'a'), (2027, 'd', 'Ekonomienheten', 'a'), (2027, 'b', '???', 'a')`,
];
const ADDRESSES = "SELECT year, org_unit_id, slug FROM org_unit_year ORDER BY year, org_unit_id";
const engines: [string, () => Promise<object[]>][] = [
  [
    "SQLite",
    async () => {
      const db = new BetterSqlite3(":memory:");
      const [before, after] = ofAddresses(migrationsOf("sqlite"));
      migrateSqlite(db, before);
      for (const statement of ORGANISATION) db.exec(statement);
      migrateSqlite(db, [...before, ...after]);
      return db.prepare(ADDRESSES).all() as object[];
    },
  ],
  [
    "PostgreSQL",
    async () => {
      const db = new PGlite();
      const connection = { query: async (sql: string, values?: unknown[]) => (await db.query<Record<string, unknown>>(sql, values)).rows };
      const [before, after] = ofAddresses(migrationsOf("postgres"));
      await migratePostgres(connection, before);
      for (const statement of ORGANISATION) await db.exec(statement);
      await migratePostgres(connection, [...before, ...after]);
      return connection.query(ADDRESSES);
    },
  ],
];

test.for(engines)("on %s units keep the addresses they had, and no two of a year share one", async ([, migrated]) => {
  const addresses = (await migrated()).map((row) => Object.values(row).join(" "));
  expect(addresses).toEqual([
    "2026 a aldrenamnden-i-ost-atvid",
    "2026 b ekonomi-enheten",
    "2026 c ekonomienheten",
    "2026 d ekonomienheten-2",
    "2026 e ekonomienheten-2-e",
    "2027 b enhet",
    "2027 d ekonomienheten",
  ]);
});

/** Those before the one that keeps names in addresses, and the rest. */
function ofAddresses(all: Migration[]): [Migration[], Migration[]] {
  const at = all.findIndex(({ name }) => name === "0021_adresser");
  return [all.slice(0, at), all.slice(at)];
}

function filled(): BetterSqlite3.Database {
  const db = new BetterSqlite3(":memory:");
  db.pragma("foreign_keys = ON");
  migrateSqlite(db, [BEGINNING]);
  db.exec("INSERT INTO goal VALUES ('1'); INSERT INTO entry VALUES ('1')");
  return db;
}
