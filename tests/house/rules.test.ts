import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { codeFiles, filesUnder } from "./code-files.ts";

const CODE = ["app", "cli", "db", "lib", "scripts", "templates", "tests"];
const PURE = [
  "lib/swedish",
  "lib/domain",
  "lib/checks",
  "lib/disclosure",
  "lib/report",
  "lib/word",
  "lib/files",
  "lib/importing",
  "templates",
];
const WRITTEN_BY_HAND = filesUnder(CODE).filter((file) => /\.(tsx?|js|css)$/.test(file) && !file.startsWith("db/migrations/"));

test("no file is longer than 400 lines, no page longer than 80", () => {
  const tooLong = WRITTEN_BY_HAND.filter((file) => lines(file) > (basename(file) === "page.tsx" ? 80 : 400));
  expect(tooLong).toEqual([]);
});

test("a file is named after its idea, in kebab-case, never after a drawer", () => {
  const drawers = /^(utils?|helpers?|misc|common|shared|types?|index|services?|managers?)\./;
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|torture|config|d))?\.(ts|tsx|js|css)$/;
  expect(WRITTEN_BY_HAND.map((file) => basename(file)).filter((name) => drawers.test(name) || !kebab.test(name))).toEqual([]);
});

test("what is computed or printed never asks what time it is or rolls dice: `now` is an argument", () => {
  const asking = codeFiles(PURE).filter((file) => /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(read(file)));
  expect(asking).toEqual([]);
});

test("a form goes to an address or nowhere: pressed before the page has woken it does not throw away what is typed", () => {
  const leading = codeFiles(["app"]).filter((file) =>
    read(file)
      .split("<form")
      .slice(1)
      .some((rest) => !/method="dialog"|action=/.test(rest.split(/\n\s*<|>\n/)[0] ?? "")),
  );
  expect(leading).toEqual([]);
});

test("each English name in the glossary is one the code uses", () => {
  const names = read("GLOSSARY.md")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .flatMap((line) => [...(line.split("|")[2] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""));
  const code = codeFiles(["app", "cli", "db", "lib", "templates"]).map(read).join("\n");
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});

function lines(file: string): number {
  return read(file).split("\n").length - 1;
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}
