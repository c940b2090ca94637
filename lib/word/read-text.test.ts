import { expect, test } from "vitest";
import { packed, part, wordFileOf } from "../../tests/fixtures/word-file.ts";
import { plainInlines } from "../domain/text-block.ts";
import type { OutlineBlock, OutlineParagraph } from "./outline.ts";
import { readOutline } from "./read.ts";

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const r = (text: string, look = "") => `<w:r><w:rPr>${look}</w:rPr>${t(text)}</w:r>`;
const p = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

const words = (block: OutlineBlock) => (block.kind === "paragraph" ? plainInlines(block.content) : "(tabell)");
const textsOf = (body: string, parts = {}) => readOutline(wordFileOf(body, parts)).blocks.map(words);
const first = (body: string, parts = {}): OutlineParagraph => {
  const block = readOutline(wordFileOf(body, parts)).blocks[0];
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  return block;
};

test("runs that look the same are one piece, and bold and italic are kept apart", () => {
  expect(first(p(r("Andelen ") + r("ökar") + r(" mycket", "<w:b/>") + r(" nu", "<w:i/>") + r(".", '<w:b w:val="0"/>'))).content).toEqual([
    { s: "Andelen ökar" },
    { s: " mycket", m: ["b"] },
    { s: " nu", m: ["i"] },
    { s: "." },
  ]);
});

test("a paragraph is bold when every letter is, whatever its blanks are", () => {
  expect(first(p(r("Nämndmål:", "<w:b/>") + r(" ") + r("Trygghet", "<w:b/>"))).bold).toBe(true);
  expect(first(p(r("Nämndmål:", "<w:b/>") + r(" Trygghet"))).bold).toBe(false);
});

test("capitals count when there are at least three, also where the style makes them", () => {
  expect(first(p(r("KF:S MÅL 1.2"))).capitals).toBe(true);
  expect(first(p(r("KF:s mål"))).capitals).toBe(false);
  expect(first(p(r("T1 12 %"))).capitals).toBe(false);
  expect(first(p(r("inledning", "<w:caps/>"))).capitals).toBe(true);
});

test("the size is that of most letters, and none where most state none", () => {
  expect(first(p(r("Lång rubrik här", '<w:sz w:val="28"/>') + r("not", '<w:sz w:val="16"/>'))).size).toBe(28);
  expect(first(p(r("Lång löptext här") + r("not", '<w:sz w:val="16"/>'))).size).toBeNull();
});

test("letters are NFC, also where the accent stands in a run of its own", () => {
  expect(first(p(r("Fo\u0308rso\u0308rjning") + r(" A") + r("\u030angström", "<w:b/>"))).content).toEqual([{ s: "Försörjning Ångström" }]);
});

test("entities become letters, and control characters go", () => {
  expect(words(first(p("<w:r><!-- nej --><w:t><![CDATA[A & B < C]]></w:t></w:r>")))).toBe("A & B < C");
  expect(words(first(p(r("Hälsa &amp; vård &lt;65&gt; &#229;r &#x2013; nu&#11;!"))))).toBe("Hälsa & vård <65> år – nu!");
});

test("tabs, breaks and hyphens: the soft one goes, the one that does not break is a hyphen", () => {
  const run = `<w:r>${t("Till")}<w:tab/>${t("nämnden")}<w:br/>${t("e")}<w:noBreakHyphen/>${t("post\u00ad lådan")}<w:softHyphen/><w:br w:type="page"/></w:r>`;
  expect(words(first(p(run)))).toBe("Till\tnämnden\ne-post lådan");
});

test("blanks at the ends count only where the file says so, and line ends in the file are blanks", () => {
  expect(
    words(
      first(
        p(`<w:r><w:t> Andel
barn </w:t></w:r>${r(" 12 %")}`),
      ),
    ),
  ).toBe("Andel barn 12 %");
  expect(words(first(p("<w:r><w:t>●</w:t><w:t>\u00a0</w:t><w:t>Helt</w:t></w:r>")))).toBe("●\u00a0Helt");
});

test("symbols from symbol fonts become the letters they look like", () => {
  const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  expect(
    words(first(p(sym("Wingdings", "F06C") + sym("Wingdings", "F075") + sym("Wingdings", "F06E") + sym("Symbol", "F0B7") + r(" Helt")))),
  ).toBe("●◆■• Helt");
  expect(words(first(p(r("\uf06e", '<w:rFonts w:ascii="Wingdings"/>') + r(" Uppfylls ej"))))).toBe("■ Uppfylls ej");
});

test("inserted text is there, removed and hidden text is not, and a look of before does not count", () => {
  const body = p(
    `${r("Målet är ")}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>${r("12")}</w:ins>${r(" dolt", "<w:vanish/>")}<w:moveFrom>${r("bort")}</w:moveFrom>` +
      r(" platser", "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"),
  );
  expect(first(body).content).toEqual([{ s: "Målet är 12 platser" }]);
});

test("fields print their result and not their instruction", () => {
  expect(words(first(p(r("Sid ") + begin + instruction(" PAGE ") + separate + r("3") + end + r(" (25)"))))).toBe("Sid 3 (25)");
  expect(words(first(p(`${r("Sid ")}<w:fldSimple w:instr=" PAGE ">${r("3")}</w:fldSimple>`)))).toBe("Sid 3");
});

test("a field that never ends loses no text", () => {
  expect(textsOf(p(begin + instruction(" DATE ") + r("Borttaget?")) + p(r("Kvar")))).toContain("Kvar");
  const contents = readOutline(
    wordFileOf(p(begin + instruction(' TOC \\o "1-3" ') + separate + r("Inledning 1")) + p(r("Löptext"))),
  ).blocks;
  expect(contents.map((block) => block.kind === "paragraph" && block.contents)).toEqual([false, false]);
});

test("links to the web, mail and telephone are kept, others are only their text", () => {
  const rels = (target: string) => ({
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
  });
  const link = p(`<w:hyperlink r:id="rId7">${r("planen")}</w:hyperlink>${r(".")}`);
  expect(first(link, rels("https://kommun.example/plan?a=1&amp;b=2")).content).toEqual([
    { s: "planen", href: "https://kommun.example/plan?a=1&b=2" },
    { s: "." },
  ]);
  expect(first(link, rels("javascript:alert(1)")).content).toEqual([{ s: "planen." }]);
  expect(first(link, rels("file:///c:/plan.docx")).content).toEqual([{ s: "planen." }]);
  const field = p(begin + instruction(' HYPERLINK "mailto:enhet@kommun.example" ') + separate + r("skriv") + end);
  expect(first(field).content).toEqual([{ s: "skriv", href: "mailto:enhet@kommun.example" }]);
});

test("content controls, smart tags and own XML are looked through", () => {
  expect(textsOf(`<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${p(r("I en kontroll"))}</w:sdtContent></w:sdt>`)).toEqual([
    "I en kontroll",
  ]);
  expect(textsOf(p(`<w:smartTag>${r("Stock")}<w:customXml>${r("holm")}</w:customXml></w:smartTag>`))).toEqual(["Stockholm"]);
});

test("a text box is read once, after the paragraph it hangs on", () => {
  const box = `<w:txbxContent>${p(r("I rutan"))}</w:txbxContent>`;
  const drawn = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(textsOf(p(`${r("Före")}<w:r>${drawn}</w:r>${r(" och efter", "<w:b/>")}`) + p(r("Sist")))).toEqual([
    "Före och efter",
    "I rutan",
    "Sist",
  ]);
  expect(textsOf(p(`<w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r>`))).toEqual(["I rutan"]);
});

test("a footnote follows the paragraph that refers to it, and a table's footnotes follow the table", () => {
  const note = (id: string, text: string, type = "") => `<w:footnote w:id="${id}"${type}>${p(r(text))}</w:footnote>`;
  const parts = {
    "word/footnotes.xml": part(
      "footnotes",
      note("-1", "linje", ' w:type="separator"') + note("1", "Källa: enheten.") + note("2", "Preliminärt."),
    ),
  };
  const to = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const table = `<w:tbl><w:tr><w:tc>${p(r("12 %") + to("2"))}</w:tc><w:tc>${p(r("A"))}</w:tc></w:tr></w:tbl>`;
  expect(textsOf(p(r("Andelen ökar") + to("1")) + table + p(r("Sist")), parts)).toEqual([
    "Andelen ökar",
    "Källa: enheten.",
    "(tabell)",
    "Preliminärt.",
    "Sist",
  ]);
});

test("formulas keep their letters, and reading aids do not double the text", () => {
  expect(textsOf(p(`${r("Kvot ")}<m:oMath><m:r><m:rPr/><m:t>a/b</m:t></m:r></m:oMath>`))).toEqual(["Kvot a/b"]);
  expect(textsOf(p(`<w:r><w:ruby><w:rt>${r("läs")}</w:rt><w:rubyBase>${r("bas")}</w:rubyBase></w:ruby></w:r>`))).toEqual(["bas"]);
});

test("any prefix and the strict form of Word's XML are read alike", () => {
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  expect(readOutline(packed(`<document xmlns="${strict}"><body><p><r><t>Strikt</t></r></p></body></document>`)).blocks.map(words)).toEqual([
    "Strikt",
  ]);
  const body = "<ns0:body><ns0:p><ns0:r><ns0:t>Annat prefix</ns0:t></ns0:r></ns0:p></ns0:body>";
  const odd = `<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</ns0:document>`;
  expect(readOutline(packed(odd)).blocks.map(words)).toEqual(["Annat prefix"]);
});

test("letters of other vocabularies are not text of the paper", () => {
  const drawing =
    '<w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>diagram</a:t></a:r></a:p></a:graphic></w:drawing>';
  expect(textsOf(p(`${r("Text")}<w:r>${drawing}</w:r>${r(" kvar")}`))).toEqual(["Text kvar"]);
});

test("a part in UTF-16 and a part with a byte order mark are read alike", () => {
  const document = part("document", `<w:body>${p(r("Årsmål"))}</w:body>`);
  expect(readOutline(packed(Buffer.from(`\ufeff${document}`, "utf16le"))).blocks.map(words)).toEqual(["Årsmål"]);
  expect(readOutline(packed(Buffer.from(`\ufeff${document}`, "utf8"))).blocks.map(words)).toEqual(["Årsmål"]);
});

test("a figure above the line is a note's number or a power, not a digit more", () => {
  expect(textsOf(p(r("85") + r("1", '<w:vertAlign w:val="superscript"/>')))).toEqual(["85¹"]);
  expect(textsOf(p(r("120 kWh/m") + r("2", '<w:vertAlign w:val="superscript"/>') + r(" i år")))).toEqual(["120 kWh/m² i år"]);
  expect(textsOf(p(r("85") + r("1", '<w:position w:val="8"/><w:sz w:val="19"/>')))).toEqual(["85¹"]);
  expect(textsOf(p(r("CO") + r("2", '<w:vertAlign w:val="subscript"/>')))).toEqual(["CO2"]);
});

test("pictures and diagrams are counted, since nothing in them is read", () => {
  const blip = '<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing>';
  expect(readOutline(wordFileOf(p(`${r("Se bilden")}<w:r>${blip}</w:r>`) + p(`<w:r>${blip}</w:r>`))).pictures).toBe(2);
});

test("what is struck through stands in brackets, and joins no figure beside it", () => {
  expect(textsOf(p(r("12", "<w:strike/>") + r("15")))).toEqual(["[12]15"]);
});
