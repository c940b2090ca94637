import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import type { GridCell, GridIndicator, OutcomeGrid } from "../domain/outcome-grid.ts";
import { NO_CELL, type Sheet } from "../domain/sheet.ts";
import { outcomeBook, outcomeCsv } from "../sheets/outcome-book.ts";
import { readTable } from "../sheets/read-table.ts";
import { writeWorkbook } from "../sheets/xlsx.ts";
import { readNumber } from "../swedish/number.ts";
import { type ImportPlan, planImport } from "./imported-outcomes.ts";

const NO_MEANINGS = { indicators: {}, districts: {} };

function cell(written: string, version = 1): GridCell {
  const value = readNumber(written);
  return { kind: value ? "varde" : "ej-matt", value, reason: "", version, comment: "", by: "Anna Lind" };
}

function cells(byKey: Record<string, GridCell>): GridIndicator["cells"] {
  return new Map(Object.entries(byKey));
}

function indicator(id: string, name: string, more: Partial<GridIndicator> = {}): GridIndicator {
  const plain = { unit: "%", decimals: 1, direction: "hogre", isShare: false, cumulative: true, byDistrict: true, byGender: true } as const;
  const beside = { due: true, periodicity: "Tertial", definition: "", source: "", reports: true, target: "88 %", kfTarget: "90 %" };
  return { id, name, ...plain, ...beside, cells: new Map(), forecast: null, lastYear: new Map(), previous: new Map(), series: [], ...more };
}

function gridWith(...indicators: GridIndicator[]): OutcomeGrid {
  return {
    ...{
      unitId: "enhet1",
      year: 2026,
      period: { code: "T2", name: "Tertial 2", forecast: true },
      previous: null,
      decided: false,
      submissions: [],
      submits: false,
      days: null,
    },
    districts: [
      { id: "norra", name: "Norra Strand" },
      { id: "sodra", name: "Södra Strand" },
    ],
    groups: [{ goalId: "m", number: "1", title: "Mål", indicators }],
  };
}

const SATISFIED = indicator("nojda", "Andel nöjda brukare", {
  cells: cells({ "hela/totalt": cell("85,5"), "hela/kvinnor": cell("86,25"), "norra/totalt": cell("mäts ej") }),
});
const SHARE = indicator("andel", "Andel med kontaktperson", {
  isShare: true,
  byGender: false,
  byDistrict: false,
  cells: cells({
    "hela/totalt": { ...cell("85,8"), share: { numerator: { micro: 412e6, decimals: 0 }, denominator: { micro: 480e6, decimals: 0 } } },
  }),
});
const GRID = gridWith(SATISFIED, SHARE);

function plan(sheets: Sheet[], grid = GRID, meanings: Parameters<typeof planImport>[3] = NO_MEANINGS): ImportPlan {
  const read = planImport(grid, "Hemstödsenheten", sheets, meanings);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

function table(...rows: string[][]): Sheet[] {
  const cells = (row: string[]) => row.map((words) => (words === "" ? NO_CELL : { words }));
  return [
    { name: "Blad1", hidden: false, hiddenColumns: [], rows: rows.map((row, no) => ({ no: no + 1, hidden: false, cells: cells(row) })) },
  ];
}

/** Our own workbook, changed by somebody in Excel: by address. */
async function changedBook(changes: Record<string, ExcelJS.CellValue>, grid = GRID): Promise<Sheet[]> {
  const workbook = new ExcelJS.Workbook();
  const made = await writeWorkbook(outcomeBook(grid, "Hemstödsenheten"));
  await workbook.xlsx.load(made.buffer as ArrayBuffer);
  for (const [address, value] of Object.entries(changes)) (workbook.worksheets[0] as ExcelJS.Worksheet).getCell(address).value = value;
  return readTable(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const told = ({ rows }: ImportPlan) =>
  rows.filter(({ status }) => status !== "oforandrat").map(({ row, place, status, before, after }) => [row, place, status, before, after]);

test("a workbook that nobody has changed changes nothing, as a workbook and as CSV", async () => {
  const book = plan(await changedBook({}));
  expect(book.ours).toBe(true);
  expect(told(book)).toEqual([]);
  expect(book.rows).toHaveLength(10);
  const csv = plan(readTable(new TextEncoder().encode(outcomeCsv(outcomeBook(GRID, "Hemstödsenheten")))));
  expect(told(csv)).toEqual([]);
  expect(csv.unknown).toEqual([]);
});

test("what was changed in the workbook is named row by row, an emptied cell too, and builds on the version it was made from", async () => {
  const book = plan(await changedBook({ D4: 87.25, E4: null, F5: "kan inte mätas: registret är stängt", D5: null }));
  expect(told(book)).toEqual([
    [4, "Andel nöjda brukare, totalt", "andras", "85,5", "87,25"],
    [4, "Andel nöjda brukare, kvinnor", "andras", "86,25", ""],
    [5, "Andel nöjda brukare, Norra Strand, totalt", "andras", "mäts ej", ""],
    [5, "Andel nöjda brukare, Norra Strand, män", "andras", "", "kan inte mätas: registret är stängt"],
  ]);
  expect(book.changes.map(({ base }) => base)).toEqual([1, 1, 1, 0]);
});

test("a stadsdel whose name and key are gone from the workbook, as its cells are merged, belongs to the indicator above", async () => {
  expect(told(plan(await changedBook({ A5: null, L5: null, D5: 80 })))).toEqual([
    [5, "Andel nöjda brukare, Norra Strand, totalt", "andras", "mäts ej", "80"],
  ]);
});

test("columns may be moved and rows sorted; what can't be a value is refused by name", async () => {
  const sheets = await changedBook({ D4: { formula: "1+1", result: 2 }, E4: 1 / 3, F4: new Date("2026-05-01"), D6: "ungefär tolv" });
  const moved = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ cells, ...row }) => ({ ...row, cells: sheet.hidden ? cells : cells.toReversed() })).toReversed(),
  }));
  // the heads are found wherever they stand, if they stand above
  const heads = moved[0]?.rows.findIndex(({ no }) => no === 3) ?? 0;
  const [head] = moved[0]?.rows.splice(heads, 1) ?? [];
  if (head) moved[0]?.rows.unshift(head);
  const refused = plan(moved).rows.filter(({ status }) => status === "gar-inte");
  expect(refused.map(({ why }) => why).toSorted()).toEqual([
    expect.stringMatching(/Cellen har en formel/),
    expect.stringMatching(/Det ser ut som ett datum/),
    expect.stringMatching(/Skriv ett tal/),
    expect.stringMatching(/fler än 6 decimaler/),
  ]);
});

test("a cell that somebody else changed since the workbook was made is left alone, or told when both changed it", async () => {
  const later = gridWith(
    { ...SATISFIED, cells: cells({ "hela/totalt": cell("88", 2), "hela/kvinnor": cell("86,25"), "norra/totalt": cell("mäts ej") }) },
    SHARE,
  );
  expect(told(plan(await changedBook({}), later))).toEqual([]);
  const both = plan(await changedBook({ D4: 90 }), later);
  expect(both.rows.find(({ status }) => status === "gar-inte")?.why).toMatch(/^Anna Lind har ändrat cellen/);
  expect(told(plan(await changedBook({ D4: 88 }), later))).toEqual([]);
});

test("counts make the share, a total that says something else is told, and half of them is too little", async () => {
  const row = 7;
  expect(told(plan(await changedBook({ [`G${row}`]: 420 })))).toEqual([
    [row, "Andel med kontaktperson, totalt", "andras", "412/480", "420/480"],
  ]);
  const [told1] = plan(await changedBook({ [`D${row}`]: 90 })).rows.filter(({ status }) => status === "gar-inte");
  expect(told1?.why).toMatch(/Totalt är 90, men 412\/480 är 85,8/);
  const [told2] = plan(await changedBook({ [`H${row}`]: null })).rows.filter(({ status }) => status === "gar-inte");
  expect(told2?.why).toMatch(/både täljare och nämnare/);
});

test("another unit's workbook, and another period's, is refused with words", async () => {
  const sheets = await changedBook({});
  const elsewhere = planImport({ ...GRID, unitId: "annan" }, "Parkenheten", sheets, NO_MEANINGS);
  expect(elsewhere).toMatchObject({
    ok: false,
    message: "Arbetsboken gäller Hemstödsenheten, inte Parkenheten. Läs in den hos den enheten.",
  });
  expect(planImport({ ...GRID, year: 2027 }, "Hemstödsenheten", sheets, NO_MEANINGS)).toMatchObject({
    message: expect.stringMatching(/T2 2026, inte T2 2027/),
  });
});

test("a table of somebody's own is understood by its heads; stadsdelar under their indicator, empty cells say nothing", () => {
  const book = plan(
    table(
      ["Uppföljning 2026"],
      ["Nyckeltal", "Utfall", "Kvinnor", "Kommentar"],
      ["andel nöjda brukare.", "87", "", "bra"],
      ["Norra Strand", "86,5"],
      ["Södra  strand", "", "88"],
    ),
  );
  expect(told(book)).toEqual([
    [3, "Andel nöjda brukare, totalt", "andras", "85,5", "87"],
    [4, "Andel nöjda brukare, Norra Strand, totalt", "andras", "mäts ej", "86,5"],
    [5, "Andel nöjda brukare, Södra Strand, kvinnor", "andras", "", "88"],
  ]);
});

test("a table with one row for each gender, and rows of other years and units, gives what is the unit's own", () => {
  const book = plan(
    table(
      ["År", "Organisation", "Indikator", "Stadsdel", "Kön", "Värde"],
      ["2026", "Hemstödsenheten", "Andel nöjda brukare", "", "T", "87"],
      ["2026", "Hemstödsenheten", "Andel nöjda brukare", "Norra Strand", "Män", "85"],
      ["2025", "Hemstödsenheten", "Andel nöjda brukare", "", "K", "1"],
      ["2026", "Parkenheten", "Andel nöjda brukare", "", "K", "2"],
      ["2026", "Hemstödsenheten", "Andel nöjda brukare", "", "?", "3"],
    ),
  );
  expect(told(book).map(([row, , status]) => [row, status])).toEqual([
    [2, "andras"],
    [3, "andras"],
    [4, "hoppas-over"],
    [5, "hoppas-over"],
    [6, "gar-inte"],
  ]);
});

test("a column Enhet tells the measure in one table and whose row it is in another; a row of neither is left out with why", () => {
  const measures = plan(
    table(
      ["Indikator", "Enhet", "Stadsdel", "Totalt"],
      ["Andel nöjda brukare", "procent", "", "87"],
      ["Andel nöjda brukare", "%", "Norra Strand", "86"],
    ),
  );
  expect(told(measures).map(([row, , status]) => [row, status])).toEqual([
    [2, "andras"],
    [3, "andras"],
  ]);
  const units = plan(
    table(["Indikator", "Enhet", "Totalt"], ["Andel nöjda brukare", "Parkenheten", "2"], ["Andel nöjda brukare", "Hemstödsenheten", "87"]),
  );
  expect(units.rows.map(({ row, status, why }) => [row, status, why])).toEqual([
    [2, "hoppas-over", "I kolumnen Enhet står ”Parkenheten”. Enheten heter Hemstödsenheten och indikatorn räknas i %."],
    [3, "andras", ""],
  ]);
});

test("an unknown name takes nothing in until somebody has said what it means, and then it is known", () => {
  const rows = table(["Indikator", "Stadsdel", "Totalt"], ["Nöjda", "Hela", "87"], ["Nöjda", "Norra", "86"], ["Summa", "", "5"]);
  expect(plan(rows).unknown).toEqual([
    { written: "Nöjda", rows: 2 },
    { written: "Summa", rows: 1 },
  ]);
  expect(plan(rows).changes).toEqual([]);
  const meanings = { indicators: { nöjda: "nojda" }, districts: { norra: "norra" } };
  expect(told(plan(rows, GRID, meanings)).map(([, place, status]) => [place, status])).toEqual([
    ["Andel nöjda brukare, totalt", "andras"],
    ["Andel nöjda brukare, Norra Strand, totalt", "andras"],
    ["Summa", "hoppas-over"],
  ]);
});

test("the same place twice with different figures is told, and a hidden row is not taken in", () => {
  const [sheet] = table(
    ["Indikator", "Totalt"],
    ["Andel nöjda brukare", "87"],
    ["Andel nöjda brukare", "88"],
    ["Andel med kontaktperson", "5"],
  );
  if (sheet?.rows[3]) sheet.rows[3].hidden = true;
  const { rows, changes } = plan(sheet ? [sheet] : []);
  expect(rows.map(({ row, status }) => [row, status])).toEqual([
    [2, "andras"],
    [3, "gar-inte"],
    [4, "hoppas-over"],
  ]);
  expect(changes).toHaveLength(1);
});

test("a table of 100 000 rows that are somebody else's is read in a moment, and told by its first", () => {
  const rows = Array.from({ length: 100_000 }, (_, no) => [`Indikator ${no % 5000}`, String(no)]);
  const book = plan(table(["Indikator", "Totalt"], ...rows, ["Andel nöjda brukare", "87"]));
  expect(book.rows.length + book.unlisted).toBe(100_001);
  expect(book.unknown).toHaveLength(200);
  expect(book.changes).toHaveLength(1);
});

test("of several sheets the best understood is read, and another when somebody says so", () => {
  const [first] = table(["Anteckningar"], ["Ring Eva om tvåan"]) as [Sheet];
  const [second] = table(["Indikator", "Totalt"], ["Andel nöjda brukare", "87"]) as [Sheet];
  const [third] = table(["Indikator", "Totalt"], ["Andel nöjda brukare", "91"]) as [Sheet];
  const hidden = { ...third, name: "Gammalt", hidden: true };
  const sheets = [{ ...first, name: "Att göra" }, { ...second, name: "Augusti" }, { ...third, name: "September" }, hidden];
  const read = (sheet?: string) => {
    const planned = planImport(
      GRID,
      "Hemstödsenheten",
      sheets,
      NO_MEANINGS,
      sheet === undefined ? undefined : { sheet, headRow: null, roles: [] },
    );
    return planned.ok ? [planned.value.sheet, planned.value.changes.map(({ entry }) => entry.kind === "varde" && entry.figure.micro)] : [];
  };
  expect(read()).toEqual(["Augusti", [87_000_000]]);
  expect(read("September")).toEqual(["September", [91_000_000]]);
  expect(read("Gammalt")).toEqual(["Augusti", [87_000_000]]);
  expect(plan(sheets).sheets).toEqual(["Att göra", "Augusti", "September"]);
});

test("of columns for several years and periods only this one's is read, and the others are named as unread", () => {
  const read = (...heads: string[]) => {
    const { rows, unread } = plan(table(["Indikator", ...heads], ["Andel nöjda brukare", ...heads.map((_, at) => String(80 + at))]));
    return [rows.map(({ after }) => after), unread];
  };
  expect(read("2024", "2025", "2026")).toEqual([["82"], ["B: 2024", "C: 2025"]]);
  expect(read("Utfall 2025", "Utfall 2026", "Mål 2026")).toEqual([["81"], ["B: Utfall 2025", "D: Mål 2026"]]);
  expect(read("Utfall T1 2026", "Utfall T2 2026")).toEqual([["81"], ["B: Utfall T1 2026"]]);
});

test("heads in two rows are read together: a year over women and men", () => {
  const book = plan(
    table(
      ["Indikator", "Utfall 2025", "", "", "Utfall 2026", "", ""],
      ["", "Totalt", "Kvinnor", "Män", "Totalt", "Kvinnor", "Män"],
      ["Andel nöjda brukare", "72", "73", "71", "82", "83", "81"],
    ),
  );
  expect(book.rows.map(({ place, after }) => [place, after])).toEqual([
    ["Andel nöjda brukare, totalt", "82"],
    ["Andel nöjda brukare, kvinnor", "83"],
    ["Andel nöjda brukare, män", "81"],
  ]);
});

test("where no head is known and several columns have figures, none is taken for the outcome", () => {
  const book = plan(table(["Vad vi mäter", "Målvärde", "Läget i augusti"], ["Andel nöjda brukare", "90", "82"]));
  expect(book.changes).toEqual([]);
  expect(book.unread).toEqual(["B: Målvärde", "C: Läget i augusti"]);
  expect(plan(table(["Vad vi mäter", "Läget i augusti"], ["Andel nöjda brukare", "82"])).changes).toHaveLength(1);
});

test("women and men may stand below their indicator, or below a stadsdel of it", () => {
  const book = plan(
    table(["Indikator", "Utfall"], ["Andel nöjda brukare", "82"], ["Kvinnor", "83"], ["Norra Strand", "80"], ["varav män", "78"]),
  );
  expect(told(book).map(([, place, , , after]) => [place, after])).toEqual([
    ["Andel nöjda brukare, totalt", "82"],
    ["Andel nöjda brukare, kvinnor", "83"],
    ["Andel nöjda brukare, Norra Strand, totalt", "80"],
    ["Andel nöjda brukare, Norra Strand, män", "78"],
  ]);
});
