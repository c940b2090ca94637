import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import type { DocumentContent, GoalPart, IndicatorTablePart, SectionPart } from "../domain/document.ts";
import type { TextBlock } from "../domain/text-block.ts";
import { compose } from "../report/compose.ts";
import { type Cell, readFigure } from "../swedish/figure.ts";
import { readOutline } from "./read.ts";
import { writeWord } from "./write.ts";

const reader = { municipality: "Strandviks kommun", now: "2027-02-03T08:15:00.123Z", draft: true };

function reportOf(content: DocumentContent) {
  return compose(content, styrmodellOf(content.head.year), layoutOf(content.head.kind), reader).report;
}

async function partsOf(content: DocumentContent): Promise<(name: string) => string> {
  const parts = unzipSync(await writeWord(reportOf(content)));
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
}

/** Paragraphs as "Style: words", what Word computes left as it stands cached. */
function lines(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => {
    const words = paragraph
      .replace(/<w:instrText.*?<\/w:instrText>/g, "")
      .replace(/<w:tab\/>/g, "\t")
      .replace(/<[^>]+>/g, "");
    return `${/w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1]}: ${words}`.replaceAll("\u00a0", " ");
  });
}

function section(...blocks: TextBlock[]): SectionPart {
  return { kind: "avsnitt", title: "Avsnitt", parts: [{ kind: "text", code: "", heading: "", headingWritten: "", text: blocks }] };
}

test("a goal stands under its label with its status, and its texts under headings of the next level", async () => {
  const part = await partsOf(reportContent());
  const body = lines(part("word/document.xml"));
  const at = body.indexOf("Heading5: Den enskilde vet vem som kommer");
  expect(body.slice(at - 1, at + 5)).toEqual([
    "Malniva: Enhetsmål:",
    "Heading5: Den enskilde vet vem som kommer",
    "Status: ◆ Uppfylls delvis",
    "Caption: Aktiviteter till enhetsmålet",
    "Tabellrubrik: Aktivitet",
    "Tabellrubrik: Startdatum",
  ]);
  expect(body).toContain("Tabellrubrik: Avvikelse");
  expect(body).toContain("Heading6: Analys");
});

test("a goal that has only its status need not stand on the page of the next", async () => {
  const met = { status: "helt", word: "Uppfylls helt", symbol: "●" };
  const empty = (level: string, title: string, parts: GoalPart["parts"] = []): GoalPart => {
    return { kind: "mal", level, label: "", number: "", numberWritten: "", title, assessment: met, parts };
  };
  const content = { ...planContent(), parts: [empty("kf-mal", "Ett", [empty("namndmal", "Två")]), empty("kf-mal", "Tre")], appendix: [] };
  const xml = (await partsOf(content))("word/document.xml");
  const loose = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([found]) => found).filter((found) => found.includes('<w:keepNext w:val="0"/>'));
  expect(loose.map((found) => found.replace(/<[^>]+>/g, ""))).toEqual(["●\u00a0Uppfylls helt"]);
});

test("in a table too wide for its words the unit goes below its figure, and no figure parts from its digits", async () => {
  const written = "1 250 000 kronor";
  const cell: Cell = { written, figure: readFigure(written) ?? { kind: "text", words: written } };
  const codes = ["utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol", "prognos", "arsmal", "kf-arsmal"] as const;
  const table: IndicatorTablePart = {
    kind: "indikatortabell",
    heading: "Indikator",
    columns: codes.map((code) => ({ code, title: "Utfall" })),
    rows: [
      {
        name: "Kostnad",
        symbol: "",
        cells: Object.fromEntries(codes.map((code) => [code, cell])),
        analysisHeading: "",
        breakdown: [],
        analysis: [],
      },
    ],
  };
  const goal: GoalPart = {
    kind: "mal",
    level: "kf-mal",
    label: "",
    number: "",
    numberWritten: "",
    title: "Mål",
    assessment: null,
    parts: [table],
  };
  const xml = (await partsOf({ ...planContent(), parts: [goal], appendix: [] }))("word/document.xml");
  expect(xml).toContain("1\u00a0250\u00a0000 kronor");
});

test("an indicator, its status and its districts are rows of one table with one header row", async () => {
  const xml = (await partsOf(reportContent()))("word/document.xml");
  const table = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([found]) => found).find((found) => found.includes("Norra Strand")) ?? "";
  expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(table).not.toMatch(/gridSpan|vMerge/);
  expect(lines(table).filter((line) => /Andel nöjda|Uppfylls|Strand|87,0|86,5/.test(line))).toEqual([
    "Tabelltext: Andel nöjda brukare",
    "TabellStatus: ◆ Uppfylls delvis",
    "TabellSummaTal: 86,5 %",
    "TabellVarav: Norra Strand",
    "TabellTal: 87,0 %",
    "TabellVarav: Sodra Strand",
    "TabellStatus: ■ Uppfylls ej",
  ]);
});

test("the contents name every heading down to level 3, link to it and have pages that never go backwards", async () => {
  const xml = (await partsOf(planContent()))("word/document.xml");
  const bookmarks = [...xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(\w+)"\/>/g)].map((match) => match[1]);
  const entries = [...xml.matchAll(/<w:hyperlink w:anchor="(\w+)".*?PAGEREF (\w+) .*?<w:t>(\d+)<\/w:t>/g)];
  expect(entries.map((entry) => entry[1])).toEqual(bookmarks);
  const pages = entries.map((entry) => Number(entry[3]));
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
  expect(Math.min(...pages)).toBeGreaterThanOrEqual(1);
});

test("equal reports are equal files, and the only time in them is when the data was read", async () => {
  const [first, second] = [await writeWord(reportOf(planContent())), await writeWord(reportOf(planContent()))];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const core = (await partsOf(planContent()))("docProps/core.xml");
  expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([time]) => time)).toEqual(["2027-02-03T08:15:00Z", "2027-02-03T08:15:00Z"]);
  expect(core).toContain("<dc:language>sv-SE</dc:language>");
  expect(core).toContain("<dc:title>Verksamhetsplan 2026 för Hemstödsenheten</dc:title>");
});

test("a draft says so on each page, with page numbers that have a value before Word computes them", async () => {
  const part = await partsOf(planContent());
  for (const name of ["word/header1.xml", "word/header2.xml"]) expect(lines(part(name))[0]).toMatch(/UTKAST\tSid 1 \(\d+\)$/);
});

test("whatever is pasted into a text gives a file that opens", async () => {
  const hostile = '<w:p>&amp;\u0000\u000b\ud800 ]]> {=1+1} \u202eabc 🙂 "citat"';
  const part = await partsOf({
    ...planContent(),
    parts: [
      section(
        { k: "p", c: [{ s: hostile }, { br: true }, { s: "a\tb", m: ["b", "i"] }, { s: "x".repeat(10_000) }] },
        {
          k: "p",
          c: [
            { s: "säker", href: 'https://example.se/?a=1&b="2' },
            { s: " farlig", href: "javascript:alert(1)" },
            { s: " post", href: "mailto:a@example.se" },
          ],
        },
      ),
    ],
  });
  const xml = part("word/document.xml");
  expect(xml).toContain("&lt;w:p&gt;&amp;amp; ]]&gt; {=1+1} \u202eabc 🙂 &quot;citat&quot;");
  expect(xml).not.toMatch(/javascript|[^\P{Cc}\t\n\r]/u);
  expect(xml.match(/<w:tab\/>/g)?.length).toBeGreaterThan(0);
  expect(part("word/_rels/document.xml.rels")).toContain('Target="mailto:a@example.se" TargetMode="External"');
});

test("hostile words open and do nothing wherever they stand: headings, cells, captions, properties, page heads", async () => {
  const hostile = `</w:t><script>alert(1)</script> =cmd|' /C calc'!A0 {INCLUDETEXT "c:\\\\x"} \u202e\u200f שלום 👩‍👩‍👧 \u0000\u001b\ud83d ${"lång".repeat(2500)}`;
  const content = planContent();
  const poisoned = JSON.parse(
    JSON.stringify(content, (key, value) =>
      /^(title|name|text|unit|board|s|heading|headingWritten|written)$/.test(key) && value && typeof value === "string"
        ? `${value} ${hostile}`
        : value,
    ),
  ) as DocumentContent;
  const part = await partsOf(poisoned);
  for (const name of [
    "word/document.xml",
    "word/header1.xml",
    "word/header2.xml",
    "word/footer1.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
  ]) {
    const xml = part(name);
    expect(xml.length, name).toBeGreaterThan(100);
    expect(xml, name).not.toMatch(/<script|[^\P{Cc}\t\n\r]|\p{Cs}/u);
    // only the fields that we write: contents, page numbers
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, words]) => words?.trim().split(" ")[0]);
    expect(
      fields.filter((field) => !["TOC", "PAGEREF", "PAGE", "NUMPAGES"].includes(field ?? "")),
      name,
    ).toEqual([]);
  }
  const read = readOutline(await writeWord(reportOf(poisoned)));
  expect(JSON.stringify(read.blocks)).toContain("<script>alert(1)</script> =cmd|' /C calc'!A0");
});

test("a numbered list begins where the author began and does not go on from the list before", async () => {
  const item = (s: string): TextBlock => ({ k: "p", c: [{ s }] });
  const part = await partsOf({
    ...planContent(),
    parts: [section(item("1. Först"), item("2. Sedan"), item("Däremellan."), item("3. Tredje"))],
  });
  expect([...part("word/document.xml").matchAll(/<w:numId w:val="(\d)"\/>/g)].map((match) => match[1])).toEqual(["2", "2", "3"]);
  expect(part("word/numbering.xml")).toContain(
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>',
  );
});

test("footnotes are Word's own, numbered through the report, in tables too; one without words is none", async () => {
  const note = (words: string) => ({ s: "", note: words });
  const part = await partsOf({
    ...planContent(),
    parts: [
      section(
        { k: "p", c: [{ s: "Kön" }, note("Källa: <eget> register & enkät."), { s: " är kort." }, note(" ")] },
        { k: "table", head: true, rows: [[[{ s: "Stadsdel" }]], [[{ s: "Norra Strand" }, note("Sedan mars.")]]] },
      ),
    ],
    appendix: [],
  });
  const body = part("word/document.xml");
  expect(lines(body).filter((line) => line.endsWith("Kön är kort."))).toHaveLength(1);
  expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id)).toEqual(["1", "2"]);
  const notes = lines(part("word/footnotes.xml")).filter((line) => line.startsWith("FootnoteText"));
  expect(notes).toEqual(["FootnoteText:  Källa: &lt;eget&gt; register &amp; enkät.", "FootnoteText:  Sedan mars."]);
});
