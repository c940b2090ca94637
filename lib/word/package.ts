import { Document, type IStylesOptions, Packer, Paragraph } from "docx";
import type { Report } from "../report/blocks.ts";
import { legalText } from "../swedish/typography.ts";
import { type Body, linkId } from "./body.ts";
import { escapeXml } from "./escape.ts";
import { numberingXml, tableStyleXml } from "./package-parts.ts";
import { pageHeads } from "./page-heads.ts";
import { PAGE } from "./palette.ts";
import type { CountedList } from "./pieces.ts";
import { wordStyles } from "./word-styles.ts";
import { ZipInTheMaking } from "./write-zip.ts";

type Parts = Map<string, string | Uint8Array>;

const FIRST_PARTS = ["[Content_Types].xml", "_rels/.rels"];
const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";
const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/**
 * The finished Word file: npm docx makes the package (styles, heads and feet, settings, properties) around one empty
 * paragraph, the body's string takes its place, and what docx 9.15.2 lacks or does by chance (findings.md) is set right.
 */
export async function packageWord(report: Report, body: Body, lists: CountedList[], pages: number): Promise<Uint8Array> {
  const parts = emptyPackage(report);
  const zip = new ZipInTheMaking();
  await zip.addInPieces(DOCUMENT, around(partOf(parts, DOCUMENT), body.xml));
  parts.delete(DOCUMENT);
  // the links and the footnotes are known when the body has been written
  change(parts, "word/_rels/document.xml.rels", (xml) => withLinks(xml, body.referred.links));
  change(parts, "word/footnotes.xml", (xml) => withNotes(xml, body.referred.notes));
  change(parts, "word/numbering.xml", () => numberingXml(lists));
  change(parts, "docProps/core.xml", (xml) => withDates(xml, report.properties.dataTime));
  change(parts, "docProps/app.xml", (xml) =>
    xml.replace(/\/>\s*$/, `><Pages>${pages}</Pages><Application>Tertial</Application></Properties>`),
  );
  for (const name of parts.keys())
    if (/^word\/header\d+\.xml$/.test(name)) change(parts, name, (xml) => withPictureId(withCachedPages(xml, pages)));
  for (const [name, part] of parts) zip.add(name, typeof part === "string" ? Buffer.from(part) : part);
  return zip.finish(FIRST_PARTS);
}

/** the styles are the same in every report, and most of what npm docx has to write */
let styles: string | null = null;

/** docx offers its parts only as a zip; its compiler, which is private (the version is pinned), has them as they are written. */
const { compiler }: { compiler: { compile(document: Document): Parts } } = Object(Packer);

function emptyPackage(report: Report): Parts {
  const parts = compiler.compile(emptyDocument(report, styles === null ? wordStyles() : undefined));
  styles ??= withTableStyle(partOf(parts, STYLES));
  return parts.set(STYLES, styles);
}

function emptyDocument(report: Report, styles: IStylesOptions | undefined): Document {
  const { properties } = report;
  const { width, height, top, bottom, left, right, header, footer } = PAGE;
  return new Document({
    title: legalText(properties.title),
    subject: properties.subject,
    creator: legalText(properties.creator),
    lastModifiedBy: legalText(properties.creator),
    description: legalText(report.pageHead.documentType),
    keywords: legalText(properties.keywords.join(", ")),
    customProperties: [
      { name: "Kontrollsumma", value: properties.checksum },
      { name: "Uppgifter hämtade", value: properties.dataTime },
      { name: "Tillstånd", value: properties.draft ? "utkast" : "beslutad" },
    ],
    ...(styles ? { styles } : {}),
    sections: [
      {
        properties: { titlePage: true, page: { size: { width, height }, margin: { top, bottom, left, right, header, footer } } },
        ...pageHeads(report),
        children: [new Paragraph({})],
      },
    ],
  });
}

function partOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (typeof part !== "string") throw new Error(`docx wrote no ${name}`);
  return part;
}

function change(parts: Parts, name: string, how: (xml: string) => string) {
  parts.set(name, how(partOf(parts, name)));
}

/** The document with the body in place of its one empty paragraph. */
function* around(document: string, body: Iterable<string>): Generator<string> {
  const start = document.indexOf("<w:body>") + "<w:body>".length;
  yield document.slice(0, start);
  yield* body;
  yield document.slice(document.indexOf("<w:sectPr", start));
}

function withLinks(xml: string, links: string[]): string {
  const relations = links.map(
    (href, index) => `<Relationship Id="${linkId(index)}" Type="${HYPERLINK}" Target="${escapeXml(href)}" TargetMode="External"/>`,
  );
  return xml.replace("</Relationships>", `${relations.join("")}</Relationships>`);
}

/** Beside the two lines that separate notes from the page, which docx writes. */
function withNotes(xml: string, notes: string[]): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const own = notes.map((note, index) => {
    const words = `<w:r><w:t xml:space="preserve"> ${escapeXml(note.replace(/\s+/g, " "))}</w:t></w:r>`;
    return `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}${words}</w:p></w:footnote>`;
  });
  return xml.replace("</w:footnotes>", () => `${own.join("")}</w:footnotes>`);
}

function withTableStyle(xml: string): string {
  return xml
    .replace('w:styleId="DefaultParagraphFont"', 'w:styleId="DefaultParagraphFont" w:default="1"')
    .replace("</w:styles>", `${tableStyleXml()}</w:styles>`);
}

function withDates(xml: string, instant: string): string {
  const time = `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`)
    .replace("</cp:coreProperties>", "<dc:language>sv-SE</dc:language></cp:coreProperties>");
}

/** A cached value in each PAGE and NUMPAGES field, for readers that compute none. */
function withCachedPages(xml: string, pages: number): string {
  const field = (name: string, value: number) => (text: string) =>
    text.replace(
      new RegExp(`(>${name}</w:instrText>(?:</w:r><w:r>)?<w:fldChar w:fldCharType="separate"/>)(?!<w:t)`, "g"),
      `$1<w:t>${value}</w:t>`,
    );
  return field("NUMPAGES", pages)(field("PAGE", 1)(xml));
}

/** docx counts its pictures through all files it ever makes; the logo is the only one here. */
function withPictureId(xml: string): string {
  return xml.replace(/(<wp:docPr id=")\d+/g, "$11");
}
