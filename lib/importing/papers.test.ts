import { describe, expect, test } from "vitest";
import { styrmodeller } from "../../templates/stockholm/styrmodeller.ts";
import { outlineOf } from "../../tests/fixtures/outline.ts";
import type { Piece } from "../../tests/fixtures/word-file.ts";
import { type GoalPart, goalsOf, type Part, type SectionPart } from "../domain/document.ts";
import { plainLines } from "../domain/text-block.ts";
import { propose } from "./propose.ts";

/** Papers of other years and units than the known ones: each is read with heading styles and with headings only in bold. */

const WAYS = ["styles", "bold"] as const;

describe.each(WAYS)("ett dokument med rubriker i %s", (headings) => {
  const taken = (pieces: Piece[]) => propose(outlineOf(pieces, { headings }), styrmodeller, {});

  test("2009: versaler, tre indikatortabeller, bara arbetssätt och uppföljning, budget efter åtagandena", () => {
    const { content, guessed, unplaced } = taken(PLAN_2009);
    expect(guessed.year).toEqual({ value: "2009", reason: "titeln" });
    expect(content.head.unit).toBe("Hemtjänstenheten Ängen");
    expect(chain(content.parts)).toEqual([
      "inriktningsmal 1 En stad att leva i",
      "  kf-mal 1.3 Omsorgen är trygg",
      "    namndmal  De äldre är trygga hemma",
      "      atagande  Vi håller våra tider",
      "inriktningsmal 3 Ekonomin är god",
      "  kf-mal 3.1 Budgeten håller",
      "    namndmal  Ingen enhet går med underskott",
      "      atagande  Vi följer kostnaderna varje vecka",
    ]);
    const kfGoal = goal(content.parts, "1.3");
    expect(kfGoal.parts.map(what)).toEqual(["KF:s indikatorer", "Nämndens indikatorer", "Enhetens indikatorer", "mål"]);
    const own = goal(content.parts, "Vi håller våra tider");
    expect(own.parts.map(what)).toEqual(["Arbetssätt", "Uppföljning"]);
    const money = goal(content.parts, "3.1");
    expect(money.parts.map(what)).toEqual(["mål", "budget Budget 2009"]);
    const table = money.parts.find((part) => part.kind === "budget")?.table;
    expect(table?.columns.map(({ code }) => code)).toEqual(["kostnader", "intakter", "netto", "netto-foregaende", "forandring"]);
    expect(table?.rows.at(-1)?.cells.forandring).toMatchObject({ kr: 300_000, computed: true, stated: false });
    expect(unplaced).toEqual([]);
  });

  test("2015: nämndmål med beskrivning, budget med varav-rader i tkr", () => {
    const { content } = taken(PLAN_2015);
    expect(goal(content.parts, "Barn får plats i förskolan").parts.map(what)).toEqual(["Beskrivning", "Förväntat resultat", "mål"]);
    expect(goal(content.parts, "Leken är grunden").parts.map(what)).toEqual([
      "Förväntat resultat",
      "Arbetssätt",
      "Resursanvändning",
      "Uppföljning",
      "Utveckling",
    ]);
    const money = goal(content.parts, "3.1");
    expect(money.parts.map(what)).toEqual(["Resursanvändning", "budget Budget 2015", "mål"]);
    const table = money.parts.find((part) => part.kind === "budget")?.table;
    expect(table).toMatchObject({ shownIn: "tkr", decimals: 0, unitWritten: "Tkr" });
    expect(table?.rows.map(({ kind, sums }) => kind + sums)).toEqual(["rad", "varav", "varav", "rad", "summatotalt"]);
    expect(table?.rows.at(-1)?.cells.kostnader).toMatchObject({ kr: 14_300_000, computed: true, stated: false });
  });

  test("2020: nummer med slutpunkt, egna avsnitt för ekonomi och bilagor", () => {
    const { content } = taken(PLAN_2020);
    expect(content.head).toMatchObject({ kind: "VP", year: 2020, board: "Farsta stadsdelsnämnd", districts: ["Farsta"] });
    expect(goal(content.parts, "1.2").numberWritten).toBe("1.2.");
    expect(content.parts.map(what)).toEqual(["avsnitt Inledning", "mål", "avsnitt Resursanvändning", "avsnitt Övriga frågor"]);
    const money = section(content.parts, "Resursanvändning");
    expect(money.parts.map(what)).toEqual([" ", "budget Budget 2020"]);
    expect(content.appendix.map((part) => [part.title, part.parts.map(what)])).toEqual([["Bilagor", [" "]]]);
    expect(plainLines(textOf(content.appendix[0]?.parts[0]))).toEqual(["- Internkontrollplan", "- Arbetsmiljöplan"]);
  });

  test("tertialrapport 2: prognos på målen, i indikatorerna och i budgeten", () => {
    const { content } = taken(REPORT_T2);
    expect(content.head).toMatchObject({ kind: "T2", year: 2016, unit: "Mottagningsenheten Norr" });
    expect(goal(content.parts, "1.1").assessment).toEqual({ status: "delvis", word: "Förväntas uppfyllas delvis", symbol: "◆" });
    expect(goal(content.parts, "Alla får svar i tid").assessment).toMatchObject({ status: "helt", symbol: "" });
    const table = goal(content.parts, "1.1").parts.find((part) => part.kind === "indikatortabell");
    expect(table?.columns.map(({ code }) => code)).toEqual(["utfall", "utfall-fjol", "prognos", "arsmal", "kf-arsmal", "period"]);
    expect(table?.rows.map(({ name, symbol }) => symbol + name)).toEqual(["◆Andel svar inom en vecka", "Antal besök"]);
    expect(table?.rows[0]?.cells["kf-arsmal"]?.figure).toMatchObject({ kind: "bound", bound: "minst" });
    expect(plainLines(table?.rows[0]?.analysis ?? [])).toEqual(["Sommaren var lugn."]);
    const budget = section(section(content.parts, "Uppföljning av ekonomi").parts, "Uppföljning av driftbudget").parts.find(
      (part) => part.kind === "budget",
    );
    expect(budget?.table.columns.map(({ code }) => code)).toEqual(["budget-netto", "netto", "prognos", "avvikelse"]);
    expect(budget?.table.rows.at(-1)?.cells.avvikelse).toMatchObject({ kr: -400_000, computed: true, stated: false });
  });

  test("etikett och titel i samma stycke, med eller utan radbrytning", () => {
    const { content } = taken(PLAN_ONE_PARAGRAPH);
    expect(chain(content.parts)).toEqual([
      "inriktningsmal 2 Alla får god service",
      "  kf-mal 2.3 Omsorgen håller hög kvalitet",
      "    namndmal 1 Fler får stöd tidigt",
      "      enhetsmal  Vi svarar inom en dag",
      "      enhetsmal  Vi följer upp varje insats",
    ]);
    expect(goal(content.parts, "Fler får stöd tidigt")).toMatchObject({ label: "Nämndmål:", numberWritten: "1." });
  });
});

test("fetstil: Resursanvändning med enhetens budget hör till KF-målet, också efter ett nämndmål", () => {
  const { content } = propose(
    outlineOf(
      [
        { title: "Verksamhetsplan 2015 för Läsenheten" },
        ...labelled("KF:s mål för verksamhetsområdet:", "3.5 Ekonomin är hållbar", 2),
        ...labelled("Nämndmål:", "Budgeten håller", 3),
        ...texts("Beskrivning", "Förväntat resultat"),
        { heading: "Resursanvändning", level: 3 },
        "Pengarna räcker.",
        { heading: "Budget 2015", level: 3 },
        {
          table: [
            ["Tkr", "Kostnader", "Intäkter", "Netto"],
            ["Bibliotek", "900", "100", "800"],
          ],
        },
        ...labelled("KF:s mål för verksamhetsområdet:", "4.1 Alla är lika", 2),
      ],
      { headings: "bold" },
    ),
    styrmodeller,
    {},
  );
  expect(goal(content.parts, "3.5").parts.map(what)).toEqual(["mål", "Resursanvändning", "budget Budget 2015"]);
  expect(goal(content.parts, "Budgeten håller").parts.map(what)).toEqual(["Beskrivning", "Förväntat resultat"]);
});

test("allt i fetstil: etiketter och kända rubriker räcker", () => {
  const bold = PLAN_2015.map(
    (piece): Piece => (typeof piece === "string" ? { bold: piece } : "heading" in piece ? { bold: piece.heading } : piece),
  );
  const { content } = propose(outlineOf(bold, { headings: "bold" }), styrmodeller, {});
  expect(chain(content.parts)).toEqual(chain(propose(outlineOf(PLAN_2015), styrmodeller, {}).content.parts));
  expect(goal(content.parts, "Leken är grunden").parts.map(what)).toHaveLength(5);
});

test("inget alls utmärkt: etiketter, nummer och kända rubriker räcker", () => {
  const plain = PLAN_2009.map(
    (piece): Piece =>
      typeof piece === "string" || "table" in piece
        ? piece
        : "heading" in piece
          ? piece.heading
          : "bold" in piece
            ? piece.bold
            : "title" in piece
              ? piece.title
              : piece,
  );
  const { content } = propose(outlineOf(plain), styrmodeller, {});
  expect(chain(content.parts)).toEqual(chain(propose(outlineOf(PLAN_2009), styrmodeller, {}).content.parts));
});

/** Every goal on a line: level, number and title, indented by depth. */
function chain(parts: Part[]): string[] {
  return [...goalsOf(parts)].map(
    ({ goal: { level, number, title }, parents }) => `${"  ".repeat(parents.length)}${level} ${number} ${title}`,
  );
}

function goal(parts: Part[], named: string): GoalPart {
  const found = [...goalsOf(parts)].find(({ goal: each }) => each.number === named || each.title === named);
  if (!found) throw new Error(`no goal ${named}`);
  return found.goal;
}

function section(parts: Part[], title: string): SectionPart {
  const found = parts.find((part) => part.kind === "avsnitt" && part.title === title);
  if (found?.kind !== "avsnitt") throw new Error(`no section ${title}`);
  return found;
}

function textOf(part: Part | undefined) {
  return part?.kind === "text" ? part.text : [];
}

function what(part: Part): string {
  if (part.kind === "mal") return "mål";
  if (part.kind === "avsnitt") return `avsnitt ${part.title}`;
  if (part.kind === "budget") return `budget ${part.table.title}`;
  return part.kind === "text" ? part.heading || " " : part.heading;
}

function labelled(label: string, title: string, level: 1 | 2 | 3 | 4): Piece[] {
  return [{ bold: label }, { heading: title, level }];
}

function texts(...headings: string[]): Piece[] {
  return headings.flatMap((heading): Piece[] => [{ heading, level: 5 }, `Så här arbetar vi med ${heading.toLowerCase()} under året.`]);
}

const PLAN_2009: Piece[] = [
  "Hemtjänstenheten Ängen",
  { title: "Verksamhetsplan 2009" },
  { heading: "Inledning", level: 1 },
  "Enheten ger hemtjänst till omkring tvåhundra personer i stadsdelen, dygnet runt och alla dagar i veckan.",
  ...labelled("KF:s INRIKTNINGSMÅL 1:", "En stad att leva i", 1),
  ...labelled("KF:s MÅL FÖR VERKSAMHETSOMRÅDET:", "1.3 Omsorgen är trygg", 2),
  {
    table: [
      ["KF:s indikatorer", "Årsmål", "KF:s årsmål", "Periodicitet"],
      ["Andel nöjda", "82 %", "80 %", "År"],
    ],
  },
  {
    table: [
      ["Nämndens indikatorer", "Årsmål", "Periodicitet"],
      ["Antal fall", "max 40", "Tertial"],
    ],
  },
  {
    table: [
      ["Enhetens indikatorer", "Årsmål", "Periodicitet"],
      ["Andel besök i tid", "95 %", "Tertial"],
    ],
  },
  ...labelled("NÄMNDMÅL:", "De äldre är trygga hemma", 3),
  ...labelled("ÅTAGANDE:", "Vi håller våra tider", 4),
  ...texts("Arbetssätt", "Uppföljning"),
  ...labelled("KF:s INRIKTNINGSMÅL 3:", "Ekonomin är god", 1),
  ...labelled("KF:s MÅL FÖR VERKSAMHETSOMRÅDET:", "3.1 Budgeten håller", 2),
  ...labelled("NÄMNDMÅL:", "Ingen enhet går med underskott", 3),
  ...labelled("ÅTAGANDE:", "Vi följer kostnaderna varje vecka", 4),
  ...texts("Arbetssätt", "Uppföljning"),
  { heading: "Budget 2009", level: 3 },
  {
    table: [
      ["mnkr", "Kostnader", "Intäkter", "Netto", "Netto 2008", "Förändring"],
      ["Hemtjänst", "20,1", "1,0", "19,1", "18,9", "0,2"],
      ["Nattpatrull", "4,0", "", "4,0", "3,9", "0,1"],
      ["Summa", "24,1", "1,0", "23,1", "22,8", "0,3"],
    ],
  },
];

const PLAN_2015: Piece[] = [
  "Förskolan Kullen",
  { title: "Verksamhetsplan 2015" },
  { heading: "Inledning", level: 1 },
  "Förskolan har fyra avdelningar och åttio barn. Personalen är utbildad och många har arbetat här länge.",
  ...labelled("KF:s inriktningsmål:", "1. Alla barn får samma chans", 1),
  ...labelled("KF:s mål för verksamhetsområdet:", "1.1 Förskolan är till för alla", 2),
  ...labelled("Nämndmål:", "Barn får plats i förskolan", 3),
  { heading: "Beskrivning", level: 4 },
  "Nämnden bygger ut.",
  { heading: "Förväntat resultat", level: 4 },
  "Ingen väntar längre än tre månader.",
  ...labelled("Åtagande:", "Leken är grunden", 4),
  ...texts("Förväntat resultat", "Arbetsätt", "Resursanvändning", "Uppföljning", "Utveckling"),
  ...labelled("KF:s inriktningsmål:", "3. Ekonomin är hållbar", 1),
  ...labelled("KF:s mål för verksamhetsområdet:", "3.1 Budgeten är i balans", 2),
  { heading: "Resursanvändning", level: 3 },
  "Enheten får sin ersättning per barn.",
  { heading: "Budget 2015", level: 3 },
  {
    table: [
      ["Tkr", "Kostnader", "Intäkter", "Netto"],
      ["Förskola", "12 400", "900", "11 500"],
      ["varav lokaler", "1 200", "", "1 200"],
      ["- varav mat", "600", "", "600"],
      ["Öppen förskola", "1 900", "", "1 900"],
      ["Totalt", "14 300", "900", "13 400"],
    ],
  },
  ...labelled("Nämndmål:", "Ekonomin följs varje månad", 3),
  ...labelled("Åtagande:", "Vi köper in tillsammans", 4),
  ...texts("Förväntat resultat", "Arbetssätt"),
];

const PLAN_2020: Piece[] = [
  "Hemtjänsten Solängen",
  "Till Farsta stadsdelsnämnd, sammanträde den 17 december 2019",
  { title: "Verksamhetsplan 2020" },
  { heading: "Inledning", level: 1 },
  "Enheten finns i Farsta och ger stöd i hemmet till dem som behöver det, både på dagen och på natten.",
  ...labelled("KF:s inriktningsmål:", "1. En stad för alla", 1),
  ...labelled("KF:s mål för verksamhetsområdet:", "1.2. Ingen lämnas ensam", 2),
  {
    table: [
      ["Aktivitet", "Startdatum", "Slutdatum"],
      ["Ringa alla som bor ensamma", "2020-02-01", "2020-11-30"],
    ],
  },
  ...labelled("Nämndmål:", "De äldre känner sig sedda", 3),
  ...labelled("Enhetsmål:", "Samma personal kommer varje dag", 4),
  ...texts("Förväntat resultat", "Arbetssätt"),
  { heading: "Resursanvändning", level: 1 },
  "Pengarna räcker om sjukfrånvaron sjunker.",
  { heading: "Budget 2020", level: 2 },
  {
    table: [
      ["Mnkr", "Budget"],
      ["Intäkter", "2,0"],
      ["Kostnader", "32,5"],
      ["Netto", "30,5"],
    ],
  },
  { heading: "Övriga frågor", level: 1 },
  "Enheten byter lokal i maj.",
  { heading: "Bilagor", level: 1 },
  "- Internkontrollplan",
  "- Arbetsmiljöplan",
];

const REPORT_T2: Piece[] = [
  "Mottagningsenheten Norr",
  { title: "Tertialrapport 2 2016" },
  { heading: "Sammanfattande analys", level: 1 },
  "Arbetet går som planerat, men sommaren gav färre besök än enheten hade räknat med när planen skrevs.",
  ...labelled("KF:s inriktningsmål:", "1. Staden håller ihop", 1),
  ...labelled("KF:s mål för verksamhetsområdet:", "1.1 Stödet kommer i tid", 2),
  "◆ Förväntas uppfyllas delvis",
  {
    table: [
      ["Indikator", "Periodens utfall", "Periodens utfall T2 2015", "Prognos helår", "Årsmål", "KF:s årsmål", "Period"],
      ["◆ Andel svar inom en vecka", "81 %", "78 %", "84 %", "90 %", "minst 85 %", "T2 2016"],
      ["Analys", "", "", "", "", "", ""],
      ["Sommaren var lugn.", "", "", "", "", "", ""],
      ["Antal besök", "1 240 st", "1 310 st", "1 900 st", "öka", "", "T2 2016"],
    ],
  },
  ...labelled("Nämndmål:", "Alla får svar i tid", 3),
  "Förväntas uppfyllas helt",
  ...labelled("Enhetsmål:", "Vi svarar samma dag", 4),
  ...texts("Förväntat resultat", "Analys"),
  { heading: "Uppföljning av ekonomi", level: 1 },
  { heading: "Uppföljning av driftbudget", level: 2 },
  {
    table: [
      ["mnkr", "Budget", "Utfall", "Prognos", "Avvikelse"],
      ["Mottagning", "9,0", "5,9", "9,2", "-0,2"],
      ["Jour", "3,0", "2,1", "3,2", "-0,2"],
      ["Totalt", "12,0", "8,0", "12,4", "-0,4"],
    ],
  },
];

const PLAN_ONE_PARAGRAPH: Piece[] = [
  { title: "Verksamhetsplan 2016 för Stödenheten Väst" },
  { heading: "KF:s inriktningsmål: 2. Alla får god service", level: 1 },
  { heading: "KF:s mål för verksamhetsområdet:\n2.3 Omsorgen håller hög kvalitet", level: 2 },
  { heading: "Nämndmål: 1. Fler får stöd tidigt", level: 3 },
  { heading: "Enhetsmål:\nVi svarar inom en dag", level: 4 },
  ...texts("Förväntat resultat", "Arbetssätt"),
  { heading: "Enhetsmål: Vi följer upp varje insats", level: 4 },
  ...texts("Förväntat resultat"),
];
