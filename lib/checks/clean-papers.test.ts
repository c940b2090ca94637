import { expect, test } from "vitest";
import { budget as budgetTable, comparedWith, forecast, heading, line, sum, yearEnd } from "../../db/demo/budget-builder.ts";
import { activities, activitiesFollowedUp, goalsOf, section, texts } from "../../db/demo/builder.ts";
import { ownTargets, targets } from "../../db/demo/indicator-builder.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { annualReport, indicator, indicators } from "../../tests/fixtures/unit-papers.ts";
import { type DocumentContent, type Part, partsOf as partsIn } from "../domain/document.ts";
import { checkDocument } from "./check-document.ts";

/**
 * Three whole papers that are right, as three different units would write them: long sentences full of figures, stadsdelar and
 * genders, budgets of three layouts. Nothing may be said of them. Units, prose and figures are invented.
 */
const PRESCHOOL = paper(
  "VP",
  2012,
  "Förskolorna Ekorren, Igelkotten och Lärkan",
  ["Bromma", "Farsta"],
  ({ direction, kfGoal, boardGoal, unitGoal }) => [
    section(
      "Inledning",
      "Enheten består av tre förskolor med sammanlagt 14 avdelningar. Hösten 2011 var 243 barn inskrivna, varav 118 flickor och 125 pojkar. Ekorren har sex avdelningar, Igelkotten fem och Lärkan tre.",
      "Barngruppernas storlek är i genomsnitt 17,4 barn: 14,2 i småbarnsgrupperna och 19,8 i syskongrupperna. Vi räknar med att ta emot 22 nya barn i januari och ytterligare 9 i mars.",
      section(
        "Lagar och styrdokument",
        "Verksamheten styrs av skollagen (2010:800) 8 kap. 2–18 §§, läroplanen Lpfö 98 reviderad 2010 och stadens förskoleplan.",
      ),
      section(
        "Medarbetare",
        "På enheten arbetar 52 personer: 21 förskollärare, 26 barnskötare, 3 kockar och 2 biträdande chefer. Av förskollärarna är 19 kvinnor och 2 män. 14 medarbetare går i pension under åren 2012–2016.",
        "- 12 medarbetare läser till förskollärare på halvtid",
        "- 4 har gått kursen Små barns matematik, 5 poäng",
        "- Två av tre kockar är utbildade i specialkost",
      ),
    ),
    direction(
      "2 Kvalitet och valfrihet utvecklas och förbättras",
      kfGoal(
        "2.2 Barn och elever når kunskapsmålen",
        targets(
          "Indikator",
          ["Andel föräldrar som är nöjda med förskolan", "86 %", "85 %", "År"],
          ["Personaltäthet, antal barn per årsarbetare", "5,4", "tas fram av nämnden", "Tertial"],
          ["Andel förskollärare av antal anställda", "41 %", "40 %", "Tertial"],
        ),
        boardGoal(
          "Barnen får en god start",
          unitGoal(
            "Alla barn utvecklar sitt språk varje dag",
            texts({
              "Förväntat resultat": "Minst 9 av 10 föräldrar svarar att barnets språk uppmuntras. I fjol var det 8 av 10.",
              Arbetssätt: [
                "Vi läser högt i grupper om högst 6 barn, två gånger om dagen. Avdelningar med 18 barn delas därför i tre läsgrupper.",
                "Under våren får 45 barn modersmålsstöd i 11 olika språk; några får stöd i två. Biblioteket kommer var tredje vecka med 60 böcker.",
                "- Ekorren: 110 barn\tIgelkotten: 84 barn",
              ],
              Resursanvändning: "Två förskollärare har 20 procent av sin tid avsatt för språkarbetet, vilket motsvarar 0,4 tjänster.",
              Uppföljning: "Språkgrupperna följs upp i oktober och i april. Resultatet jämförs med 2010 och 2011.",
            }),
            activities(2012, "Enhetens aktiviteter", "Läslådor ställs i ordning på alla 14 avdelningar", {
              text: "Föräldramöte om flerspråkighet",
              from: "2012-02-01",
              to: "2012-03-31",
            }),
          ),
        ),
      ),
    ),
    direction(
      "3 Stadens verksamheter är kostnadseffektiva",
      kfGoal(
        "3.1 Budgeten är i balans",
        ownTargets("Enhetens indikatorer", ["Andel av budgeten som används", "100 %", "Tertial"]),
        texts({
          Resursanvändning: "Budgeten för 2012 är 27,9 mnkr netto, en ökning med 0,9 mnkr från 27,0 mnkr. Hyrorna stiger med 2 procent.",
        }),
        budgetTable(
          "Budget 2012",
          comparedWith(2011),
          line("Ekorren", "13,1", "0,4", null, "12,3", null),
          line("Igelkotten", "9,6", "0,2", null, "9,1", null),
          line("Lärkan", "5,9", "0,1", null, "5,6", null),
          sum("totalt", "Budget totalt"),
        ),
      ),
    ),
  ],
);

const HOME_CARE = paper(
  "VB",
  2019,
  "Sjöstadens hemtjänst",
  ["Bromma", "Farsta", "Älvsjö"],
  ({ direction, kfGoal, boardGoal, unitGoal, assessed }) => [
    section(
      "Sammanfattande analys",
      "Under 2019 fick 412 personer hjälp i hemmet: 171 i Bromma, 128 i Farsta och 113 i Älvsjö. Av dem var 268 kvinnor och 144 män. Året innan var det 405 personer.",
      "Antalet utförda timmar ökade från 118 400 till 121 200, en ökning med 2 800 timmar eller 2,4 procent. Natten står för 9 procent av tiden.",
      "Vi tog emot 33 synpunkter: 19 klagomål, 8 förslag och 6 beröm. Av klagomålen rörde 11 tider, 7 bemötande och 3 båda delarna.",
      section(
        "Medarbetare",
        "Vid årets slut hade enheten 96 medarbetare, varav 74 undersköterskor. Av 96 medarbetare har 74 (77,1 %) utbildning till undersköterska. Sjukfrånvaron minskade från 8,9 % till 8,1 %, det vill säga med 0,8 procentenheter.",
      ),
    ),
    direction(
      "1 En modern storstad med möjligheter och valfrihet för alla",
      kfGoal(
        "1.6 Äldre har en trygg ålderdom",
        assessed("● Uppfylls helt"),
        indicators(
          indicator("Andel nöjda med hemtjänsten", {
            utfall: "87 %",
            "utfall-man": "86 %",
            "utfall-kvinnor": "88 %",
            "utfall-fjol": "85 %",
            arsmal: "86 %",
            "kf-arsmal": "85 %",
            period: "VB 2019",
          }),
          indicator(
            "Antal personer med hemtjänst",
            {
              utfall: "412 st",
              "utfall-man": "144 st",
              "utfall-kvinnor": "268 st",
              "utfall-fjol": "405 st",
              arsmal: "400 st",
              "kf-arsmal": "tas fram av nämnden",
              period: "VB 2019",
            },
            { Bromma: "171 / 60 / 111", Farsta: "128 / 45 / 83", Älvsjö: "113 / 39 / 74" },
          ),
          indicator("Antal medarbetare en brukare möter under 14 dagar", {
            utfall: "11,6",
            "utfall-man": "11,9",
            "utfall-kvinnor": "11,4",
            "utfall-fjol": "12,0",
            arsmal: "max 12",
            "kf-arsmal": "max 12",
            period: "VB 2019",
          }),
        ),
        boardGoal(
          "Hjälpen utgår från den enskilde",
          assessed("● Uppfylls helt"),
          unitGoal(
            "Den enskilde vet vem som kommer",
            assessed("● Uppfylls helt"),
            texts({
              Analys: [
                "I medeltal mötte varje brukare 11,6 medarbetare under två veckor, jämfört med 12,0 året innan. Målet är högst 12. För män är siffran 11,9 och för kvinnor 11,4.",
                "I april infördes fasta grupper om 8 medarbetare i Bromma. Där sjönk antalet från 12,8 till 10,9. Två av nio grupper har ännu vakanser.",
                "Av de 310 som svarade på enkäten var 270 nöjda, vilket motsvarar 87 procent; 62 procent var mycket nöjda.",
              ],
            }),
            activitiesFollowedUp(2019, "Enhetens aktiviteter", {
              text: "Fasta grupper införs",
              from: "2019-04-01",
              to: "2019-12-31",
              status: "Avslutad",
              deviation: "",
            }),
          ),
        ),
      ),
    ),
    section(
      "Uppföljning av ekonomi",
      "Kostnaderna blev 74,6 mnkr mot budgeterade 75,2 mnkr. Intäkterna ökade med 0,3 mnkr. Sammantaget redovisas ett överskott på 0,9 mnkr.",
      budgetTable(
        "Bokslut 2019",
        yearEnd(2019),
        line("Dag och kväll", "58,4", "63,1", "5,0", null, null),
        line("Natt", "7,3", "11,5", "4,5", null, null),
        sum("totalt", "Totalt"),
      ),
    ),
  ],
);

const CULTURE = paper("T2", 2024, "Kulturhuset Magasinet", ["Bromma", "Farsta"], ({ direction, kfGoal, boardGoal, unitGoal, assessed }) => [
  section(
    "Sammanfattande analys",
    "Till och med augusti hade huset 61 300 besök, 2 400 fler än samma tid 2023. Sommaren var lugnare: 4 100 besök i juli mot 4 600 i juli förra året.",
    "Vi har ordnat 86 program. Barnen hade 52 av dem, vuxna 27 och 7 var för alla åldrar. 14 program tolkades till teckenspråk.",
    "Prognosen för året är ett underskott på 0,2 mnkr, vilket motsvarar 1,6 procent av budgeten 12,4 mnkr. Elen är 18 procent dyrare än planerat men hyran för café och scen ger 0,1 mnkr mer.",
  ),
  direction(
    "2 Stockholm är en stad för alla",
    kfGoal(
      "2.4 Kultur och fritid är tillgängligt för alla",
      assessed("● Förväntas uppfyllas helt"),
      indicators(
        indicator(
          "Antal besök",
          { utfall: "61 300 st", "utfall-fjol": "58 900 st", arsmal: "90 000 st", "kf-arsmal": "88 000 st", period: "T2 2024" },
          { Bromma: "38 200 / /", Farsta: "23 100 / /" },
        ),
        indicator("Andel barn som deltagit i skapande verksamhet", {
          utfall: "34,5 %",
          "utfall-man": "29,8 %",
          "utfall-kvinnor": "39,1 %",
          "utfall-fjol": "33,0 %",
          arsmal: "34 %",
          "kf-arsmal": "öka",
          period: "T2 2024",
        }),
        indicator("Antal unga som fått sommarjobb", {
          utfall: "24 st",
          "utfall-man": "11 st",
          "utfall-kvinnor": "13 st",
          "utfall-fjol": "22 st",
          arsmal: "24 st",
          "kf-arsmal": "tas fram av nämnden",
          period: "T2 2024",
        }),
      ),
      boardGoal(
        "Fler barn skapar",
        assessed("● Förväntas uppfyllas helt"),
        unitGoal(
          "Barn och unga bestämmer programmet",
          assessed("● Förväntas uppfyllas helt"),
          texts({
            Analys: [
              "24 unga hade sommarjobb, 11 pojkar och 13 flickor. De höll sex verkstäder med 12 platser i varje, det vill säga 72 platser, och 65 barn kom.",
              "Ungdomsrådet har 9 medlemmar i åldern 13–19 år och har träffats 5 gånger. Tre av dem sitter också i husets programråd.",
            ],
          }),
          activitiesFollowedUp(2024, "Enhetens aktiviteter", {
            text: "Ungdomsrådet väljer höstens program",
            from: "2024-03-01",
            to: "2024-08-31",
            status: "Pågår",
            deviation: "",
          }),
        ),
      ),
    ),
  ),
  section(
    "Uppföljning av ekonomi",
    budgetTable(
      "Prognos 2024",
      forecast,
      heading("Magasinet"),
      line("Program", "4,1", "4,2", null),
      line("Hus och scen", "8,3", "8,4", null),
      sum("totalt", "Totalt"),
    ),
  ),
]);

test.for([PRESCHOOL, HOME_CARE, CULTURE])("nothing is said of a paper that is right: $head.kind $head.year $head.unit", (content) => {
  const { year } = content.head;
  expect(checkDocument(content, styrmodellOf(year)).map(({ rule, message, place }) => `${rule} ${place.path.at(-1)}: ${message}`)).toEqual(
    [],
  );
});

function paper(
  kind: "VP" | "VB" | "T2",
  year: number,
  unit: string,
  districts: string[],
  written: (words: ReturnType<typeof goalsOf>) => Part[],
): DocumentContent {
  const content = annualReport(written(goalsOf(styrmodellOf(year))), { kind, year, unit, districts, title: `${unit} ${year}` });
  for (const part of partsIn(content.parts)) {
    if (part.kind !== "indikatortabell") continue;
    for (const column of part.columns) if (column.code === "utfall-fjol") column.title = `Periodens utfall ${kind} ${year - 1}`;
  }
  return content;
}
