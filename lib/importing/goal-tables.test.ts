import { expect, test } from "vitest";
import { indicators, read } from "../../tests/fixtures/goal-tables.ts";
import type { Cell } from "../../tests/fixtures/outline.ts";
import { plainLines } from "../domain/text-block.ts";

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
  const inText = (rows: Cell[][]) => read(rows, 2017, true);
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
