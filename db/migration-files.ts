import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./canonical.ts";

export type Migration = { name: string; sha256: string; statements: string[] };

/** The committed migrations of an engine, oldest first. */
export function migrationsOf(engine: "sqlite" | "postgres"): Migration[] {
  const folder = migrationsFolder(engine);
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as { entries: { tag: string }[] };
  return journal.entries.map(({ tag }) => {
    const sql = readFileSync(join(folder, `${tag}.sql`), "utf8");
    return { name: tag, sha256: sha256(sql), statements: sql.split("--> statement-breakpoint").map((part) => part.trim()) };
  });
}

/** Those not yet applied. Throws when one that was applied has been edited since, or is unknown to this program. */
export function pendingOf(all: Migration[], applied: { name: string; sha256: string }[]): Migration[] {
  for (const done of applied) {
    const known = all.find((migration) => migration.name === done.name);
    if (!known) throw new Error(`The database has the migration ${done.name}, which this version of Tertial does not know`);
    if (known.sha256 !== done.sha256) throw new Error(`The migration ${done.name} was edited after it was applied`);
  }
  const names = new Set(applied.map((done) => done.name));
  return all.filter((migration) => !names.has(migration.name));
}

/** Throws when a migration changed how many rows a table has, unless it says so in a line `-- rows: TABLE`. */
export function requireSameCounts(migration: Migration, before: Map<string, number>, after: Map<string, number>): void {
  const declared = new Set(
    migration.statements.flatMap((sql) => Array.from(sql.matchAll(/^-- rows: (\w+)$/gm), (match) => match[1] ?? "")),
  );
  for (const [table, rows] of before) {
    if (!declared.has(table) && after.get(table) !== rows) {
      throw new Error(`The migration ${migration.name} would change ${table} from ${rows} to ${after.get(table) ?? "no"} rows`);
    }
  }
}

/** Looked for upwards from this file, since a bundler moves it into a folder of its own inside the project. */
function migrationsFolder(engine: string): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      const candidate = join(folder, "db", "migrations", engine);
      if (existsSync(join(candidate, "meta", "_journal.json"))) return candidate;
    }
  }
  throw new Error("db/migrations is missing");
}
