import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { activitiesFollowedUp, goalsOf, texts } from "../builder.ts";
import { district, outcomes } from "../indicator-builder.ts";

/** Goal 3.3 of Försörjningsstödsenhetens verksamhetsberättelse 2017: work and self-support, the unit's own field. */
const { kfGoal, boardGoal, unitGoal, assessed } = goalsOf(styrmodellOf(2017));

const ADULTS: [string, string] = ["Män", "Kvinnor"];
const ALL: [string, string] = ["Män/pojkar", "Kvinnor/flickor"];
const YOUTHS: [string, string] = ["Pojkar", "Flickor"];

export const work2017 = kfGoal(
  "3.3 Fler jobbar, har trygga anställningar och försörjer sig själva",
  assessed("Uppfylls helt"),
  outcomes("VB 2016", [
    {
      name: "Andel personer som har ekonomiskt bistånd i förhållande till befolkningen",
      printed: ["0,24 %", "0,31 %", "0,24 %", "0,3 %", "0,3 %", "1,7 %", "VB 2017"],
      districts: [
        district("Kungsholmen", "0,26", "0,35", "0,22", ADULTS),
        district("Norrmalm", "0,23", "0,29", "0,24", ADULTS),
        district("Östermalm", "0,22", "0,30", "0,25", ADULTS),
      ],
    },
    {
      name: "Andel vuxna med långvarigt ekonomiskt bistånd jämfört med samtliga vuxna invånare",
      printed: ["0,18 %", "0,2 %", "0,16 %", "0,2 %", "0,3 %", "1,1 %", "VB 2017"],
      districts: [
        district("Kungsholmen", "0,21", "0,26", "0,16", ALL),
        district("Norrmalm", "0,17", "0,18", "0,16", ALL),
        district("Östermalm", "0,19", "0,20", "0,18", ALL),
      ],
    },
    {
      name: "Antal aspiranter som fått Stockholmsjobb",
      printed: ["14 st", "7 st", "7 st", "17 st", "15 st", "850 st", "VB 2017"],
      districts: [
        district("Kungsholmen", "3", "2", "1", ADULTS),
        district("Norrmalm", "7", "3", "4", ADULTS),
        district("Östermalm", "4", "2", "2", ADULTS),
      ],
    },
    {
      name: "Antal praktiktillfällen som genomförs inom stadens verksamheter av de aspiranter som Jobbtorg Stockholm matchar",
      printed: ["43 st", "15 st", "28 st", "30 st", "5 st", "500 st", "VB 2017"],
      districts: [
        district("Kungsholmen", "9", "2", "7", ADULTS),
        district("Norrmalm", "22", "5", "17", ADULTS),
        district("Östermalm", "12", "8", "4", ADULTS),
      ],
      analysis: "Vi har ordnat de praktikplatser som jobbtorget bett om. Hur många det blir styr inte nämnden över.",
    },
    {
      name: "Antal tillhandahållna platser för sommarjobb",
      printed: ["674", "", "", "622", "600 st", "8 500 st", "2017"],
      districts: [district("Kungsholmen", "204"), district("Norrmalm", "220"), district("Östermalm", "250")],
    },
    {
      name: "Antal ungdomar som fått sommarjobb i stadens regi",
      printed: ["659 st", "338 st", "308 st", "591 st", "600 st", "8 500 st", "2017"],
      districts: [
        district("Kungsholmen", "262", "137", "125", YOUTHS),
        district("Norrmalm", "151", "71", "80", YOUTHS),
        district("Östermalm", "246", "132", "114", YOUTHS),
      ],
    },
  ]),
  boardGoal(
    "Kvinnor och män klarar sin egen försörjning",
    assessed("Uppfylls helt"),
    texts({
      "Förväntat resultat":
        "Allt fler kvinnor och män lever på egen inkomst. En mindre andel av befolkningen har ekonomiskt bistånd än i fjol.",
    }),
    outcomes("VB 2016", [
      {
        name: "Andel personer med socialmedicinska rehabiliteringsskäl som går till egen eller annan försörjning efter insatser i förvaltningens verksamhet.",
        printed: ["27,78 %", "", "", "28,3 %", "25 %", "", "VB 2017"],
      },
    ]),
    texts({
      Analys: [
        "54 personer har varit med i AR-teamet under 2017 och 15 försörjer sig i dag själva.",
        "Bakom de 15 ligger 778 månader med bistånd, 52 månader (4,3 år) per person i genomsnitt. Till ett stöd på 8 200 kr i månaden motsvarar det 6,4 mnkr.",
        "Tiden i teamet har i snitt varit 18 månader (1,5 år).",
        "# Deltagare per stadsdel",
        "- Kungsholmen: 17",
        "- Norrmalm: 17",
        "- Östermalm: 20",
        "- Sammanlagt: 54",
        "# Deltagare som gått till egen eller annan försörjning, med andel av deltagarna",
        "- Kungsholmen: 5 (29,4 %), 2 män och 3 kvinnor",
        "- Norrmalm: 5 (29,4 %), 3 män och 2 kvinnor",
        "- Östermalm: 5 (23,5 %), 3 män och 2 kvinnor",
        "- Sammanlagt: 15 (27,8 %)",
        "Det är över årsmålet 25 %.",
      ],
    }),
    activitiesFollowedUp(
      2017,
      "Aktivitet",
      "Vi tar reda på vilka praktikplatser och feriejobb som passar personer med funktionsnedsättning",
    ),
    unitGoal(
      "Andel personer som har ekonomiskt bistånd i förhållande till befolkningen minskar.",
      assessed("Uppfylls helt"),
      texts({
        "Förväntat resultat": "En mindre andel av befolkningen behöver ekonomiskt bistånd.",
        Analys: [
          "Antalet hushåll har sjunkit i alla tre stadsdelarna: från 153 till 135 på Kungsholmen, från 128 till 121 på Norrmalm och från 143 till 131 på Östermalm. I hela enheten är det 387 hushåll i snitt mot 426 tidigare.",
          "Räknat över årets alla månader gick Kungsholmen från 153 till 135, Norrmalm från 125 till 121 och Östermalm från 142 till 131.",
          "Andel av befolkningen med ekonomiskt bistånd, i procent:",
          "Kungsholmen\t0,26",
          "Norrmalm\t0,23",
          "Östermalm\t0,22",
        ],
      }),
    ),
    unitGoal(
      "Andelen bidragshushåll med socialmedicinska rehabiliteringsskäl som bidragsgrund minskar.",
      assessed("Uppfylls helt"),
      texts({
        "Förväntat resultat": "En mindre andel av hushållen har bistånd på grund av sjukdom eller rehabilitering.",
        Analys: [
          "AR-teamet har haft 54 deltagare. 15 har lämnat bidraget för egen försörjning efter sammanlagt 778 månader, 52 månader (4,3 år) i genomsnitt. Med 8 200 kr i månaden blir det 6,4 mnkr.",
          "En deltagare stannar i snitt 18 månader (1,5 år) hos teamet.",
          "Så många deltog:",
          "Kungsholmen\t17",
          "Norrmalm\t17",
          "Östermalm\t20",
          "Sammanlagt\t54",
          "Så många gick till egen eller annan försörjning:",
          "- Kungsholmen: 5 (29,4 %), 2 män och 3 kvinnor",
          "- Norrmalm: 5 (29,4 %), 3 män och 2 kvinnor",
          "- Östermalm: 5 (23,5 %), 3 män och 2 kvinnor",
          "- Sammanlagt: 15 (27,8 %)",
          "Årsmålet på 25 % är nått.",
        ],
      }),
    ),
  ),
);
