import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Inline, Report, TableBlock } from "../lib/report/blocks.ts";
import { pageHeads } from "../lib/word/page-heads.ts";
import { TEXT_WIDTH } from "../lib/word/palette.ts";
import { wordStyles } from "../lib/word/word-styles.ts";

/** The same report as npm docx makes it when it is asked for everything: an object for each paragraph, run and cell. */
export async function plainDocx(report: Report): Promise<Uint8Array> {
  const children = report.blocks.flatMap(made);
  const { title, creator } = report.properties;
  return Packer.toBuffer(
    new Document({ title, creator, styles: wordStyles(), sections: [{ properties: { titlePage: true }, ...pageHeads(report), children }] }),
  );
}

function made(block: Block): (Paragraph | Table | TableOfContents)[] {
  switch (block.k) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.text)] })];
    case "heading":
      return [
        ...(block.label ? [styled("Malniva", [new TextRun(block.label)])] : []),
        new Paragraph({ heading: HeadingLevel[`HEADING_${block.level}`], children: [new TextRun(block.text)] }),
      ];
    case "midheading":
      return [styled("Mellanrubrik", [new TextRun(block.text)])];
    case "status":
      return [styled("Status", [new TextRun({ text: block.symbol, style: "SymbolMet" }), new TextRun(` ${block.word}`)])];
    case "paragraph":
    case "item":
      return [styled(block.k === "item" ? "Lista" : "Brodtext", runs(block.c))];
    case "legend":
      return block.entries.map((entry) => styled("Teckenforklaring", [new TextRun(`${entry.symbol} ${entry.word}: ${entry.explanation}`)]));
    case "contents":
      return [new TableOfContents(block.title, { hyperlink: true, headingStyleRange: "1-3" })];
    case "table":
      return [...(block.caption ? [styled("Caption", [new TextRun(block.caption)])] : []), table(block)];
    case "pagebreak":
      return [];
  }
}

function table(block: TableBlock): Table {
  const weights = block.columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = block.columns.map((column) => Math.round((column.weight / weights) * TEXT_WIDTH));
  const cell = (style: string, content: TextRun[], column: number) =>
    new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children: [styled(style, content)] });
  const head = block.columns.map((column, index) => cell("Tabellrubrik", [new TextRun(column.title)], index));
  const rows = block.rows.map((row) => {
    const cells = row.cells.map(({ c, status }, index) =>
      cell("Tabelltext", [...runs(c), ...(status ? [new TextRun(status.symbol), new TextRun(status.word)] : [])], index),
    );
    return new TableRow({ cantSplit: true, children: cells });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows],
  });
}

function styled(style: string, children: TextRun[]): Paragraph {
  return new Paragraph({ style, children });
}

function runs(content: Inline[]): TextRun[] {
  return content.map((part) => ("br" in part ? new TextRun({ break: 1 }) : new TextRun(part.s)));
}
