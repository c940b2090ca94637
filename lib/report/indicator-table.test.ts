import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { IndicatorRow, IndicatorTablePart } from "../domain/document.ts";
import type { ColumnCode } from "../domain/styrmodell.ts";
import { paragraph, plainInlines } from "../domain/text-block.ts";
import { type Cell, readFigure } from "../swedish/figure.ts";
import type { Block } from "./blocks.ts";
import { indicatorTable } from "./indicator-table.ts";

const COLUMNS: [ColumnCode, string][] = [
  ["utfall", "Periodens utfall"],
  ["utfall-man", "Utfall män/pojkar"],
  ["utfall-kvinnor", "Utfall kvinnor/flickor"],
  ["utfall-fjol", "Periodens utfall VB 2016"],
  ["arsmal", "Årsmål"],
  ["period", "Period"],
];

function cell(written: string): Cell | null {
  const figure = readFigure(written);
  return figure ? { written, figure } : null;
}

function row(name: string, written: Partial<Record<ColumnCode, string>>, more: Partial<IndicatorRow> = {}): IndicatorRow {
  const cells = Object.fromEntries(COLUMNS.map(([code]) => [code, cell(written[code] ?? "")]));
  return { name, symbol: "", cells, analysisHeading: "", breakdown: [], analysis: [], ...more };
}

function table(...rows: IndicatorRow[]): Block[] {
  const part: IndicatorTablePart = {
    kind: "indikatortabell",
    heading: "KF:s indikatorer",
    columns: COLUMNS.map(([code, title]) => ({ code, title })),
    rows,
  };
  return indicatorTable(part, null, { styrmodell: styrmodellOf(2017), forecast: false }, 3);
}

function printed(blocks: Block[]): string[] {
  const [block] = blocks;
  if (block?.k !== "table") return [];
  const lines = block.rows.map((line) => line.cells.map((each) => plainInlines(each.c)).join(" | "));
  return [block.columns.map((column) => column.title).join(" | "), ...lines].map((line) => line.replaceAll("\u00a0", " "));
}

test("columns that no row can use are left out; the target stays, since its gap says something", () => {
  expect(printed(table(row("Antal hemlösa", { utfall: "5 st", period: "VB 2017" })))).toEqual([
    "KF:s indikatorer | Periodens utfall | Årsmål | Period",
    "Antal hemlösa | 5 st | – | VB 2017",
  ]);
});

test("one gender's outcome shows both columns", () => {
  const [head, line] = printed(table(row("Antal kända", { "utfall-kvinnor": "0 %" })));
  expect(head).toBe("KF:s indikatorer | Periodens utfall | Utfall män/ pojkar | Utfall kvinnor/ flickor | Årsmål | Period");
  expect(line).toBe("Antal kända | – | – | 0 % | – | –");
});

test("districts have rows of their own below the indicator, with empty cells where the column does not apply", () => {
  const breakdown = [
    { district: "Norrmalm", written: "Normalm", total: cell("7"), men: cell("3"), women: null, menWord: "", womenWord: "" },
  ];
  const blocks = table(row("Antal jobb", { utfall: "1600 st", arsmal: "15 st" }, { breakdown }));
  expect(printed(blocks).slice(1)).toEqual(["Antal jobb | 1600 st | – | – | 15 st | –", "Normalm | 7 | 3 | – |  | "]);
  expect(blocks[0]?.k === "table" && blocks[0].rows.map((line) => line.kind)).toEqual(["line", "part"]);
});

test("a symbol is followed by its word, and a negative figure has a minus sign", () => {
  const [block] = table(row("Sjukfrånvaro", { utfall: "-0,5 %" }, { symbol: "■" }));
  const cells = block?.k === "table" ? block.rows[0]?.cells : [];
  expect(cells?.[0]?.status).toEqual({ symbol: "■", word: "Uppfylls ej", meaning: "not" });
  expect(plainInlines(cells?.[1]?.c ?? [])).toBe("\u22120,5\u00a0%");
});

test("analyses follow the table, each led by its indicator's name in italics", () => {
  const blocks = table(
    row("Antal platser", { utfall: "4" }, { analysis: [paragraph("Fyra räckte."), paragraph("Nästa år blir de fler.")] }),
  );
  expect(blocks.slice(1)).toMatchObject([
    { k: "heading", level: 4, text: "Analys av indikatorerna" },
    { k: "paragraph", c: [{ s: "Antal platser: ", m: ["i"] }, { s: "Fyra räckte." }] },
    { k: "paragraph", c: [{ s: "Nästa år blir de fler." }] },
  ]);
});

test("while the year is going on a symbol's word says what is expected, as the legend does", () => {
  const part: IndicatorTablePart = {
    kind: "indikatortabell",
    heading: "Indikator",
    columns: [{ code: "utfall", title: "Periodens utfall" }],
    rows: [row("Sjukfrånvaro", { utfall: "6 %" }, { symbol: "■" })],
  };
  const [block] = indicatorTable(part, null, { styrmodell: styrmodellOf(2017), forecast: true }, 3);
  expect(block?.k === "table" && block.rows[0]?.cells[0]?.status?.word).toBe("Förväntas inte uppfyllas");
});
