import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byTurns, type Measured } from "./bench.ts";
import { GRID, longGrid } from "./long-grid.ts";
import { NEXT, served, signedIn } from "./served.ts";

export const name = "The page of a grid of 500 lines, as the built app serves it (npm run build)";
export const limit = { ratio: 1 / 3 };

const PLAIN = "bench/plain-table";
/** a server that has been up for a while: its code is compiled by some two hundred requests */
const WARM = 20;
const TIMES = 31;
const REQUESTS = 10;

/** By the clock, by turns: the servers take their turns on the same machine. */
export async function run(): Promise<Measured> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("The app is not built: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const file = join(folder, "bench.db");
  const { unit, chief } = longGrid(file);
  execFileSync(process.execPath, [NEXT, "build", PLAIN], { stdio: "ignore", env: { ...process.env, TERTIAL_DATABASE: file } });
  const app = await served(".", { TERTIAL_DATABASE: file });
  const plain = await served(PLAIN, { TERTIAL_DATABASE: file, UNIT: unit });
  try {
    const cookie = await signedIn(app.address, chief);
    const ours = () => asked(`${app.address}${GRID}`, cookie, "Andel som får besked i tid, grupp 124");
    const theirs = () => asked(plain.address, "", "Andel som får besked i tid, grupp 124");
    await byTurns(WARM, ours, theirs);
    const against = `a plain server-component table of the same lines; ${REQUESTS} requests`;
    return { unit: "ms", ...(await byTurns(TIMES, ours, theirs)), against };
  } finally {
    app.server.kill();
    plain.server.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds for so many requests, all at once. Each must hold the words. */
async function asked(address: string, cookie: string, words: string): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: REQUESTS }, async () => {
      const page = await (await fetch(address, { headers: { cookie } })).text();
      if (!page.includes(words)) throw new Error(`${address} does not show the whole grid`);
    }),
  );
  return performance.now() - begun;
}
