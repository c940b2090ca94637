import { afterAll, describe, expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { diceOf } from "../../tests/fixtures/generated-dice.ts";
import { cellsIn, type GeneratedPaper, generatedPaper } from "../../tests/fixtures/generated-papers.ts";
import { FAULTS, type Fault, toldFaults } from "../../tests/fixtures/seeded-faults.ts";
import { checkDocument } from "./check-document.ts";
import { RULES } from "./rules.ts";

const PAPERS = 60;
/** of each fault and size */
const TRIES = 8;
/** papers looked through for a place to put a fault in */
const PATIENCE = 150;

const papers = Array.from({ length: PAPERS }, (_, index) => generatedPaper(index + 1));
const faults = [...FAULTS, ...toldFaults(papers)];
const findingsOf = ({ content, series }: GeneratedPaper) => checkDocument(content, styrmodellOf(content.head.year), { series });

describe("papers that are right", () => {
  test("are silent: at most one cell in a hundred is warned about, and no fault is claimed", () => {
    const found = papers.map(findingsOf);
    const cells = papers.reduce((sum, { content }) => sum + cellsIn(content), 0);
    const hard = found.flatMap((findings, index) =>
      findings.filter(({ severity }) => severity === "hard").map(({ message }) => `${index + 1}: ${message}`),
    );
    expect(hard).toEqual([]);
    expect(new Set(papers.map(({ content }) => content.head.kind)).size).toBe(4);
    expect(cells).toBeGreaterThan(5000);
    const warned = found.flat().length;
    expect(warned / cells, `${warned} of ${cells} cells`).toBeLessThanOrEqual(0.01);
  });
});

describe("faults put into papers that are right", () => {
  test("every rule has its faults", () => {
    expect([...new Set(faults.map(({ rule }) => rule))].sort()).toEqual(RULES.map(({ code }) => code).sort());
  });

  const counts = new Map<string, { seeded: number; caught: number }>();

  test.for(faults)("$rule: $name is caught", (fault) => {
    const { seeded, missed } = caughtBy(fault);
    const { rule } = fault;
    const before = counts.get(rule) ?? { seeded: 0, caught: 0 };
    counts.set(rule, { seeded: before.seeded + seeded, caught: before.caught + seeded - missed.length });
    expect(seeded).toBeGreaterThanOrEqual(TRIES / 2);
    expect(1 - missed.length / seeded, missed.join("; ")).toBeGreaterThanOrEqual(0.95);
  });

  afterAll(() => {
    const rows = [...counts].map(([rule, { seeded, caught }]) => `${rule.padEnd(30)}${String(caught).padStart(4)} of ${seeded}`);
    console.log(`faults caught, by rule\n${rows.join("\n")}`);
  });
});

/** Counts what the rule misses, size by size, in the papers that have a place for the fault. */
function caughtBy({ rule, sizes, seed: put }: Fault): { seeded: number; missed: string[] } {
  const missed: string[] = [];
  let seeded = 0;
  for (const size of sizes) {
    for (let seed = 1, tries = 0; seed <= PATIENCE && tries < TRIES; seed++) {
      const paper = generatedPaper(seed * 7 + 1);
      if (!put(paper, diceOf(seed), size)) continue;
      tries++;
      seeded++;
      const found = findingsOf(paper).filter((finding) => finding.rule === rule);
      if (found.every(({ message }) => saidOf(seed * 7 + 1).has(message))) missed.push(`paper ${seed * 7 + 1}, size ${size}`);
    }
  }
  return { seeded, missed };
}

const known = new Map<number, Set<string>>();

/** What the rules say of a paper before a fault is put into it. */
function saidOf(seed: number): Set<string> {
  const said = known.get(seed) ?? new Set(findingsOf(generatedPaper(seed)).map(({ message }) => message));
  known.set(seed, said);
  return said;
}
