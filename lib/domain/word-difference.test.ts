import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraph, plainInlines, plainLines, type RichText } from "./text-block.ts";
import { alikeShare, type BlockDifference, type Run, wordDifference } from "./word-difference.ts";

const written = (...lines: string[]): RichText => lines.map(paragraph);

/** "[-gone-]" and "{+new+}" in the words that stand; a block that is gone or new stands in them as a whole. */
const SIGNS = { kept: ["", ""], deleted: ["[-", "-]"], added: ["{+", "+}"] } as const;
const run = ({ kind, c }: Run) => SIGNS[kind].join(plainInlines(c));
const shown = (difference: BlockDifference): string => {
  if (difference.kind !== "changed") return SIGNS[difference.kind].join(plainLines([difference.block]).join("/"));
  if ("runs" in difference) return difference.runs.map(run).join("");
  return difference.cells.map((row) => row.map((cell) => cell.map(run).join("")).join("|")).join("/");
};
const between = (before: RichText, after: RichText) => wordDifference(before, after).map(shown);

test("a changed word is shown whole, with å, ä and ö, and the sign after it is not part of it", () => {
  expect(between(written("Åtgärden påbörjades i höstas."), written("Åtgärderna påbörjades i våras."))).toEqual([
    "[-Åtgärden-]{+Åtgärderna+} påbörjades i [-höstas-]{+våras+}.",
  ]);
});

test("a figure is one word, with its blank and comma", () => {
  expect(between(written("Totalt 1\u00a0234,5 mnkr, 0,24 procent"), written("Totalt 1\u00a0234,6 mnkr, 0,25 procent"))).toEqual([
    "Totalt [-1\u00a0234,5-]{+1\u00a0234,6+} mnkr, [-0,24-]{+0,25+} procent",
  ]);
});

test("several words changed in a row are one deletion and one addition", () => {
  expect(between(written("Vi planerar i små grupper varje vecka."), written("Vi planerar två och två varje vecka."))).toEqual([
    "Vi planerar [-i små grupper-]{+två och två+} varje vecka.",
  ]);
});

test("paragraphs that were taken out and put in stand where they were, and what was moved is not changed inside", () => {
  const [first, second, third] = ["Inledning om året.", "Fler unga kom i arbete.", "Ekonomin är i balans."];
  expect(between(written(first, second, third), written(second, "Helt annat innehåll.", third, first))).toEqual([
    `[-${first}-]`,
    second,
    "{+Helt annat innehåll.+}",
    third,
    `{+${first}+}`,
  ]);
});

test("a rewritten paragraph beside a deleted one is found", () => {
  expect(between(written("Bort med detta.", "Enheten har fyra grupper."), written("Enheten har fem grupper."))).toEqual([
    "[-Bort med detta.-]",
    "Enheten har [-fyra-]{+fem+} grupper.",
  ]);
});

test("words that became bold are a change, and a line break is one too", () => {
  const bold: RichText = [{ k: "p", c: [{ s: "Fyra " }, { s: "grupper", m: ["b"] }] }];
  expect(wordDifference(written("Fyra grupper"), bold)).toEqual([
    {
      kind: "changed",
      block: bold[0],
      runs: [
        { kind: "kept", c: [{ s: "Fyra " }] },
        { kind: "deleted", c: [{ s: "grupper" }] },
        { kind: "added", c: [{ s: "grupper", m: ["b"] }] },
      ],
    },
  ]);
  expect(wordDifference(written("En rad"), written("En\nrad"))).toMatchObject([{ kind: "changed" }]);
});

test("a paragraph made a list item keeps its words", () => {
  const item: RichText = [{ k: "li", list: "punkt", depth: 0, c: [{ s: "Enheten har fyra grupper." }] }];
  expect(wordDifference(written("Enheten har fyra grupper."), item)).toMatchObject([{ kind: "changed", runs: [{ kind: "kept" }] }]);
});

test("a small table is compared cell by cell; one with another row is another table", () => {
  const table = (...rows: string[][]): RichText => [{ k: "table", head: true, rows: rows.map((row) => row.map((s) => [{ s }])) }];
  const before = table(["År", "Antal ungdomar"], ["2025", "659"]);
  expect(between(before, table(["År", "Antal ungdomar"], ["2026", "671"]))).toEqual(["År|Antal ungdomar/[-2025-]{+2026+}|[-659-]{+671+}"]);
  expect(between(before, table(["År", "Antal ungdomar"])).map((words) => words.slice(0, 2))).toEqual(["[-", "{+"]);
});

const anyWords = fc.array(fc.constantFrom("barn", "och", "unga", "får", "stöd", ",", ".", "åtta", "12,5"), { maxLength: 12 });
const anyText = fc.array(anyWords, { maxLength: 6 }).map((lines) => written(...lines.map((words) => words.join(" "))));

test("what is kept and deleted is the text before, what is kept and added the text after", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const side = (not: string) =>
        wordDifference(before, after).flatMap((difference) => {
          if (difference.kind === not) return [];
          if (difference.kind !== "changed") return plainLines([difference.block]);
          if (!("runs" in difference)) throw new Error("no tables here");
          return [plainInlines(difference.runs.flatMap(({ kind, c }) => (kind === not ? [] : c)))];
        });
      expect(side("added")).toEqual(plainLines(before));
      expect(side("deleted")).toEqual(plainLines(after));
    }),
    { numRuns: 1000 },
  );
});

test("a text of 200 pages written anew from the first word to the last is compared too", () => {
  const pages = (word: string) =>
    written(...Array.from({ length: 2000 }, (_, at) => Array.from({ length: 40 }, (_, w) => `${word}${at * w}`).join(" ")));
  const differences = wordDifference(pages("förut"), pages("nu"));
  expect(differences.filter(({ kind }) => kind === "deleted")).toHaveLength(2000);
});

test("two texts are alike by the letters that stand in both", () => {
  expect(alikeShare([paragraph("Kön är kort.")], [paragraph("Kön är kort.")])).toBe(1);
  expect(alikeShare([paragraph("Kön är kort.")], [paragraph("Något helt annat")])).toBe(0);
  expect(alikeShare([paragraph("Åtta ord")], [paragraph("Åtta mål")])).toBeCloseTo(5 / 8);
});
