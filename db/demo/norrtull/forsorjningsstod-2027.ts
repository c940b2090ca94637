import { budget, comparedWith, heading, line, sum } from "../budget-builder.ts";
import { section } from "../builder.ts";
import { boardGoal, direction, kfGoal, type UnitYear, unitGoal } from "../unit-year.ts";
import { BOARD } from "./goals-2026.ts";
import { BOARD_2027, KF_2027 } from "./goals-2027.ts";
import { budgetKept, engagement, sickLeave } from "./shared-indicators.ts";

/** Försörjningsstödsenheten 2027: a plan begun. KF:s årsmål are not all decided, and some texts are still to be written. */
export const forsorjningsstod2027: UnitYear = {
  year: 2027,
  unit: "Försörjningsstödsenheten",
  board: BOARD,
  districts: ["Kungsholmen", "Norrmalm", "Östermalm"],
  officer: { name: "Anna Lind", phone: "08-465 004 10" },
  plan: {
    date: "",
    meeting: "2026-12-10",
    dnr: "",
    paragraph: "",
    before: [
      section(
        "Inledning",
        "Under 2027 bygger vi vidare på det arbetssätt som infördes i januari 2026. Färre ärenden per handläggare har gett färre hushåll med bistånd. Nu ska väntetiden på beslut ner.",
        "Kommunfullmäktige har formulerat om målet om arbete. Bostaden hör från och med 2027 till samma mål, och det passar oss: den som inte vet var hon ska sova söker inget arbete.",
        section(
          "Organisations- och ledningsstruktur",
          "Enheten räknar med 31 medarbetare. En tjänst flyttas från utredningen till mottagningen.",
        ),
        section("Brukare/Kunder/Klienter"),
        section("Medarbetare"),
      ),
    ],
    after: [],
  },
  reports: {},
  goals: [
    direction(
      KF_2027.together,
      kfGoal(
        KF_2027.work,
        {
          indicators: [
            {
              name: "Andel personer som har ekonomiskt bistånd i förhållande till befolkningen",
              target: "0,27 %",
              kf: "fastställs 2027",
              every: "Tertial",
            },
            {
              name: "Andel vuxna med långvarigt ekonomiskt bistånd jämfört med samtliga vuxna invånare",
              target: "0,17 %",
              kf: "fastställs 2027",
              every: "Tertial",
            },
            { name: "Antal ungdomar som fått sommarjobb i stadens regi", target: "720 st", kf: "9 000 st", every: "År" },
            { name: "Antal hemlösa", target: "8 st", kf: "tas fram av nämnden", every: "År" },
          ],
        },
        boardGoal(
          BOARD_2027.selfSupport,
          { plan: { "Förväntat resultat": "Fler lämnar biståndet för arbete eller studier än 2026." } },
          unitGoal("Färre hushåll behöver försörjningsstöd", {
            plan: {
              "Förväntat resultat": "Högst 330 hushåll har bistånd en genomsnittlig månad.",
              Arbetssätt:
                "De gemensamma mötena med jobbtorget, som prövades på Norrmalm 2026, hålls i alla tre stadsdelarna. Den som är under 25 får ett sådant möte inom en vecka.",
              Uppföljning: "Antal hushåll, nya ärenden och orsaker till avslut gås igenom varje månad.",
            },
            indicators: [
              { name: "Antal hushåll med ekonomiskt bistånd, månadsgenomsnitt", target: "max 330 st", every: "Tertial" },
              { name: "Andel klienter som är nöjda med bemötandet", target: "öka", every: "År" },
            ],
            activities: [{ text: "Gemensamma möten med jobbtorget i alla tre stadsdelarna", from: "2027-01-01", to: "2027-03-31" }],
          }),
          unitGoal("Beskedet kommer i tid", {
            plan: { "Förväntat resultat": "Nio av tio får beslut inom två veckor, också på sommaren." },
            indicators: [{ name: "Andel sökande som får beslut inom 14 dagar", target: "minst 90 %", every: "Tertial" }],
          }),
        ),
        boardGoal(
          BOARD_2027.housing,
          { indicators: [{ name: "Antal vräkningar som berör barn", target: "0 st", kf: "0 st", every: "Tertial" }] },
          unitGoal("Hyresskulder upptäcks innan de blir en vräkning", {
            plan: {
              "Förväntat resultat": "Varje underrättelse om obetald hyra leder till kontakt inom två arbetsdagar.",
              Arbetssätt: "Den gemensamma brevlådan från 2026 finns kvar, med två ansvariga och en ersättare.",
            },
          }),
        ),
      ),
    ),
    direction(
      KF_2027.strong,
      kfGoal(
        KF_2027.employer,
        { indicators: [sickLeave("6,5 %", {}, {}, {}), engagement("82", "81")] },
        boardGoal(BOARD_2027.workplace, {}),
      ),
      kfGoal(
        KF_2027.economy,
        { indicators: [budgetKept({}, {}, {})] },
        boardGoal(BOARD_2027.budget, {
          plan: { "Förväntat resultat": "Enheten håller sin budget." },
          budgets: {
            VP: budget(
              "Budget 2027",
              comparedWith(2026),
              heading("Försörjningsstöd"),
              line("Ekonomiskt bistånd", "13,8", "1,6", null, "12,6"),
              line("Handläggning", "20,3", "13,2", null, "6,9"),
              sum("grupp", "Summa"),
              heading("Arbetsmarknadsåtgärder"),
              line("Offentligt skyddat arbete", "8,5", "7,7", null, "0,7"),
              line("Feriearbete", "", "", null, "3,2"),
              line("Visstidsanställningar", "", "", null, "0,6"),
              sum("grupp", "Summa"),
              sum("totalt", "Budget totalt"),
            ),
          },
        }),
      ),
    ),
  ],
};
