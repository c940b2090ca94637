import { PALETTE } from "./palette.ts";
import type { CountedList } from "./pieces.ts";

/** The parts of the package that npm docx has no way to ask for, as strings. */

const MARGINS = { top: 35, left: 70, bottom: 35, right: 70 };
const BULLETS = ["•", "–", "·"];
const NUMBERS = ["%1.", "%2.", "%3."];
const LETTERS = ["%1)", "%2)", "%3)"];
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The one table style: rules and shading, no vertical lines. */
export function tableStyleXml(): string {
  const border = (side: string, size: number, color: string) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
  const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${PALETTE.fill}"/>`;
  const borders = border("top", 8, PALETTE.accent) + border("bottom", 8, PALETTE.accent) + border("insideH", 4, PALETTE.hair);
  const part = (type: string, rule: string, align: string) =>
    `<w:tblStylePr w:type="${type}"><w:tblPr/><w:tcPr><w:tcBorders>${rule}</w:tcBorders>${shade}${align}</w:tcPr></w:tblStylePr>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="Tertialtabell"><w:name w:val="Tertialtabell"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>` +
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders>${cellMarginsXml()}</w:tblPr>` +
    part("firstRow", border("bottom", 6, PALETTE.accent), '<w:vAlign w:val="bottom"/>') +
    part("lastRow", border("top", 8, PALETTE.accent), "") +
    "</w:style>"
  );
}

/** Margins of a table's cells, in twips; written on each table too, since not every reader looks in the style. */
export function cellMarginsXml(): string {
  const sides = Object.entries(MARGINS).map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`);
  return `<w:tblCellMar>${sides.join("")}</w:tblCellMar>`;
}

/** Number 1 is the bulleted list; the n-th counted list is number n + 1. */
export function numberingXml(lists: CountedList[]): string {
  const level = (format: string, text: string, depth: number) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${340 * (depth + 1)}" w:hanging="${format === "bullet" ? 284 : 340}"/></w:pPr></w:lvl>`;
  const list = (id: number, format: string, texts: string[]) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${texts.map((text, depth) => level(format, text, depth)).join("")}</w:abstractNum>`;
  const counted = lists.map(
    ({ lettered, start }, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="${lettered ? 2 : 1}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering ${NAMESPACE}>${list(0, "bullet", BULLETS)}${list(1, "decimal", NUMBERS)}${list(2, "lowerLetter", LETTERS)}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${counted.join("")}</w:numbering>`;
}
