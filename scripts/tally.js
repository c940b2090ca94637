import { readFileSync, rmSync } from "node:fs";
import { inRoot } from "./place.js";

/** What has passed, failed and been left out so far; the last line of `npm test` is its sum. */
export class Tally {
  passed = 0;
  failed = 0;
  /** names of what was left out */
  skipped = [];

  /** A step that either holds or does not, as lint and types. */
  step(held) {
    if (held) this.passed++;
    else this.failed++;
  }

  /** Adds one run of vitest from its JSON report; a run that failed without a failed test counts as one failure. */
  vitest(reportFile, code) {
    const report = readReport(reportFile);
    const tests = report.testResults.flatMap((file) => file.assertionResults);
    const failed = tests.filter((test) => test.status === "failed").length;
    const broken = report.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
    );
    this.passed += tests.filter((test) => test.status === "passed").length;
    this.failed += failed + broken.length;
    if (code !== 0 && failed + broken.length === 0) this.failed++;
    this.skipped.push(...tests.filter((test) => !["passed", "failed"].includes(test.status)).map((test) => test.fullName));
  }

  /** "241 passed, 0 failed, 3 skipped" */
  line() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped.length} skipped`;
  }
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(inRoot(file), "utf8"));
    rmSync(inRoot(file));
    return report;
  } catch {
    return { testResults: [] };
  }
}
