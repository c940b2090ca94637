import { describe, expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { cell, cellsIn, type Dice, decimal, diceOf, generatedReport, goalsWithin } from "../../tests/fixtures/generated-papers.ts";
import { type DocumentContent, type IndicatorRow, type IndicatorTablePart, partsOf } from "../domain/document.ts";
import type { ColumnCode } from "../domain/styrmodell.ts";
import { plainInlines } from "../domain/text-block.ts";
import type { Cell } from "../swedish/figure.ts";
import { checkDocument } from "./check-document.ts";
import type { Finding } from "./finding.ts";

const PAPERS = 30;
const TRIES = 8;

const check = (content: DocumentContent) => checkDocument(content, styrmodellOf(content.head.year));

describe("reports that are right", () => {
  test("are silent: at most one cell in a hundred is warned about, and no fault is claimed", () => {
    let cells = 0;
    const hard: string[] = [];
    let warned = 0;
    for (let seed = 1; seed <= PAPERS; seed++) {
      const content = generatedReport(seed);
      const findings = check(content);
      cells += cellsIn(content);
      warned += findings.length;
      hard.push(...findings.filter(({ severity }) => severity === "hard").map(({ message }) => `${seed}: ${message}`));
    }
    expect(hard).toEqual([]);
    expect(cells).toBeGreaterThan(3000);
    expect(warned / cells).toBeLessThanOrEqual(0.01);
  });
});

/** Puts one fault of a size (1 = the least that is no rounding) into a report; false where the report has no place for it. */
type Fault = { rule: string; name: string; sizes: number[]; seed: (content: DocumentContent, dice: Dice, size: number) => boolean };

const counts = (row: IndicatorRow) => row.name.startsWith("Antal");
const shares = (row: IndicatorRow) => !counts(row);

const FAULTS: Fault[] = [
  {
    rule: "konssumma",
    name: "a gender of a count",
    sizes: [1, 3, 40],
    seed: onRow(counts, (row, _, size) => shift(row, "utfall-man", size)),
  },
  {
    rule: "stadsdelssumma",
    name: "the total of a count",
    sizes: [1, 5, 60],
    seed: onRow(counts, (row, _, size) => shift(row, "utfall", size)),
  },
  {
    rule: "kon-mot-stadsdel",
    name: "women and men moved between them",
    sizes: [1, 4, 30],
    seed: onRow(counts, (row, _, size) => shift(row, "utfall-man", size) && shift(row, "utfall-kvinnor", -size)),
  },
  {
    rule: "andel-utanfor-delarna",
    name: "a share outside its parts",
    sizes: [1, 3, 10],
    seed: onRow(shares, (row, dice, size) => {
      const parts = [row.cells["utfall-man"], row.cells["utfall-kvinnor"]].flatMap((each) => (each ? [amountIn(each)] : []));
      const decimals = decimalsOf(row.cells.utfall);
      const over = dice.next() < 0.5;
      const value = over ? Math.max(...parts) + size * 10 ** -decimals : Math.min(...parts) - size * 10 ** -decimals;
      row.cells.utfall = cell(`${decimal(value, decimals)} %`);
      return value > 0;
    }),
  },
  { rule: "utfall-saknas", name: "an outcome left out", sizes: [1], seed: onRow(counts, (row) => put(row, "utfall", "")) },
  {
    rule: "arsmal-saknas",
    name: "årsmål left out",
    sizes: [1],
    seed: onRow(
      () => true,
      (row) => put(row, "arsmal", "") && put(row, "kf-arsmal", ""),
    ),
  },
  {
    rule: "arsmal-missat",
    name: "an årsmål that was missed",
    sizes: [1, 10, 100],
    seed: onRow(counts, (row, _, size) => put(row, "arsmal", `${amountIn(row.cells.utfall) + size} st`)),
  },
  {
    rule: "enhet-i-raden",
    name: "a unit left out",
    sizes: [1],
    seed: onRow(
      () => true,
      (row) => put(row, "utfall", row.cells.utfall?.written.replace(/[ \u00a0](%|st)$/, "") ?? ""),
    ),
  },
  {
    rule: "fel-slags-varde",
    name: "a percentage for a number",
    sizes: [1],
    seed: onRow(counts, (row) => put(row, "utfall-kvinnor", "12 %")),
  },
  {
    rule: "periodetikett",
    name: "another period",
    sizes: [1],
    seed: onRow(
      () => true,
      (row) => put(row, "period", row.cells.period?.written.replace("VB ", "") ?? ""),
    ),
  },
  {
    rule: "dubblerad-indikator",
    name: "a row twice",
    sizes: [1],
    seed: (content, dice) => {
      const table = dice.one(tablesOf(content));
      table.rows.push(structuredClone(dice.one(table.rows)));
      return true;
    },
  },
  {
    rule: "okand-stadsdel",
    name: "a stadsdel misspelt",
    sizes: [1],
    seed: onRow(
      () => true,
      (row, dice) => {
        const part = dice.one(row.breakdown);
        const letters = [...part.written.matchAll(/(?<=\p{L})\p{L}/gu)];
        const { index } = dice.one(letters);
        part.written = part.written.slice(0, index) + part.written.slice(index + 1);
        return true;
      },
    ),
  },
  {
    rule: "bedomning-mot-underliggande",
    name: "Ingen above goals that are met",
    sizes: [1],
    seed: (content, dice) => {
      const goal = dice.one(goalsWithin(content.parts).filter(({ level }) => level === "kf-mal"));
      goal.assessment = { status: "ingen", word: "Ingen", symbol: "—" };
      return true;
    },
  },
  {
    rule: "aktivitet-utanfor-aret",
    name: "an activity of another year",
    sizes: [1, 2],
    seed: (content, dice, size) => {
      const tables = [...partsOf(content.parts)].flatMap((part) => (part.kind === "aktivitetstabell" ? part.rows : []));
      const row = dice.one(tables);
      row.end = row.end.replace(/^\d{4}/, String(content.head.year + size));
      row.endWritten = row.end;
      return true;
    },
  },
  {
    rule: "numrering",
    name: "a number under another goal's",
    sizes: [1],
    seed: (content, dice) => {
      const goal = dice.one(goalsWithin(content.parts).filter(({ level }) => level === "kf-mal"));
      goal.number = `9${goal.number.slice(1)}`;
      return true;
    },
  },
  {
    rule: "fel-ar-i-namnet",
    name: "last year's title",
    sizes: [1, 2],
    seed: (content, _, size) => {
      content.head.title = content.head.title.replace(/\d{4}/, String(content.head.year - size));
      return true;
    },
  },
  { rule: "budgetsumma", name: "a sum of the budget", sizes: [0.5, 1, 10], seed: onBudget("summa", "kostnader") },
  { rule: "budgetkolumn", name: "a netto of the budget", sizes: [0.3, 1, 10], seed: onBudget("rad", "netto") },
  { rule: "summa-i-texten", name: "a total told in words", sizes: [1, 4, 10], seed: onLine(/^Under .* (\d+)(?= platser)/) },
  { rule: "summa-i-texten", name: "the total of a list", sizes: [1, 4, 10], seed: onLine(/^Sammanlagt: (\d+)/) },
  { rule: "summa-i-texten", name: "women and men told in words", sizes: [1, 4, 10], seed: onLine(/^Kursen hade (\d+)/) },
  { rule: "forandring-i-texten", name: "what it fell from", sizes: [1, 4, 10], seed: onLine(/därmed minskat från (\d+)/) },
  { rule: "forandring-i-texten", name: "what it fell by", sizes: [1, 4, 10], seed: onLine(/minskat med (\d+)/) },
  { rule: "andel-i-texten", name: "a percentage of counts", sizes: [1, 4, 10], seed: onLine(/av \d+ \((\d+)/) },
  { rule: "andel-i-texten", name: "years for months", sizes: [1, 4, 10], seed: onLine(/månader \((\d+)/) },
];

describe("faults put into reports that are right", () => {
  test.for(FAULTS)("$rule: $name is caught", (fault) => {
    const missed: string[] = [];
    let seeded = 0;
    for (const size of fault.sizes) {
      for (let seed = 1; seed <= TRIES; seed++) {
        const content = generatedReport(seedOf(seed));
        const before = rightly(seed).filter(({ rule }) => rule === fault.rule).length;
        if (!fault.seed(content, diceOf(seed), size)) continue;
        seeded++;
        if (check(content).filter(({ rule }) => rule === fault.rule).length <= before) missed.push(`report ${seed}, size ${size}`);
      }
    }
    expect(seeded).toBeGreaterThanOrEqual(TRIES / 2);
    expect(1 - missed.length / seeded, missed.join("; ")).toBeGreaterThanOrEqual(0.95);
  });
});

const silent = new Map<number, Finding[]>();
const seedOf = (nth: number) => nth * 7 + 1;

/** What is said of a report before a fault is put into it. */
function rightly(nth: number): Finding[] {
  const known = silent.get(nth) ?? check(generatedReport(seedOf(nth)));
  silent.set(nth, known);
  return known;
}

function onRow(which: (row: IndicatorRow) => boolean, change: (row: IndicatorRow, dice: Dice, size: number) => boolean): Fault["seed"] {
  return (content, dice, size) => {
    const rows = tablesOf(content).flatMap((table) => table.rows.filter(which));
    return rows.length > 0 && change(dice.one(rows), dice, size);
  };
}

function onBudget(kind: "rad" | "summa", key: string): Fault["seed"] {
  return (content, dice, size) => {
    const [table] = [...partsOf(content.parts)].flatMap((part) => (part.kind === "budget" ? [part.table] : []));
    const found = table ? dice.one(table.rows.filter((row) => row.kind === kind)).cells[key] : undefined;
    if (!found) return false;
    found.written = decimal(amountIn(cell(found.written)) + size, 1);
    return true;
  };
}

/** Adds to the figure that the pattern holds, in the line that has it. */
function onLine(pattern: RegExp): Fault["seed"] {
  return (content, dice, size) => {
    for (const part of partsOf(content.parts)) {
      if (part.kind !== "text") continue;
      for (const block of part.text) {
        if (block.k !== "p") continue;
        const words = plainInlines(block.c);
        const match = pattern.exec(words);
        if (!match?.[1]) continue;
        const changed =
          match[0].slice(0, -match[1].length) + String(Number(match[1]) + (dice.next() < 0.3 && Number(match[1]) > size ? -size : size));
        block.c = [{ s: words.replace(match[0], changed) }];
        return true;
      }
    }
    return false;
  };
}

function tablesOf(content: DocumentContent): IndicatorTablePart[] {
  return [...partsOf(content.parts)].filter((part) => part.kind === "indikatortabell");
}

function put(row: IndicatorRow, code: ColumnCode, written: string): boolean {
  row.cells[code] = cell(written);
  return true;
}

function shift(row: IndicatorRow, code: ColumnCode, by: number): boolean {
  return put(row, code, `${decimal(amountIn(row.cells[code]) + by, decimalsOf(row.cells[code]))} st`);
}

function amountIn(from: Cell | null | undefined): number {
  return from?.figure.kind === "number" ? from.figure.value.micro / 1_000_000 : 0;
}

function decimalsOf(from: Cell | null | undefined): number {
  return from?.figure.kind === "number" ? from.figure.value.decimals : 0;
}
