import { budget, comparedWith, forecast, heading, line, sum } from "../budget-builder.ts";
import { district } from "../indicator-builder.ts";
import { boardGoal, direction, FORECAST, kfGoal, reading, type UnitYear, unitGoal } from "../unit-year.ts";
import { planAfter, planBefore, reportAfter, t1Before, t2Before, vbBefore } from "./forsorjningsstod-2026-sections.ts";
import { work2026 } from "./forsorjningsstod-2026-work.ts";
import { BOARD, BOARD_2026, KF_2026 } from "./goals-2026.ts";
import { budgetKept, electricity, engagement, sickLeave } from "./shared-indicators.ts";

const { helt, delvis } = FORECAST;

/** Försörjningsstödsenheten 2026: plan decided, T1 and T2 reported, the year's report begun. */
export const forsorjningsstod2026: UnitYear = {
  year: 2026,
  unit: "Försörjningsstödsenheten",
  board: BOARD,
  districts: ["Kungsholmen", "Norrmalm", "Östermalm"],
  officer: { name: "Anna Lind", phone: "08-465 004 10" },
  plan: { date: "2025-11-24", meeting: "2025-12-11", dnr: "NSN 2025/611", paragraph: "§ 9", before: planBefore, after: planAfter },
  reports: {
    T1: {
      dnr: "NSN 2026/188",
      date: "2026-05-11",
      decided: { date: "2026-05-28", paragraph: "§ 6" },
      before: t1Before,
      after: reportAfter,
    },
    T2: {
      dnr: "NSN 2026/402",
      date: "2026-09-08",
      decided: { date: "2026-09-24", paragraph: "§ 7" },
      before: t2Before,
      after: reportAfter,
    },
    VB: { dnr: "", date: "", decided: null, before: vbBefore, after: reportAfter },
  },
  goals: [
    direction(
      KF_2026.together,
      kfGoal(
        KF_2026.children,
        {
          indicators: [
            {
              name: "Andel barn som lever i familjer som har ekonomiskt bistånd",
              target: "0,4 %",
              kf: "2,4 %",
              every: "Tertial",
              expected: { T1: "0,41 %", T2: "0,40 %" },
              lastYear: { T1: "0,46 %", T2: "0,45 %", VB: "0,45 %" },
              reported: {
                T1: reading(
                  "◆ 0,41 %",
                  "0,42 %",
                  "0,40 %",
                  district("Kungsholmen", "0,45"),
                  district("Norrmalm", "0,38"),
                  district("Östermalm", "0,40"),
                ),
                T2: reading(
                  "● 0,40 %",
                  "0,41 %",
                  "0,39 %",
                  district("Kungsholmen", "0,44"),
                  district("Norrmalm", "0,37"),
                  district("Östermalm", "0,39"),
                ),
              },
            },
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(
          BOARD_2026.families,
          {
            plan: {
              "Förväntat resultat": "Färre barn lever med bistånd, och de som gör det har råd med samma fritid som klasskamraterna.",
            },
            assessed: { T1: helt, T2: helt },
            analysis: {
              T2: "Andelen barn har sjunkit i alla tre stadsdelarna. Högst är den på Kungsholmen, där flera stora familjer väntar på besked om bostadsbidrag.",
            },
          },
          unitGoal("Barnets situation avgör hur beslutet ser ut", {
            plan: {
              "Förväntat resultat": "Varje utredning där det finns barn beskriver hur barnet har det och vad beslutet betyder för det.",
              Arbetssätt:
                "Handläggaren träffar barnen minst en gång om året, helst hemma. Frågorna i barnmallen ställs till barnet självt från sju års ålder. Vid avslag prövar vi alltid om barnet ändå behöver något.",
              Resursanvändning: "Barnperspektivgruppen, fyra handläggare som ger råd i enskilda ärenden.",
              Uppföljning: "Tio akter granskas varje tertial.",
              Utveckling: "En kort film för barn om vad vi gör, och hur man kan kontakta oss själv.",
            },
            activities: [
              { text: "Barnmallen byggs in i verksamhetssystemet", to: "2026-06-30" },
              { text: "Utbildning i samtal med barn för alla nya handläggare" },
            ],
            assessed: { T1: helt, T2: helt, VB: "● Uppfylls helt" },
            analysis: {
              VB: "Tio akter granskades också i oktober, med samma resultat som i augusti. Filmen för barn är klar och visas i väntrummet.",
              T1: "Nio av tio granskade akter håller måttet. I den tionde saknades barnets egna ord.",
              T2: "Alla tio granskade akter beskriver barnets situation. Mallen finns i systemet sedan maj och har gjort skillnad.",
            },
          }),
        ),
      ),
      work2026,
    ),
    direction(
      KF_2026.green,
      kfGoal(
        KF_2026.climate,
        { indicators: [electricity("41 kWh/m²", "43 kWh/m²")], assessed: { T1: helt, T2: helt } },
        boardGoal(BOARD_2026.emissions, {
          plan: { "Förväntat resultat": "Kontoret drar mindre el, och ingen tar bilen till ett hembesök i innerstaden." },
          assessed: { T1: helt, T2: helt },
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
              "7,0 %",
              { T1: "8,2 %", T2: "8,0 %", VB: "7,9 %" },
              { T1: reading("◆ 7,4 %", "5,1 %", "8,0 %"), T2: reading("◆ 7,1 %", "4,9 %", "7,7 %") },
              { T1: "7,3 %", T2: "7,2 %" },
            ),
            engagement("80", "79", reading("● 81", "80", "81")),
          ],
          assessed: { T1: delvis, T2: delvis },
        },
        boardGoal(
          BOARD_2026.workplace,
          { plan: { "Förväntat resultat": "Medarbetarna orkar med sitt arbete och vill stanna." }, assessed: { T1: delvis, T2: delvis } },
          unitGoal("Ingen handläggare har fler ärenden än hon eller han hinner med", {
            plan: {
              "Förväntat resultat": "Högst 28 ärenden per handläggare, och färre sjukskrivningar som beror på arbetet.",
              Arbetssätt:
                "Ärendena fördelas varje måndag efter en viktning som gruppen själv har tagit fram. Den som ligger över gränsen två veckor i rad får hjälp av en kollega i mottagningen.",
              Resursanvändning: "Viktningen, handledning varannan vecka och en biträdande chef som sitter i samma korridor.",
              Uppföljning: "Ärendemängd och sjukfrånvaro redovisas på arbetsplatsträffen varje månad.",
              Utveckling: "Hösten 2026 prövar vi mötesfria onsdagar.",
            },
            activities: [{ text: "Mötesfria onsdagar prövas", from: "2026-09-01" }],
            assessed: { T1: helt, T2: helt },
            analysis: {
              T1: "Viktningen används av alla. Fyra handläggare har legat över gränsen någon vecka.",
              T2: "I augusti hade en handläggare i snitt 26 ärenden. Sjukfrånvaron sjunker, men två långa sjukskrivningar gör att årsmålet blir svårt att nå.",
            },
          }),
        ),
      ),
      kfGoal(
        KF_2026.economy,
        {
          indicators: [
            budgetKept(
              { T1: "98,5 %", T2: "98,9 %", VB: "98,7 %" },
              { T1: reading("● 99,2 %"), T2: reading("● 99,2 %") },
              { T1: "99,2 %", T2: "99,2 %" },
            ),
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(BOARD_2026.budget, {
          plan: {
            "Förväntat resultat": "Enheten håller sin budget.",
            Resursanvändning:
              "Färre hushåll ger lägre kostnader för bistånd. En del av pengarna går till fler feriejobb och till en arbetskonsulent för unga. Handläggningen betalas gemensamt av de tre stadsdelarna.",
          },
          budgets: {
            VP: budget(
              "Budget 2026",
              comparedWith(2025),
              heading("Försörjningsstöd"),
              line("Ekonomiskt bistånd", "14,2", "1,6", null, "13,1"),
              line("Handläggning", "19,8", "12,9", null, "6,8"),
              sum("grupp", "Summa"),
              heading("Arbetsmarknadsåtgärder"),
              line("Offentligt skyddat arbete", "8,4", "7,7", null, "0,6"),
              line("Feriearbete", "8,8", "5,6", null, "3,0"),
              line("Visstidsanställningar", "2,9", "2,3", null, "0,5"),
              sum("grupp", "Summa"),
              sum("totalt", "Budget totalt"),
            ),
            T1: budget(
              "Prognos 2026 efter tertial 1",
              forecast,
              line("Försörjningsstöd", "19,5", "19,2"),
              line("Arbetsmarknadsåtgärder", "4,5", "4,6"),
              sum("totalt", "Totalt"),
            ),
            T2: budget(
              "Prognos 2026 efter tertial 2",
              forecast,
              line("Försörjningsstöd", "19,5", "18,9"),
              line("Arbetsmarknadsåtgärder", "4,5", "4,9"),
              sum("totalt", "Totalt"),
            ),
          },
          assessed: { T1: helt, T2: helt },
          analysis: {
            T1: "Biståndet kostar mindre än budgeterat, därför att hushållen är färre.",
            T2: "Vi räknar med ett överskott på 0,2 mnkr. Feriejobben blev dyrare än planerat eftersom platserna blev fler, men biståndet kostar 0,6 mnkr mindre.",
          },
        }),
      ),
    ),
  ],
};
