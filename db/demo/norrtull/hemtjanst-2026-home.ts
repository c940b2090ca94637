import { district } from "../indicator-builder.ts";
import { boardGoal, FORECAST, kfGoal, reading, unitGoal } from "../unit-year.ts";
import { BOARD_2026, KF_2026 } from "./goals-2026.ts";

const { helt, delvis } = FORECAST;
const ADULTS: [string, string] = ["Män", "Kvinnor"];

/** Norrtulls hemtjänst 2026: goal 1.2, to live at home with care one can trust. */
export const hemtjanstHome2026 = kfGoal(
  KF_2026.elderly,
  {
    indicators: [
      {
        name: "Andel brukare som är nöjda med sin hemtjänst",
        target: "90 %",
        kf: "88 %",
        every: "År",
        lastYear: { VB: "89 %" },
        reported: {
          VB: reading(
            "● 91 %",
            "89 %",
            "92 %",
            district("Norrmalm", "92", "90", "93", ADULTS),
            district("Östermalm", "90", "88", "91", ADULTS),
          ),
        },
      },
      {
        name: "Antal personal per brukare under två veckor",
        target: "max 11,0",
        kf: "max 12,0",
        every: "Halvår",
        expected: { T2: "10,9" },
        lastYear: { T2: "12,1", VB: "11,9" },
        reported: {
          T2: reading(
            "● 10,8",
            "10,5",
            "10,9",
            district("Norrmalm", "10,2", "9,9", "10,3", ADULTS),
            district("Östermalm", "11,5", "11,2", "11,6", ADULTS),
          ),
        },
      },
      {
        name: "Andel brukare som upplever att personalen kommer i avtalad tid",
        target: "öka",
        kf: "85 %",
        every: "År",
        lastYear: { VB: "84 %" },
        reported: { VB: reading("86 %", "85 %", "87 %") },
      },
      {
        name: "Andel brukare med aktuell genomförandeplan",
        target: "95 %",
        kf: "95 %",
        every: "Tertial",
        expected: { T1: "95 %", T2: "96 %" },
        lastYear: { T1: "91 %", T2: "93 %", VB: "94 %" },
        reported: {
          T1: reading(
            "◆ 93 %",
            "92 %",
            "94 %",
            district("Norrmalm", "95", "94", "95", ADULTS),
            district("Östermalm", "91", "89", "92", ADULTS),
          ),
          T2: reading(
            "● 95 %",
            "94 %",
            "96 %",
            district("Norrmalm", "97", "96", "97", ADULTS),
            district("Östermalm", "93", "91", "94", ADULTS),
          ),
        },
      },
      {
        name: "Andel undersköterskor av tillsvidareanställda",
        target: "72 %",
        kf: "tas fram av nämnden",
        every: "Tertial",
        expected: { T1: "71 %", T2: "71 %" },
        lastYear: { T1: "68 %", T2: "69 %", VB: "70 %" },
        reported: { T1: reading("◆ 70 %"), T2: reading("◆ 71 %") },
      },
    ],
    assessed: { T1: helt, T2: helt },
  },
  boardGoal(
    BOARD_2026.home,
    {
      plan: { "Förväntat resultat": "Den som vill bo kvar hemma kan göra det, tryggt och med hjälp i rätt tid." },
      indicators: [
        {
          name: "Antal fallolyckor i hemmet med skada",
          target: "minska",
          kf: "",
          every: "Tertial",
          expected: { T1: "42 st", T2: "40 st" },
          lastYear: { T1: "17 st", T2: "31 st", VB: "44 st" },
          reported: { T1: reading("14 st", "5 st", "9 st"), T2: reading("26 st", "9 st", "17 st") },
          analysis: {
            T2: "Efter varje fall går arbetsterapeuten igenom hemmet. Lösa mattor och dålig belysning är de vanligaste orsakerna.",
          },
        },
      ],
      assessed: { T1: helt, T2: helt },
      analysis: { T2: "Fallen är 26 mot 31 samma tid i fjol, och två av tre brukare som vill träna styrka hemma har fått ett program." },
    },
    unitGoal("Brukaren känner dem som kommer hem", {
      plan: {
        "Förväntat resultat": "Högst 11 personer besöker en brukare under två veckor.",
        Arbetssätt:
          "Brukaren har två fasta kontaktpersoner som tar de flesta besöken på dagtid. Kvällsbesöken går till samma grupp hela veckan. Den som har en demenssjukdom möter högst åtta.",
        Resursanvändning: "Planeringssystemets förslag ändras för hand av samordnaren, som känner både brukare och kolleger.",
        Uppföljning: "Kontinuiteten mäts två veckor i april och två i oktober. De tio brukare som mött flest tas upp i gruppen.",
        Utveckling: "Brukare med två kontaktpersoner ska själva få bestämma vem som kommer när.",
      },
      activities: [
        { text: "Alla nya brukare får ett hembesök av sin kontaktperson inom tre dagar" },
        { text: "Sommarvikarier går bredvid i maj", from: "2026-05-01", to: "2026-06-12" },
      ],
      assessed: { T1: helt, T2: helt },
      analysis: {
        T2: "Norrmalm ligger på 10,2 och Östermalm på 11,5. På Östermalm började en ny kvällsgrupp i maj, och där räknar vi med lägre siffror i oktober.",
      },
    }),
    unitGoal("Hjälpen kommer när den är lovad", {
      plan: {
        "Förväntat resultat": "Minst 92 % av den beställda tiden utförs, och den som får vänta får ett samtal.",
        Arbetssätt:
          "Telefonen larmar samordnaren när ett besök är mer än 15 minuter försenat, och samordnaren ringer brukaren. Varje morgon går gruppen igenom gårdagens förseningar.",
        Uppföljning: "Utförd tid följs varje vecka, läkemedelsavvikelser varje månad tillsammans med sjuksköterskan.",
      },
      indicators: [
        {
          name: "Andel utförd tid av beställd tid",
          target: "92 %",
          every: "Tertial",
          expected: { T1: "91,0 %", T2: "91,5 %" },
          lastYear: { T1: "89,7 %", T2: "90,2 %", VB: "90,5 %" },
          reported: { T1: reading("◆ 90,4 %"), T2: reading("◆ 91,1 %") },
        },
        {
          name: "Antal avvikelser i läkemedelshantering",
          target: "max 40 st",
          every: "Tertial",
          expected: { T1: "45 st", T2: "40 st" },
          lastYear: { T1: "19 st", T2: "36 st", VB: "51 st" },
          reported: { T1: reading("15 st"), T2: reading("27 st") },
        },
        {
          name: "Andel brukare som kan påverka hur hjälpen utförs",
          target: "80 %",
          every: "År",
          lastYear: { VB: "77 %" },
          lacking: {
            period: "VB",
            kind: "gar-ej-att-mata",
            reason: "Frågan ströks ur stadens enkät 2026. Vi ställer den själva från 2027.",
          },
        },
      ],
      activities: [
        {
          text: "Larm vid försenade besök införs i alla grupper",
          to: "2026-03-31",
          status: "Försenad",
          deviation: "Infört i fem av sex grupper. Den sjätte väntar på nya telefoner.",
        },
      ],
      assessed: { T1: delvis, T2: delvis },
      analysis: { T2: "Utförd tid ökar sakta. Med larmet ringer vi nu i nio fall av tio innan brukaren hinner undra." },
    }),
  ),
);
