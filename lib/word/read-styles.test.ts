import { expect, test } from "vitest";
import { part, wordFileOf } from "../../tests/fixtures/word-file.ts";
import type { OutlineParagraph } from "./outline.ts";
import { readOutline } from "./read.ts";

const style = (id: string, name: string, more = "", type = "paragraph") =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;

/** The first paragraph, in the style of this id. */
function styled(id: string, styles: string, properties = "", run = ""): OutlineParagraph {
  const body = `<w:p><w:pPr><w:pStyle w:val="${id}"/>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>Text</w:t></w:r></w:p>`;
  const block = readOutline(wordFileOf(body, styles === "" ? {} : { "word/styles.xml": part("styles", styles) })).blocks[0];
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  return block;
}

test.each([
  ["Heading2", "heading 2", 2],
  ["Rubrik3", "Rubrik 3", 3],
  ["berschrift", "Heading 4", 4],
  ["R1", "Rubrik 1 numrerad", 1],
  ["Brdtext", "Brödtext", 0],
  ["H10", "heading 10", 0],
])("the style %s (%s) is of level %s", (id, name, level) => {
  expect(styled(id, style(id, name)).level).toBe(level);
});

test("a style based on a heading is a heading, unless it says otherwise", () => {
  const styles = style("Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
  expect(styled("Egen", styles + style("Egen", "Kommunens rubrik", basedOn("Heading1"))).level).toBe(1);
  expect(styled("Egen", styles + style("Egen", "Utan nivå", `${basedOn("Heading1")}<w:pPr><w:outlineLvl w:val="9"/></w:pPr>`)).level).toBe(
    0,
  );
});

test("an outline level on the paragraph itself wins", () => {
  expect(styled("Brod", style("Brod", "Brödtext"), '<w:outlineLvl w:val="2"/>').level).toBe(3);
  expect(styled("H1", style("H1", "heading 1"), '<w:outlineLvl w:val="9"/>').level).toBe(0);
});

test("without a style part the ids count as names", () => {
  expect(styled("Heading3", "").level).toBe(3);
  expect(styled("Rubrik2", "").level).toBe(2);
});

test("styles based on each other in a ring end somewhere", () => {
  expect(styled("A", style("A", "A", basedOn("B")) + style("B", "B", basedOn("A"))).level).toBe(0);
});

test("the paper's title is its own thing, not a heading", () => {
  expect(styled("Title", style("Title", "Title", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'))).toMatchObject({ title: true, level: 0 });
  expect(styled("Rubrik", style("Rubrik", "Rubrik")).title).toBe(true);
  // LibreOffice in Swedish names the style that all its headings are based on "Rubrik"
  const libre = style("Rubrik", "Rubrik") + style("Rubrik1", "heading 1", basedOn("Rubrik"));
  expect(styled("Rubrik1", libre)).toMatchObject({ title: false, level: 1 });
});

test("entries of a table of contents are marked, by style or as what its control or field holds", () => {
  expect(styled("Innehll1", style("Innehll1", "toc 1")).contents).toBe(true);
  expect(styled("Innehll1", style("Innehll1", "Innehåll 1")).contents).toBe(true);
  const paragraph = "<w:p><w:r><w:t>Inledning 3</w:t></w:r></w:p>";
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph}</w:sdtContent></w:sdt>`;
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `<w:p>${char("begin")}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${char("separate")}<w:r><w:t>Mål 4</w:t></w:r></w:p>${paragraph}<w:p>${char("end")}</w:p>`;
  const { blocks } = readOutline(wordFileOf(control + field + paragraph));
  expect(blocks.map((block) => block.kind === "paragraph" && block.contents)).toEqual([true, true, true, false]);
});

test("bold comes from styles too; in two styles it cancels out, and the run's own word stands", () => {
  const styles = style("Fet", "Fet", "<w:rPr><w:b/></w:rPr>") + style("Stark", "Strong", "<w:rPr><w:b/></w:rPr>", "character");
  expect(styled("Fet", styles).bold).toBe(true);
  expect(styled("Fet", styles, "", '<w:rStyle w:val="Stark"/>').bold).toBe(false);
  expect(styled("Fet", styles, "", '<w:b w:val="0"/>').bold).toBe(false);
  expect(styled("Fet", styles, "", '<w:rStyle w:val="Stark"/><w:b/>').bold).toBe(true);
});

test("text hidden by its style is not there", () => {
  const styles = style("Dold", "Dold", "<w:rPr><w:vanish/></w:rPr>");
  expect(styled("Dold", styles, "", '<w:vanish w:val="false"/>').content).toEqual([{ s: "Text" }]);
  expect(() => styled("Dold", styles)).toThrow("Dokumentet har ingen text");
});

test("the size of a style counts, else the file's default", () => {
  expect(styled("S", style("S", "S", '<w:rPr><w:sz w:val="26"/></w:rPr>')).size).toBe(26);
  expect(
    styled("S", `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>${style("S", "S")}`).size,
  ).toBe(22);
  expect(styled("S", style("S", "S")).size).toBeNull();
});
