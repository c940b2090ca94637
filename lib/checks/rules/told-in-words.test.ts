import { expect, test } from "vitest";
import { section } from "../../../db/demo/builder.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { annualReport, budget, goalWith, indicator, kfGoal } from "../../../tests/fixtures/unit-papers.ts";
import type { Part } from "../../domain/document.ts";
import { checkedPaper } from "../checked-paper.ts";
import { textAndTable } from "./text-and-table.ts";
import { textChanges } from "./text-changes.ts";
import { textRepeated } from "./text-repeated.ts";
import { textShares } from "./text-shares.ts";
import { textSums } from "./text-sums.ts";

const TEXT_RULES = [textSums, textChanges, textShares, textAndTable, textRepeated];

/** What the text rules say of these lines, in a unit for Bromma, Farsta and Älvsjö. */
function told(lines: string[], ...parts: Part[]): string[] {
  const content = annualReport([section("Sammanfattande analys", ...lines), ...parts], { districts: ["Bromma", "Farsta", "Älvsjö"] });
  const paper = checkedPaper(content, styrmodellOf(2022));
  return TEXT_RULES.flatMap((rule) => rule.find(paper)).map(({ message }) => message.replaceAll("\u00a0", " "));
}

test.for([
  ["Vi har 90 platser fördelade på 30 i Bromma, 35 i Farsta och 20 i Älvsjö.", "30 + 35 + 20 = 85, men totalen är skriven 90 platser."],
  ["Antalet platser är 75. Fördelningen är 20 Bromma, 25 Farsta och 25 Älvsjö.", "20 + 25 + 25 = 70, men totalen är skriven 75."],
  [
    "Enheten fick femtio nya kort, fördelade på tjugo i Bromma, femton i Farsta och tolv i Älvsjö.",
    "Tjugo + femton + tolv = 47, men totalen är skriven femtio nya.",
  ],
  ["Kursen hade 64 deltagare (41 kvinnor och 33 män).", "41 + 33 = 74, men totalen är skriven 64 deltagare."],
  ["Av lägren hölls 12 på våren, 9 på sommaren och 8 på hösten, totalt 30.", "12 + 9 + 8 = 29, men totalen är skriven 30."],
  [
    "Budgeten är 18,4 mnkr fördelad på 12,1 mnkr för personal, 4,0 mnkr för lokaler och 1,9 mnkr för drift.",
    "12,1 mnkr + 4,0 mnkr + 1,9 mnkr, men totalen är skriven 18,4 mnkr.",
  ],
  ["Könsfördelningen är 62 % kvinnor och 48 % män.", "Andelarna 62 % + 48 % blir 110 %, inte 100 %."],
  ["Antalet besök har ökat med 140 från 1 210 till 1 330.", "”ökat med 140”, men från 1 210 till 1 330 är 120."],
  ["Andelen nöjda har minskat med 6 procentenheter, från 81 % till 77 %.", "”minskat med 6 procentenheter”, men från 81 % till 77 % är 4."],
  ["Antalet ärenden ökade med 25 procent, från 200 till 240.", "”ökat med 25 procent”, men från 200 till 240 är 20,0 %."],
  ["Kön har minskat från 31 till 38 personer.", "”från 31 till 38 personer” är ingen minskning."],
  ["Av de tillfrågade var 8 av 20 (45 %) nöjda.", "8 av 20 är 40,0 %, inte 45 %."],
  ["Under året deltog 48 personer. Av dessa har 12 (30 %) fått arbete.", "12 av 48 är 25,0 %, inte 30 %."],
  ["I Farsta svarade 62 % (31 av 52).", "31 av 52 är 59,6 %, inte 62 %."],
  ["Tiden var i snitt 30 månader (3,5 år).", "30 månader är inte 3,5 år."],
  [
    "Under året har 83 ärenden avslutats: 22 på Bromma, 31 i Farsta och 22 i Älvsjö.",
    "22 + 31 + 22 = 75, men totalen är skriven 83 ärenden.",
  ],
  ["Av de 412 barn som var inskrivna i december var 210 flickor och 212 pojkar.", "210 + 212 = 422, men totalen är skriven 412 barn."],
  ["Totalt inkom 64 synpunkter: 41 klagomål, 12 förslag och 9 beröm.", "41 + 12 + 9 = 62, men totalen är skriven 64 synpunkter."],
  [
    "Personalen består av 12 förskollärare, 18 barnskötare och 2 kockar, totalt 34 personer.",
    "12 + 18 + 2 = 32, men totalen är skriven 34 personer.",
  ],
  [
    "Sjukfrånvaron har ökat från 6,2 % till 7,1 %, vilket är en ökning med 1,9 procentenheter.",
    "”ökat med 1,9 procentenheter”, men från 6,2 % till 7,1 % är 0,9.",
  ],
  ["I år kom 1 240 anmälningar, vilket är 122 fler än 2021 då det inkom 1 128.", "1 240 är inte 122 fler än 1 128."],
  ["Kostnaderna ökade från 45,2 mnkr till 47,9 mnkr (8,0 %).", "Inom parentes står 8,0 %, men från 45,2 till 47,9 är 6,0 %."],
  ["Av de 33 som fått stöd har 20 gått vidare till arbete (66,6 %).", "20 av 33 är 60,6 %, inte 66,6 %."],
  ["Lokalen kostade 1 250 tkr (1,5 mnkr).", "1 250 tkr är inte 1,5 mnkr."],
] as const)("found: %s", ([line, message]) => {
  expect(told([line])).toEqual([message]);
});

test.for([
  "Vi har 85 platser fördelade på 30 i Bromma, 35 i Farsta och 20 i Älvsjö.",
  "Förskolan har 96 barn fördelade på 6 avdelningar och 19 pedagoger.",
  "Enheten har 45 lägenheter fördelade på tre hus och två kvarter.",
  "Under 2022 har 48 platser fördelats på Bromma, Farsta och Älvsjö.",
  "Av 120 elever läser 40 simning, 35 bild och 30 teater; flera läser mer än ett ämne.",
  "Gruppen har 40 medlemmar, varav 30 kvinnor och 25 födda utomlands.",
  "I år deltog 52 personer, varav 20 från Bromma och 18 från Farsta.",
  "På enheten arbetar 14 personer: 9 på heltid, 4 på deltid och några timanställda.",
  "Sammanlagt 212 hushåll fick stöd, däribland 31 barnfamiljer, 12 ensamstående och 4 äldre par.",
  "Antalet besök ökade från 1 210 till 1 330, en ökning med 120 besök eller cirka 10 procent.",
  "Antalet ärenden har ökat med drygt 100 från 1 210 till 1 330.",
  "Andelen nöjda har ökat med 5 %, från 75 % till 80 %.",
  "Andelen nöjda har ökat med 6,7 %, från 75 % till 80 %.",
  "Åldersgränsen har sänkts från 20 till 18 år, och budgeten ökade från 2021 till 2022 med 3 %.",
  "Verksamheten riktar sig till barn från 6 till 12 år och har öppet från kl. 14.30 till 18.",
  "Av brukarna svarade 31 av 52, och av dem var 80 % nöjda.",
  "8 av 12 chefer deltog. Cirka 60 % av medarbetarna gick samma kurs.",
  "Två av tre (66 %) känner till planen, 1 av 3 (33 %) gör det inte.",
  "Enligt 4 kap. 1 § SoL och 7 § LSS prövas 12 insatser, se punkt 3 och 4 i riktlinjen 2019–2023.",
  "Ring 08-508 00 000 eller skriv till Box 24156, 104 51 Stockholm, mellan 9 och 16.",
  "Möten hölls den 12 mars, 3 april och 15 maj, totalt tre gånger.",
  "Målgruppen är 16–24 år; 20-25 av dem står i kö, och 5-åringarna börjar i augusti.",
  "I februari 2022 gick 3 av 4 grupper till 2 gånger så många lokaler.",
  "Sjukfrånvaron är 7,4 procent, varav korttidsfrånvaron utgör 2,9 procent.",
  "Tiden var i snitt 52 månader (4,3 år). Priset är 1 250 tkr (1,3 mnkr). Var femte (20 %) väntar.",
  "Enheten består av 1 chef, 2 samordnare och 14 handledare. På enheten arbetar totalt 17 medarbetare.",
  "Under våren fick 25 unga jobb och under hösten 31, jämfört med totalt 48 året före.",
  "Antalet platser i Bromma har ökat från 20 till 25. Antalet platser i Farsta har ökat från 20 till 28.",
  "Av 40 sökande antogs 25. Av dessa har 20 (80 %) fullföljt, och 5 har gjort avbrott.",
  "Vi delade ut 300 cykelhjälmar fördelat på ungefär 100 i Bromma, 120 i Farsta och resten i Älvsjö.",
  "Andelen som cyklar har minskat med 2 procentenheter och andelen som går har ökat med 3, från 31 till 34 %.",
  "Totalt 1 250 timmar utfördes, varav 420 på helger och 180 på kvällar.",
  "Antalet biståndshushåll minskade med 4 procent från 14 200 till 13 650, det vill säga med 550 hushåll.",
  "Förskolan har fyra avdelningar med 18, 17, 21 och 20 barn.",
  "Det finns 5 avdelningar med sammanlagt 92 barn i åldrarna 1–5 år och 17,5 årsarbetare.",
  "Av 64 inkomna synpunkter var 41 klagomål, 12 förslag och 11 beröm.",
  "Kostnaderna ökade från 45,2 mnkr till 47,9 mnkr (6,0 %) främst på grund av högre priser.",
  "Svarsfrekvensen var 71 % (68 % 2021). Av de 142 som svarade var 121 (85 %) nöjda.",
  "Enheten har 6 grupper om 12 personer, det vill säga 72 platser, varav 68 är belagda.",
  "Mellan 2019 och 2022 minskade utsläppen från 120 till 95 ton.",
  "Den 1 mars tog 2 nya chefer över 14 medarbetare på 3 enheter.",
  "Arbetsgruppen består av 8 personer – 5 kvinnor och 3 män – från sex enheter.",
  "I åk 6 når 82 % målen och i åk 9 når 76 %, totalt 79 %.",
  "Av de 33 som fått stöd har 12 avslutats (7 till arbete, 3 till studier och 2 till annan försörjning).",
  "Verksamheten har 3 grupper med 25 platser i Bromma, 30 platser i Farsta och 20 platser i Älvsjö.",
  "Av 64 svarande var 20 kvinnor och 30 män; resten ville inte uppge kön.",
  "Det var 7 färre än 2021, då 52 deltog. I år deltog alltså 45.",
  "Antalet barn väntas öka från 412 till 430 under 2023 och till 445 under 2024.",
  "Lägret kostade 45 000 kr fördelat på 30 barn, alltså 1 500 kr per barn.",
  "Drygt 250 personer, varav 120 unga, besökte oss i snitt 2,4 gånger per vecka.",
])("silent: %s", (line) => {
  expect(told([line])).toEqual([]);
});

test("stadsdelar that fell from figures that do not make the whole's are found", () => {
  const line = (bromma: string) =>
    `Antalet ärenden har minskat från ${bromma} till 30 i Bromma, från 55 till 50 i Farsta och från 25 till 20 i Älvsjö. Antalet ärenden har därmed minskat från 120 till 100.`;
  expect(told([line("40")])).toEqual([]);
  expect(told([line("42")])).toEqual(["Bromma 42 + Farsta 55 + Älvsjö 25 = 122, men totalen ”från” är 120."]);
});

test("changes per stadsdel that do not give last year's figure are found", () => {
  const lines = (farsta: string) => [
    `Antalet beviljade har minskat från 24 till 18. I Bromma är det 6, vilket är lika många som förra året. I Farsta är det 7, vilket är ${farsta} färre än förra året. I Älvsjö är det 5, vilket är 2 färre än förra året.`,
  ];
  expect(told(lines("4"))).toEqual([]);
  expect(told(lines("3"))).toEqual(["Stadsdelarnas förändringar ger 23 för förra året, men det står från 24 till 18."]);
});

test("the same change told from two different figures is found", () => {
  const again = (from: string) => [
    "Antalet hushåll har minskat från 88 till 80.",
    `Vi ser att antalet hushåll har minskat från ${from} till 80.`,
  ];
  expect(told(again("88"))).toEqual([]);
  expect(told(again("86"))).toEqual(["Här står från 86 till 80, på ett annat ställe från 88 till 80."]);
  expect(told(["Antalet hushåll har minskat med 6 i snitt.", "Antalet hushåll har därmed minskat från 90 till 80."])).toEqual([
    "”minskat med 6”, men från 90 till 80 är 10.",
  ]);
});

test("a list that does not make its total, and a share of a list that is not what the others are, are found", () => {
  const lists = (total: string, share: string) => [
    "Antal deltagare",
    "Bromma: 20",
    "Farsta: 16",
    "Älvsjö: 25",
    `Sammanlagt: ${total}`,
    "Till arbete",
    "Bromma: 5 (25 %)",
    "Farsta: 4 (25 %)",
    `Älvsjö: 10 (${share} %)`,
  ];
  expect(told(lists("61", "40"))).toEqual([]);
  expect(told(lists("63", "40"))).toEqual(["Bromma 20 + Farsta 16 + Älvsjö 25 = 61, men sammanlagt är 63."]);
  expect(told(lists("61", "45"))).toEqual(["Älvsjö: 10 av 25 är 40,0 %, inte 45 %."]);
});

test("a text that gives its own indicator another outcome or årsmål is found", () => {
  const under = (analysis: string) => {
    const row = indicator("Andel nöjda brukare", { utfall: "81 %", "utfall-fjol": "78 %", arsmal: "80 %" });
    const goal = goalWith({ ...row, analysis: [{ k: "p", c: [{ s: analysis }] }] });
    return told([], goal);
  };
  expect(under("Utfallet blev 81 %. Årsmålet 80 % nås.")).toEqual([]);
  expect(under("Förra året var utfallet 79 %. Utfallet för kvinnor är 84 %.")).toEqual([]);
  expect(under("Utfallet blev 83 %.")).toEqual(["Texten säger 83 %, men utfallet i tabellen är 81 % (”Andel nöjda brukare”)."]);
  expect(under("Årsmålet är 85 %.")).toEqual(["Texten säger 85 %, men årsmålet i tabellen är 80 % (”Andel nöjda brukare”)."]);
});

test("a sentence with an indicator's own words and another percentage is found", () => {
  const goal = goalWith(indicator("Andel elever som fullföljer simundervisning före sommaren", { utfall: "64 %", arsmal: "70 %" }));
  expect(told(["Nu är det 71 % av eleverna som fullföljer sin simundervisning före sommaren."], goal)).toHaveLength(1);
  expect(told(["Nu är det 64 % av eleverna som fullföljer sin simundervisning före sommaren."], goal)).toEqual([]);
  expect(told(["Nu är det 71 % av eleverna som trivs."], goal)).toEqual([]);
});

test("a budget and a result told in words are those of the tables", () => {
  const table = budget(
    "Bokslut 2022",
    ["budget-netto", "netto", "resultat"],
    [
      ["rad", "Lek", ["12,0", "11,2", "0,8"]],
      ["rad", "Kök", ["3,0", "3,5", "-0,5"]],
      ["summa", "Totalt", ["15,0", "14,7", "0,3"], "totalt"],
    ],
  );
  const goal = kfGoal("3.1 Budget", table);
  expect(told(["Budgeten uppgår till 15,0 mnkr, och året gav ett överskott på 300 tkr."], goal)).toEqual([]);
  expect(told(["Budgeten uppgår till 15,4 mnkr."], goal)).toEqual(["Texten säger 15,4 mnkr, men tabellens Totalt budget-netto är 15,0."]);
});

test("the number of staff is one, and a sentence in the summary stands alike under its goal", () => {
  expect(told(["Antal anställda: 32", "På enheten arbetar totalt 32 medarbetare."])).toEqual([]);
  expect(told(["Antal anställda: 32", "På enheten arbetar totalt 30 medarbetare."])).toHaveLength(1);
  const goal = kfGoal("1.2 Mål", "Under året har 54 personer deltagit i gruppens verksamhet.");
  expect(told(["Under året har 54 personer deltagit i gruppens verksamhet."], goal)).toEqual([]);
  expect(told(["Under året har 56 personer deltagit i gruppens verksamhet."], goal)).toHaveLength(1);
});

test("figures of all stadsdelar that differ in one from the table's are found", () => {
  const goal = goalWith(indicator("Antal sommarjobb", { utfall: "150 st" }, { Bromma: "62", Farsta: "41", Älvsjö: "47" }));
  expect(told(["Sommarjobben fördelades så här: Bromma 62 stycken, Farsta 41 stycken och Älvsjö 47 stycken."], goal)).toEqual([]);
  expect(told(["Vi anställde så här många: Bromma 62 stycken, Farsta 44 stycken och Älvsjö 47 stycken."], goal)).toEqual([
    "Farsta är 44 stycken här och 41 i ”Antal sommarjobb”; Bromma och Älvsjö är lika på båda ställena.",
  ]);
});
