import { expect, test } from "vitest";
import { section } from "../../../db/demo/builder.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { annualReport } from "../../../tests/fixtures/unit-papers.ts";
import { checkDocument } from "../check-document.ts";

/** Sentences as reports have them, written before the rules could read them all. */
const RIGHT = [
  "Under året genomfördes 148 hembesök, varav 61 på kvällstid och 87 på dagtid.",
  "Av 212 ansökningar beviljades 168, 31 avslogs och 13 återtogs.",
  "Förskolan har fyra avdelningar med 18 barn på varje, sammanlagt 72 barn.",
  "Medelåldern bland personalen är 44 år och 12 av 38 medarbetare fyller 65 inom fem år.",
  "Sjukfrånvaron minskade från 8,4 % till 7,1 %, alltså med 1,3 procentenheter.",
  "Av 96 svarande är 81 nöjda, vilket motsvarar 84 procent.",
  "Biblioteket hade 41 300 besök, en ökning med 2 100 jämfört med 39 200 året innan.",
  "Vi har 24 platser på Ekbacken, 18 på Solgården och 30 på Tallhöjden.",
  "Kostnaden blev 14,2 mnkr mot budgeterade 13,8 mnkr, ett underskott på 0,4 mnkr.",
  "Personalgruppen består av 14 kvinnor och 6 män, totalt 20 medarbetare.",
  "I mars deltog 12 barn, i april 15 och i maj 9.",
  "Drygt 60 procent av de 45 deltagarna var under 30 år och 8 av dem gick vidare till arbete.",
  "Väntetiden var i snitt 23 dagar, vilket är 4 dagar kortare än förra årets 27 dagar.",
  "Tre av enhetens tio lägenheter stod tomma i två månader.",
  "Av de 54 ungdomarna var 29 pojkar och 25 flickor.",
  "Antalet inskrivna barn var 118 i januari och 124 i december.",
  "Vi köpte 6 elcyklar för 18 000 kronor styck och 2 för 24 500 kronor.",
  "Utbildningen gavs vid 5 tillfällen med 16 deltagare per gång, det vill säga 80 platser.",
  "Av 64 tillfrågade svarade 41, och 12 av dem ville ha mer information.",
  "Hemtjänsttimmarna ökade med 3 procent, från 40 000 till 41 200 timmar.",
  "Elva av fritidsgårdens 44 kvällar hölls utomhus, alltså en fjärdedel.",
  "Väntelistan var 38 personer i augusti, en minskning med 9 från januari då 47 väntade.",
  "Fyra team med 9 medarbetare i varje ger tillsammans 36 medarbetare.",
  "Av 75 inkomna förslag har 22 genomförts, 31 bereds och 22 har avslagits.",
  "Nettokostnaden blev 31,6 mnkr mot budgeterade 32,1 mnkr, ett överskott på 0,5 mnkr.",
  "Av de 140 som svarade var 63 män, vilket motsvarar 45 procent, och 12 ville vara anonyma.",
  "Lånen uppgick till 88 400, en ökning med 3 procent från 85 800.",
  "Av 110 hushåll fick 70 bostadsbidrag, 40 underhållsstöd och 25 båda delarna.",
  "Handläggningstiden är nu 19 dagar, vilket är 3 dagar längre än förra årets 16 dagar.",
  "Vi beviljade 54 av 60 ansökningar (90 %) och avslog 6.",
  "Av 120 svarande är 60 nöjda med maten, 50 med tiderna och 45 med bemötandet.",
  "Andelen nöjda är 80 %, en ökning med 7 % från 75 %.",
  "Fyra avdelningar med 18 barn deltog i sammanlagt 76 utflykter.",
];

const WRONG = [
  "Av 212 ansökningar beviljades 168, 31 avslogs och 23 återtogs.",
  "Förskolan har fyra avdelningar med 18 barn på varje, sammanlagt 76 barn.",
  "Av 96 svarande är 81 nöjda, vilket motsvarar 89 procent.",
  "Sjukfrånvaron minskade från 8,4 % till 7,1 %, alltså med 2,3 procentenheter.",
  "Biblioteket hade 41 300 besök, en ökning med 1 200 jämfört med 39 200 året innan.",
  "Vi har totalt 74 platser: 24 på Ekbacken, 18 på Solgården och 30 på Tallhöjden.",
  "Kostnaden blev 14,2 mnkr mot budgeterade 13,8 mnkr, ett underskott på 0,6 mnkr.",
  "Personalgruppen består av 14 kvinnor och 6 män, totalt 21 medarbetare.",
  "Väntetiden var i snitt 23 dagar, vilket är 6 dagar kortare än förra årets 27 dagar.",
  "Av de 54 ungdomarna var 29 pojkar och 26 flickor.",
  "Antalet inskrivna barn ökade under året från 118 till 124, det vill säga med 8 barn.",
  "Av 64 tillfrågade svarade 41, 12 avböjde och 13 gick inte att nå.",
  "Utbildningen gavs vid 5 tillfällen med 16 deltagare per gång, det vill säga 90 platser.",
  "Hemtjänsttimmarna ökade med 5 procent, från 40 000 till 41 200 timmar.",
  "Av 38 medarbetare har 19 (45 procent) högskoleutbildning.",
  "Under 2021 utreddes 87 ärenden. Av dessa ledde 52 till insats och 45 lades ned.",
  "Vi tog emot 33 klagomål: 14 om bemötande, 11 om tider och 9 om mat.",
  "Gruppbostäderna har 6, 6, 5 och 7 lägenheter, sammanlagt 25.",
  "Antalet besök var 312, en minskning med 45 från 367.",
  "Väntelistan var 38 personer i augusti, en minskning med 12 jämfört med 47 i januari.",
  "Fyra team med 9 medarbetare i varje ger tillsammans 38 medarbetare.",
  "Av 75 förslag har 22 godkänts, 41 avslagits och 22 återtagits.",
  "Nettokostnaden blev 31,6 mnkr mot budgeterade 32,1 mnkr, ett överskott på 0,8 mnkr.",
  "Av de 140 som svarade var 63 män, vilket motsvarar 54 procent.",
  "Antalet inskrivna är 212, vilket är 20 fler än förra årets 202.",
  "Under hösten gick 18 (40 %) av 60 elever i simskola.",
  "Kostnaden per plats steg med 8 procent, från 120 000 kronor till 124 800 kronor.",
  "Vi har 3 bussar med plats för 16 resenärer vardera, det vill säga 46 platser.",
  "Sjukfrånvaron är 6,1 procent, en minskning med 1,4 procentenheter från 7,0 procent.",
  "Av 64 ansökningar var 41 beviljade, 12 avslagna och 13 återtagna.",
  "Vi delade in barnen i 6 grupper om 12 = 78.",
  "Antalet ärenden var 42, en ökning med 14 från 30.",
  "Under året har 15 (31,8 %) av 54 gått vidare.",
];

function told(line: string): string[] {
  const content = annualReport([section("Sammanfattande analys", line)], { districts: ["Bromma", "Farsta", "Älvsjö"] });
  return checkDocument(content, styrmodellOf(2022)).map(({ message }) => message);
}

test.for(RIGHT)("nothing is said of: %s", (line) => {
  expect(told(line)).toEqual([]);
});

test.for(WRONG)("once is found: %s", (line) => {
  expect(told(line)).toHaveLength(1);
});

test("a sentence in a footnote is checked as any other, and goes on from none above it", () => {
  const noted = (words: string, note: string) => {
    const content = annualReport([section("Sammanfattande analys", words)], { districts: [] });
    const [part] = content.parts.flatMap((each) => (each.kind === "avsnitt" ? each.parts : []));
    if (part?.kind !== "text") throw new Error("No text");
    part.text = [{ k: "p", c: [{ s: words }, { s: "", note }] }];
    return checkDocument(content, styrmodellOf(2022)).map(({ message }) => message);
  };
  expect(noted("Alla som sökte har fått svar.", "Av 212 ansökningar beviljades 168, 31 avslogs och 23 återtogs.")).toHaveLength(1);
  expect(noted("Alla som sökte har fått svar.", "Av 212 ansökningar beviljades 168, 31 avslogs och 13 återtogs.")).toEqual([]);
  expect(noted("Under året utreddes 87 ärenden.", "Av dessa ledde 52 till insats och 45 lades ned.")).toEqual([]);
});
