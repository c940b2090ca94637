import { section } from "../builder.ts";
import { boardGoal, direction, kfGoal, type UnitYear, unitGoal } from "../unit-year.ts";
import { BOARD } from "./goals-2026.ts";
import { BOARD_2027, KF_2027 } from "./goals-2027.ts";
import { electricity, sickLeave } from "./shared-indicators.ts";

/** Förskoleenheten Norrtull 2027: a plan just begun, without budget. */
export const forskola2027: UnitYear = {
  year: 2027,
  unit: "Förskoleenheten Norrtull",
  board: BOARD,
  districts: ["Norrmalm"],
  officer: { name: "Karin Ek", phone: "08-465 004 40" },
  plan: {
    date: "",
    meeting: "2026-12-10",
    dnr: "",
    paragraph: "",
    before: [
      section(
        "Inledning",
        "Kanalen har funnits i snart ett år, och 2027 är det första hela året med fyra förskolor i full gång. Språket fortsätter att gå först. Därefter kommer gårdarna, som barnen själva pekat ut i sin trygghetskarta.",
        section("Organisations- och ledningsstruktur"),
        section("Brukare/Kunder/Klienter", "Vi räknar med 325 barn på 22 avdelningar."),
      ),
    ],
    after: [],
  },
  reports: {},
  goals: [
    direction(
      KF_2027.together,
      kfGoal(
        KF_2027.children,
        {
          indicators: [
            { name: "Andel förskollärare av antalet anställda", target: "43 %", kf: "41 %", every: "Tertial" },
            { name: "Antal barn per grupp", target: "max 15,0 barn", kf: "max 15,5 barn", every: "Tertial" },
            { name: "Andel föräldrar som är nöjda med förskolan", target: "89 %", kf: "85 %", every: "År" },
            { name: "Andel föräldrar som anser att barnet utvecklas och lär", target: "", kf: "öka", every: "År" },
          ],
        },
        boardGoal(
          BOARD_2027.learning,
          { plan: { "Förväntat resultat": "Varje barn får tidigt det stöd det behöver, och alla barn har någon att leka med." } },
          unitGoal("Alla barn får ett rikt språk", {
            plan: {
              "Förväntat resultat": "Ingen väntar mer än två veckor på en plan när språket behöver stöd.",
              Arbetssätt:
                "Högläsningen i små grupper fortsätter. Specialpedagogen får en kollega på halvtid, så att kartläggningen hinns med också i augusti när många barn börjar.",
            },
            indicators: [{ name: "Andel barn i behov av språkstöd som har en plan", target: "100 %", every: "Halvår" }],
            activities: [{ text: "Barnens bok om Norrtull trycks och delas ut", from: "2027-01-01", to: "2027-03-31" }],
          }),
          unitGoal("Gårdarna lockar till lek i alla hörn", {
            plan: { "Förväntat resultat": "Inga platser på gården är otrygga enligt barnens karta." },
          }),
        ),
      ),
    ),
    direction(KF_2027.green, kfGoal(KF_2027.climate, { indicators: [electricity("36 kWh/m²", "")] }, boardGoal(BOARD_2027.emissions, {}))),
    direction(
      KF_2027.strong,
      kfGoal(KF_2027.employer, { indicators: [sickLeave("8,0 %", {}, {}, {})] }, boardGoal(BOARD_2027.workplace, {})),
    ),
  ],
};
