import { crc32, deflateRawSync } from "node:zlib";
import type { Block, Inline, Report, TableBlock } from "../lib/report/blocks.ts";

/** The least work that gives the report as a Word file: strings put together, zlib, no measuring of words or pages. */
export function stringWord({ blocks, properties }: Report): Uint8Array {
  const body = blocks.map((block) => (block.k === "contents" ? contents(blocks) : blockXml(block))).join("");
  const document = `${XML}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`;
  return zip({ ...PARTS, "docProps/core.xml": `${XML}<title>${escaped(properties.title)}</title>`, "word/document.xml": document });
}

function contents(blocks: Block[]): string {
  const listed = blocks.filter((block) => block.k === "heading").filter((heading) => heading.level <= 3);
  return listed.map((heading) => paragraph(`TOC${heading.level}`, run(`${heading.text} 1`))).join("");
}

function blockXml(block: Block): string {
  switch (block.k) {
    case "title":
      return paragraph("Title", run(block.text));
    case "heading":
      return (block.label && paragraph("Label", run(block.label))) + paragraph(`Heading${block.level}`, run(block.text));
    case "midheading":
      return paragraph("Heading6", run(block.text));
    case "status":
      return paragraph("Status", run(`${block.symbol} ${block.word}`));
    case "paragraph":
    case "item":
      return paragraph(block.k === "item" ? "List" : "Body", runs(block.c));
    case "legend":
      return block.entries.map((entry) => paragraph("Body", run(`${entry.symbol} ${entry.word}: ${entry.explanation}`))).join("");
    case "table":
      return (block.caption && paragraph("Caption", run(block.caption))) + tableXml(block);
    default:
      return "";
  }
}

const TEXT_WIDTH = 9354;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PARTS = {
  "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};

function tableXml(table: TableBlock): string {
  const weights = table.columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = table.columns.map((column) => Math.round((column.weight / weights) * TEXT_WIDTH));
  const cell = (style: string, content: string, column: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${paragraph(style, content)}</w:tc>`;
  const head = table.columns.map((column, index) => cell("TableHead", run(column.title), index)).join("");
  const rows = table.rows.map((row) => {
    const cells = row.cells.map(({ c, status }, index) => cell("Table", runs(c) + (status ? run(status.symbol + status.word) : ""), index));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const look = `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCaption w:val="${escaped(table.description)}"/>`;
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${head}</w:tr>${rows.join("")}</w:tbl>`;
}

function paragraph(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

function runs(content: Inline[]): string {
  return content.map((part) => ("br" in part ? "<w:r><w:br/></w:r>" : run(part.s))).join("");
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function zip(parts: Record<string, string>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, words] of Object.entries(parts)) {
    const content = Buffer.from(words);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(Buffer.from("PK\u0003\u0004", "latin1"), head, Buffer.from(name), packed);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), head, place, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(files.length / 4, 8);
  end.writeUInt16LE(files.length / 4, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}
