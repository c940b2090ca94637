import { expect, test } from "vitest";
import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import { outlineOf, tableOf } from "../../tests/fixtures/outline.ts";
import type { Piece } from "../../tests/fixtures/word-file.ts";
import { plainLines } from "../domain/text-block.ts";
import { NotAPlan } from "./proposal.ts";
import { propose } from "./propose.ts";

const GOAL: Piece[] = [
  { bold: "Nämndmål:" },
  { heading: "Alla barn läser", level: 3 },
  { heading: "Förväntat resultat", level: 4 },
  "Fler lånar böcker.",
];
const taken = (pieces: Piece[], known = {}) => propose(outlineOf(pieces), styrmodeller, known);

test("det som är känt på förhand vinner över det som står", () => {
  const { guessed, content } = taken([{ title: "Verksamhetsplan 2014 för Läsenheten" }, ...GOAL], {
    kind: "VB",
    year: 2016,
    unit: "Biblioteket",
  });
  expect(content.head).toMatchObject({ kind: "VB", year: 2016, unit: "Biblioteket" });
  expect(Object.values(guessed).map(({ reason }) => reason)).toEqual(["angivet", "angivet", "angivet"]);
});

test("året gissas av aktiviteterna när titeln saknar det", () => {
  const table: Piece = {
    table: [
      ["Aktivitet", "Startdatum", "Slutdatum"],
      ["Läs", "2013-01-01", "2013-12-31"],
      ["Skriv", "2012-06-01", "2013-12-31"],
    ],
  };
  expect(taken([{ title: "Verksamhetsplan Läsenheten" }, ...GOAL, table]).guessed.year).toEqual({
    value: "2013",
    reason: "aktiviteternas datum",
  });
});

test("utan år säger en mening vad som fattas", () => {
  expect(() => taken([{ title: "Verksamhetsplan Läsenheten" }, ...GOAL])).toThrow(NotAPlan);
  expect(() => taken([{ title: "Verksamhetsplan Läsenheten" }, ...GOAL])).toThrow(/vilket år/);
});

test.each<[string, Piece[]]>([
  ["ett brev", ["Hej!", "Tack för kaffet i torsdags 2017. Vi ses snart igen.", "Hälsningar"]],
  [
    "en uppsats",
    [
      { title: "Om läsning 2017" },
      { heading: "1. Inledning", level: 1 },
      "Läsning är bra.",
      { heading: "1.1 Syfte", level: 2 },
      "Syftet är att läsa.",
    ],
  ],
  [
    "en faktura",
    [
      "Faktura 2017",
      {
        table: [
          ["", "Kostnader", "Intäkter", "Netto"],
          ["Böcker", "10", "0", "10"],
        ],
      },
    ],
  ],
])("%s är ingen plan", (_, pieces) => {
  expect(() => taken(pieces)).toThrow(NotAPlan);
});

test("tjänsteutlåtandets huvud, också ur sidhuvudet", () => {
  const pieces: Piece[] = [
    "Tjänsteutlåtande",
    "2018-02-20",
    "Handläggare",
    "Förnamn Efternamn",
    "Telefon: 08-508 00 000",
    "Till",
    "Farsta stadsdelsnämnd",
    "Läsenheten",
    { title: "Verksamhetsberättelse 2017" },
    { heading: "Förslag till beslut", level: 1 },
    "Nämnden godkänner berättelsen.",
    ...GOAL,
  ];
  const { content } = propose(
    outlineOf(pieces, { header: ["Farsta stadsdelsförvaltning", "Dnr: 2018-12-1.2.1.", "Sid 1 (25)"], footer: ["farsta@example.se"] }),
    styrmodeller,
    {},
  );
  expect(content.head).toEqual({
    kind: "VB",
    year: 2017,
    title: "Verksamhetsberättelse 2017",
    documentType: "Tjänsteutlåtande",
    dnr: "2018-12-1.2.1.",
    date: "2018-02-20",
    addressee: "Till Farsta stadsdelsnämnd",
    meeting: null,
    officer: { name: "Förnamn Efternamn", phone: "08-508 00 000" },
    board: "Farsta stadsdelsnämnd",
    unit: "Läsenheten",
    districts: ["Farsta"],
    footer: ["Farsta stadsdelsförvaltning", "farsta@example.se"],
  });
});

test("inget går förlorat: det som ingen kan placera står kvar på sin plats och räknas upp", () => {
  const { content, unplaced } = taken([
    "Läsenheten",
    "Utgåva till remiss",
    { title: "Verksamhetsplan 2014" },
    ...GOAL,
    {
      table: [
        ["Indikator", "Årsmål", "Källa"],
        ["Andel", "2 %", "Enkät"],
      ],
    },
  ]);
  expect(unplaced.map(({ where, text }) => [where, plainLines(text)])).toEqual([
    ["dokumentets huvud", ["Utgåva till remiss"]],
    ["Alla barn läser", ["Övrigt: Indikator\tKälla", "Andel\tEnkät"]],
  ]);
  expect(content.parts[0]).toMatchObject({ kind: "oplacerat" });
});

test("varje ord i filen finns kvar i förslaget", () => {
  const pieces: Piece[] = [
    "Läsenheten",
    { title: "Verksamhetsplan 2014" },
    "En rad före alla rubriker som är lång nog för att inte vara en rad i dokumentets huvud, den handlar om läsning.",
    { heading: "Okänd rubrik", level: 1 },
    "Text i avsnittet.",
    { bold: "KF:s inriktningsmål:" },
    { heading: "1. Läsning", level: 1 },
    "Text under målet utan rubrik.",
    ...GOAL,
    { heading: "Egen rubrik", level: 4 },
    { item: "en punkt" },
    {
      table: [
        ["Ålder", "Antal"],
        ["0–5", "12"],
      ],
    },
    "Text efter tabellen.",
  ];
  const words = JSON.stringify(taken(pieces).content);
  for (const piece of [
    "som är lång nog",
    "Okänd rubrik",
    "Text i avsnittet",
    "utan rubrik",
    "Fler lånar",
    "Egen rubrik",
    "en punkt",
    "0–5",
    "12",
    "efter tabellen",
  ])
    expect(words).toContain(piece);
});

test("stadsdelarna är de som utfallen delas på", () => {
  const outline = outlineOf([{ title: "Verksamhetsberättelse 2017 för Läsenheten" }, ...GOAL]);
  outline.blocks.push(
    tableOf([
      ["Indikator", "Periodens utfall", "Årsmål"],
      ["Andel", "1 %", "2 %"],
      ["Analys", "", ""],
      ["Bromma", "1", ""],
      ["Farsta", "2", ""],
    ]),
  );
  expect(propose(outline, styrmodeller, {}).content.head.districts).toEqual(["Bromma", "Farsta"]);
});

test("en delårsrapport är ingen årsrapport: månaderna säger vilket tertial", () => {
  const kind = (title: string) => taken([{ title }, ...GOAL]).guessed.kind.value;
  expect(kind("Delårsrapport januari–april 2017 för Läsenheten")).toBe("T1");
  expect(kind("Delårsrapport per 2017-08-31 för Läsenheten")).toBe("T2");
  expect(kind("Delårsrapport 1 2017 för Läsenheten")).toBe("T1");
  expect(kind("Delårsrapport 2017 för Läsenheten")).toBe("T2");
  expect(kind("Årsrapport 2017 för Läsenheten")).toBe("VB");
});

test("en rubrik över en indikatortabell med prognos är ingen budgets titel, och finns kvar", () => {
  const { content } = taken([
    { title: "Tertialrapport 1 2017 för Läsenheten" },
    ...GOAL,
    { heading: "2.2 Nämndmål: Alla barn skriver", level: 3 },
    {
      table: [
        ["Indikator", "Utfall", "Mål", "Prognos"],
        ["Antal dikter", "12", "40", "38"],
      ],
    },
  ]);
  expect(content.parts).toMatchObject([
    { title: "Alla barn läser" },
    { level: "namndmal", label: "2.2 Nämndmål:", number: "2.2", title: "Alla barn skriver", parts: [{ kind: "indikatortabell" }] },
  ]);
});

test("en tabell som inte hör till något mål står kvar hel, en gång", () => {
  const { unplaced } = taken([
    { title: "Verksamhetsplan 2017 för Läsenheten" },
    ...GOAL,
    { heading: "Bilaga", level: 1 },
    {
      table: [
        ["Indikator", "Årsmål", "Källa"],
        ["Antal dikter", "12", "Egen räkning"],
      ],
    },
  ]);
  expect(unplaced.map(({ text }) => plainLines(text))).toEqual([["Indikator\tÅrsmål\tKälla", "Antal dikter\t12\tEgen räkning"]]);
});

test("vilken enhet en budget är skriven i sägs den som läser in den, när inget i dokumentet säger det", () => {
  const budget = (note: string): Piece[] => [
    { title: "Verksamhetsplan 2017 för Läsenheten" },
    ...GOAL,
    { heading: "Ekonomi", level: 1 },
    ...(note ? [note] : []),
    { bold: "Budget 2017" },
    {
      table: [
        ["Verksamhet", "Kostnader", "Intäkter", "Netto"],
        ["Läsning", "120", "20", "100"],
        ["Summa", "120", "20", "100"],
      ],
    },
  ];
  expect(taken(budget("")).doubts).toEqual(["Budgeten ”Budget 2017” säger inte om beloppen är i kr, tkr eller mnkr. De lästes som tkr."]);
  expect(taken(budget("Samtliga belopp i tabellerna anges i mnkr.")).doubts).toEqual([]);
});

test("en tabell som en sidbrytning delat är en tabell igen", () => {
  const { content } = taken([
    { title: "Verksamhetsplan 2017 för Läsenheten" },
    ...GOAL,
    {
      table: [
        ["Indikator", "Årsmål", "KF:s årsmål"],
        ["Antal böcker", "12", "10"],
      ],
    },
    "",
    { table: [["Antal dikter", "3", "2"]] },
  ]);
  const [goal] = content.parts;
  const table = goal?.kind === "mal" ? goal.parts.find((part) => part.kind === "indikatortabell") : undefined;
  expect(table?.kind === "indikatortabell" && table.rows.map(({ name }) => name)).toEqual(["Antal böcker", "Antal dikter"]);
});

test("aktiviteternas rubrik strax över deras tabell hör till målet, hur högt den än ligger", () => {
  const { content, unplaced } = taken([
    { title: "Verksamhetsplan 2017 för Läsenheten" },
    ...GOAL,
    { heading: "Enhetens aktiviteter", level: 1 },
    {
      table: [
        ["Aktivitet", "Startdatum", "Slutdatum"],
        ["Läs", "2017-01-01", "2017-12-31"],
      ],
    },
  ]);
  expect(unplaced).toEqual([]);
  expect(content.parts).toMatchObject([
    { title: "Alla barn läser", parts: [{}, { heading: "Enhetens aktiviteter" }, { kind: "aktivitetstabell" }] },
  ]);
});

test("en rad under budgetens titel som bara säger enheten är enheten, inte en verksamhet", () => {
  const { content } = taken([
    { title: "Verksamhetsplan 2017 för Läsenheten" },
    ...GOAL,
    { heading: "Ekonomi", level: 1 },
    { bold: "Budget 2017" },
    "Belopp i miljoner kronor",
    {
      table: [
        ["Verksamhet", "Kostnader", "Intäkter", "Netto"],
        ["Läsning", "120", "20", "100"],
      ],
    },
  ]);
  expect(content.parts.at(-1)).toMatchObject({
    parts: [{ table: { title: "Budget 2017", subtitle: "", unitWritten: "Verksamhet, Belopp i miljoner kronor", shownIn: "mnkr" } }],
  });
});

test("en plan med bara egna rubriker tas in som avsnitt", () => {
  const { content } = taken([
    { title: "Verksamhetsplan och budget 2017" },
    "Tekniska nämnden",
    ...["Vårt läge", "Vägval", "Framåt"].flatMap((heading): Piece[] => [{ heading, level: 1 }, "Vi lagar vägar."]),
  ]);
  expect(content.head.unit).toBe("Tekniska nämnden");
  expect(content.parts.map((part) => part.kind === "avsnitt" && part.title)).toEqual(["Vårt läge", "Vägval", "Framåt"]);
});

test("etiketten och titeln kan stå på samma rad med ett tabbsteg emellan", () => {
  const { content } = taken([
    { title: "Verksamhetsplan 2017 för Läsenheten" },
    ...GOAL,
    { bold: "Nämndmål\tAlla barn skriver" },
    "Vi skriver.",
  ]);
  expect(content.parts[1]).toMatchObject({ level: "namndmal", label: "Nämndmål", title: "Alla barn skriver" });
});

test("sista punkten i en numrerad lista är inget mål, fast en tabell följer", () => {
  const { content } = taken([
    { title: "Verksamhetsplan 2017 för Läsenheten" },
    ...GOAL,
    "1. Först läser vi",
    "2. Sedan skriver vi",
    {
      table: [
        ["Aktivitet", "Startdatum", "Slutdatum"],
        ["Läs", "2017-01-01", "2017-12-31"],
      ],
    },
  ]);
  expect(content.parts).toMatchObject([{ title: "Alla barn läser", parts: [{ kind: "text" }, { kind: "aktivitetstabell" }] }]);
});
