import { escapeXml } from "./escape.ts";
import { cellMarginsXml } from "./package-parts.ts";
import type { PageEstimate } from "./page-estimate.ts";
import { TEXT_WIDTH } from "./palette.ts";
import {
  type ContentsEntry,
  type ContentsPiece,
  type ParagraphPiece,
  type Piece,
  paragraphPiece,
  type Run,
  rowMayBreak,
  type TablePiece,
  textRun,
} from "./pieces.ts";

export type Body = {
  /** what stands between <w:body> and <w:sectPr>, piece by piece; to be gone through once */
  xml: Iterable<string>;
  /** what it refers to; all there when `xml` is at its end */
  referred: Referred;
};

/** `links`: addresses in order, the n-th has the relationship id `linkId(n)`. `notes`: the footnotes' words, numbered from 1. */
export type Referred = { links: string[]; notes: string[] };

const LINK = /^(https?:\/\/|mailto:|tel:)[^\s<>"]+$/i;

/** The body of document.xml as strings (performance.md: an object tree would be slower by far). */
export function bodyXml(pieces: Piece[], estimate: PageEstimate): Body {
  const referred: Referred = { links: [], notes: [] };
  return { xml: piecesXml(pieces, estimate, referred), referred };
}

function* piecesXml(pieces: Piece[], estimate: PageEstimate, referred: Referred): Generator<string> {
  let bookmarks = 0;
  for (const piece of pieces) {
    if (piece.kind === "table") yield tableXml(piece, referred);
    else if (piece.kind === "contents") yield contentsXml(piece, estimate);
    else yield paragraphXml(piece, referred, piece.bookmark ? bookmarks++ : 0);
  }
}

/** Relationship id of the n-th link, counted from 0. */
export function linkId(index: number): string {
  return `rIdL${index + 1}`;
}

function paragraphXml(piece: ParagraphPiece, referred: Referred, bookmark = 0): string {
  let xml = piece.newPage || piece.list ? `<w:p>${propertiesXml(piece)}` : plainStart(piece);
  if (piece.bookmark) xml += `<w:bookmarkStart w:id="${bookmark}" w:name="${piece.bookmark}"/>`;
  for (const run of piece.runs) xml += runXml(run, referred);
  return `${xml}${piece.bookmark ? `<w:bookmarkEnd w:id="${bookmark}"/>` : ""}</w:p>`;
}

/** how most paragraphs begin, by style, for each of the three things `keepNext` can say */
const starts = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()] as const;

function plainStart(piece: ParagraphPiece): string {
  const known = starts[piece.keepNext === undefined ? 0 : piece.keepNext ? 1 : 2];
  const start = known.get(piece.style) ?? `<w:p>${propertiesXml(piece)}`;
  known.set(piece.style, start);
  return start;
}

function propertiesXml({ style, keepNext, newPage, list: of }: ParagraphPiece): string {
  const list = of ? `<w:numPr><w:ilvl w:val="${of.depth}"/><w:numId w:val="${of.number}"/></w:numPr>` : "";
  const keep = keepNext === undefined ? "" : keepNext ? "<w:keepNext/>" : `<w:keepNext w:val="0"/>`;
  const page = newPage ? "<w:pageBreakBefore/>" : "";
  return `<w:pPr><w:pStyle w:val="${style}"/>${keep}${page}${list}</w:pPr>`;
}

function runXml(run: Run, referred: Referred): string {
  if ("note" in run)
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${referred.notes.push(run.note)}"/></w:r>`;
  if (!("text" in run)) return "tab" in run ? "<w:r><w:tab/></w:r>" : "<w:r><w:br/></w:r>";
  if (!run.style && !run.href) return `<w:r><w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
  const linked = run.href && LINK.test(run.href);
  const style = linked ? "Hyperlink" : run.style;
  const dress = style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : "";
  const text = `<w:r>${dress}<w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
  return linked && run.href ? `<w:hyperlink r:id="${linkId(referred.links.push(run.href) - 1)}" w:history="1">${text}</w:hyperlink>` : text;
}

function tableXml(table: TablePiece, referred: Referred): string {
  const width = table.widths.reduce((sum, column) => sum + column, 0);
  const look = `<w:tblLook w:val="${table.lastRow ? "06E0" : "06A0"}" w:firstRow="1" w:lastRow="${table.lastRow ? 1 : 0}" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const words = `<w:tblCaption w:val="${escapeXml(table.caption)}"/><w:tblDescription w:val="${escapeXml(table.description)}"/>`;
  const properties = `<w:tblPr><w:tblStyle w:val="Tertialtabell"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${CELL_MARGINS}${look}${words}</w:tblPr>`;
  const grid = `<w:tblGrid>${table.widths.map((column) => `<w:gridCol w:w="${column}"/>`).join("")}</w:tblGrid>`;
  const starts = table.widths.map(cellStart);
  let rows = rowXml(table.head, starts, "<w:tblHeader/>", referred);
  for (const cells of table.rows) rows += rowXml(cells, starts, "", referred);
  return `<w:tbl>${properties}${grid}${rows}</w:tbl>`;
}

const CELL_MARGINS = cellMarginsXml();

function cellStart(width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>`;
}

/** `starts`: how a cell of each column begins. */
function rowXml(cells: ParagraphPiece[][], starts: string[], head: string, referred: Referred): string {
  let xml = `<w:tr><w:trPr>${rowMayBreak(cells) ? "" : "<w:cantSplit/>"}${head}</w:trPr>`;
  for (let column = 0; column < cells.length; column++) {
    xml += starts[column] ?? cellStart(0);
    for (const piece of cells[column] ?? []) xml += paragraphXml(piece, referred);
    xml += "</w:tc>";
  }
  return `${xml}</w:tr>`;
}

function contentsXml(piece: ContentsPiece, estimate: PageEstimate): string {
  const title = paragraphXml(
    paragraphPiece(estimate.contentsOnNewPage ? "InnehallsrubrikNySida" : "Innehallsrubrik", [textRun(piece.title)]),
    { links: [], notes: [] },
  );
  const entries = piece.entries.map((entry, index) => entryXml(entry, index === 0, estimate.pages.get(entry.bookmark) ?? 1)).join("");
  const properties = `<w:sdtPr><w:alias w:val="${escapeXml(piece.title)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>`;
  const end = `<w:p><w:pPr><w:pStyle w:val="Innehallsslut"/></w:pPr><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  return piece.entries.length === 0 ? "" : `${title}<w:sdt>${properties}<w:sdtContent>${entries}${end}</w:sdtContent></w:sdt>`;
}

function entryXml(entry: ContentsEntry, first: boolean, page: number): string {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const start = first ? `${field("begin")}${instruction("TOC \\o &quot;1-3&quot; \\h \\z \\u")}${field("separate")}` : "";
  const number = `${field("begin")}${instruction(`PAGEREF ${entry.bookmark} \\h`)}${field("separate")}<w:r><w:t>${page}</w:t></w:r>${field("end")}`;
  const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
  return `<w:p><w:pPr><w:pStyle w:val="TOC${entry.level}"/>${tabs}</w:pPr>${start}<w:hyperlink w:anchor="${entry.bookmark}" w:history="1"><w:r><w:t xml:space="preserve">${escapeXml(entry.text)}</w:t></w:r><w:r><w:tab/></w:r>${number}</w:hyperlink></w:p>`;
}
