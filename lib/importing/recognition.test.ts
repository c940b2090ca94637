import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { districtNamed, districtsIn } from "./districts.ts";
import { headingsInside } from "./glued-headings.ts";
import { unitInTitle } from "./guesses.ts";
import { statusAfterTitle, statusAt } from "./statuses.ts";
import { vocabularyOf } from "./vocabulary.ts";

const model = styrmodellOf(2014);
const vocabulary = vocabularyOf(model);

test.each([
  ["KF:s inriktningsmål:", "inriktningsmal", "", ""],
  ["KF:s INRIKTNINGSMÅL 1:", "inriktningsmal", "1", ""],
  ["KFs  inriktnings mål", "inriktningsmal", "", ""],
  ["Kommunfullmäktiges inriktningsmål 2", "inriktningsmal", "2", ""],
  ["KF:S MÅL FÖR VERKSAMHETSOMRÅDET I.3:", "kf-mal", "1.3", ""],
  ["KF:s mål för verksamhetsområdet: 1.2 Alla har ett hem", "kf-mal", "", "1.2 Alla har ett hem"],
  ["KF:s INRIKTNINGSMÅL 1. En stad för alla", "inriktningsmal", "", "1. En stad för alla"],
  ["NÄMNDMÅL:", "namndmal", "", ""],
  ["Åtagande 2: Vi svarar i tid", "atagande", "2", "Vi svarar i tid"],
  ["Enhetsmål:", "enhetsmal", "", ""],
])("etiketten %s", (text, level, number, title) => {
  const label = vocabulary.labelAt(text);
  expect([label?.level.code, label?.number, label?.title]).toEqual([level, number, title]);
});

test.each(["Nämndmålet är nått", "Åtaganden om stöd", "Enhetsmål för 2016 och framåt", "Vi når KF:s inriktningsmål"])(
  "%s är ingen etikett",
  (text) => {
    expect(vocabulary.labelAt(text)).toBeNull();
  },
);

test.each([
  ["● Uppfylls helt", "helt", "●"],
  ["Uppfylls delvis", "delvis", ""],
  ["■ Uppfylls inte", "ej", "■"],
  ["— Ingen", "ingen", "—"],
  ["◆", "delvis", "◆"],
  ["Förväntas uppfyllas helt", "helt", ""],
  ["Förväntas ej uppfyllas", "ej", ""],
  ["Måluppfyllelse: Uppfylls helt", "helt", ""],
])("bedömningen %s", (text, status, symbol) => {
  expect(statusAt(text, model)).toMatchObject({ status, symbol });
});

test("en mening som börjar som en bedömning är ingen", () => {
  expect(statusAt("Uppfylls helt enkelt inte i år", model)).toBeNull();
  expect(statusAt("- Ingen kom till mötet", model)).toBeNull();
});

test("en bedömning sist i titeln tas av", () => {
  expect(statusAfterTitle("Alla trivs ◆ Uppfylls delvis", model)).toMatchObject({ title: "Alla trivs", assessment: { status: "delvis" } });
  expect(statusAfterTitle("Stockholm — en stad för alla", model)).toBeNull();
});

test("textrubriker i alla stavningar, nästan rätt bara där rubriken är utmärkt", () => {
  expect(vocabulary.textKindOf("Arbets sätt", false)?.code).toBe("arbetssatt");
  expect(vocabulary.textKindOf("ARBETSÄTT:", false)?.code).toBe("arbetssatt");
  expect(vocabulary.textKindOf("Förväntat resulltat", true)?.code).toBe("forvantat-resultat");
  expect(vocabulary.textKindOf("Förväntat resulltat", false)).toBeNull();
  expect(vocabulary.textKindOf("Arbetsmiljö", true)).toBeNull();
});

test("textrubriker som satts ihop på en rad delas, ett ensamt ord i en mening inte", () => {
  const text = "Förväntat resultat Fler läser. Arbetssätt Vi läser högt. Uppföljning Vi räknar lån.";
  expect(headingsInside(text, vocabulary).map(({ from, to }) => text.slice(from, to).trim())).toEqual([
    "Förväntat resultat",
    "Fler läser.",
    "Arbetssätt",
    "Vi läser högt.",
    "Uppföljning",
    "Vi räknar lån.",
  ]);
  expect(headingsInside("Uppföljning sker varje vecka. Utveckling av stödet pågår.", vocabulary)).toEqual([]);
});

test("stadsdelar: en bokstav fel är samma, två är det inte", () => {
  expect(districtNamed("Normalm", model.districts ?? [])).toBe("Norrmalm");
  expect(districtNamed("Hägersten-Liljeholmen", model.districts ?? [])).toBe("Hägersten-Liljeholmen");
  expect(districtNamed("Nomalm", model.districts ?? [])).toBeNull();
  expect(districtsIn("Till Östermalms stadsdelsnämnd; gäller även Kungsholmen", model.districts ?? [])).toEqual([
    "Östermalm",
    "Kungsholmen",
  ]);
});

test.each([
  ["Verksamhetsberättelse VB 2017 för Läsenheten", "Läsenheten"],
  ["Verksamhetsplan 2014", ""],
  ["VP 2009 - Hemtjänsten Ängen", "Hemtjänsten Ängen"],
  ["Tertialrapport 2 2016 Stödenheten Väst", "Stödenheten Väst"],
  ["Verksamhetsplan Läsenheten 2015", "Läsenheten"],
])("enheten i titeln %s", (title, unit) => {
  expect(unitInTitle(title)).toBe(unit);
});
