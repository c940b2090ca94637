import { Document, Packer, Paragraph } from "docx";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Report } from "../report/blocks.ts";
import { legalText } from "../swedish/typography.ts";
import { type Body, linkId } from "./body.ts";
import { escapeXml } from "./escape.ts";
import { numberingXml, tableStyleXml } from "./package-parts.ts";
import { pageHeads } from "./page-heads.ts";
import { PAGE } from "./palette.ts";
import type { CountedList } from "./pieces.ts";
import { wordStyles } from "./word-styles.ts";

type Parts = Record<string, Uint8Array>;

const FIRST_PARTS = ["[Content_Types].xml", "_rels/.rels"];
/** the earliest time a zip can hold; every entry has it, so that equal reports are equal files */
const ZIP_TIME = new Date(1980, 0, 1);
const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/**
 * The finished Word file: npm docx makes the package (styles, heads and feet, settings, properties) around one empty
 * paragraph, the body's string takes its place, and what docx 9.15.2 lacks or does by chance (findings.md) is set right.
 */
export async function packageWord(report: Report, body: Body, lists: CountedList[], pages: number): Promise<Uint8Array> {
  const parts: Parts = unzipSync(new Uint8Array(await Packer.toBuffer(emptyDocument(report))));
  change(parts, "word/document.xml", (xml) => spliced(xml, body.xml));
  change(parts, "word/_rels/document.xml.rels", (xml) => withLinks(xml, body.links));
  change(parts, "word/styles.xml", (xml) => withTableStyle(xml));
  change(parts, "word/numbering.xml", () => numberingXml(lists));
  change(parts, "docProps/core.xml", (xml) => withDates(xml, report.properties.dataTime));
  change(parts, "docProps/app.xml", (xml) =>
    xml.replace(/\/>\s*$/, `><Pages>${pages}</Pages><Application>Tertial</Application></Properties>`),
  );
  for (const name of Object.keys(parts))
    if (/^word\/header\d+\.xml$/.test(name)) change(parts, name, (xml) => withPictureId(withCachedPages(xml, pages)));
  return zipped(parts);
}

function emptyDocument(report: Report): Document {
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
    styles: wordStyles(),
    sections: [
      {
        properties: { titlePage: true, page: { size: { width, height }, margin: { top, bottom, left, right, header, footer } } },
        ...pageHeads(report),
        children: [new Paragraph({})],
      },
    ],
  });
}

function change(parts: Parts, name: string, how: (xml: string) => string) {
  const part = parts[name];
  if (!part) throw new Error(`docx wrote no ${name}`);
  parts[name] = strToU8(how(strFromU8(part)));
}

function spliced(xml: string, body: string): string {
  const start = xml.indexOf("<w:body>") + "<w:body>".length;
  return xml.slice(0, start) + body + xml.slice(xml.indexOf("<w:sectPr", start));
}

function withLinks(xml: string, links: string[]): string {
  const relations = links.map(
    (href, index) => `<Relationship Id="${linkId(index)}" Type="${HYPERLINK}" Target="${escapeXml(href)}" TargetMode="External"/>`,
  );
  return xml.replace("</Relationships>", `${relations.join("")}</Relationships>`);
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

function zipped(parts: Parts): Uint8Array {
  const names = [
    ...FIRST_PARTS,
    ...Object.keys(parts)
      .filter((name) => !FIRST_PARTS.includes(name))
      .sort(),
  ];
  const files: Zippable = {};
  for (const name of names) files[name] = [parts[name] ?? new Uint8Array(), { mtime: ZIP_TIME, level: 6 }];
  return zipSync(files);
}
