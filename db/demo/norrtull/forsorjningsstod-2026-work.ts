import { district } from "../indicator-builder.ts";
import { boardGoal, FORECAST, kfGoal, reading, unitGoal } from "../unit-year.ts";
import { BOARD_2026, KF_2026 } from "./goals-2026.ts";

const { helt, delvis, ej } = FORECAST;
const ADULTS: [string, string] = ["Män", "Kvinnor"];
const YOUTHS: [string, string] = ["Pojkar", "Flickor"];

/** Försörjningsstödsenheten 2026: goal 1.3, the unit's own field. */
export const work2026 = kfGoal(
  KF_2026.work,
  {
    indicators: [
      {
        name: "Andel personer som har ekonomiskt bistånd i förhållande till befolkningen",
        target: "0,3 %",
        kf: "1,4 %",
        every: "Tertial",
        expected: { T1: "0,29 %", T2: "0,28 %" },
        lastYear: { T1: "0,31 %", T2: "0,30 %", VB: "0,30 %" },
        reported: {
          T1: reading(
            "● 0,29 %",
            "0,33 %",
            "0,25 %",
            district("Kungsholmen", "0,30", "0,34", "0,26", ADULTS),
            district("Norrmalm", "0,28", "0,32", "0,24", ADULTS),
            district("Östermalm", "0,29", "0,33", "0,25", ADULTS),
          ),
          T2: reading(
            "● 0,28 %",
            "0,32 %",
            "0,24 %",
            district("Kungsholmen", "0,29", "0,33", "0,25", ADULTS),
            district("Norrmalm", "0,27", "0,31", "0,23", ADULTS),
            district("Östermalm", "0,28", "0,32", "0,24", ADULTS),
          ),
        },
      },
      {
        name: "Andel vuxna med långvarigt ekonomiskt bistånd jämfört med samtliga vuxna invånare",
        target: "0,2 %",
        kf: "0,9 %",
        every: "Tertial",
        expected: { T1: "0,19 %", T2: "0,18 %" },
        lastYear: { T1: "0,21 %", T2: "0,20 %", VB: "0,20 %" },
        reported: {
          T1: reading("● 0,19 %", "0,22 %", "0,16 %"),
          T2: reading(
            "● 0,18 %",
            "0,21 %",
            "0,15 %",
            district("Kungsholmen", "0,20", "0,23", "0,17", ADULTS),
            district("Norrmalm", "0,17", "0,20", "0,14", ADULTS),
            district("Östermalm", "0,18", "0,21", "0,15", ADULTS),
          ),
        },
      },
      {
        name: "Antal ungdomar som fått sommarjobb i stadens regi",
        target: "700 st",
        kf: "9 000 st",
        every: "År",
        lastYear: { VB: "684 st" },
        reported: {
          VB: reading(
            "● 712 st",
            "357 st",
            "355 st",
            district("Kungsholmen", "276", "139", "137", YOUTHS),
            district("Norrmalm", "168", "81", "87", YOUTHS),
            district("Östermalm", "268", "137", "131", YOUTHS),
          ),
        },
        analysis: {
          VB: "Parkerna och äldreomsorgen tog emot fler än i fjol. Elva ungdomar hoppade av under första veckan, och deras platser gick till reserver.",
        },
      },
      {
        name: "Antal hemlösa",
        target: "8 st",
        kf: "tas fram av nämnden",
        every: "År",
        lastYear: { VB: "9 st" },
        lacking: { period: "VB", kind: "ej-matt", reason: "Räkningen görs vartannat år, nästa gång i oktober 2027." },
      },
    ],
    assessed: { T1: helt, T2: helt },
  },
  boardGoal(
    BOARD_2026.selfSupport,
    {
      plan: {
        "Förväntat resultat": "Fler lämnar biståndet för arbete eller studier än året före, och färre kommer tillbaka inom ett år.",
      },
      indicators: [
        {
          name: "Andel personer med socialmedicinska rehabiliteringsskäl som går till egen eller annan försörjning efter insatser i förvaltningens verksamhet.",
          target: "30 %",
          kf: "",
          every: "Tertial",
          expected: { T1: "28 %", T2: "30 %" },
          lastYear: { T1: "9,1 %", T2: "20,4 %", VB: "29,6 %" },
          reported: { T1: reading("8,3 %", "9,5 %", "7,4 %"), T2: reading("23,5 %", "21,7 %", "25,0 %") },
          analysis: { T2: "12 av 51 deltagare har gått vidare: 5 av 23 män och 7 av 28 kvinnor." },
        },
      ],
      assessed: { T1: helt, T2: helt },
    },
    unitGoal("Färre hushåll behöver försörjningsstöd", {
      plan: {
        "Förväntat resultat": "Högst 340 hushåll har bistånd en genomsnittlig månad.",
        Arbetssätt: [
          "Den som kan arbeta möter en arbetskonsulent redan vid första besöket, samma dag som handläggaren. De gör en plan tillsammans, och planen följs upp var tredje vecka.",
          "För den som haft bistånd längre än tre år gör vi en ny kartläggning under första halvåret. Vi frågar vad som prövats, vad som nästan lyckades och vad som aldrig blivit av.",
          "Unga under 25 träffar oss varje vecka.",
        ],
        Resursanvändning: "15 socialsekreterare med högst 28 ärenden var. Två av dem arbetar bara med unga.",
        Uppföljning: "Antal hushåll, nya ärenden och orsaker till avslut gås igenom varje månad.",
        Utveckling: "Tillsammans med jobbtorget prövar vi gemensamma möten på Norrmalm. Fungerar det inför vi dem överallt till hösten.",
      },
      indicators: [
        {
          name: "Antal hushåll med ekonomiskt bistånd, månadsgenomsnitt",
          target: "max 340 st",
          every: "Tertial",
          expected: { T1: "348 st", T2: "342 st" },
          lastYear: { T1: "372 st", T2: "366 st", VB: "361 st" },
          reported: {
            T1: reading("◆ 352 st", "", "", district("Kungsholmen", "121"), district("Norrmalm", "112"), district("Östermalm", "119")),
            T2: reading("◆ 344 st", "", "", district("Kungsholmen", "118"), district("Norrmalm", "110"), district("Östermalm", "116")),
          },
        },
        {
          name: "Andel sökande som får beslut inom 14 dagar",
          target: "minst 90 %",
          every: "Tertial",
          expected: { T1: "88 %", T2: "89 %" },
          lastYear: { T1: "83 %", T2: "84 %", VB: "85 %" },
          reported: { T1: reading("◆ 86 %", "86 %", "86 %"), T2: reading("◆ 88 %", "87 %", "89 %") },
        },
        {
          name: "Andel klienter som är nöjda med bemötandet",
          target: "öka",
          every: "År",
          lastYear: { VB: "81 %" },
          lacking: {
            period: "VB",
            kind: "gar-ej-att-mata",
            reason: "Bara 19 personer svarade på höstens enkät, för få för att säga något om alla.",
          },
        },
      ],
      activities: [
        {
          text: "Alla som haft bistånd längre än tre år kartläggs på nytt",
          to: "2026-06-30",
          deviation: "Klart i augusti i stället för i juni.",
        },
        { text: "Gemensamma möten med jobbtorget prövas på Norrmalm", from: "2026-02-01", to: "2026-09-30" },
      ],
      assessed: { T1: helt, T2: delvis },
      analysis: {
        T1: "Kartläggningen har börjat. Av de 60 första samtalen ledde 22 till en ny plan, oftast en läkarbedömning som aldrig blivit gjord.",
        T2: "344 hushåll är 4 fler än årsmålet, och hösten brukar ge några nya ärenden. Vi bedömer att vi slutar strax över 340. Väntetiden på beslut har kortats, men semesterveckorna drar ner resultatet.",
      },
    }),
    unitGoal("Den som står långt från arbetsmarknaden kommer ett steg närmare", {
      plan: {
        "Förväntat resultat": "Minst 30 % av deltagarna i arbetsrehabiliteringen går vidare till arbete, studier eller annan försörjning.",
        Arbetssätt:
          "AR-teamet börjar med några timmar i veckan på en riktig arbetsplats, med en konsulent vid sidan. Tiden ökar när deltagaren själv säger att det går.",
        Resursanvändning: "Fyra arbetskonsulenter, 48 årsplatser och 40 platser för offentligt skyddat arbete.",
        Uppföljning: "Varje avslut bokförs med orsak. Efter ett år ringer vi upp.",
        Utveckling: "Fler arbetsplatser utanför kommunen, i första hand i handeln.",
      },
      indicators: [
        {
          name: "Antal personer som fått kommunal visstidsanställning",
          target: "24 st",
          kf: "600 st",
          every: "Tertial",
          expected: { T1: "24 st", T2: "24 st" },
          lastYear: { T1: "8 st", T2: "15 st", VB: "22 st" },
          reported: {
            T1: reading(
              "9 st",
              "5 st",
              "4 st",
              district("Kungsholmen", "3", "2", "1", ADULTS),
              district("Norrmalm", "4", "2", "2", ADULTS),
              district("Östermalm", "2", "1", "1", ADULTS),
            ),
            T2: reading(
              "17 st",
              "9 st",
              "8 st",
              district("Kungsholmen", "6", "3", "3", ADULTS),
              district("Norrmalm", "7", "4", "3", ADULTS),
              district("Östermalm", "4", "2", "2", ADULTS),
            ),
          },
        },
      ],
      assessed: { T1: helt, T2: helt },
      analysis: {
        T2: "Tolv deltagare är vidare, fyra av dem till arbete i handeln. Konsulenternas besök hos butikschefer i våras har gett sex nya praktikplatser.",
      },
    }),
  ),
  boardGoal(
    BOARD_2026.housing,
    {
      plan: { "Förväntat resultat": "Inga barn berörs av en vräkning." },
      indicators: [
        {
          name: "Antal vräkningar som berör barn",
          target: "0 st",
          kf: "0 st",
          every: "Tertial",
          expected: { T1: "0 st", T2: "1 st" },
          lastYear: { T1: "1 st", T2: "2 st", VB: "2 st" },
          reported: { T1: reading("● 0 st"), T2: reading("■ 1 st") },
          analysis: { T2: "En familj vräktes i juni. Varningen från hyresvärden hade skickats till en handläggare som slutat." },
        },
      ],
      assessed: { T1: helt, T2: ej },
    },
    unitGoal("Hyresskulder upptäcks innan de blir en vräkning", {
      plan: {
        "Förväntat resultat": "Varje underrättelse om obetald hyra leder till kontakt inom två arbetsdagar.",
        Arbetssätt:
          "Bosamordnaren ringer, skickar sms och går hem om ingen svarar. Finns det barn kopplas barnenheten in samma dag. Ansökan om hjälp med en hyresskuld går före andra ärenden.",
        Uppföljning: "Underrättelser, kontakter och utfall bokförs i en gemensam lista.",
      },
      activities: [{ text: "Gemensam brevlåda för underrättelser från hyresvärdar", from: "2026-07-01", to: "2026-08-31" }],
      assessed: { T1: helt, T2: delvis },
      analysis: {
        T2: "Underrättelserna går sedan juli till en gemensam brevlåda som två personer läser varje dag. Därefter har alla kontakter tagits inom två arbetsdagar.",
      },
    }),
  ),
);
