import { budget, costsAndIncomes, forecast, heading, line, sum, within } from "../budget-builder.ts";
import { section } from "../builder.ts";
import { boardGoal, direction, FORECAST, kfGoal, reading, type UnitYear, unitGoal } from "../unit-year.ts";
import { BOARD, BOARD_2026, KF_2026 } from "./goals-2026.ts";
import { budgetKept, engagement, sickLeave } from "./shared-indicators.ts";

const { helt, delvis } = FORECAST;
const CARE_PLANS = { text: "Skötselplanerna för de fyra största parkerna görs om", from: "2026-01-01", to: "2026-05-31" };

/** Enheten för park och stadsmiljö 2026: plan decided, T1 and T2 reported; the year's report has not been begun. */
export const park2026: UnitYear = {
  year: 2026,
  unit: "Enheten för park och stadsmiljö",
  board: BOARD,
  districts: ["Kungsholmen", "Norrmalm", "Östermalm"],
  officer: { name: "Erik Sjö", phone: "08-465 004 60" },
  plan: {
    date: "2025-11-24",
    meeting: "2025-12-11",
    dnr: "NSN 2025/614",
    paragraph: "§ 12",
    before: [
      section(
        "Inledning",
        "Vi sköter 94 hektar park och natur: gräsmattor, rabatter, lekplatser, 6 100 parkträd och den promenad längs vattnet som används av flest i hela Exempelstad. Två entreprenörer gör det mesta av arbetet. Vi beställer, kontrollerar, planerar och svarar på frågor.",
        "År 2026 märks två saker mest. Fyra lekplatser rustas upp, och skötseln av ängarna läggs om så att fler arter klarar sig.",
        section(
          "Organisations- och ledningsstruktur",
          "Enheten har tolv medarbetare: chef, tre parkingenjörer, två landskapsarkitekter, en trädspecialist, fyra parkvärdar och en administratör. På sommaren tillkommer ungdomar i feriearbete.",
        ),
        section(
          "Brukare/Kunder/Klienter",
          "De flesta som hör av sig gör det om skräp, klotter och belysning. Allt fler frågar om träd: varför de beskärs, och varför vissa tas ner.",
        ),
      ),
    ],
    after: [
      section(
        "Övriga frågor",
        "Avtalet med den ena entreprenören går ut i mars 2027. Upphandlingen börjar i maj och tas upp i nämnden i oktober.",
      ),
    ],
  },
  reports: {
    T1: {
      dnr: "NSN 2026/191",
      date: "2026-05-12",
      decided: { date: "2026-05-28", paragraph: "§ 9" },
      before: [
        section(
          "Sammanfattande analys",
          "Vintern var mild och gav tid åt skötselplanerna, som nu är nästan klara. Arbetet på de två första lekplatserna pågår. De första arton träden är planterade.",
        ),
      ],
      after: [],
    },
    T2: {
      dnr: "NSN 2026/405",
      date: "2026-09-09",
      decided: { date: "2026-09-24", paragraph: "§ 10" },
      before: [
        section(
          "Sammanfattande analys",
          "Två av fyra lekplatser är klara, och de två andra öppnar i oktober. 74 träd är planterade. De övriga sätts i november, när jorden är fuktig.",
          "Sommaren var torr. Vattningen kostade mer än beräknat, och vi har använt mer vatten än årsmålet tillåter. Felanmälningarna blir färre, och de åtgärdas fortare.",
        ),
      ],
      after: [
        section(
          "Övrigt",
          section(
            "Synpunkter och klagomål",
            "Synpunkterna handlar mest om ängarna, som en del tycker ser ovårdade ut. Skyltar som förklarar varför gräset är högt sattes upp i juli.",
          ),
        ),
      ],
    },
  },
  goals: [
    direction(
      KF_2026.together,
      kfGoal(KF_2026.work, {
        indicators: [
          {
            name: "Antal ungdomar som fått sommarjobb i stadens regi",
            target: "60 st",
            kf: "9 000 st",
            every: "År",
            lastYear: { VB: "52 st" },
            reported: { VB: reading("● 64 st", "35 st", "29 st") },
          },
        ],
        assessed: { T1: helt, T2: helt },
        analysis: { T2: "64 ungdomar rensade, målade och sådde i sex veckor. Nio av dem har sökt extrajobb hos entreprenörerna." },
      }),
    ),
    direction(
      KF_2026.green,
      kfGoal(
        KF_2026.parks,
        {
          indicators: [
            {
              name: "Andel invånare som är nöjda med skötseln av parker och grönområden",
              target: "78 %",
              kf: "75 %",
              every: "År",
              lastYear: { VB: "76 %" },
            },
            {
              name: "Andel invånare som känner sig trygga i parken på kvällen",
              target: "öka",
              kf: "70 %",
              every: "År",
              lastYear: { VB: "66 %" },
            },
            {
              name: "Antal nyplanterade träd",
              target: "120 st",
              kf: "3 000 st",
              every: "Tertial",
              expected: { T1: "120 st", T2: "122 st" },
              lastYear: { T1: "12 st", T2: "58 st", VB: "104 st" },
              reported: { T1: reading("18 st"), T2: reading("74 st") },
            },
            {
              name: "Antal tillgänglighetsanpassade parkentréer",
              target: "6 st",
              kf: "tas fram av nämnden",
              every: "Halvår",
              expected: { T2: "6 st" },
              lastYear: { T2: "2 st", VB: "5 st" },
              reported: { T2: reading("4 st") },
            },
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(
          BOARD_2026.parks,
          { plan: { "Förväntat resultat": "Fler använder parkerna, också när det är mörkt." }, assessed: { T1: helt, T2: helt } },
          unitGoal("Skräp och skador är borta inom en vecka", {
            plan: {
              "Förväntat resultat": "Färre fel anmäls, och nio av tio åtgärdas inom fem arbetsdagar.",
              Arbetssätt:
                "Parkvärdarna går sina rundor före klockan nio och lagar det de kan på plats. Resten skickas till entreprenören samma dag, med bild. Den som anmält får svar när felet är åtgärdat.",
              Resursanvändning: "Fyra parkvärdar, två elbilar och appen för felanmälan.",
              Uppföljning: "Antal fel och åtgärdstid tas upp med entreprenörerna varje månad. Vid upprepade förseningar tas vite ut.",
              Utveckling: "Papperskorgar som själva meddelar när de är fulla prövas på tio platser.",
            },
            indicators: [
              {
                name: "Antal felanmälningar om nedskräpning",
                target: "minska",
                every: "Tertial",
                expected: { T1: "690 st", T2: "660 st" },
                lastYear: { T1: "241 st", T2: "562 st", VB: "731 st" },
                reported: { T1: reading("212 st"), T2: reading("498 st") },
              },
              {
                name: "Andel felanmälningar som åtgärdas inom fem arbetsdagar",
                target: "90 %",
                every: "Tertial",
                expected: { T1: "89 %", T2: "90 %" },
                lastYear: { T1: "83 %", T2: "85 %", VB: "86 %" },
                reported: { T1: reading("◆ 87 %"), T2: reading("● 90 %") },
              },
            ],
            activities: [{ text: "Papperskorgar med nivåmätare prövas på tio platser", from: "2026-04-01", to: "2026-10-31" }],
            assessed: { T1: helt, T2: helt },
            analysis: { T2: "Papperskorgarna med mätare töms nu i genomsnitt tre gånger i veckan i stället för sju. De får stå kvar." },
          }),
          unitGoal("Lekplatserna är lekvärda för alla barn", {
            plan: {
              "Förväntat resultat":
                "Fyra lekplatser är upprustade, och på alla fyra kan barn med rörelsehinder leka tillsammans med andra.",
              Arbetssätt:
                "Barn från närmaste förskola och skola är med när platsen ritas, och när den invigs. Underlaget byts till gummi där det behövs för rullstol. Gungor och stolpar som håller får stå kvar.",
              Resursanvändning: "Investeringsmedel, 5,2 mnkr.",
              Uppföljning: "Säkerhetsbesiktning före öppning. Efter ett halvår frågar vi barnen vad de tycker.",
            },
            activities: [{ text: "Fyra lekplatser rustas upp", from: "2026-03-15", to: "2026-10-31" }],
            assessed: { T1: helt, T2: helt },
            analysis: { T2: "Två lekplatser öppnade i juni. Barnens favorit är en lång bänk som också är en bro." },
          }),
        ),
      ),
      kfGoal(
        KF_2026.climate,
        {
          indicators: [
            {
              name: "Andel fossilfria arbetsmaskiner hos entreprenörerna",
              target: "60 %",
              kf: "fastställs 2026",
              every: "Halvår",
              expected: { T2: "58 %" },
              lastYear: { T2: "41 %", VB: "48 %" },
              reported: { T2: reading("◆ 57 %") },
            },
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(
          BOARD_2026.emissions,
          {
            plan: { "Förväntat resultat": "Skötseln av parkerna ger mindre utsläpp, och parkerna tål både skyfall och torka." },
            assessed: { T1: delvis, T2: delvis },
          },
          unitGoal("Parkerna klarar ett varmare klimat och rymmer fler arter", {
            plan: {
              "Förväntat resultat": "14 hektar sköts för biologisk mångfald, och vi vattnar inte mer än i fjol.",
              Arbetssätt:
                "Gräsytor som sällan används blir äng och slås en gång, i augusti. Nya träd väljs efter plats, inte efter vana. Regnvatten leds till planteringarna i stället för till brunnen.",
              Resursanvändning: "Trädspecialisten, en årlig inventering av fjärilar och bidrag från klimatfonden.",
              Uppföljning: "Ytorna mäts i september. Vattenmätarna läses varje månad.",
              Utveckling: "En karta där invånarna kan följa ängarna under året.",
            },
            indicators: [
              {
                name: "Yta som sköts för biologisk mångfald",
                target: "14 hektar",
                kf: "öka",
                every: "Halvår",
                expected: { T2: "14 hektar" },
                lastYear: { T2: "9 hektar", VB: "11 hektar" },
                reported: { T2: reading("● 14 hektar") },
              },
              {
                name: "Vatten till bevattning",
                target: "max 3 200 m³",
                every: "Tertial",
                expected: { T1: "3 150 m³", T2: "4 050 m³" },
                lastYear: { T1: "240 m³", T2: "2 910 m³", VB: "3 150 m³" },
                reported: { T1: reading("260 m³"), T2: reading("■ 3 680 m³") },
                analysis: { T2: "Det regnade 19 mm i juli. Unga träd måste ändå få vatten varje vecka under de tre första åren." },
              },
            ],
            activities: [CARE_PLANS, { text: "Skyltar om ängarna sätts upp", from: "2026-06-01", to: "2026-07-31" }],
            assessed: { T1: delvis, T2: delvis },
            analysis: {
              T2: "Ängarna är på plats och fjärilarna har blivit fler, 21 arter mot 16. Vattenmålet nås inte. Till nästa år väljer vi tåligare träd på de torraste platserna.",
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
              "4,0 %",
              { T1: "4,4 %", T2: "3,9 %", VB: "4,1 %" },
              { T1: reading("● 3,6 %"), T2: reading("● 3,2 %") },
              { T1: "3,9 %", T2: "3,7 %" },
            ),
            engagement("81", "82", reading("● 84")),
          ],
          assessed: { T1: helt, T2: helt },
        },
        boardGoal(BOARD_2026.workplace, {
          plan: {
            "Förväntat resultat": "Ingen blir hotad eller skadad i arbetet, och parkvärdarna går aldrig ensamma efter mörkrets inbrott.",
          },
          assessed: { T1: helt, T2: helt },
        }),
      ),
      kfGoal(
        KF_2026.economy,
        {
          indicators: [
            budgetKept(
              { T1: "99,4 %", T2: "100,2 %", VB: "99,9 %" },
              { T1: reading("● 99,7 %"), T2: reading("◆ 101,0 %") },
              { T1: "100,0 %", T2: "101,0 %" },
            ),
          ],
          assessed: { T1: delvis, T2: delvis },
        },
        boardGoal(BOARD_2026.budget, {
          plan: {
            "Förväntat resultat": "Enheten håller sin budget trots dyrare entreprenader.",
            Resursanvändning:
              "Priserna i entreprenadavtalen följer ett index som stigit 3 %. Vi möter det med färre slåttrar och mer äng. Vinterns kostnader beror på snön, och en normalvinter är inräknad.",
          },
          budgets: {
            VP: budget(
              "Budget 2026",
              costsAndIncomes,
              heading("Park och stadsmiljö"),
              line("Parkskötsel", "19,6", "0,8", null),
              within("varav entreprenad", "15,9", "", null),
              within("varav bevattning", "0,9", "", null),
              line("Vinterväghållning i parker", "2,7", "0,0", null),
              line("Träd", "2,1", "0,3", null),
              line("Parkvärdar och administration", "6,4", "0,4", null),
              sum("totalt", "Budget totalt"),
            ),
            T2: budget(
              "Prognos 2026 efter tertial 2",
              forecast,
              line("Park och stadsmiljö", "26,6", "27,0"),
              line("Vinterväghållning i parker", "2,7", "2,6"),
              sum("totalt", "Totalt"),
            ),
          },
          assessed: { T1: delvis, T2: delvis },
          analysis: { T2: "Bevattningen väntas kosta 0,4 mnkr mer än budgeterat. En mild vinter har gett tillbaka en mindre del." },
        }),
      ),
    ),
  ],
};
