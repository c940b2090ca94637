import { budget, costsAndIncomes, forecast, heading, line, sum } from "../budget-builder.ts";
import { section } from "../builder.ts";
import { boardGoal, direction, FORECAST, kfGoal, reading, type UnitYear, unitGoal } from "../unit-year.ts";
import { forskolaLearning2026 } from "./forskola-2026-learning.ts";
import { BOARD, BOARD_2026, KF_2026 } from "./goals-2026.ts";
import { budgetKept, electricity, engagement, sickLeave } from "./shared-indicators.ts";

const { helt, delvis } = FORECAST;

/** Förskoleenheten Norrtull 2026: plan decided, T1 and T2 reported, the year's report begun. */
export const forskola2026: UnitYear = {
  year: 2026,
  unit: "Förskoleenheten Norrtull",
  board: BOARD,
  districts: ["Norrmalm"],
  officer: { name: "Karin Ek", phone: "08-465 004 40" },
  plan: {
    date: "2025-11-24",
    meeting: "2025-12-11",
    dnr: "NSN 2025/612",
    paragraph: "§ 10",
    before: [
      section(
        "Inledning",
        "Enheten består av fyra förskolor: Tallkotten, Lönnen, Månstenen och Kanalen. Tillsammans har de 22 avdelningar och 318 barn. Kanalen öppnar i mars 2026 i nya lokaler, och då får vi äntligen en förskola med eget tillagningskök.",
        "Årets stora fråga är språket. Vart fjärde barn talar ett annat språk hemma, och skillnaderna syns tydligare än förr när barnen fyllt tre. Vi samlar därför utbildning, material och handledning kring samtal och högläsning.",
        section(
          "Organisations- och ledningsstruktur",
          "En rektor och tre biträdande rektorer leder arbetet. Här arbetar 26 förskollärare, 41 barnskötare, 4 kockar, en ateljerista och en specialpedagog. Varje förskola har en egen utvecklingsgrupp.",
        ),
        section(
          "Brukare/Kunder/Klienter",
          "Kön är kort. Alla som sökte plats i tid inför våren har fått en, nio av tio på den förskola de helst ville ha. Flera familjer flyttar under året till de nya husen vid kanalen.",
        ),
        section(
          "Medarbetare",
          "Alla avdelningar har tid för gemensam planering varje vecka. Planen är skriven på studiedagen i november, med underlag från föräldraråden.",
        ),
      ),
    ],
    after: [
      section(
        "Övriga frågor",
        "Föräldraråden träffas två gånger per termin. Klagomål besvaras av rektor inom en vecka och sammanställs varje tertial.",
      ),
    ],
  },
  reports: {
    T1: {
      dnr: "NSN 2026/189",
      date: "2026-05-12",
      decided: { date: "2026-05-28", paragraph: "§ 7" },
      before: [
        section(
          "Sammanfattande analys",
          "Kanalen öppnade den 9 mars, en vecka senare än planerat, och tar nu emot 54 barn. Inskolningen har gått lugnt. Andelen förskollärare är under årsmålet, eftersom tre tjänster på den nya förskolan ännu är obesatta.",
          "Språksatsningen är i gång på alla avdelningar. Sjukfrånvaron är hög efter en vinter med många infektioner.",
        ),
      ],
      after: [],
    },
    T2: {
      dnr: "NSN 2026/403",
      date: "2026-09-08",
      decided: { date: "2026-09-24", paragraph: "§ 8" },
      before: [
        section(
          "Sammanfattande analys",
          "Två av tre vakanta tjänster på Kanalen är tillsatta från augusti. Grupperna är mindre än i fjol, och alla barn som behöver språkstöd utom tre har en plan.",
          "En avdelning fick hålla stängt fem dagar under våren när vikarierna inte räckte. Vi når ändå de flesta målen för året, med undantag för andelen förskollärare och sjukfrånvaron.",
        ),
      ],
      after: [
        section(
          "Övrigt",
          section(
            "Synpunkter och klagomål",
            "Elva synpunkter har kommit in, sex av dem om tystnaden kring Kanalens försenade öppning. Nästa gång informerar vi föräldrarna varje vecka.",
          ),
        ),
      ],
    },
    VB: {
      dnr: "",
      date: "",
      decided: null,
      before: [
        section("Förslag till beslut", "Nämnden godkänner Förskoleenheten Norrtulls verksamhetsberättelse för 2026."),
        section(
          "Sammanfattande analys",
          "Ett år med en ny förskola är snart slut. Föräldrarna är ungefär lika nöjda som i fjol, trots flytten, och fler tycker att deras barn lär sig och utvecklas. Texten fylls på när årets sista siffror är klara.",
        ),
      ],
      after: [section("Övrigt", section("Synpunkter och klagomål"))],
    },
  },
  goals: [
    direction(KF_2026.together, forskolaLearning2026),
    direction(
      KF_2026.green,
      kfGoal(
        KF_2026.climate,
        {
          indicators: [
            {
              name: "Andel ekologiska livsmedel i stadens egna verksamheter",
              target: "55 %",
              kf: "50 %",
              every: "Tertial",
              expected: { T1: "54 %", T2: "56 %" },
              lastYear: { T1: "49 %", T2: "51 %", VB: "52 %" },
              reported: { T1: reading("◆ 52 %"), T2: reading("● 56 %") },
              analysis: { T2: "Kanalens tillagningskök köper nästan bara ekologiskt, och det märks i snittet." },
            },
            electricity("38 kWh/m²", "44 kWh/m²"),
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(
          BOARD_2026.emissions,
          { plan: { "Förväntat resultat": "Maten och lokalerna ger mindre utsläpp än 2025." }, assessed: { T1: helt, T2: helt } },
          unitGoal("Barnen lär sig att ta hand om det de har", {
            plan: {
              "Förväntat resultat": "Matsvinnet minskar, och barnen kan berätta varför.",
              Arbetssätt:
                "Barnen väger det som blir kvar efter lunch och ritar stapeln själva. Leksaker lagas i stället för att slängas, och en bytesdag ordnas varje termin.",
              Uppföljning: "Svinnet vägs under två veckor i april och två i oktober.",
              Utveckling: "Kockarna delar recept på rester med de andra enheterna.",
            },
            activities: [{ text: "Bytesdag för kläder på alla fyra förskolor", from: "2026-04-01", to: "2026-10-31" }],
            assessed: { T1: helt, T2: helt, VB: "● Uppfylls helt" },
            analysis: {
              VB: "I oktober vägde svinnet 29 gram per barn och dag. Barnens stapel hänger i matsalen på alla fyra förskolor.",
              T2: "I april vägde svinnet 31 gram per barn och dag, mot 38 gram året före.",
            },
          }),
        ),
      ),
    ),
    direction(
      KF_2026.strong,
      kfGoal(
        KF_2026.employer,
        {
          indicators: [
            sickLeave(
              "8,0 %",
              { T1: "10,1 %", T2: "9,0 %", VB: "8,9 %" },
              { T1: reading("■ 10,4 %", "8,2 %", "10,6 %"), T2: reading("◆ 8,7 %", "7,0 %", "8,9 %") },
              { T1: "9,0 %", T2: "8,6 %" },
            ),
            engagement("82", "80", reading("● 83", "82", "83")),
          ],
          assessed: { T1: delvis, T2: delvis },
          analysis: {
            T1: "Korttidsfrånvaron var hög i januari och februari, på alla fyra förskolorna samtidigt.",
            T2: "Sommaren var frisk. Den långa frånvaron är nu lägre än den korta, för första gången på tre år.",
          },
        },
        boardGoal(
          BOARD_2026.workplace,
          { plan: { "Förväntat resultat": "Färre slutar, och fler rekommenderar sin arbetsplats." }, assessed: { T1: delvis, T2: delvis } },
          unitGoal("Förskollärare och barnskötare vill stanna hos oss", {
            plan: {
              "Förväntat resultat": "Personalomsättningen sjunker, och alla avdelningar har minst en legitimerad förskollärare.",
              Arbetssätt:
                "Nya kolleger har en mentor under första året. Scheman läggs sex veckor i förväg. Vikarier är alltid samma personer på samma förskola.",
              Resursanvändning: "Två vikarier är fast anställda och delas av de fyra förskolorna.",
              Uppföljning: "Avgångssamtal med alla som slutar. Rektor redovisar dem för utvecklingsgrupperna.",
            },
            indicators: [
              { name: "Andel förskollärare som slutat under året", target: "minska", every: "År", lastYear: { VB: "14 %" } },
              {
                name: "Antal dagar då en avdelning varit stängd på grund av personalbrist",
                target: "max 6 st",
                every: "Tertial",
                lastYear: { T1: "6 st", T2: "8 st", VB: "9 st" },
                reported: { T1: reading("● 3 st"), T2: reading("● 5 st") },
              },
            ],
            activities: [
              { text: "Mentorer utbildas", to: "2026-03-31" },
              { text: "Gemensam vikariepool för de fyra förskolorna", from: "2026-01-15" },
            ],
            assessed: { T1: helt, T2: helt },
            analysis: {
              T2: "Vikariepoolen har fungerat sedan mars. Fem stängda dagar är fem för mycket, men tre av dem låg i januari och februari.",
            },
          }),
        ),
      ),
      kfGoal(
        KF_2026.economy,
        {
          indicators: [
            budgetKept(
              { T1: "100,9 %", T2: "100,6 %", VB: "100,4 %" },
              { T1: reading("◆ 100,8 %"), T2: reading("● 100,0 %") },
              { T1: "100,5 %", T2: "100,0 %" },
            ),
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(BOARD_2026.budget, {
          plan: {
            "Förväntat resultat": "Enheten håller sin budget, också under det år då Kanalen öppnar.",
            Resursanvändning:
              "Ersättningen följer antalet barn. Kanalens hyra betalas från mars. Köket kostar en tjänst mer, men maten blir billigare än den vi köpt in.",
          },
          budgets: {
            VP: budget(
              "Budget 2026",
              costsAndIncomes,
              heading("Förskoleverksamhet"),
              line("Personal", "41,2", "2,9", null),
              line("Lokaler", "11,4", "0,0", null),
              line("Mat och material", "4,1", "0,2", null),
              line("Barnomsorgsavgifter", "", "5,3", null),
              sum("totalt", "Budget totalt"),
            ),
            T1: budget("Prognos 2026 efter tertial 1", forecast, line("Förskoleverksamhet", "48,3", "48,7"), sum("totalt", "Totalt")),
            T2: budget("Prognos 2026 efter tertial 2", forecast, line("Förskoleverksamhet", "48,3", "48,3"), sum("totalt", "Totalt")),
          },
          assessed: { T1: helt, T2: helt },
          analysis: {
            T1: "Kanalen hyrdes en månad innan barnen kom. Det kostar 0,4 mnkr, som vi räknar med att ta igen under hösten.",
            T2: "Underskottet från våren är inhämtat. Två tjänster stod tomma längre än planerat.",
          },
        }),
      ),
    ),
  ],
};
