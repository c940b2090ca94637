import { migrateSqlite } from "./migrate-sqlite.ts";

/** Migrates the database at `url` (as in `openStore`) and answers the names of the migrations that were run. */
export async function migrate(url: string): Promise<string[]> {
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { default: pg } = await import("pg");
    const { migratePostgres } = await import("./migrate-postgres.ts");
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await migratePostgres({ query: async (sql, values) => (await client.query(sql, values)).rows as Record<string, unknown>[] });
    } finally {
      await client.end();
    }
  }
  const { connectWriter } = await import("./store-sqlite.ts");
  const writer = await connectWriter(url);
  try {
    return migrateSqlite(writer);
  } finally {
    writer.close();
  }
}
