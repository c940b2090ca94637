import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { section } from "../../../db/demo/builder.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { annualReport } from "../../../tests/fixtures/unit-papers.ts";
import { checkDocument } from "../check-document.ts";

/**
 * Sentences as plans, tertial reports and annual reports of several municipalities are written; prose and figures are our own.
 * All were written before the rules were tried on them. "|" parts the lines of a list.
 */
test.for(linesOf("right"))("nothing is said of: %s", (line) => {
  expect(told(line)).toEqual([]);
});

test.for(linesOf("wrong"))("once is found: %s", (line) => {
  expect(told(line)).toHaveLength(1);
});

function told(line: string): string[] {
  const content = annualReport([section("Sammanfattande analys", ...line.split("|"))], { districts: ["Bromma", "Farsta", "Älvsjö"] });
  return checkDocument(content, styrmodellOf(2022)).map(({ message }) => message);
}

function linesOf(which: "right" | "wrong"): string[] {
  const file = join(import.meta.dirname, `../../../tests/fixtures/sentences-that-are-${which}.txt`);
  return readFileSync(file, "utf8").trim().split("\n");
}
