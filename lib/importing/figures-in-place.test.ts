import { expect, test } from "vitest";
import { indicators, read, readTable } from "../../tests/fixtures/goal-tables.ts";
import { type Cell, tableOf } from "../../tests/fixtures/outline.ts";
import { plainLines } from "../domain/text-block.ts";

test("av flera år är det närmast före fjolårets, och bara årets mål är årsmål", () => {
  const tables = read([
    ["Indikator", "Utfall 2015", "Utfall 2016", "Utfall 2017", "Mål 2016", "Mål 2017", "Mål 2018"],
    ["Andel nöjda", "71 %", "72 %", "73 %", "75 %", "76 %", "77 %"],
  ]);
  const [table, beside] = tables ?? [];
  expect(table?.kind === "indikatortabell" && table.columns.map(({ code, title }) => [code, title])).toEqual([
    ["utfall-fjol", "Utfall 2016"],
    ["utfall", "Utfall 2017"],
    ["arsmal", "Mål 2017"],
  ]);
  expect(beside?.kind === "oplacerat" && plainLines(beside.text)).toEqual([
    "Övrigt: Indikator\tUtfall 2015\tMål 2016\tMål 2018",
    "Andel nöjda\t71 %\t75 %\t77 %",
  ]);
});

test("av årets perioder är den senaste utfallet", () => {
  const table = indicators([
    ["Indikator", "Utfall T1 2017", "Utfall T2 2017", "Årsmål"],
    ["Antal besök", "12", "31", "40"],
  ]);
  expect(table.rows[0]?.cells).toMatchObject({ utfall: { written: "31" }, arsmal: { written: "40" } });
});

test("rader för kvinnor och män är indikatorns siffror; det som inte får plats står kvar bredvid", () => {
  const [table, beside] =
    read([
      ["Indikator", "Utfall 2016", "Utfall 2017", "Årsmål"],
      ["Antal besök", "100", "120", "110"],
      ["varav kvinnor", "60", "70", ""],
      ["Män", "40", "50", ""],
      ["Totalt", "100", "120", ""],
    ]) ?? [];
  expect(table?.kind === "indikatortabell" && table.rows).toMatchObject([
    { name: "Antal besök", cells: { utfall: { written: "120" }, "utfall-kvinnor": { written: "70" }, "utfall-man": { written: "50" } } },
  ]);
  expect(table?.kind === "indikatortabell" && table.columns.map(({ title }) => title).slice(-2)).toEqual(["Kvinnor", "Män"]);
  expect(beside?.kind === "oplacerat" && plainLines(beside.text)).toEqual([
    "Övrigt: Indikator\tUtfall 2016\tUtfall 2017",
    "Antal besök\t\t",
    "varav kvinnor\t60\t",
    "Män\t40\t",
    "Totalt\t100\t120",
  ]);
});

test("könet i en egen kolumn, under ett namn som är sammanslaget: kvinnornas siffra är aldrig allas", () => {
  const table = indicators([
    ["Indikator", "Kön", "Utfall", "Årsmål"],
    ["Andel i arbete", "Kvinnor", "41 %", "50 %"],
    [null, "Män", "47 %", ""],
    ["Sjukfrånvaro", "Kvinnor", "7,0", ""],
    [null, "Totalt", "6,1", "6,0"],
  ]);
  expect(table.rows).toMatchObject([
    { name: "Andel i arbete", cells: { utfall: null, "utfall-kvinnor": { written: "41 %" }, "utfall-man": { written: "47 %" } } },
    { name: "Sjukfrånvaro", cells: { utfall: { written: "6,1" }, "utfall-kvinnor": { written: "7,0" }, arsmal: { written: "6,0" } } },
  ]);
});

test("stadsdelens siffra från i fjol är inte årets", () => {
  const [table, beside] =
    read([
      ["Indikator", "Utfall 2016", "Utfall 2017", "Årsmål"],
      ["Andel nöjda", "70 %", "75 %", "80 %"],
      ["Norrmalm", "68 %", "74 %", ""],
    ]) ?? [];
  expect(table?.kind === "indikatortabell" && table.rows[0]?.breakdown).toMatchObject([
    { district: "Norrmalm", total: { written: "74 %" } },
  ]);
  expect(beside?.kind === "oplacerat" && plainLines(beside.text)).toEqual([
    "Övrigt: Indikator\tUtfall 2016",
    "Andel nöjda\t",
    "Norrmalm\t68 %",
  ]);
});

test("gränser som dragits för hand skiljer sig en smula: siffran står ändå under sitt huvud", () => {
  const table = indicators([
    [{ text: "Indikator", span: 2 }, "Utfall", "Årsmål"],
    ["Andel nöjda", { text: "12 %", span: 2 }, "10 %"],
  ]);
  expect(table.rows).toMatchObject([{ name: "Andel nöjda", cells: { utfall: { written: "12 %" }, arsmal: { written: "10 %" } } }]);
});

test("två siffror under varandra i en cell är inte en, inte heller när de skrivs ut igen", () => {
  const table = indicators([
    ["Indikator", "Utfall", "Årsmål"],
    ["Antal besök", "45\n120", "50"],
  ]);
  expect(table.rows[0]?.cells.utfall).toEqual({ written: "45 / 120", figure: { kind: "text", words: "45 / 120" } });
});

test("en cell som bara har en färg får färgens namn, men inte där hela raden är färgad", () => {
  const outline = tableOf([
    ["Indikator", "Utfall", "Årsmål", "Läge"],
    ["Andel nöjda", "82 %", "85 %", ""],
    ["Antal besök", "12", "10", ""],
  ]);
  const colour = (row: number, fill: string, columns: number[]) => {
    for (const column of columns) Object.assign(outline.rows[row]?.cells[column] ?? {}, { fill });
  };
  colour(1, "FFC7CE", [3]);
  colour(2, "C6EFCE", [0, 1, 2, 3]);
  const [, beside] = readTable(outline) ?? [];
  expect(beside?.kind === "oplacerat" && plainLines(beside.text)).toEqual(["Övrigt: Indikator\tLäge", "Andel nöjda\tRöd"]);
});

test("ett ensamt tidigare år över en indikatortabell är det årets utfall; i år kan det vara både utfall och årsmål", () => {
  const table = indicators([
    ["Nyckeltal", "2015", "2016", "2017", "Målvärde 2017"],
    ["Antal hushåll", "210", "198", "190", "175"],
  ]);
  expect(table.columns.map(({ code, title }) => [code, title])).toEqual([
    ["utfall-fjol", "2016"],
    ["arsmal", "Målvärde 2017"],
  ]);
});

test("det som stod bredvid en tabell läses inte som siffror när en rapport läses in igen", () => {
  const rows = [
    ["Övrigt: Indikator", "Utfall 2016", "Utfall 2017"],
    ["Norrmalm", "68 %", "74 %"],
  ];
  expect(read(rows)).toEqual([
    { kind: "oplacerat", heading: "", text: [{ k: "table", head: false, rows: rows.map((row) => row.map((s) => [{ s }])) }] },
  ]);
});

test("en kolumn Kommentar hör till indikatorns analys", () => {
  const table = indicators([
    ["Indikator", "Utfall", "Årsmål", "Kommentar"],
    ["Antal besök", "12", "10", "Fler på lördagar"],
  ]);
  expect(table.rows[0]).toMatchObject({ analysisHeading: "Kommentar" });
  expect(plainLines(table.rows[0]?.analysis ?? [])).toEqual(["Fler på lördagar"]);
});

test("en okänd stadsdel bland kända är en stadsdel, ingen indikator", () => {
  const table = indicators([
    ["Indikator", "Periodens utfall", "Årsmål"],
    ["Andel nöjda", "78 %", "75 %"],
    ["Lindhagen", "77 %", ""],
    ["Norrmalm", "79 %", ""],
    ["Sjukfrånvaro", "6,1 %", "6,0 %"],
  ]);
  expect(table.rows.map(({ name, breakdown }) => [name, breakdown.map(({ district }) => district)])).toEqual([
    ["Andel nöjda", ["Lindhagen", "Norrmalm"]],
    ["Sjukfrånvaro", []],
  ]);
});

test("en sammanslagen cell bredvid tabellen gäller varje rad den täcker", () => {
  const [, beside] =
    read([
      ["Strategi", "Aktivitet", "Startdatum", "Slutdatum"],
      ["Tidiga insatser", "Läslyft", "2017-01-01", "2017-06-30"],
      [null, "Mentorer", "2017-01-01", "2017-12-31"],
    ]) ?? [];
  expect(beside?.kind === "oplacerat" && plainLines(beside.text)).toEqual([
    "Övrigt: Aktivitet\tStrategi",
    "Läslyft\tTidiga insatser",
    "Mentorer\tTidiga insatser",
  ]);
});

test("en kolumn utan rubrik och en andra av samma slag går inte förlorade", () => {
  const texts = (rows: Cell[][]) => (read(rows) ?? []).flatMap((table) => (table.kind === "oplacerat" ? [plainLines(table.text)] : []));
  expect(
    texts([
      ["Indikator", "Utfall", "Årsmål", ""],
      ["Antal besök", "12", "10", "uppåt"],
    ]),
  ).toEqual([["Övrigt: Indikator\t", "Antal besök\tuppåt"]]);
  expect(
    texts([
      ["Aktivitet", "Startdatum", "Slutdatum", "Avvikelse", "Kommentar"],
      ["Läs", "2017-01-01", "2017-06-30", "Försenad", "Väntar på lokal"],
    ]),
  ).toEqual([["Övrigt: Aktivitet\tKommentar", "Läs\tVäntar på lokal"]]);
});

test("en kommentar vid en stadsdel, och en siffra för mycket, står kvar bredvid", () => {
  const [table, beside] =
    read([
      ["Indikator", "Utfall", "Årsmål", "Kommentar"],
      ["Andel nöjda", "75 %", "80 %", ""],
      ["Norrmalm", "74 %", "Män 70 %", "Män 71 %"],
      ["Kungsholmen", "76 %", "", "Ny enkät"],
    ]) ?? [];
  expect(table?.kind === "indikatortabell" && table.rows[0]?.breakdown.map(({ men }) => men?.written)).toEqual(["70 %", undefined]);
  expect(beside?.kind === "oplacerat" && plainLines(beside.text)).toEqual([
    "Övrigt: Indikator\tKommentar",
    "Andel nöjda\t",
    "Norrmalm\tMän 71 %",
    "Kungsholmen\tNy enkät",
  ]);
});

test("en titelrad över huvudet hindrar inte att tabellen känns igen, och står kvar", () => {
  const tables = read([[{ text: "Så går det för mål 1", span: 3 }], ["Indikator", "Utfall", "Årsmål"], ["Antal besök", "12", "10"]]);
  expect(tables).toMatchObject([
    { kind: "oplacerat", text: [{ c: [{ s: "Så går det för mål 1" }] }] },
    { kind: "indikatortabell", rows: [{ name: "Antal besök" }] },
  ]);
});
