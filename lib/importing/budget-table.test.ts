import { expect, test } from "vitest";
import { type Cell, tableOf } from "../../tests/fixtures/outline.ts";
import { budgetTable } from "./budget-table.ts";
import { gridOf } from "./grid.ts";

const read = (rows: Cell[][], title = "", year = 2017) => budgetTable(gridOf(tableOf(rows)), title, "", year);
const codes = (table: ReturnType<typeof read>) => table?.columns.map(({ code }) => code);

test("bokslut med två rader i huvudet: det övre huvudet står över sina kolumner", () => {
  const table = read([
    ["(mnkr)", "Budget netto", { text: "Utfall 2017", span: 3 }, "Resultat"],
    [null, "", "Kostnader", "Intäkter", "Netto", ""],
    ["Vård", "10,0", "12,5", "2,0", "10,5", "-0,5"],
    ["Stöd", "4,0", "3,0", "", "3,0", "1,0"],
    ["Totalt", "14,0", "15,5", "2,0", "13,5", "0,5"],
  ]);
  expect(table?.columns).toEqual([
    { key: "budget-netto", code: "budget-netto", title: "Budget netto", group: "" },
    { key: "kostnader", code: "kostnader", title: "Kostnader", group: "Utfall 2017" },
    { key: "intakter", code: "intakter", title: "Intäkter", group: "Utfall 2017" },
    { key: "netto", code: "netto", title: "Netto", group: "Utfall 2017" },
    { key: "resultat", code: "resultat", title: "Resultat", group: "" },
  ]);
  expect(table?.rows[0]?.cells.resultat).toEqual({ written: "-0,5", kr: -500_000, computed: true, stated: false });
});

test("ett övre huvud utan sammanslagna celler gäller tills nästa", () => {
  const table = read([
    ["tkr", "Budget", "Utfall", "", "", "Avvikelse"],
    ["", "Netto", "Kostnader", "Intäkter", "Netto", ""],
    ["Skola", "100", "150", "40", "110", "-10"],
  ]);
  expect(table?.columns.map(({ group, title }) => `${group}/${title}`)).toEqual([
    "Budget/Netto",
    "Utfall/Kostnader",
    "Utfall/Intäkter",
    "Utfall/Netto",
    "/Avvikelse",
  ]);
  expect(codes(table)).toEqual(["budget-netto", "kostnader", "intakter", "netto", "resultat"]);
});

test("fjolårets netto och förändringen", () => {
  const table = read(
    [
      ["", "Kostnader", "Intäkter", "Netto", "Budget 2012", "Förändring"],
      ["Förskola", "8,4", "1,0", "7,4", "7,0", "0,4"],
      ["Lek", "1,1", "0,1", "1,0", "1,2", "-0,2"],
      ["Summa", "9,5", "1,1", "8,4", "8,2", "0,2"],
    ],
    "Budget 2013",
    2013,
  );
  expect(codes(table)).toEqual(["kostnader", "intakter", "netto", "netto-foregaende", "forandring"]);
  expect(table?.shownIn).toBe("mnkr");
});

test("år och ord i samma huvud: budgeten i år och förra årets netto", () => {
  const table = read(
    [
      ["mnkr", "Budget 2009 kostnader", "Budget 2009 intäkter", "Budget 2009 netto", "Budget 2008 netto", "Förändring"],
      ["Omsorg", "8,4", "1,0", "7,4", "7,0", "0,4"],
    ],
    "",
    2009,
  );
  expect(codes(table)).toEqual(["kostnader", "intakter", "netto", "netto-foregaende", "forandring"]);
});

test("kontoslag på rader: kostnader minus intäkter är nettot", () => {
  const table = read(
    [
      ["Beloppen anges i tkr", "Budget"],
      ["Intäkter", ""],
      ["Avgifter", "300"],
      ["Summa intäkter", "300"],
      ["Kostnader", ""],
      ["Personal", "2 000"],
      ["Lokaler", "500"],
      ["Summa kostnader", "2 500"],
      ["Summa netto", "2 200"],
    ],
    "Budget 2013",
  );
  expect(table?.rows.map(({ kind, side, sums }) => [kind, side, sums].join(" ").trim())).toEqual([
    "rubrik",
    "rad intakt",
    "summa  grupp",
    "rubrik",
    "rad kostnad",
    "rad kostnad",
    "summa  grupp",
    "summa  netto",
  ]);
  expect(table?.rows.at(-1)?.cells.belopp).toEqual({ written: "2 200", kr: 2_200_000, computed: true, stated: false });
});

test("en summa som avrundats för sig är ändå en summa, och papperets siffra står kvar", () => {
  const table = read([
    ["mnkr", "Kostnader", "Intäkter", "Netto"],
    ["A", "1,3", "", "1,3"],
    ["B", "1,3", "", "1,3"],
    ["Summa", "2,7", "", "2,7"],
  ]);
  expect(table?.rows.at(-1)).toMatchObject({ kind: "summa", sums: "totalt" });
  expect(table?.rows.at(-1)?.cells.kostnader).toEqual({ written: "2,7", kr: 2_700_000, computed: true, stated: true });
});

test("delsummor under rubriker räknas inte två gånger i totalen", () => {
  const table = read([
    ["tkr", "Kostnader", "Intäkter", "Netto"],
    ["Inne", "", "", ""],
    ["A", "10", "2", "8"],
    ["B", "20", "3", "17"],
    ["Summa", "30", "5", "25"],
    ["Ute", "", "", ""],
    ["C", "5", "1", "4"],
    ["Summa", "5", "1", "4"],
    ["Enheten totalt", "35", "6", "29"],
  ]);
  expect(table?.rows.map(({ kind, sums }) => kind + sums)).toEqual([
    "rubrik",
    "rad",
    "rad",
    "summagrupp",
    "rubrik",
    "rad",
    "summagrupp",
    "summatotalt",
  ]);
});

test("sista raden är en summa när siffrorna säger det, vad den än heter", () => {
  const table = read([
    ["tkr", "Kostnader", "Intäkter", "Netto"],
    ["A", "10", "2", "8"],
    ["B", "20", "3", "17"],
    ["Enheten", "30", "5", "25"],
  ]);
  expect(table?.rows.at(-1)).toMatchObject({ kind: "summa", sums: "totalt" });
});

test("en kolumn som inte är vad huvudet säger har egna belopp", () => {
  const table = read([
    ["tkr", "Kostnader", "Intäkter", "Netto", "Netto 2016", "Förändring"],
    ["A", "10", "2", "8", "6", "25"],
    ["B", "20", "3", "17", "17", "10"],
  ]);
  expect(codes(table)).toEqual(["kostnader", "intakter", "netto", "netto-foregaende", "belopp"]);
});

test("en tom ruta är ingen nolla", () => {
  const table = read([
    ["tkr", "Kostnader", "Intäkter", "Netto"],
    ["A", "10", "", "10"],
    ["B", "0", "0", "0"],
  ]);
  expect(table?.rows[0]?.cells.intakter).toEqual({ written: "", kr: null, computed: false, stated: false });
  expect(table?.rows[1]?.cells.intakter?.kr).toBe(0);
});

test.each([
  [
    [
      ["Innerstan", "0,26"],
      ["Söderort", "0,23"],
    ],
  ],
  [
    [
      ["Ålder", "Antal"],
      ["0–5", "12"],
      ["6–12", "30"],
    ],
  ],
  [
    [
      ["Mål", "Resultat"],
      ["Nöjda barn", "92 %"],
    ],
  ],
])("en liten tabell i en text är ingen budget", (rows) => {
  expect(read(rows)).toBeNull();
});

test("ett huvud som skrivs igen mitt i tabellen är ingen rad", () => {
  const table = read([
    ["tkr", "Kostnader", "Intäkter", "Netto"],
    ["A", "10", "2", "8"],
    ["tkr", "Kostnader", "Intäkter", "Netto"],
    ["B", "20", "3", "17"],
  ]);
  expect(table?.rows.map(({ label }) => label)).toEqual(["A", "B"]);
});

test("en varav-rad känns igen också inom parentes", () => {
  const table = read([
    ["mnkr", "Kostnader", "Intäkter", "Netto"],
    ["Vård", "5,0", "1,0", "4,0"],
    ["(varav mat)", "0,5", "", "0,5"],
    ["Summa", "5,0", "1,0", "4,0"],
  ]);
  expect(table?.rows.map(({ kind }) => kind)).toEqual(["rad", "varav", "summa"]);
});

test("enheten i cellen gäller för cellen, vad tabellen än står i", () => {
  const table = read([
    ["Verksamhet", "Budget", "Utfall"],
    ["Stöd", "12,4 mnkr", "11,9 mnkr"],
    ["Råd", "450 tkr", "500 tkr"],
    ["Jour", "1,0 mnkr", "1,0 mnkr"],
  ]);
  expect(table?.shownIn).toBe("mnkr");
  expect(table?.rows.map((row) => row.cells["budget-netto"]?.kr)).toEqual([12_400_000, 450_000, 1_000_000]);
});

test("minus inom parentes, före eller efter beloppet", () => {
  const table = read([
    ["tkr", "Budget", "Utfall", "Avvikelse"],
    ["Skola", "1 000", "1 300", "(300)"],
    ["Fritid", "200", "250", "50-"],
    ["Kök", "90", "95", "–5"],
  ]);
  expect(table?.rows.map((row) => row.cells.resultat?.kr)).toEqual([-300_000, -50_000, -5_000]);
});

test("en anvisning bredvid tabellen säger enheten när tabellen inte gör det", () => {
  const rows: Cell[][] = [
    ["", "Budget", "Utfall"],
    ["Personal", "300", "310"],
    ["Summa", "300", "310"],
  ];
  const grid = gridOf(tableOf(rows));
  expect(budgetTable(grid, "Bokslut", "", 2017, ["Alla belopp är i miljoner kronor."])?.shownIn).toBe("mnkr");
  expect(budgetTable(grid, "Bokslut i kr", "", 2017, ["Alla belopp är i miljoner kronor."])?.shownIn).toBe("kr");
});

test("det som räknas i årsarbetare eller timmar är ingen budget i kronor", () => {
  const rows = (corner: string): Cell[][] => [
    [corner, "Budget 2017", "Utfall 2017"],
    ["Undersköterskor", "61,5", "58,0"],
    ["Summa", "61,5", "58,0"],
  ];
  expect(read(rows("Årsarbetare"))).toBeNull();
  expect(read(rows(""), "Volymer")).toBeNull();
  expect(read(rows("Verksamhet"), "Personal")?.rows).toHaveLength(2);
  expect(read(rows("Årsarbetare, mnkr"))?.shownIn).toBe("mnkr");
});

test("en rad över huvudet försvinner inte när tabellen har en titel: den är enheten eller en andra titel", () => {
  const under = (line: string) =>
    read([[{ text: line, span: 3 }], ["", "Budget", "Utfall"], ["Skola", "10", "9"], ["Summa", "10", "9"]], "Budget 2017");
  expect(under("Belopp i mnkr")).toMatchObject({ title: "Budget 2017", subtitle: "", unitWritten: "Belopp i mnkr", shownIn: "mnkr" });
  expect(under("Barn och unga")).toMatchObject({ title: "Budget 2017", subtitle: "Barn och unga", unitWritten: "" });
});
