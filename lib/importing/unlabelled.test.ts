import { expect, test } from "vitest";
import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import { outlineOf } from "../../tests/fixtures/outline.ts";
import type { Piece } from "../../tests/fixtures/word-file.ts";
import type { Part } from "../domain/document.ts";
import { plainLines } from "../domain/text-block.ts";
import { propose } from "./propose.ts";

/** What labels and styles do not tell: where headings, titles of budgets and words of a text belong. */

test("fetstil: ett åtagande utan etikett står för sig, efter ett annat och under nämndmålets titel", () => {
  const pieces = paper(
    ...goal("Nämndmål:", "Staden är grön", 3),
    { bold: "Vi planterar träd" },
    ...texts("Förväntat resultat", "Arbetssätt"),
    { bold: "Vi sköter rabatterna." },
    ...texts("Förväntat resultat", "Arbetssätt"),
  );
  expect(tree(pieces, "bold")).toEqual([
    "inriktningsmal En stad",
    "  kf-mal Miljön är god",
    "    namndmal Staden är grön",
    "      atagande Vi planterar träd",
    "        Förväntat resultat: Ord om förväntat resultat.",
    "        Arbetssätt: Ord om arbetssätt.",
    "      atagande Vi sköter rabatterna.",
    "        Förväntat resultat: Ord om förväntat resultat.",
    "        Arbetssätt: Ord om arbetssätt.",
  ]);
});

test.each(["Prognos T1 2014", "Verksamhetens budget", "Fördelning av budget 2014", "Resursfördelning", "Ekonomisk sammanställning"])(
  "%s strax över en budget är dess titel",
  (title) => {
    const pieces = paper(...goal("Nämndmål:", "Ekonomin håller", 3), ...texts("Beskrivning"), LONG, { heading: title, level: 4 }, BUDGET);
    for (const headings of ["styles", "bold"] as const) expect(tree(pieces, headings).at(-1)).toMatch(`budget ${title}`);
    const inSection: Piece[] = [...paper(LONG), { heading: "Uppföljning av ekonomi", level: 1 }, { heading: title, level: 2 }, BUDGET];
    for (const headings of ["styles", "bold"] as const)
      expect(tree(inSection, headings).slice(-2)).toEqual(["avsnitt Uppföljning av ekonomi", `  budget ${title}`]);
  },
);

test("fetstil: Resursanvändning med enhetens budgetar efter åtagandena hör till KF-målet", () => {
  const pieces = paper(
    ...goal("Nämndmål:", "Ekonomin håller", 3),
    ...goal("Åtagande:", "Vi håller budget", 4),
    ...texts("Förväntat resultat", "Resursanvändning"),
    { heading: "Budget 2014 Parker", level: 3 },
    BUDGET,
    { heading: "Budget 2014 Torg", level: 3 },
    BUDGET,
  );
  expect(tree(pieces, "bold").slice(-3)).toEqual([
    "    Resursanvändning: Ord om resursanvändning.",
    "    budget Budget 2014 Parker",
    "    budget Budget 2014 Torg",
  ]);
});

test("fetstil: Resursanvändning som ett avsnitt Budget följer på är själv ett avsnitt", () => {
  const pieces = paper(
    ...goal("Nämndmål:", "Ekonomin håller", 3),
    ...texts("Förväntat resultat"),
    { heading: "Resursanvändning", level: 1 },
    "Pengarna räcker till drift.",
    { heading: "Budget", level: 2 },
    "Budgeten fördelas så här.",
    { heading: "Driftbudget 2014", level: 3 },
    BUDGET,
  );
  expect(tree(pieces, "bold").slice(-5)).toEqual([
    "avsnitt Resursanvändning",
    "  : Pengarna räcker till drift.",
    "  avsnitt Budget",
    "    : Budgeten fördelas så här.",
    "    budget Driftbudget 2014",
  ]);
});

test.each(["Internkontrollplan", "Brukarinflytande", "Garanti för lekparkerna", "Sammanfattning", "Uppföljning"])(
  "fetstil: %s efter det sista målet är ett avsnitt",
  (title) => {
    const pieces = paper(
      ...goal("Nämndmål:", "Staden är grön", 3),
      ...goal("Åtagande:", "Vi planterar träd", 4),
      ...texts("Förväntat resultat", "Utveckling"),
      { heading: title, level: 1 },
      "Ord efter målen.",
    );
    expect(tree(pieces, "bold").slice(-2)).toEqual([`avsnitt ${title}`, "  : Ord efter målen."]);
  },
);

test("fetstil: där underrubriker i målens texter är feta är en okänd fet rad en sådan också sist", () => {
  const pieces = paper(
    ...goal("Nämndmål:", "Staden är grön", 3),
    ...texts("Förväntat resultat"),
    { bold: "Träd" },
    "Fler träd.",
    ...goal("Åtagande:", "Vi planterar", 4),
    ...texts("Förväntat resultat"),
    { bold: "Rabatter" },
    "Fler rabatter.",
  );
  expect(tree(pieces, "bold").at(-1)).toBe("        Förväntat resultat: Ord om förväntat resultat. / Rabatter / Fler rabatter.");
});

test("fetstil: 2010 frågas inget åtagande efter Resursanvändning; efter det sista målet är den ett avsnitt", () => {
  const pieces: Piece[] = [
    { title: "Verksamhetsplan 2010 för Parkenheten" },
    ...paper(
      ...goal("Nämndmål:", "Staden är grön", 3),
      ...goal("Åtagande:", "Vi planterar träd", 4),
      ...texts("Arbetssätt", "Uppföljning"),
    ).slice(1),
    { heading: "Resursanvändning", level: 1 },
    "Tio personer arbetar ute.",
  ];
  expect(tree(pieces, "bold").slice(-2)).toEqual(["avsnitt Resursanvändning", "  : Tio personer arbetar ute."]);
});

test("fetstil: Analys med en liten tabell om pengar hör till sitt mål, också sist", () => {
  const pieces = paper(...goal("Nämndmål:", "Staden är grön", 3), ...goal("Åtagande:", "Vi planterar träd", 4), ...texts("Analys"), BUDGET);
  expect(tree(pieces, "bold")[4]).toBe("        Analys: Ord om analys.");
});

test("en rubrik Uppföljning på högsta nivån efter målen är ett avsnitt", () => {
  const pieces = paper(
    ...goal("Nämndmål:", "Staden är grön", 3),
    ...texts("Förväntat resultat"),
    { heading: "Uppföljning", level: 1 },
    "Två gånger.",
  );
  expect(tree(pieces, "styles").slice(-2)).toEqual(["avsnitt Uppföljning", "  : Två gånger."]);
});

test("ett åtagande på nämndmålets rubriknivå står bredvid nämndmålet när andra åtaganden ligger djupare", () => {
  const pieces = paper(
    ...goal("Nämndmål:", "Staden är grön", 3),
    ...goal("Åtagande:", "Vi planterar", 4),
    ...goal("Åtagande:", "Vi släcker", 3),
  );
  expect(tree(pieces, "styles").slice(-3)).toEqual([
    "    namndmal Staden är grön",
    "      atagande Vi planterar",
    "    atagande Vi släcker",
  ]);
});

test.each(["styles", "bold"] as const)("omarkerade ord som liknar rubriker och etiketter är ord i texten (%s)", (headings) => {
  const pieces = paper(
    ...goal("Nämndmål:", "Staden är grön", 3),
    ...texts("Förväntat resultat", "Arbetssätt", "Uppföljning"),
    "Analys",
    "KF:s inriktningsmål: vi är en del av helheten.",
    ...goal("Åtagande:", "Vi planterar", 4),
    ...texts("Förväntat resultat"),
  );
  expect(tree(pieces, headings).slice(5, 7)).toEqual([
    "      Uppföljning: Ord om uppföljning. / Analys / KF:s inriktningsmål: vi är en del av helheten.",
    "      atagande Vi planterar",
  ]);
});

test.each(["styles", "bold"] as const)("ett mål får heta som en textrubrik (%s)", (headings) => {
  const pieces = paper(...goal("Nämndmål:", "Staden är grön", 3), ...goal("Åtagande:", "Utveckling", 4), ...texts("Förväntat resultat"));
  expect(tree(pieces, headings).slice(-2)).toEqual(["      atagande Utveckling", "        Förväntat resultat: Ord om förväntat resultat."]);
});

test("ett kort dokument med mest fetstil: etiketter och titlar räknas inte när fetstil ska betyda något", () => {
  const pieces: Piece[] = [
    { title: "Verksamhetsplan 2014" },
    ...paper().slice(1),
    ...goal("Nämndmål:", "Alla barn och unga i stadsdelen har någonstans att leka hela året", 3),
    { heading: "Lekparker", level: 4 },
    "Tre stycken.",
  ];
  expect(tree(pieces.slice(0, 1).concat(pieces.slice(3)), "bold").at(-1)).toContain("Lekparker");
});

test("en fet rubrik får sluta med kolon", () => {
  const pieces: Piece[] = [
    paper()[0] ?? "",
    { heading: "Inledning", level: 1 },
    LONG,
    { heading: "Vad vi gör:", level: 2 },
    LONG,
    ...paper().slice(3),
  ];
  expect(tree(pieces, "bold").slice(0, 3)).toEqual(["avsnitt Inledning", `  : ${LONG}`, "  avsnitt Vad vi gör:"]);
});

test("en numrerad lista behåller de nummer som Word skriver", () => {
  const items: Piece[] = ["Cykla", "Gå", "Åk buss"].map((item) => ({ item, list: "nummer" }));
  const pieces = paper(...goal("Nämndmål:", "Staden är grön", 3), ...texts("Arbetssätt"), ...items);
  expect(tree(pieces, "styles").at(-1)).toBe("      Arbetssätt: Ord om arbetssätt. / 1. Cykla / 2. Gå / 3. Åk buss");
});

test("en rad med tabb och siffra är text, flera i rad före första rubriken en innehållsförteckning", () => {
  const lines = (pieces: Piece[]) => tree(pieces, "styles").join("\n");
  expect(lines(paper(...goal("Nämndmål:", "Staden är grön", 3), "Kungsholmen:\t17"))).toContain("Kungsholmen:\t17");
  const contents = ["Inledning\t2", "Mål\t3", "Bilagor\t9"];
  expect(lines([paper()[0] ?? "", ...contents, ...paper().slice(1)])).not.toContain("Bilagor\t9");
});

const LONG = "Enheten sköter parker, torg och lekplatser i hela stadsdelen och har gjort det sedan många år tillbaka i tiden.";

const BUDGET: Piece = {
  table: [
    ["tkr", "Kostnader", "Intäkter", "Netto"],
    ["Skötsel", "900", "100", "800"],
    ["Ledning", "300", "", "300"],
  ],
};

function paper(...rest: Piece[]): Piece[] {
  return [
    { title: "Verksamhetsplan 2014 för Parkenheten" },
    ...goal("KF:s inriktningsmål:", "1. En stad", 1),
    ...goal("KF:s mål för verksamhetsområdet:", "1.1 Miljön är god", 2),
    ...rest,
  ];
}

function goal(label: string, title: string, level: 1 | 2 | 3 | 4): Piece[] {
  return [{ bold: label }, { heading: title, level }];
}

function texts(...headings: string[]): Piece[] {
  return headings.flatMap((heading): Piece[] => [{ heading, level: 5 }, `Ord om ${heading.toLowerCase()}.`]);
}

/** Everything that was read, one part a line, indented by depth; a text with its words. */
function tree(pieces: Piece[], headings: "styles" | "bold"): string[] {
  return linesOf(propose(outlineOf(pieces, { headings }), styrmodeller, {}).content.parts, "");
}

function linesOf(parts: Part[], indent: string): string[] {
  return parts.flatMap((part) => {
    if (part.kind === "mal") return [`${indent}${part.level} ${part.title}`, ...linesOf(part.parts, `${indent}  `)];
    if (part.kind === "avsnitt") return [`${indent}avsnitt ${part.title}`, ...linesOf(part.parts, `${indent}  `)];
    if (part.kind === "budget") return [`${indent}budget ${part.table.title}`];
    if (part.kind === "text") return [`${indent}${part.headingWritten}: ${plainLines(part.text).join(" / ")}`];
    return [`${indent}${part.kind}`];
  });
}

test("i en plan utan en enda etikett är rubriken över indikatorer eller aktiviteter ett mål, och det andra avsnitt", () => {
  const table = (name: string): Piece => ({
    table: [
      ["Indikator", "Årsmål", "Periodicitet"],
      [name, "12", "År"],
    ],
  });
  const { content } = propose(
    outlineOf([
      { title: "Verksamhetsplan 2017 för Läsenheten" },
      { heading: "Våra uppdrag", level: 1 },
      "Nämnden har gett oss två uppdrag.",
      { heading: "Alla barn läser", level: 2 },
      "Vi läser högt varje dag.",
      { heading: "Indikatorer", level: 3 },
      table("Antal lästa böcker"),
      { heading: "Alla barn skriver", level: 2 },
      table("Antal dikter"),
      { heading: "Lokaler", level: 1 },
      "Vi flyttar i augusti.",
    ]),
    styrmodeller,
    {},
  );
  const tableOf = (name: string) => ({ kind: "indikatortabell", rows: [{ name }] });
  expect(content.parts).toMatchObject([
    { kind: "avsnitt", title: "Våra uppdrag" },
    {
      kind: "mal",
      level: "enhetsmal",
      title: "Alla barn läser",
      parts: [{ kind: "text" }, { heading: "Indikatorer" }, tableOf("Antal lästa böcker")],
    },
    { kind: "mal", level: "enhetsmal", title: "Alla barn skriver", parts: [tableOf("Antal dikter")] },
    { kind: "avsnitt", title: "Lokaler" },
  ]);
});
