import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { type Cell, tableOf } from "../../tests/fixtures/outline.ts";
import { plainLines } from "../domain/text-block.ts";
import { goalTables } from "./goal-tables.ts";
import { gridOf } from "./grid.ts";
import { vocabularyOf } from "./vocabulary.ts";

const vocabulary = vocabularyOf(styrmodellOf(2017));
const read = (rows: Cell[][], year = 2017) => goalTables(gridOf(tableOf(rows)), vocabulary, year);

function indicators(rows: Cell[][], year?: number) {
  const [table] = read(rows, year) ?? [];
  if (table?.kind !== "indikatortabell") throw new Error("no indicator table");
  return table;
}

test("kolumnerna känns igen i vilken ordning de än står", () => {
  const table = indicators([
    ["Indikator", "Period", "KF:s årsmål", "Arsmål", "Periodens utfall VB 2016", "Periodens utfall"],
    ["Andel nöjda", "2017", "öka", "80 %", "71 %", "75 %"],
  ]);
  expect(table.columns.map(({ code }) => code)).toEqual(["period", "kf-arsmal", "arsmal", "utfall-fjol", "utfall"]);
  expect(table.columns.map(({ title }) => title)).toContain("Arsmål");
  expect(table.rows[0]?.cells.arsmal).toMatchObject({ written: "80 %", figure: { kind: "number", unit: "%" } });
});

test("ett enda utfall från ett tidigare år är fjolårets", () => {
  expect(
    indicators(
      [
        ["Indikator", "Utfall 2012", "Årsmål 2014"],
        ["Andel", "1 %", "2 %"],
      ],
      2014,
    ).columns.map(({ code }) => code),
  ).toEqual(["utfall-fjol", "arsmal"]);
});

test("under Analys står en rad per stadsdel, med kön i cellen, och ord", () => {
  const table = indicators([
    ["Indikator", "Periodens utfall", "Utfall män/ pojkar", "Utfall kvinnor/ flickor", "Årsmål"],
    ["● Andel med stöd", "0,3 %", "0,4 %", "", "0,5 %"],
    [{ text: "Analys", span: 5 }],
    ["Kungsholmen", "0,26", "Män 0,35", "Kvinnor/flickor 0,16", ""],
    ["Normalm", "0,2", "", "", ""],
    [{ text: "Andelen sjunker i hela innerstan", span: 5 }],
    ["Antal besök", "12 st", "", "", "10 st"],
  ]);
  const [first, second] = table.rows;
  expect(first).toMatchObject({ symbol: "●", name: "Andel med stöd", analysisHeading: "Analys" });
  expect(first?.breakdown.map(({ district, written, menWord, womenWord }) => [district, written, menWord, womenWord])).toEqual([
    ["Kungsholmen", "Kungsholmen", "Män", "Kvinnor/flickor"],
    ["Norrmalm", "Normalm", "", ""],
  ]);
  expect(first?.breakdown[0]?.women).toMatchObject({ written: "0,16" });
  expect(plainLines(first?.analysis ?? [])).toEqual(["Andelen sjunker i hela innerstan"]);
  expect(second).toMatchObject({ name: "Antal besök", breakdown: [], analysisHeading: "" });
  expect(first?.cells["utfall-kvinnor"]).toBeNull();
});

test("analysen kan stå i samma cell som sin rubrik", () => {
  const table = indicators([
    ["Indikator", "Årsmål"],
    ["Andel", "2 %"],
    ["Analys\nDet går bra.\n- Fler kommer", ""],
  ]);
  expect(plainLines(table.rows[0]?.analysis ?? [])).toEqual(["Det går bra.", "- Fler kommer"]);
});

test("symbolen kan stå i en smal cell för sig", () => {
  const table = indicators([
    ["", "Indikator", "Utfall", "Årsmål"],
    ["■", "Sjukfrånvaro", "9 %", "6 %"],
  ]);
  expect(table.rows[0]).toMatchObject({ symbol: "■", name: "Sjukfrånvaro" });
});

test("utfallet delat i ett huvud på två rader", () => {
  const table = indicators([
    ["Indikator", { text: "Periodens utfall", span: 3 }, "Årsmål"],
    ["", "Totalt", "Män/pojkar", "Kvinnor/flickor", ""],
    ["Antal", "9 st", "4 st", "5 st", "10 st"],
  ]);
  expect(table.columns.map(({ code }) => code)).toEqual(["utfall", "utfall-man", "utfall-kvinnor", "arsmal"]);
  expect(table.rows[0]?.cells["utfall-kvinnor"]?.written).toBe("5 st");
});

test("ett upprepat huvud är ingen rad, ett annat huvud är en annan tabell", () => {
  const tables = read([
    ["KF:s indikatorer", "Årsmål", "KF:s årsmål"],
    ["A", "1", "2"],
    ["KF:s indikatorer", "Årsmål", "KF:s årsmål"],
    ["B", "3", "4"],
    ["Enhetens indikatorer", "Årsmål", ""],
    ["C", "5", ""],
    ["Aktivitet", "Startdatum", "Slutdatum"],
    ["Städa", "2017-01-01", "2017-12-31"],
  ]);
  expect(tables?.map((table) => table.kind !== "oplacerat" && [table.heading, table.rows.length])).toEqual([
    ["KF:s indikatorer", 2],
    ["Enhetens indikatorer", 1],
    ["Aktivitet", 1],
  ]);
});

test("en okänd kolumn följer med som ett stycke för sig", () => {
  const tables = read([
    ["Indikator", "Årsmål", "Källa"],
    ["Andel", "2 %", "Enkät"],
    ["Antal", "3", ""],
  ]);
  expect(tables?.map(({ kind }) => kind)).toEqual(["indikatortabell", "oplacerat"]);
  const beside = tables?.[1];
  expect(beside?.kind === "oplacerat" && plainLines(beside.text)).toEqual(["Övrigt: Indikator\tKälla", "Andel\tEnkät"]);
});

test("vem som ansvarar följer med aktiviteten; en lista som bara har en kolumn Ansvarig är ingen aktivitetstabell", () => {
  const [table] =
    read([
      ["Aktivitet", "Ansvarig", "Slutdatum"],
      ["Utbilda alla", "Biträdande rektor", "2017-12-31"],
      ["Öva utrymning", "", "2017-06-30"],
    ]) ?? [];
  const rows = table?.kind === "aktivitetstabell" ? table.rows : [];
  expect(rows.map(({ responsible }) => responsible)).toEqual(["Biträdande rektor", undefined]);
  const list = read([
    ["Aktivitet", "Ansvarig", "Risk"],
    ["Kontroll av attest", "Ekonom", "Hög"],
  ]);
  expect(list?.some(({ kind }) => kind === "aktivitetstabell") ?? false).toBe(false);
});

test("aktiviteter med status och avvikelse; ett datum som inte går att läsa står kvar som det skrevs", () => {
  const [table] =
    read([
      ["Nämndens aktiviteter", "Startdatum", "Slutdatum", "Status", "Avvikelse"],
      ["Utbilda alla", "2017-01-01", "hösten", "Pågår", "Försenad"],
    ]) ?? [];
  expect(table).toMatchObject({
    kind: "aktivitetstabell",
    heading: "Nämndens aktiviteter",
    rows: [{ text: "Utbilda alla", start: "2017-01-01", end: "", endWritten: "hösten", status: "Pågår", deviation: "Försenad" }],
  });
});

test("en budget eller en liten tabell är ingen indikatortabell", () => {
  expect(
    read([
      ["mnkr", "Budget", "Utfall", "Prognos"],
      ["A", "1", "2", "3"],
    ]),
  ).toBeNull();
  expect(
    read([
      ["Ålder", "Antal"],
      ["0–5", "12"],
    ]),
  ).toBeNull();
});

test("en liten tabell i en text blir ingen indikatortabell", () => {
  const perGender = [
    ["Lokal", "Flickor", "Pojkar"],
    ["Ungdomens hus", "3 120", "4 450"],
  ];
  const perTertial = [
    ["Tertial", "Utfall", "Årsmål"],
    ["T1", "640", "600"],
  ];
  const inText = (rows: Cell[][]) => goalTables(gridOf(tableOf(rows)), vocabulary, 2017, true);
  expect(inText(perGender)).toBeNull();
  expect(read(perGender)).toBeNull();
  expect(inText(perTertial)).toBeNull();
  expect(read(perTertial)?.[0]?.kind).toBe("indikatortabell");
  expect(
    inText([
      ["Indikator", "Utfall", "Årsmål"],
      ["Antal besök", "640", "600"],
    ])?.[0]?.kind,
  ).toBe("indikatortabell");
  expect(
    inText([
      ["Mätning", "Årsmål", "KF:s årsmål"],
      ["Antal besök", "640", "600"],
    ])?.[0]?.kind,
  ).toBe("indikatortabell");
});

test("stadsdelens kön får stå i andra kolumner när tabellen saknar kolumner för kön", () => {
  const [row, ...others] = indicators([
    ["Indikator", "Utfall 2016", "Årsmål 2017", "KF:s årsmål 2017"],
    ["Antal ungdomar", "25", "20", "öka"],
    [{ text: "Analys", span: 4 }],
    ["Sjöstaden", "9", "Pojkar 5", "Flickor 4"],
    [{ text: "De yngsta kommer oftast.", span: 4 }],
  ]).rows;
  expect(others).toEqual([]);
  expect(row?.breakdown).toMatchObject([
    { district: "Sjöstaden", total: { written: "9" }, men: { written: "5" }, women: { written: "4" } },
  ]);
  expect(plainLines(row?.analysis ?? [])).toEqual(["De yngsta kommer oftast."]);
});

test("en indikator med bara utfall eller utan värden är ingen stadsdel och ingen analys", () => {
  const table = indicators([
    ["Indikator", "Periodens utfall", "Årsmål", "KF:s årsmål"],
    ["Antal kurser", "12", "10", ""],
    [{ text: "Analys", span: 4 }],
    ["Farsta", "7", "", ""],
    ["Antal utflykter", "3", "", ""],
    [{ text: "Analys\nFler utflykter blev det inte", span: 4 }],
    ["Antal läger", "", "", ""],
  ]);
  expect(table.rows.map(({ name, breakdown }) => [name, breakdown.length])).toEqual([
    ["Antal kurser", 1],
    ["Antal utflykter", 0],
    ["Antal läger", 0],
  ]);
  expect(plainLines(table.rows[1]?.analysis ?? [])).toEqual(["Fler utflykter blev det inte"]);
});

test.each(["Åtagandets indikatorer", "Verksamhetens indikatorer"])("%s med bara årsmål är en indikatortabell", (heading) => {
  expect(
    indicators([
      [heading, "Årsmål"],
      ["Antal cirklar", "4 st"],
    ]).heading,
  ).toBe(heading);
});

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
    ["Sjukfrånvaro", "Totalt", "6,1", "6,0"],
    [null, "Kvinnor", "7,0", ""],
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
  const [, beside] = goalTables(gridOf(outline), vocabulary, 2017) ?? [];
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
