import { findBrowser } from "./browser.js";
import { build } from "./build.js";
import { endWithSignals, run } from "./children.js";
import { install } from "./install.js";
import { inRoot } from "./place.js";
import { Stop } from "./stop.js";
import { Tally } from "./tally.js";

endWithSignals(130, () => console.log("\nTesterna avbryts."));

const tally = new Tally();
if (await held(install)) {
  const browser = await held(findBrowser);
  await step("Kodstil", "@biomejs/biome/bin/biome", "check", ".");
  await types();
  await vitest("Enhetstester, databas och husregler", ["unit", "db"]);
  announce("Bygget");
  const built = await held(build);
  if (built) tally.step(true);
  if (built && browser) await vitest("Webbläsaren", ["e2e"], { CHROMIUM: browser.answer });
  else tally.skipped.push("testerna i webbläsaren");
}
for (const name of new Set(tally.skipped)) console.log(`hoppades över: ${name}`);
console.log(tally.line());
process.exit(tally.failed === 0 ? 0 : 1);

/** Does the work and answers `{ answer }`; what can't be had is told in its sentence, counts as failed and gives null. */
async function held(work) {
  try {
    return { answer: await work() };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    tally.step(false);
    return null;
  }
}

async function step(title, program, ...args) {
  announce(title);
  const { code } = await run(process.execPath, [inRoot("node_modules", program), ...args], { show: true });
  tally.step(code === 0);
}

async function types() {
  // writes next-env.d.ts, which a fresh clone lacks
  await run(process.execPath, [inRoot("node_modules/next/dist/bin/next"), "typegen"]);
  await step("Typer", "typescript/bin/tsc", "--noEmit");
}

async function vitest(title, projects, env = {}) {
  announce(title);
  const report = `test-results/${projects.join("-")}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const chosen = projects.map((project) => `--project=${project}`);
  const { code } = await run(process.execPath, [inRoot("node_modules/vitest/vitest.mjs"), "run", ...chosen, ...reporters], {
    show: true,
    env: { ...env, TZ: "Asia/Kathmandu" },
  });
  tally.vitest(report, code);
}

function announce(title) {
  console.log(`\n– ${title}`);
}
