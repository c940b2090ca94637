import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "./children.js";
import { inRoot, root } from "./place.js";
import { during } from "./progress.js";
import { Stop } from "./stop.js";

const FOLDERS = ["app", "db", "lib", "public", "templates"];
const FILES = ["instrumentation.ts", "next.config.js", "package-lock.json", "proxy.ts", "tsconfig.json"];
const STAMP = inRoot(".next", "built-from");
const NEXT = inRoot("node_modules", "next", "dist", "bin", "next");
export const NEXT_ENV = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };

/** Builds the app when its sources are not those of the last build. */
export async function build() {
  const sources = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
  await during("Bygger Tertial", async () => {
    const { code, output } = await run(process.execPath, [NEXT, "build"], { env: NEXT_ENV });
    if (code !== 0) {
      console.error(output);
      throw new Stop("Tertial kunde inte byggas; orsaken står ovanför.");
    }
  });
  writeFileSync(STAMP, sources);
}

export function nextStart(port) {
  return [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)];
}

function sourcesHash() {
  const hash = createHash("sha256").update(process.versions.modules);
  const files = [...FOLDERS.flatMap((folder) => [...filesUnder(inRoot(folder))]), ...FILES.map((file) => inRoot(file)).filter(existsSync)];
  for (const file of files.sort()) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function* filesUnder(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}
