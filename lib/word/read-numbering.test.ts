import { expect, test } from "vitest";
import { part, wordFileOf } from "../../tests/fixtures/word-file.ts";
import { readOutline } from "./read.ts";

const level = (depth: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const kind = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (id: number, depth: number, style = "") =>
  `<w:p><w:pPr>${style}<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
const inStyle = (style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;

function read(body: string, numbering: string, styles = "") {
  const parts = { "word/numbering.xml": part("numbering", numbering), "word/styles.xml": part("styles", styles) };
  return readOutline(wordFileOf(body, parts)).blocks.map((block) => {
    if (block.kind === "table") throw new Error("no paragraph");
    return [block.list === null ? `nivå ${block.level}` : `${block.list.list} ${block.list.depth}`, block.number ?? ""].join(" ").trim();
  });
}

const decimals = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "%3)") + level(3, "upperRoman", "%4");

test("bullets and numbers are told apart, and nothing is deeper than the third level", () => {
  const numbering = kind(1, level(0, "bullet", "•") + level(4, "bullet", "–")) + kind(2, decimals) + list(1, 1) + list(2, 2);
  expect(read(item(1, 0) + item(1, 4) + item(2, 0), numbering)).toEqual(["punkt 0", "punkt 2", "nummer 0 1."]);
});

test("numbers count on as Word counts, and deeper ones begin anew", () => {
  const body = [0, 1, 1, 2, 3, 0, 1].map((depth) => item(2, depth)).join("");
  expect(read(body, kind(2, decimals) + list(2, 2))).toEqual([
    "nummer 0 1.",
    "nummer 1 1.1",
    "nummer 1 1.2",
    "nummer 2 a)",
    "nummer 2 I",
    "nummer 0 2.",
    "nummer 1 2.1",
  ]);
});

test("two lists of one kind count on together, unless one has its own start", () => {
  const numbering =
    kind(2, decimals) + list(2, 2) + list(3, 2) + list(4, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
  expect(read(item(2, 0) + item(3, 0) + item(4, 0) + item(4, 0), numbering)).toEqual([
    "nummer 0 1.",
    "nummer 0 2.",
    "nummer 0 7.",
    "nummer 0 8.",
  ]);
});

test("a heading numbered through its style is no list item but has its number", () => {
  const numbering =
    kind(5, level(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>') + level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')) + list(9, 5);
  const styles = [1, 2]
    .map(
      (n) =>
        `<w:style w:type="paragraph" w:styleId="H${n}"><w:name w:val="heading ${n}"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>`,
    )
    .join("");
  expect(read(inStyle("H1") + inStyle("H2") + inStyle("H2"), numbering, styles)).toEqual(["nivå 1 1.", "nivå 2 1.1", "nivå 2 1.2"]);
});

test("a list that a paragraph takes off is none", () => {
  const numbering = kind(1, level(0, "bullet", "•")) + list(1, 1);
  const styles =
    '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  expect(read(inStyle("L") + item(0, 0, '<w:pStyle w:val="L"/>'), numbering, styles)).toEqual(["punkt 0", "nivå 0"]);
});

test("a numbering that prints nothing makes no list, and an unknown one neither", () => {
  expect(read(item(1, 0) + item(77, 0), kind(1, level(0, "none", "")) + list(1, 1))).toEqual(["nivå 0", "nivå 0"]);
});

test("a kind of list that only points at a numbering style is followed", () => {
  const numbering = kind(1, '<w:numStyleLink w:val="Kommunens"/>') + kind(2, level(0, "bullet", "•")) + list(1, 1) + list(2, 2);
  const styles =
    '<w:style w:type="numbering" w:styleId="Kommunens"><w:name w:val="Kommunens"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  expect(read(item(1, 0), numbering, styles)).toEqual(["punkt 0"]);
});

test("a list style without numbering is still a list", () => {
  const styles = '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="Punktlista"/></w:style>';
  expect(read(inStyle("P"), "", styles)).toEqual(["punkt 0"]);
});
