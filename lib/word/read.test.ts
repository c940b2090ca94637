import { expect, test } from "vitest";
import { smallPlan } from "../../tests/fixtures/small-plan.ts";
import { wordFile } from "../../tests/fixtures/word-file.ts";
import { plainInlines } from "../domain/text-block.ts";
import type { OutlineParagraph } from "./outline.ts";
import { readOutline } from "./read.ts";

const paragraphs = (file: Uint8Array) => readOutline(file).blocks.filter((block): block is OutlineParagraph => block.kind === "paragraph");
const words = (paragraph: OutlineParagraph) => plainInlines(paragraph.content);

test("a plan with heading styles shows its chain as levels", () => {
  const headings = paragraphs(wordFile(smallPlan)).filter(({ level }) => level > 0);
  expect(headings.map((heading) => `${heading.level} ${words(heading)}`)).toEqual([
    "1 Inledning",
    "2 Medarbetare",
    "1 1. En kommun där äldre bor tryggt",
    "2 1.2 Äldre har ett gott liv hemma",
    "3 Besöken sker när de är utlovade",
    "4 Den som får hjälp vet vem som kommer",
    "5 Förväntat resultat",
    "5 Arbetssätt",
    "1 Resursanvändning",
    "1 Övriga frågor",
  ]);
});

test("the same plan with headings only in bold shows where the bold ones are", () => {
  const styled = paragraphs(wordFile(smallPlan));
  const bold = paragraphs(wordFile(smallPlan, { headings: "bold" }));
  expect(bold.map(words)).toEqual(styled.map(words));
  expect(bold.map((paragraph) => paragraph.bold)).toEqual(styled.map(({ level, title, bold }) => level > 0 || title || bold));
  expect(bold.every(({ level, title }) => level === 0 && !title)).toBe(true);
});

test("tables keep their rows, cells and repeated header rows", () => {
  const tables = readOutline(wordFile(smallPlan)).blocks.filter((block) => block.kind === "table");
  expect(tables).toHaveLength(3);
  expect(tables[1]?.rows.map((row) => [row.header, row.cells.map((cell) => cell.paragraphs.map(words).join("\n"))])).toEqual([
    [true, ["Aktivitet", "Startdatum", "Slutdatum"]],
    [false, ["Pröva digitala besök på natten", "2022-01-01", "2022-12-31"]],
  ]);
});

test("lists, line breaks and the paper's title are seen", () => {
  const plan = paragraphs(wordFile(smallPlan));
  expect(plan.find(({ title }) => title)?.content).toEqual([{ s: "Verksamhetsplan 2022" }]);
  expect(plan.find((paragraph) => words(paragraph).startsWith("Enheten har"))?.content).toEqual([
    { s: "Enheten har 24 medarbetare." },
    { br: true },
    { s: "Alla har grundutbildning." },
  ]);
  expect(plan.filter(({ list }) => list !== null).map((item) => [item.list, words(item)])).toEqual([
    [{ list: "punkt", depth: 0 }, "en fast kontakt för var och en"],
    [{ list: "punkt", depth: 0 }, "högst fyra vikarier i veckan"],
  ]);
});

test("the file's title, page heads and feet are read", () => {
  const outline = readOutline(
    wordFile(["Text"], {
      title: "Verksamhetsplan & budget 2022",
      header: ["Tjänsteutlåtande\tSid 1 (9)", "", "Dnr 1.1-12/2021"],
      footer: ["Norra nämnden"],
    }),
  );
  expect(outline.title).toBe("Verksamhetsplan & budget 2022");
  expect(outline.headers).toEqual(["Tjänsteutlåtande\tSid 1 (9)", "Dnr 1.1-12/2021"]);
  expect(outline.footers).toEqual(["Norra nämnden"]);
});

test("empty paragraphs and cells hold nothing", () => {
  const { blocks } = readOutline(wordFile(["Före", "", " \t", { table: [["", "0"]] }, "Efter"]));
  expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "table", "paragraph"]);
  expect(blocks[1]).toMatchObject({ rows: [{ cells: [{ paragraphs: [] }, { paragraphs: [{ content: [{ s: "0" }] }] }] }] });
});
