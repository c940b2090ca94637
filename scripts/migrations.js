// Writes a migration for both engines from what changed in db/tables: npm run migrations -- NAME
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Ge migreringen ett namn med små bokstäver och bindestreck: npm run migrations -- ny-kolumn");
  process.exit(2);
}
const drizzleKit = join(dirname(createRequire(import.meta.url).resolve("drizzle-kit")), "bin.cjs");
for (const engine of ["sqlite", "postgres"]) {
  const code = await generate(engine);
  if (code !== 0) process.exit(1);
}

function generate(engine) {
  const child = spawn(process.execPath, [drizzleKit, "generate", "--config=drizzle.config.ts", `--name=${name}`], {
    stdio: "inherit",
    env: { ...process.env, TERTIAL_ENGINE: engine },
  });
  return new Promise((resolve) => child.on("close", resolve));
}
