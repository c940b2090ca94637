import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";

declare module "vitest" {
  interface TaskMeta {
    /** what the torture counted, "1 000 kills, 0 lost"; printed beside its name in docs/torture.md */
    figures?: string;
  }
}

const PAGE = "docs/torture.md";
const ROW = /^\| ([^|]+) \| /;

/** Writes what each torture gave into the table of docs/torture.md, in place of what it gave before. Others' rows stand. */
export default class WrittenFigures implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8").split("\n") : [];
    const head = page.findIndex((line) => line.startsWith("|---"));
    if (head < 0) return;
    const rows = new Map(page.slice(head + 1).flatMap((line) => (ROW.test(line) ? [[ROW.exec(line)?.[1] ?? "", line] as const] : [])));
    for (const module of modules) {
      const cases = Array.from(module.children.allTests()).filter((test) => test.result().state !== "skipped");
      for (const test of cases) rows.set(`${nameOf(module)}: ${test.fullName}`, rowOf(module, test));
    }
    const after = page.slice(head + 1).filter((line) => !ROW.test(line));
    const sorted = Array.from(rows.entries()).sort(([a], [b]) => a.localeCompare(b, "en"));
    writeFileSync(PAGE, [...page.slice(0, head + 1), ...sorted.map(([, line]) => line), ...after].join("\n"));
  }
}

function rowOf(module: TestModule, test: TestCase): string {
  const passed = test.result().state === "passed";
  const took = `${Math.round((test.diagnostic()?.duration ?? 0) / 1000)} s`;
  const figures = passed ? (test.meta().figures ?? "passed") : "**failed**";
  const day = new Date().toISOString().slice(0, 10);
  return `| ${nameOf(module)}: ${test.fullName} | ${figures} | ${took} | ${day} |`;
}

function nameOf(module: TestModule): string {
  return module.relativeModuleId.replace(/^.*\//, "").replace(/\.torture\.ts$/, "");
}
