import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Next's own pages for what is not there and for what went wrong: they hold nothing of ours. */
const NEXTS_OWN = ["/_not-found", "/_global-error"];

/**
 * Every endpoint of the built app, "GET /[year]/[unit]/malkedja" or "PUT /api/v1/utfall": its pages, the methods that each route
 * handler exports, its server actions ("ACTION …") and whatever the older pages folder would hold.
 */
export async function endpointsOf(build = ".next"): Promise<string[]> {
  const files: Record<string, string> = readJson(build, "server/app-paths-manifest.json");
  const addresses: Record<string, string> = readJson(build, "app-path-routes-manifest.json");
  const endpoints: string[] = [];
  for (const [entry, file] of Object.entries(files)) {
    const address = addresses[entry] ?? entry;
    if (NEXTS_OWN.includes(address)) continue;
    if (entry.endsWith("/route")) endpoints.push(...(await methodsOf(join(build, "server", file))).map((method) => `${method} ${address}`));
    else endpoints.push(`GET ${address}`);
  }
  const actions: { node: object; edge: object } = readJson(build, "server/server-reference-manifest.json");
  const older: Record<string, string> = readJson(build, "server/pages-manifest.json");
  endpoints.push(...Object.keys({ ...actions.node, ...actions.edge }).map((id) => `ACTION ${id}`));
  endpoints.push(...Object.entries(older).flatMap(([address, file]) => (file.endsWith(".html") ? [] : [`GET ${address}`])));
  return endpoints.sort();
}

/** What is wanting between the build and the matrix, each in a sentence; nothing when they agree. */
export function disagreements(endpoints: string[], entries: string[]): string[] {
  return [
    ...endpoints
      .filter((endpoint) => !entries.includes(endpoint))
      .map((endpoint) => `${endpoint} har ingen rad i tests/e2e/matrix/entries.ts.`),
    ...entries
      .filter((entry) => !endpoints.includes(entry))
      .map((entry) => `${entry} står i tests/e2e/matrix/entries.ts, men finns inte i bygget.`),
  ];
}

async function methodsOf(file: string): Promise<string[]> {
  const { routeModule } = createRequire(import.meta.url)(resolve(file));
  await routeModule.ensureUserland();
  return METHODS.filter((method) => method in routeModule.userland);
}

function readJson<T>(build: string, file: string): T {
  return JSON.parse(readFileSync(join(build, file), "utf8"));
}
