import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { grow } from "../tests/fixtures/large-kommun.ts";
import { byTurns, type Measured } from "./bench.ts";
import { served, signedIn } from "./served.ts";

export const name = "A unit's page in a kommun of 3,000 units and 36,000 indicators, as the built app serves it (npm run build)";
export const limit = { ratio: 1.5 };

const PAGE = "/2026/forsorjningsstodsenheten/utfall?period=T2";
const CHIEF = "Anna Lind";
const WARM = 5;
const TIMES = 15;
const REQUESTS = 10;

/** By the clock, by turns: the servers take their turns on the same machine. */
export async function run(): Promise<Measured> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("The app is not built: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const [large, small] = [join(folder, "large.db"), join(folder, "small.db")];
  for (const file of [large, small]) execFileSync(process.execPath, ["cli/tertial.js", "demo", "--db", file], { stdio: "ignore" });
  grow(large, { years: [2026, 2027], boards: 14, unitsEach: 214, indicatorsEach: 12 });
  const apps = await Promise.all([large, small].map(async (file) => ({ file, ...(await served(".", { TERTIAL_DATABASE: file })) })));
  try {
    const asked = apps.map(async ({ file, address }) => asking(address, await signedIn(address, personIn(file, CHIEF))));
    const [ours, theirs] = (await Promise.all(asked)) as [Ask, Ask];
    await byTurns(WARM, ours, theirs);
    return {
      unit: "ms",
      ...(await byTurns(TIMES, ours, theirs)),
      against: `the same page where there are seven units; ${REQUESTS} requests`,
    };
  } finally {
    for (const { server } of apps) server.kill();
    rmSync(folder, { recursive: true });
  }
}

function personIn(file: string, person: string): string {
  return new BetterSqlite3(file, { readonly: true }).prepare("select id from person where name = ?").pluck().get(person) as string;
}

type Ask = () => Promise<number>;

/** Milliseconds for so many requests, all at once. */
function asking(address: string, cookie: string): Ask {
  return async () => {
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: REQUESTS }, async () => {
        const page = await (await fetch(`${address}${PAGE}`, { headers: { cookie } })).text();
        if (!page.includes("Försörjningsstödsenheten")) throw new Error(`${address} does not show the unit`);
      }),
    );
    return performance.now() - begun;
  };
}
