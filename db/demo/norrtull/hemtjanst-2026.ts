import { accountClasses, budget, budgetOf, cost, forecast, heading, income, line, sum } from "../budget-builder.ts";
import { section } from "../builder.ts";
import { boardGoal, direction, FORECAST, kfGoal, reading, type UnitYear, unitGoal } from "../unit-year.ts";
import { BOARD, BOARD_2026, KF_2026 } from "./goals-2026.ts";
import { hemtjanstHome2026 } from "./hemtjanst-2026-home.ts";
import { budgetKept, engagement, sickLeave } from "./shared-indicators.ts";

const { helt, delvis } = FORECAST;

/** Norrtulls hemtjänst 2026: plan decided, T1 and T2 reported; the year's report just begun. */
export const hemtjanst2026: UnitYear = {
  year: 2026,
  unit: "Norrtulls hemtjänst",
  board: BOARD,
  districts: ["Norrmalm", "Östermalm"],
  officer: { name: "Maria Holm", phone: "08-465 004 50" },
  plan: {
    date: "2025-11-24",
    meeting: "2025-12-11",
    dnr: "NSN 2025/613",
    paragraph: "§ 11",
    before: [
      section(
        "Inledning",
        "Vi är kommunens egen hemtjänst för Norrmalm och Östermalm och utför omkring 11 500 timmar i månaden hos 412 personer. Hos oss kan man få hjälp med allt från dusch och medicin till inköp och en promenad.",
        "År 2026 ska färre personer komma hem till var och en. Det är vad brukarna ber om, och det är så vi märker när någon blir sämre.",
        section(
          "Organisations- och ledningsstruktur",
          "Arbetet är delat på sex grupper med var sin samordnare, tre i varje stadsdel. En enhetschef och två biträdande chefer leder enheten. 118 personer är tillsvidareanställda, 83 av dem är undersköterskor.",
        ),
        section(
          "Brukare/Kunder/Klienter",
          "Brukarna är i genomsnitt 84 år, och två av tre är kvinnor. Var femte har en demenssjukdom. Under hösten 2025 valde 31 personer oss efter att ha bytt från en annan utförare, medan 12 lämnade oss.",
        ),
        section("Värdegrund", "Det är brukarens hem och brukarens liv. Vi är gäster som har nyckel."),
      ),
    ],
    after: [
      section(
        "Övriga frågor",
        "Beredskapen för värmeböljor och långa strömavbrott övades i november. Listan över personer som inte klarar sig utan tillsyn uppdateras varje vecka.",
      ),
    ],
  },
  begun: ["VB"],
  reports: {
    T1: {
      dnr: "NSN 2026/190",
      date: "2026-05-12",
      decided: { date: "2026-05-28", paragraph: "§ 8" },
      before: [
        section(
          "Sammanfattande analys",
          "Larmet vid försenade besök är infört i fem av sex grupper, och kontinuiteten blir bättre för varje månad. Andelen utförd tid har ökat. Vintern var hal, men fallolyckorna i hemmet är ändå färre än i fjol.",
        ),
      ],
      after: [],
    },
    T2: {
      dnr: "NSN 2026/404",
      date: "2026-09-09",
      decided: { date: "2026-09-24", paragraph: "§ 9" },
      before: [
        section(
          "Sammanfattande analys",
          "Antalet personal som besöker en brukare under två veckor har sjunkit till 10,8. Sommaren gick bra, tack vare att samordnarna rekryterade vikarier redan i februari och lät dem gå bredvid i maj.",
          "Fallolyckorna är färre än i fjol. Användningen av timanställda är däremot fortfarande för hög, särskilt på Östermalm.",
        ),
      ],
      after: [
        section(
          "Övrigt",
          section(
            "Synpunkter och klagomål",
            "58 synpunkter har kommit in, en tredjedel om tider som inte hållits. Tolv är beröm, och de läses upp på gruppmötena.",
          ),
        ),
      ],
    },
  },
  goals: [
    direction(KF_2026.together, hemtjanstHome2026),
    direction(
      KF_2026.green,
      kfGoal(
        KF_2026.climate,
        { assessed: { T1: helt, T2: helt } },
        boardGoal(BOARD_2026.emissions, {
          plan: { "Förväntat resultat": "Nästan alla besök nås till fots, med cykel eller kollektivt." },
          indicators: [
            {
              name: "Andel resor i tjänsten till fots, med cykel eller kollektivtrafik",
              target: "85 %",
              kf: "",
              every: "Halvår",
              expected: { T2: "86 %" },
              lastYear: { T2: "81 %", VB: "82 %" },
              reported: { T2: reading("● 86 %") },
            },
          ],
          activities: [{ text: "Tio nya elcyklar med plats för handskar och regnkläder", to: "2026-04-30" }],
          assessed: { T1: helt, T2: helt },
          analysis: { T2: "Elcyklarna kom i april. Efter två veckors prov ställde kvällsgrupperna av en av sina två bilar." },
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
              "9,0 %",
              { T1: "11,2 %", T2: "10,3 %", VB: "10,1 %" },
              { T1: reading("■ 10,2 %", "8,8 %", "10,6 %"), T2: reading("◆ 9,4 %", "8,1 %", "9,8 %") },
              { T1: "9,8 %", T2: "9,5 %" },
            ),
            engagement("78", "76", reading("◆ 77", "79", "76")),
            {
              name: "Andel arbetad tid som utförs av timanställda",
              target: "max 15 %",
              kf: "minska",
              every: "Tertial",
              expected: { T1: "16,0 %", T2: "17,5 %" },
              lastYear: { T1: "18,4 %", T2: "21,9 %", VB: "20,3 %" },
              reported: { T1: reading("◆ 16,1 %"), T2: reading("■ 18,7 %") },
              analysis: { T2: "Sommarmånaderna drar upp andelen varje år. På Östermalm är den 22 %, på Norrmalm 16 %." },
            },
          ],
          assessed: { T1: delvis, T2: delvis },
        },
        boardGoal(
          BOARD_2026.workplace,
          {
            plan: { "Förväntat resultat": "Fler arbetar heltid, färre är timanställda och ingen arbetar delade turer mot sin vilja." },
            assessed: { T1: delvis, T2: delvis },
          },
          unitGoal("Grupperna planerar sin egen arbetsdag", {
            plan: {
              "Förväntat resultat": "Sjukfrånvaron sjunker och medarbetarna kan påverka sitt schema.",
              Arbetssätt:
                "Varje grupp lägger sitt schema i sex veckor åt gången, med samordnaren som hjälp. Kvart i tre varje dag stämmer gruppen av vad som hänt och vad som behöver ändras i morgon.",
              Resursanvändning: "Samordnarna har en halv dag i veckan för schemat.",
              Uppföljning: "Schemat utvärderas i gruppen efter varje period. Chefen följer timanställningar och övertid.",
              Utveckling: "Två grupper prövar heltid utan delade turer.",
            },
            activities: [{ text: "Heltid utan delade turer prövas i två grupper", from: "2026-02-01", to: "2026-12-31" }],
            assessed: { T1: delvis, T2: delvis },
            analysis: {
              T2: "I de två försöksgrupperna är sjukfrånvaron 6,8 %. Försöket fortsätter året ut, därefter bestämmer vi om fler grupper ska börja.",
            },
          }),
        ),
      ),
      kfGoal(
        KF_2026.economy,
        {
          indicators: [
            budgetKept(
              { T1: "101,2 %", T2: "101,0 %", VB: "100,8 %" },
              { T1: reading("● 99,9 %"), T2: reading("◆ 100,3 %") },
              { T1: "100,0 %", T2: "100,3 %" },
            ),
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(BOARD_2026.budget, {
          plan: {
            "Förväntat resultat": "Intäkterna för utförda timmar täcker kostnaderna.",
            Resursanvändning:
              "Vi får betalt för utförd tid. När ett besök ställs in måste tiden användas hos någon annan samma dag, annars går enheten med förlust.",
          },
          budgets: {
            VP: budgetOf(
              "Budget 2026",
              "Hemtjänst",
              accountClasses,
              heading("Intäkter"),
              income("Förvaltningsinterna intäkter", "68 240"),
              income("Bidrag", "1 150"),
              income("Övriga externa intäkter", "310"),
              sum("grupp", "Summa intäkter", null),
              heading("Kostnader"),
              cost("Förvaltningsinterna kostnader", "3 420"),
              cost("Personalkostnader", "61 880"),
              cost("Övriga personalkostnader", "940"),
              cost("Lokalkostnader", "1 760"),
              cost("Övriga kostnader", "1 700"),
              sum("grupp", "Summa kostnader", null),
              sum("netto", "Summa netto", null),
            ),
            T2: budget("Prognos 2026 efter tertial 2", forecast, line("Hemtjänst", "0,0", "0,2"), sum("totalt", "Totalt")),
          },
          assessed: { T1: helt, T2: helt },
          analysis: {
            T2: "Prognosen är ett underskott på 0,2 mnkr. Övertiden i juli kostade mer än beräknat, och åtgärderna från augusti väntas ta igen det mesta.",
          },
        }),
      ),
    ),
  ],
};
