import { expect, test } from "vitest";
import { paragraph, plainInlines } from "../domain/text-block.ts";
import type { Block } from "./blocks.ts";
import { textBlocks } from "./text-blocks.ts";

function looks(blocks: Block[]): string[] {
  return blocks.map((block) => {
    if (block.k === "item") return `${block.list}${block.first ? ` från ${block.number}` : ""}: ${plainInlines(block.c)}`;
    if (block.k === "paragraph") return `${block.look}: ${plainInlines(block.c)}`;
    return block.k === "heading" ? `${block.level}: ${block.text}` : block.k;
  });
}

test("typed bullets and numbers become real lists", () => {
  const lines = ["Vi ska", "- lyssna", "– svara", "2. Räkna", "3. Berätta"];
  expect(looks(textBlocks(lines.map(paragraph), 5))).toEqual([
    "body: Vi ska",
    "punkt från 0: lyssna",
    "punkt: svara",
    "nummer från 2: Räkna",
    "nummer: Berätta",
  ]);
});

test("a list goes on as long as its counting does", () => {
  const lines = ["a) en", "b) två", "2. Räkna", "4. Hoppa"];
  expect(looks(textBlocks(lines.map(paragraph), 5))).toEqual([
    "bokstav från 1: en",
    "bokstav: två",
    "nummer från 2: Räkna",
    "nummer från 4: Hoppa",
  ]);
});

test("three or more short lines are set tight, sentences are not", () => {
  const address = ["Hemstödsenheten", "Box 1", "104 51 Strandvik"];
  expect(looks(textBlocks([...address, "Vi finns i tre hus."].map(paragraph), 2))).toEqual([
    ...address.map((line) => `lines: ${line}`),
    "body: Vi finns i tre hus.",
  ]);
  expect(looks(textBlocks(["En rad", "Två rader"].map(paragraph), 2))).toEqual(["body: En rad", "body: Två rader"]);
});

test("sub-headings follow on the heading they stand under without skipping, and below the sixth level leave the outline", () => {
  const deep = { k: "h" as const, level: 3 as const, c: [{ s: "Djupt" }] };
  expect(looks(textBlocks([deep, paragraph("Text.")], 2))).toEqual(["3: Djupt", "body: Text."]);
  expect(looks(textBlocks([deep], 6))).toEqual(["midheading"]);
});

test("empty paragraphs and blanks at the ends are left out, line breaks stay", () => {
  const blocks = textBlocks([paragraph("  "), { k: "p", c: [{ br: true }, { s: " Ett" }, { br: true }, { br: true }, { s: "två " }] }], 2);
  expect(looks(blocks)).toEqual(["body: Ett\ntvå"]);
});

test("a small table keeps its head; one without a head becomes lines, since every table needs a header row", () => {
  const rows = [
    [[{ s: "År" }], [{ s: "Antal" }], [{ s: "" }]],
    [[{ s: "2016" }], [{ s: "12" }], [{ s: "" }]],
  ];
  const [table] = textBlocks([{ k: "table", head: true, rows }], 2);
  expect(table).toMatchObject({ k: "table", columns: [{ title: "År" }, { title: "Antal", align: "right" }], rows: [{ kind: "line" }] });
  expect(looks(textBlocks([{ k: "table", head: false, rows }], 2))).toEqual(["lines: År\tAntal", "lines: 2016\t12"]);
});
