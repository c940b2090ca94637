import { defineConfig } from "drizzle-kit";

/** Read by scripts/migrations.js only, once per engine. */
const engine = process.env.TERTIAL_ENGINE === "postgres" ? "postgres" : "sqlite";

export default defineConfig({
  dialect: engine === "postgres" ? "postgresql" : "sqlite",
  schema: `./db/tables/exports-${engine}.ts`,
  out: `./db/migrations/${engine}`,
});
