import { expect, test } from "vitest";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import type { DocumentContent, GoalPart, TextPart } from "../domain/document.ts";
import { paragraph, plainInlines } from "../domain/text-block.ts";
import type { Block, HeadingBlock } from "./blocks.ts";
import { compose } from "./compose.ts";

const reader = { municipality: "Strandviks kommun", now: "2027-02-03T08:15:00Z", draft: false };

function composed(content: DocumentContent, draft = false) {
  return compose(content, styrmodellOf(content.head.year), layoutOf(content.head.kind), { ...reader, draft }).report;
}

function headings(blocks: Block[]): HeadingBlock[] {
  return blocks.filter((block) => block.k === "heading");
}

function paragraphs(blocks: Block[]): string[] {
  return blocks.flatMap((block) => (block.k === "paragraph" ? [plainInlines(block.c)] : []));
}

function goal(level: string, title: string, parts: GoalPart["parts"] = []): GoalPart {
  return { kind: "mal", level, label: `${level}:`, number: "", numberWritten: "", title, assessment: null, parts };
}

function text(heading: string, ...lines: string[]): TextPart {
  return { kind: "text", code: "", heading, headingWritten: heading, text: lines.map(paragraph) };
}

test("a heading's level is its depth in the goal tree, whatever kind of goal it is", () => {
  const levels = headings(composed(planContent()).blocks).map(({ level, text: words }) => `${level} ${words}`);
  expect(levels).toContain("2 1. Ett Strandvik där alla kan bo kvar");
  expect(levels).toContain("3 1.2 Äldre har en trygg vardag");
  expect(levels).toContain("5 Den enskilde vet vem som kommer");
  expect(levels).toContain("6 Arbetsätt");
  expect(levels).toContain("4 Resurserna används där de gör mest nytta");
});

test("goals that follow the introduction get a heading of their own, goals under a section of theirs do not", () => {
  expect(headings(composed(planContent()).blocks).map((heading) => heading.text)).toContain("Kommunfullmäktiges inriktningsmål");
  const own = planContent();
  const parts = own.parts.flatMap((part, index) =>
    index === 1 ? [{ kind: "avsnitt" as const, title: "Uppföljning av inriktningsmålen", parts: [] }, part] : [part],
  );
  const texts = headings(composed({ ...own, parts }).blocks).map((heading) => heading.text);
  expect(texts).not.toContain("Kommunfullmäktiges inriktningsmål");
  expect(paragraphs(composed({ ...own, parts }).blocks).filter((line) => line === "Ingen text är angiven.")).toHaveLength(1);
});

test("levels never skip and begin at 1", () => {
  for (const content of [planContent(), reportContent()]) {
    const levels = headings(composed(content).blocks).map((heading) => heading.level);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  }
});

test("a goal below the sixth level is still printed, outside the outline", () => {
  let chain = goal("enhetsmal", "Djupast");
  for (const title of ["Fem", "Fyra", "Tre", "Två", "Ett"]) chain = goal("namndmal", title, [chain]);
  const blocks = composed({ ...planContent(), parts: [chain] }).blocks;
  expect(blocks).toContainEqual({ k: "midheading", text: "enhetsmal: Djupast" });
});

test("two headings with the same text under one goal are told apart, and anchors are unique", () => {
  const twins = goal("namndmal", "Omsorgen är trygg", [
    goal("atagande", "Vi svarar"),
    goal("atagande", "Vi svarar"),
    text("Analys", "A."),
    text("Analys", "B."),
  ]);
  const found = headings(composed({ ...planContent(), parts: [twins], appendix: [] }).blocks);
  expect(found.map((heading) => heading.text)).toEqual([
    "Kommunfullmäktiges inriktningsmål",
    "Omsorgen är trygg",
    "Vi svarar",
    "Vi svarar (2)",
    "Analys",
    "Analys (2)",
  ]);
  expect(new Set(found.map((heading) => heading.anchor)).size).toBe(found.length);
});

test("a title too long for a heading is shortened and follows in full", () => {
  const long = `Vi ${"arbetar vidare med det som redan är påbörjat ".repeat(8)}under året`;
  const { blocks } = composed({ ...planContent(), parts: [goal("namndmal", long)] });
  const [, heading] = headings(blocks);
  expect(heading?.text.length).toBeLessThanOrEqual(255);
  expect(paragraphs(blocks)).toContain(long);
});

test("a follow-up counts its assessments and has one legend; a plan has neither", () => {
  const { blocks } = composed(reportContent());
  const summary = blocks.find((block) => block.k === "table" && block.kind === "summary");
  expect(summary?.k === "table" && summary.rows.map((row) => row.cells.map((cell) => plainInlines(cell.c)))).toEqual([
    ["KF:s mål för verksamhetsområdet", "0", "1", "1", "0", "2"],
    ["Nämndmål", "1", "0", "0", "0", "1"],
    ["Enhetsmål", "0", "1", "0", "0", "1"],
  ]);
  expect(blocks.filter((block) => block.k === "legend")).toHaveLength(1);
  expect(composed(planContent()).blocks.some((block) => block.k === "legend")).toBe(false);
});

test("an assessment that the paper has only a symbol for is printed with its word, in a forecast with the word of one", () => {
  const only = { ...goal("namndmal", "Omsorgen är trygg"), assessment: { status: "helt", word: "", symbol: "⬤" } };
  const statusIn = (content: DocumentContent) => composed({ ...content, parts: [only] }).blocks.find((block) => block.k === "status");
  expect(statusIn(reportContent())).toMatchObject({ symbol: "⬤", word: "Uppfylls helt", meaning: "met" });
  const inMay = { ...reportContent(), head: { ...reportContent().head, kind: "T1" as const } };
  expect(statusIn(inMay)).toMatchObject({ symbol: "⬤", word: "Förväntas uppfyllas helt" });
});

test("what is missing says so: a section without text, a goal without a title", () => {
  const { blocks } = composed({ ...planContent(), parts: [{ kind: "avsnitt", title: "Organisation", parts: [] }, goal("namndmal", "")] });
  expect(paragraphs(blocks)).toContain("Ingen text är angiven.");
  expect(headings(blocks).map((heading) => heading.text)).toContain("Mål utan rubrik");
});

test("the draft says that it is one", () => {
  expect(composed(planContent(), true).pageHead.draftLine).toBe("Utkast, inte beslutat");
  expect(composed(planContent()).pageHead.draftLine).toBe("");
});

test("the checksum is of what is said, not of the rows it was read from or the time", () => {
  const plain = composed(planContent()).properties.checksum;
  const stored = { ...planContent(), parts: planContent().parts.map((part) => ({ ...part, stored: { id: "0a1b", version: 7 } })) };
  expect(composed(stored).properties.checksum).toBe(plain);
  expect(composed({ ...planContent(), appendix: [] }).properties.checksum).not.toBe(plain);
});

test("the report ends with when its data was read, in Swedish time, and the checksum", () => {
  const { blocks, properties } = composed(planContent());
  expect(paragraphs(blocks).at(-1)).toBe(
    `Uppgifterna är hämtade ur Tertial 2027-02-03 kl. 09.15. Kontrollsumma ${properties.checksum.slice(0, 16)}.`,
  );
});

test("a draft has a place for its number and the day it was printed, what is decided only what it says", () => {
  const content = { ...planContent(), head: { ...planContent().head, dnr: "", date: "", meeting: null } };
  expect(composed(content, true).pageHead).toMatchObject({ dnr: "–", date: "2027-02-03" });
  expect(composed(content).pageHead).toMatchObject({ dnr: "", date: "" });
});

test("texts that nobody has written are left out with their headings where the layout leaves empty sections out", () => {
  const parts = [goal("enhetsmal", "Resurserna räcker", [text("Analys"), text("Arbetssätt", "I små grupper.")])];
  const shown = (emptySection: string) => {
    const layout = { ...layoutOf("VB"), emptySection };
    return headings(compose({ ...reportContent(), parts }, styrmodellOf(2026), layout, reader).report.blocks).map(
      ({ text: words }) => words,
    );
  };
  expect(shown("Ingen text är angiven.")).toContain("Analys");
  expect(shown("")).not.toContain("Analys");
  expect(shown("")).toContain("Arbetssätt");
});
