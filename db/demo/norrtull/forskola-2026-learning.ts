import { boardGoal, FORECAST, kfGoal, reading, unitGoal } from "../unit-year.ts";
import { BOARD_2026, KF_2026 } from "./goals-2026.ts";

const { helt, delvis } = FORECAST;

/** Förskoleenheten Norrtull 2026: goal 1.1, learning and language. */
export const forskolaLearning2026 = kfGoal(
  KF_2026.children,
  {
    indicators: [
      {
        name: "Andel förskollärare av antalet anställda",
        target: "42 %",
        kf: "40 %",
        every: "Tertial",
        expected: { T1: "41,0 %", T2: "41,0 %" },
        lastYear: { T1: "39,6 %", T2: "40,1 %", VB: "40,5 %" },
        reported: { T1: reading("◆ 38,8 %"), T2: reading("◆ 40,6 %") },
        analysis: {
          T1: "Tre tjänster på Kanalen är utlysta för andra gången.",
          T2: "Två förskollärare började i augusti. En tjänst är fortfarande obesatt.",
        },
      },
      {
        name: "Antal barn per grupp",
        target: "max 15,0 barn",
        kf: "max 15,5 barn",
        every: "Tertial",
        expected: { T1: "15,2 barn", T2: "14,8 barn" },
        lastYear: { T1: "15,6 barn", T2: "15,2 barn", VB: "15,3 barn" },
        reported: { T1: reading("◆ 15,1 barn"), T2: reading("● 14,5 barn") },
      },
      {
        name: "Andel föräldrar som är nöjda med förskolan",
        target: "88 %",
        kf: "85 %",
        every: "År",
        lastYear: { VB: "88 %" },
        reported: { VB: reading("◆ 87 %", "87 %", "88 %") },
        analysis: {
          VB: "Föräldrarna på Kanalen är mindre nöjda än de andra, 79 %. De flesta kommentarer handlar om den försenade starten.",
        },
      },
      {
        name: "Andel föräldrar som anser att barnet utvecklas och lär",
        target: "86 %",
        kf: "öka",
        every: "År",
        lastYear: { VB: "85 %" },
        reported: { VB: reading("● 88 %", "87 %", "89 %") },
      },
      {
        name: "Förskolornas självvärdering av kvalitet, index",
        target: "minst 4,0",
        kf: "öka",
        every: "År",
        lastYear: { VB: "3,8" },
      },
    ],
    assessed: { T1: helt, T2: helt },
  },
  boardGoal(
    BOARD_2026.learning,
    {
      plan: { "Förväntat resultat": "Varje barn får tidigt det stöd det behöver, och alla barn har någon att leka med." },
      assessed: { T1: helt, T2: helt },
    },
    unitGoal("Alla barn får ett rikt språk", {
      plan: {
        "Förväntat resultat":
          "Barnen använder fler ord, berättar längre och tar för sig i samtal. Ingen väntar mer än en månad på en plan när språket behöver stöd.",
        Arbetssätt: [
          "Varje barn är med om högläsning varje dag, i en grupp som är så liten att alla hinner svara. Böckerna finns på de språk som talas i gruppen, och föräldrar läser in sina egna.",
          "Språket kartläggs när barnet fyller tre. Specialpedagogen deltar när något är oroande och skriver planen tillsammans med föräldrarna.",
          "Pedagogerna filmar korta samtal och ser dem tillsammans: vem fick ordet, och hur länge?",
        ],
        Resursanvändning: "Specialpedagogen, ateljeristan och biblioteket, som kommer till varje förskola en gång i månaden.",
        Uppföljning: "Kartläggningarna sammanställs i maj och november. Utvecklingsgruppen jämför med året före.",
        Utveckling: "En bok om Norrtull som barnen skriver och illustrerar tillsammans.",
      },
      indicators: [
        {
          name: "Andel barn i behov av språkstöd som har en plan",
          target: "100 %",
          every: "Halvår",
          expected: { T2: "98 %" },
          lastYear: { T2: "91 %", VB: "94 %" },
          reported: { T2: reading("◆ 96 %", "95 %", "97 %") },
          analysis: { T2: "Tre barn saknar plan, alla nya i augusti. Möten är bokade." },
        },
      ],
      activities: [
        { text: "Alla pedagoger går kursen Samtal med små barn, tre halvdagar" },
        { text: "Böcker på barnens egna språk köps in i samråd med biblioteket", to: "2026-05-31" },
        { text: "Bok om Norrtull, skriven av barnen", from: "2026-08-15", to: "2027-03-31" },
      ],
      assessed: { T1: helt, T2: helt },
      analysis: {
        T1: "Hälften av pedagogerna har gått kursen. På filmerna syns att de vuxna väntar längre på svar.",
        T2: "Kartläggningen i maj visar att treåringarna kan fler ord än året före. Pojkarna har tagit igen en del av avståndet.",
      },
    }),
    unitGoal("Barnen är trygga i leken", {
      plan: {
        "Förväntat resultat": "Inget barn står utanför leken, och konflikter reds ut medan de är små.",
        Arbetssätt:
          "Vuxna finns där leken pågår, också på gården. Lekgrupperna sätts samman på nytt varje vecka, efter vad pedagogerna sett. Barnen ritar en karta över platser där de känner sig trygga och otrygga.",
        Resursanvändning: "Fasta gårdsvärdar på eftermiddagen, när personalen byts av.",
        Uppföljning: "Trygghetskartan görs höst och vår, och barnintervjuer i oktober.",
      },
      activities: [{ text: "Barnens trygghetskarta på alla fyra förskolor", from: "2026-03-01", to: "2026-11-30" }],
      assessed: { T1: helt, T2: delvis },
      analysis: {
        T2: "Barnen pekar ut förrådets baksida på Lönnen och kapprummet på Månstenen. Kapprummet är ommöblerat, baksidan väntar på en ny grind.",
      },
    }),
  ),
);
