import { budget, costsAndIncomes, forecast, line, sum } from "../budget-builder.ts";
import { section } from "../builder.ts";
import { boardGoal, direction, FORECAST, kfGoal, reading, type UnitYear, unitGoal } from "../unit-year.ts";
import { BOARD, BOARD_2026, KF_2026 } from "./goals-2026.ts";
import { budgetKept, electricity, engagement, sickLeave } from "./shared-indicators.ts";

const { helt, delvis } = FORECAST;

/** Norrtulls bibliotek och kulturhus 2026: plan decided, T1 and T2 reported. */
export const bibliotek2026: UnitYear = {
  year: 2026,
  unit: "Norrtulls bibliotek och kulturhus",
  board: BOARD,
  districts: ["Norrmalm"],
  officer: { name: "Sara Dahl", phone: "08-465 004 70" },
  plan: {
    date: "2025-11-24",
    meeting: "2025-12-11",
    dnr: "NSN 2025/615",
    paragraph: "§ 13",
    before: [
      section(
        "Inledning",
        "Biblioteket, scenen och verkstäderna ligger i samma hus vid Norrtulls torg. Hit kommer ungefär 1 100 personer en vanlig dag, för att låna, läsa tidningen, öva ett instrument eller sitta varmt. Under 2026 håller vi öppet till klockan 21 tre kvällar i veckan.",
        "Vi ska nå dem som inte kommer av sig själva: barn före skolåldern, unga på väg bort från böckerna och vuxna som är nya i svenskan.",
        section(
          "Organisations- och ledningsstruktur",
          "19 medarbetare delar på 16,5 tjänster: nio bibliotekarier, tre biblioteksassistenter, två scentekniker, två producenter, två verkstadspedagoger och en chef.",
        ),
        section(
          "Medarbetare",
          "Planen bygger på en workshop i september där också tolv besökare deltog. Deras önskan om tysta rum har fått en egen aktivitet.",
        ),
      ),
    ],
    after: [
      section(
        "Övriga frågor",
        "Ventilationen i den stora salen är uttjänt. Fastighetsägaren byter den i juli, och då är salen stängd i tre veckor.",
      ),
    ],
  },
  reports: {
    T1: {
      dnr: "NSN 2026/192",
      date: "2026-05-13",
      decided: { date: "2026-05-28", paragraph: "§ 10" },
      before: [
        section(
          "Sammanfattande analys",
          "Kvällsöppet började den 12 januari, och redan i februari kom var sjätte besökare efter klockan 18. Fler barn har fått lånekort. Bygget av de två tysta rummen har dragit ut på tiden.",
        ),
      ],
      after: [],
    },
    VB: {
      dnr: "",
      date: "",
      decided: null,
      before: [
        section("Förslag till beslut"),
        section(
          "Sammanfattande analys",
          "Besöken har ökat, men medarbetarna har haft ett tungt år. Det syns i höstens enkät, och vi ska ta reda på varför innan berättelsen är klar.",
        ),
      ],
      after: [section("Övrigt", section("Synpunkter och klagomål"))],
    },
    T2: {
      dnr: "NSN 2026/406",
      date: "2026-09-10",
      decided: { date: "2026-09-24", paragraph: "§ 11" },
      before: [
        section(
          "Sammanfattande analys",
          "De nya öppettiderna har gett fler besök på kvällarna, men salen var stängd fem veckor i stället för tre och besöken i juli nästan halverades. Vi räknar ändå med att nå årets mål.",
          "Barnens läsning går bättre än vi vågat hoppas. 45 % av barnen upp till sex år har nu ett eget lånekort.",
        ),
      ],
      after: [
        section(
          "Övrigt",
          section("Synpunkter och klagomål", "Fyra av tio synpunkter gäller ljudnivån. De två tysta rummen öppnade i augusti."),
        ),
      ],
    },
  },
  goals: [
    direction(
      KF_2026.together,
      kfGoal(
        KF_2026.culture,
        {
          indicators: [
            {
              name: "Antal besök på bibliotek och kulturhus",
              target: "410 000 st",
              kf: "9 500 000 st",
              every: "Tertial",
              expected: { T1: "412 000 st", T2: "408 000 st" },
              lastYear: { T1: "131 600 st", T2: "259 300 st", VB: "396 100 st" },
              reported: { T1: reading("138 200 st"), T2: reading("266 700 st") },
            },
            {
              name: "Antal lån per invånare",
              target: "6,2",
              kf: "5,8",
              every: "År",
              lastYear: { VB: "6,0" },
            },
            {
              name: "Andel barn 0–6 år med eget lånekort",
              target: "45 %",
              kf: "40 %",
              every: "Tertial",
              expected: { T1: "45 %", T2: "46 %" },
              lastYear: { T1: "38 %", T2: "40 %", VB: "41 %" },
              reported: { T1: reading("◆ 43 %", "42 %", "44 %"), T2: reading("● 45 %", "44 %", "46 %") },
            },
            {
              name: "Andel besökare som är nöjda med besöket",
              target: "92 %",
              kf: "öka",
              every: "År",
              lastYear: { VB: "91 %" },
              reported: { VB: reading("● 93 %", "92 %", "94 %") },
            },
            {
              name: "Andel digitala lån av alla lån",
              target: "",
              kf: "25 %",
              every: "Tertial",
              expected: { T1: "24 %", T2: "24 %" },
              lastYear: { T1: "21 %", T2: "22 %", VB: "22 %" },
              reported: { T1: reading("23 %"), T2: reading("24 %") },
            },
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(
          BOARD_2026.reading,
          {
            plan: { "Förväntat resultat": "Fler lånar, fler deltar och fler kommer som inte varit här förut." },
            assessed: { T1: helt, T2: helt },
          },
          unitGoal("Alla barn möter böcker innan de börjar skolan", {
            plan: {
              "Förväntat resultat": "Nästan hälften av barnen har ett eget lånekort, och 3 200 barn har varit med om en sagostund.",
              Arbetssätt:
                "Barnbibliotekarierna kommer till barnavårdscentralen en förmiddag i veckan och till varje förskola en gång i månaden. Varje nyfött barn får en bok och ett brev på hemmets språk.",
              Resursanvändning: "Tre barnbibliotekarier och en bokcykel.",
              Uppföljning: "Deltagarna räknas vid varje tillfälle. Varje termin frågar vi förskolorna vad som ska bli bättre.",
              Utveckling: "Föräldrar läser högt på sitt eget språk, på söndagar.",
            },
            indicators: [
              {
                name: "Antal barn i läsfrämjande aktiviteter",
                target: "3 200 st",
                every: "Tertial",
                expected: { T1: "3 250 st", T2: "3 280 st" },
                lastYear: { T1: "1 040 st", T2: "1 790 st", VB: "2 960 st" },
                reported: { T1: reading("1 186 st", "571 st", "615 st"), T2: reading("2 045 st", "983 st", "1 062 st") },
              },
            ],
            activities: [
              { text: "Bokcykeln besöker parklekarna", from: "2026-05-01", to: "2026-09-30" },
              { text: "Söndagsläsning på sex språk" },
            ],
            assessed: { T1: helt, T2: helt },
            analysis: {
              T2: "Bokcykeln lånade ut 640 böcker på sommaren. Tigrinja och ukrainska är de språk som dragit flest till söndagsläsningen.",
            },
          }),
          unitGoal("Huset är ett vardagsrum för hela Norrtull", {
            plan: {
              "Förväntat resultat":
                "Besöken ökar, mest på kvällar och helger, och det finns plats både för den som vill spela trummor och för den som vill ha tyst.",
              Arbetssätt:
                "Besökarna är med och väljer programmet. En grupp unga håller i fredagskvällarna och har en egen budget. Två rum byggs om och blir tysta.",
              Resursanvändning: "De längre öppettiderna täcks av två nya tjänster och självbetjäning efter klockan 19.",
              Uppföljning: "Besök och deltagare räknas per timme. Enkäten görs i oktober.",
            },
            indicators: [
              {
                name: "Antal program på andra språk än svenska",
                target: "60 st",
                every: "Tertial",
                expected: { T1: "60 st", T2: "62 st" },
                lastYear: { T1: "14 st", T2: "29 st", VB: "47 st" },
                reported: { T1: reading("19 st"), T2: reading("38 st") },
              },
              {
                name: "Andel av öppettiden som är kvällar och helger",
                target: "minst 30 %",
                every: "Halvår",
                expected: { T2: "34 %" },
                lastYear: { T2: "22 %", VB: "22 %" },
                reported: { T2: reading("● 34 %") },
              },
            ],
            activities: [
              { text: "Två tysta rum byggs", from: "2026-03-01", to: "2026-06-30", deviation: "Öppnade den 17 augusti, sju veckor sent." },
              { text: "Öppet till klockan 21 måndag till onsdag" },
            ],
            assessed: { T1: delvis, T2: delvis },
            analysis: { T2: "Var femte besök sker nu efter klockan 18. Juli drog ner siffrorna, då salen var stängd längre än planerat." },
          }),
        ),
      ),
    ),
    direction(
      KF_2026.green,
      kfGoal(
        KF_2026.climate,
        { indicators: [electricity("92 kWh/m²", "104 kWh/m²")], assessed: { T1: helt, T2: helt } },
        boardGoal(BOARD_2026.emissions, {
          plan: { "Förväntat resultat": "Scenljuset byts till lysdioder, och huset drar en tiondel mindre el." },
          assessed: { T1: helt, T2: helt },
          analysis: { T2: "Scenljuset är bytt. Resultatet syns i den årliga mätningen." },
        }),
      ),
    ),
    direction(
      KF_2026.strong,
      kfGoal(
        KF_2026.employer,
        {
          indicators: [
            sickLeave(
              "5,0 %",
              { T1: "5,6 %", T2: "5,1 %", VB: "5,2 %" },
              { T1: reading("◆ 5,3 %", "4,0 %", "5,8 %"), T2: reading("● 4,8 %", "3,7 %", "5,2 %") },
              { T1: "5,2 %", T2: "4,9 %" },
            ),
            engagement("83", "82", reading("■ 74", "75", "73")),
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(
          BOARD_2026.workplace,
          {
            plan: { "Förväntat resultat": "Kvällsarbetet är rättvist fördelat, och alla är trygga när huset stänger." },
            assessed: { T1: helt, T2: helt },
          },
          unitGoal("Ingen stänger huset ensam", {
            plan: {
              "Förväntat resultat": "Inga hot och ingen otrygghet på kvällarna.",
              Arbetssätt:
                "Två personer arbetar alltid till stängning, och en väktare går förbi klockan 20.45. Efter en svår händelse träffas gruppen dagen därpå.",
              Uppföljning: "Tillbud skrivs ner samma kväll och gås igenom varje vecka.",
            },
            assessed: { T1: helt, T2: helt },
            analysis: {
              T2: "Tre tillbud har rapporterats, inga av dem allvarliga. Medarbetarna vill ha färre kvällar i rad, och schemat ändras från september.",
            },
          }),
        ),
      ),
      kfGoal(
        KF_2026.economy,
        {
          indicators: [
            budgetKept(
              { T1: "99,0 %", T2: "99,6 %", VB: "99,8 %" },
              { T1: reading("● 98,9 %"), T2: reading("● 99,4 %") },
              { T1: "99,5 %", T2: "99,8 %" },
            ),
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(BOARD_2026.budget, {
          plan: {
            "Förväntat resultat": "Enheten håller sin budget med de nya öppettiderna inräknade.",
            Resursanvändning:
              "De två nya tjänsterna kostar 1,1 mnkr och täcks av nämnden. Uthyrningen av salen väntas ge något mindre, eftersom den är stängd en del av sommaren.",
          },
          budgets: {
            VP: budget(
              "Budget 2026",
              costsAndIncomes,
              line("Bibliotek", "11,3", "0,5", null),
              line("Scen och program", "3,4", "0,9", null),
              line("Verkstäder", "1,6", "0,2", null),
              line("Lokaler", "3,2", "0,1", null),
              sum("totalt", "Budget totalt"),
            ),
            T2: budget("Prognos 2026 efter tertial 2", forecast, line("Bibliotek och kulturhus", "17,8", "17,7"), sum("totalt", "Totalt")),
          },
          assessed: { T1: helt, T2: helt },
          analysis: { T2: "Ett litet överskott väntas, 0,1 mnkr, därför att en tjänst tillsattes först i maj." },
        }),
      ),
    ),
  ],
};
