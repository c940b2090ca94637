import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./place.js";
import { Tally } from "./tally.js";

const folder = mkdtempSync(join(tmpdir(), "tertial-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

const report = (...statuses) => {
  const file = join(folder, `${statuses.join("-")}.json`);
  const assertionResults = statuses.map((status) => ({ status, fullName: `test som är ${status}` }));
  const status = statuses.includes("failed") ? "failed" : "passed";
  writeFileSync(file, JSON.stringify({ testResults: [{ status, assertionResults }] }));
  return relative(root, file);
};

test("the last line sums every step and every test", () => {
  const tally = new Tally();
  tally.step(true);
  tally.vitest(report("passed", "passed", "skipped"), 0);
  tally.vitest(report("passed", "failed"), 1);
  expect(tally.line()).toBe("4 passed, 1 failed, 1 skipped");
  expect(tally.skipped).toEqual(["test som är skipped"]);
});

test("a run that ended badly without a failed test is a failure, also when it wrote no report", () => {
  const tally = new Tally();
  tally.vitest(report("passed"), 1);
  tally.vitest("test-results/ingen-rapport.json", 1);
  expect(tally.line()).toBe("1 passed, 2 failed, 0 skipped");
});
