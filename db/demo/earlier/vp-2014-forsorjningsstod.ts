import type { DocumentContent, GoalPart } from "../../../lib/domain/document.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { budget, costsAndIncomes, heading, line, sum } from "../budget-builder.ts";
import { activities, goalsOf, texts } from "../builder.ts";
import { targets } from "../indicator-builder.ts";
import { sections2014 } from "./vp-2014-sections.ts";

/**
 * Försörjningsstödsenheten, verksamhetsplan 2014. Goals, indicators, figures, dates and budget are those of a real plan,
 * its faults included (a duplicate indicator, targets missing, an activity begun in 2012, 20 + 25 + 25 of 75 places).
 */
const { direction, kfGoal, boardGoal, unitGoal } = goalsOf(styrmodellOf(2014));

const followedUp = "Vi stämmer av på enhetsmöten och arbetsplatsträffar, och skriver ner läget till T1, T2 och verksamhetsberättelsen.";

const selfSupport = kfGoal(
  "1.2 Invånare i Stockholm är självförsörjande",
  targets(
    "Indikator",
    ["Antal praktikplatser som kan tillhandahållas för de aspiranter som Jobbtorg Stockholm kan matcha", "0 st", "1600 st", "Tertial"],
    ["Andel barn som lever i familjer som är beroende av ekonomiskt bistånd", "0,5 %", "4,0 %", "Tertial"],
    ["Andel personer beroende av ekonomiskt bistånd i förhållande till befolkningen", "0,4 %", "2,0 %", "Tertial"],
    ["Andel vuxna som har ett långvarigt beroende av ekonomiskt bistånd jämfört med samtliga vuxna invånare", "0,3 %", "1,2 %", "Tertial"],
  ),
  activities(
    2014,
    "Aktivitet",
    "Stadens insatser för arbete ska följas upp på samma sätt överallt. Nämnden deltar i det arbetet tillsammans med arbetsmarknadsnämnden och socialnämnden",
    "Fler felaktiga utbetalningar ska upptäckas, och det ska gå att se vad arbetet ger i kronor.",
  ),
  boardGoal(
    "Individen klarar sin egen försörjning.",
    targets("Indikator", [
      "Andel personer med socialmedicinska rehabiliteringsskäl som går till egen eller annan försörjning efter insatser i förvaltningens verksamhet.",
      "25 %",
      "",
      "Tertial",
    ]),
    unitGoal(
      "Antal hushåll beroende av försörjningsstöd minskar jämfört med 2013.",
      texts({
        "Förväntat resultat": "Vid årets slut har vi färre hushåll med försörjningsstöd än vid slutet av 2013.",
        Arbetssätt: [
          "Den som är arbetslös och kan arbeta får en tid hos jobbtorget samma vecka som ansökan kommer in. Under året inför vi stadens gemensamma bedömningsinstrument, först för nya ärenden och därefter för dem som haft bistånd länge. Den sökande fyller i sin del själv, och vi går igenom svaren tillsammans.",
          "För den som har ett beroende eller får stöd av socialpsykiatrin håller vi gemensamma möten med vården, Försäkringskassan, AF-rehab och Jobbtorg Resurs, så att insatserna inte krockar.",
          "Gruppen med flera hinder samtidigt växer, och många i den är kända hos oss sedan åratal. Kraven hos Jobbtorg Resurs är för höga för dem, även på längre sikt. Av besparingsskäl har jobbtorget dessutom dragit ner till 75 platser, som delas så här: 20 för Kungsholmen, 25 för Norrmalm och 25 för Östermalm.",
          "Unga utan arbete går före. Två socialsekreterare träffar dem tätt, om det behövs varje vecka.",
        ],
        Resursanvändning: [
          "Handläggarnas tid är det vi har, tillsammans med förmågan att hjälpa varandra över gruppgränserna.",
          "Vi behåller antalet tjänster. Ett rimligt antal ärenden per person är det som gör att vi hinner både motivera och kontrollera.",
        ],
        Uppföljning: [
          "När bedömningsinstrumentet är på plats kan vi se vilka insatser som leder till arbete, för den enskilda och för grupper. Det blir vårt viktigaste underlag.",
          followedUp,
        ],
        Utveckling:
          "Vi tror på en liten minskning 2014. Fler bör kunna lämna oss när jobbtorget, Arbetsförmedlingen och Försäkringskassan tar emot snabbare.",
      }),
    ),
    unitGoal(
      "Antalet bidragshushåll med socialmedicinska- och rehabiliteringsskäl som bidragsgrund minskar.",
      texts({
        "Förväntat resultat": "Färre hushåll behöver bistånd för att någon är sjuk eller under rehabilitering.",
        Arbetssätt:
          "AR-teamet börjar med det deltagaren själv vill och kan. Efter kartläggningen följer arbetsprövning, praktik eller utredning, nästan alltid i samarbete med landstinget, Arbetsförmedlingen eller Försäkringskassan. En konsulent håller i kontakterna från början till slut.",
        Resursanvändning: "Fyra arbetskonsulenter, och platser hos andra när våra egna inte passar.",
        Uppföljning: "Teamet för egen statistik månad för månad. Den redovisas på enhetsmöten samt vid T1 och T2.",
        Utveckling:
          "För dem som jobbtorget inte tar emot söker vi nya former: grupper om hälsa, mat, rörelse och stress, kortare arbetsprövningar och fler praktikplatser. Minst 25 % av deltagarna ska gå vidare till arbete, studier eller annan försörjning.",
      }),
    ),
  ),
);

const livingEnvironment = kfGoal(
  "1.3 Stockholms livsmiljö är hållbar",
  boardGoal(
    "En hållbar livsmiljö värnas och utvecklas på Östermalm",
    targets("Indikator", ["Andel anställda som går eller cyklar till arbetet", "", "", "År"]),
    activities(
      2014,
      "Aktivitet",
      "Varje enhet läser igenom miljöplanen och tar upp avvikelser i tertialrapporterna och i verksamhetsberättelsen",
    ),
    unitGoal(
      "Försörjningsstödsenheten verkar för en miljöeffektiv arbetsplats.",
      texts({
        "Förväntat resultat": "Kontoret drar mindre el och papper än i fjol.",
        Arbetssätt:
          "Vi tänker på miljön i det lilla: när vi skriver ut, reser, köper in och lämnar rummet. Miljöombudet går en rond varje kvartal.",
        Resursanvändning: [
          "Lampor är av lågenergityp och släcks, datorer stängs av efter arbetsdagen. I tjänsten reser vi i första hand kollektivt.",
          "Handlingar läses på skärm när det går. Papper, batterier och elektronik sorteras.",
        ],
        Uppföljning: "Miljöombudet berättar om ronden på arbetsplatsträffen.",
      }),
    ),
  ),
);

const safety = kfGoal(
  "1.7 Stockholm upplevs som en trygg, säker och ren stad",
  activities(
    2014,
    "Aktivitet",
    "Kvinnofridsprogrammet och riktlinjerna för personal som möter våldsutsatta ska börja användas i hela socialtjänsten. Socialnämnden leder arbetet.",
    "Stödet vid våld i nära relationer ska utformas så att det passar oavsett den utsattas kön.",
  ),
  boardGoal(
    "1. Våld, alkohol- och drogbruk motverkas och invånare på Östermalm upplever sin närmiljö som trygg",
    unitGoal(
      "Våld, alkohol- och drogbruk ska motverkas.",
      texts({
        "Förväntat resultat": "Våld och missbruk får mindre följder för den som drabbas och för dem runt omkring.",
        Arbetssätt:
          "Märker vi tecken på våld eller missbruk frågar vi, och bjuder efter samtycke in rätt enhet eller vårdgivare till ett gemensamt möte inom en vecka.",
        Resursanvändning: "Två kolleger har särskild utbildning och kan vara med i samtal.",
        Uppföljning: "Ärendena tas upp vid ärendedragning.",
        Utveckling: "Vi vill ha fasta kontaktpersoner hos beroendevården.",
      }),
    ),
  ),
);

const serviceAndCare = kfGoal(
  "2.3 Stockholmarna upplever att de får god service och omsorg",
  targets("Indikator", [
    "Andelen försökslägenheter som övergått till eget kontrakt relaterat till totala antalet försökslägenheter i nämnden",
    "0 %",
    "20 %",
    "År",
  ]),
  activities(2014, "Aktivitet", "Stadens strategi mot hemlöshet ska genomföras i alla stadsdelar, under ledning av socialnämnden."),
  boardGoal(
    "1. Förebyggande arbete prioriteras",
    unitGoal(
      "Förebyggande arbete prioriteras",
      texts({
        "Förväntat resultat": "Färre hushåll vräks.",
        Arbetssätt:
          "Så snart en hyresskuld blir känd ringer vi upp. Handlingsplanen mot vräkningar säger vem som gör vad, och bosamordnarna på de tre stadsdelarna är med från början.",
        Resursanvändning: "Alla handläggare, men särskilt den som arbetar med intensivstöd/boende.",
        Uppföljning: "Vi läser Kronofogdens siffror varje månad.",
        Utveckling: "Ett nätverk med hyresvärdarna i området.",
      }),
    ),
  ),
  boardGoal(
    "2. Personalen har grundläggande yrkesutbildning",
    unitGoal(
      "All personal har adekvat utbildning utifrån arbetsuppgifternas karaktär.",
      texts({
        "Förväntat resultat": "Var och en har den utbildning som arbetet kräver.",
        Arbetssätt:
          "Kraven står i annonsen och prövas vid anställningen. Därefter går chef och medarbetare varje år igenom vad hon eller han behöver lära sig, och skriver en plan. Ur planerna får vi enhetens samlade behov.",
        Resursanvändning: "Utbildningsbudgeten och kolleger som lär ut.",
        Uppföljning: "Vid medarbetarsamtalet.",
        Utveckling: "Kurser i det som verksamheten just nu har mest nytta av.",
      }),
    ),
  ),
  boardGoal(
    "3. Stadsdelsnämndens omsorgsverksamheter har hög kvalitet, är tillgängliga och präglas av trygghet, värdighet och delaktighet",
    activities(
      2014,
      "Aktivitet",
      "Personal och beslutsfattare ska få veta mer om hur olika funktionsnedsättningar påverkar vardagen, genom kurser och genom möten med människor som själva har erfarenheten",
    ),
    unitGoal(
      "Försörjningsstödsenheten bemöter alla klienter med respekt.",
      texts({
        "Förväntat resultat": "Klienterna känner sig väl bemötta.",
        Arbetssätt:
          "Vi svarar i telefon, ringer tillbaka samma dag och förklarar våra beslut så att de går att förstå. Den som får avslag ska veta varför och hur man överklagar.",
        Resursanvändning: "Extern handledning och vår egen ärendedragning.",
        Uppföljning: "Genom de klagomål som kommer in.",
        Utveckling: "Klagomålen får styra vilka rutiner vi ändrar.",
      }),
    ),
  ),
  boardGoal(
    "5. Hemlöshet motverkas",
    unitGoal(
      "Hemlöshet ska motverkas",
      texts({
        "Förväntat resultat": "Antalet vräkningar går ner.",
        Arbetssätt: [
          "Den som riskerar att vräkas och inte har någon handläggare får en tid hos vår mottagning.",
          "Har personen redan en handläggare någonstans i socialtjänsten hör vi av oss dit. Bosamordnarna har nära kontakt med värdar och kronofogde, och en kollega hos oss arbetar bara med bostadslöshet. Den som redan står utan bostad får råd och stöd på enheten.",
        ],
        Resursanvändning: [
          "Bosamordnarna och vår egen handläggare utreder hyresskulder tidigt.",
          "Alla i riskzonen erbjuds samtal. Den som är hemlös får tak över huvudet för natten, på inackorderingshem eller härbärge.",
        ],
        Uppföljning: "Månadsvis, mot Kronofogdens siffror.",
        Utveckling: "Rutinerna ses över när något inte fungerat.",
      }),
    ),
  ),
  boardGoal(
    "7. Personer som utsätts för våld i nära relationer får stöd",
    activities(2014, "Aktivitet", "Alla medarbetare ska känna till våra egna rutiner när någon utsätts för våld i en nära relation."),
    unitGoal(
      "Stöd utifrån behov erbjuds",
      texts({
        "Förväntat resultat": "Den som utsatts för våld får det stöd hon eller han behöver",
        Arbetssätt: "Vi följer den lokala rutinen, från första frågan till skyddat boende.",
        Resursanvändning: "Resurspersoner på enheten och avdelningens specialist.",
        Uppföljning: "Vid T1 och T2, och genast om något gått fel.",
        Utveckling: "Rutinen läses om varje halvår.",
      }),
      activities(2014, "Aktivitet", "Enheten ska ha kunskap nog att ge stöd vid våld i nära relationer"),
    ),
  ),
  boardGoal(
    "8. Barnperspektivet beaktas i utredningar och insatser",
    unitGoal(
      "Barnperspektivet beaktas vid beslut",
      texts({
        "Förväntat resultat": "Inget barn kommer till skada av ett beslut hos oss.",
        Arbetssätt: "Finns det barn i hushållet ska utredningen säga vad beslutet betyder för dem.",
        Resursanvändning: "Det vi kan om barns rättigheter, och varandra.",
        Uppföljning: "Frågan ställs vid varje ärendedragning.",
        Utveckling: "Fler kurser om barn i utsatta familjer.",
      }),
    ),
  ),
);

const employer = kfGoal(
  "2.4 Stockholms stad är en attraktiv arbetsgivare med spännande och utmanande arbeten",
  targets(
    "Indikator",
    ["Antal ungdomar som fått sommarjobb i stadens regi", "230 st", "5100", "År"],
    ["Sjukfrånvaro", "5 %", "4,4 %", "Tertial"],
  ),
  boardGoal(
    "Stadsdelsförvaltningen är en attraktiv arbetsgivare",
    targets(
      "Indikator",
      ["Svarsfrekvens i medarbetarenkät för Östermalms stadsdelsförvaltning", "85 %", "", "År"],
      ["Svarsfrekvens i medarbetarenkät för Östermalms stadsdelsförvaltning", "", "", "År"],
    ),
    activities(
      2014,
      "Aktivitet",
      "Medarbetarenkätens svar ska diskuteras på varje enhet. Det som behöver bli bättre skrivs in i en handlingsplan.",
      "Personer med funktionsnedsättning ska kunna göra praktik hos oss. En namngiven person på varje enhet tar emot dem.",
      {
        text: "Hinder på arbetsplatsen ska bort, i lokalerna och i sättet att arbeta, så att alla kan vara anställda här.",
        from: "2012-01-01",
      },
      "Alla är med när verksamhetsplanen skrivs och när den följs upp.",
    ),
    unitGoal(
      "Arbeta aktivt med personal som är sjukskriven",
      texts({
        "Förväntat resultat": "Sjukskrivningarna blir färre.",
        Arbetssätt:
          "Chefen ringer på fjärde sjukdagen, eller tidigare om frånvaron upprepas. Den som ofta är borta får en plan med konkreta steg. Vid behov kopplas företagshälsovården in.",
        Resursanvändning: "Enhetschefen, personalavdelningen och företagshälsovården.",
        Uppföljning: "Chefen följer varje rehabiliteringsplan tills den är avslutad.",
        Utveckling: "Mer friskvård, färre sjukdagar.",
      }),
    ),
    unitGoal(
      "Verka för att medarbetarna upplever att de har en meningsfull arbetssituation.",
      texts({
        "Förväntat resultat": "Medarbetarna trivs och ser nyttan med det de gör.",
        Arbetssätt: [
          "Vi planerar och utvecklar arbetet tillsammans. Viktiga frågor avgörs inte i korridoren utan på arbetsplatsträffen, där alla hinner säga sitt.",
          "Tydliga rutiner minskar stressen. Friskvårdsbidraget finns för den som vill.",
        ],
        Resursanvändning: "Chefens kolleger i ledningsgruppen, handledning och en dörr som oftast är öppen.",
        Uppföljning: "På enhetsmöten och i medarbetarsamtal.",
        Utveckling: "Var och en har också ett eget ansvar för stämningen.",
      }),
    ),
  ),
);

const balancedBudget = unlabelled(
  kfGoal(
    "3.1 Budgeten är i balans",
    texts({ Resursanvändning: [] }),
    budget(
      "Budget 2014",
      { ...costsAndIncomes, unitWritten: "" },
      heading("Ekonomiskt bistånd och arbetsmarknadsåtgärder"),
      line("Ekonomiskt bistånd", "18,4", "0,9", "17,5"),
      line("Handläggningskostnader (samfinansieras med Kungsholmen och Norrmalm)", "20,3", "13,7", "6,6"),
      line("Arbetsmarknadsåtgärder", "6,8", "5,0", "1,8"),
      line("Flyktningmottagande", "0,0", "0,0", "0,0"),
      line("Konsumentrådgivning", "0,1", "", "0,1"),
      sum("totalt", "Budget totalt", "45,6", "19,6", "26,0"),
    ),
    boardGoal(
      "Alla chefer och medarbetare tar ansvar och vidtar åtgärder för att få budget i balans vid befarat överskridande.",
      unitGoal(
        "Personal med kostnadsansvar vidtar åtgärder för att få budget i balans vid befarat överskridande.",
        texts({
          "Förväntat resultat": "Vi håller budgeten.",
          Arbetssätt:
            "Enhetschefen går igenom månadsrapporten den första veckan i varje månad. Pekar prognosen fel bestämmer vi på nästa enhetsmöte vad som ska göras, och vem som gör det. Alla ska veta hur ekonomin ser ut, för nästan alla fattar beslut som kostar pengar.",
          Resursanvändning: "Controllerns prognos och en fast punkt på enhetsmötet.",
          Uppföljning: "Varje månad, med controllern.",
          Utveckling: "Prognoser som träffar bättre.",
        }),
      ),
    ),
  ),
);

const efficiency = kfGoal(
  "3.2 Alla verksamheter staden finansierar ska vara effektiva",
  activities(2014, "Aktivitet", "Nämnden tar fram egna mått på hur effektiv varje verksamhet är"),
  boardGoal(
    "Alla verksamheter stadsdelsnämnden finansierar ska vara effektiva.",
    activities(2014, "Aktivitet", "Den som ser ett billigare sätt att nå samma resultat ska få höra att förslaget är välkommet."),
    unitGoal(
      "Utredningar görs i befintliga utredningssystem och all personal är budgetmedveten.",
      texts({
        "Förväntat resultat": "Handläggningen är rättssäker.",
        Arbetssätt: "Alla utredningar skrivs i stadens system, med de mallar som finns där.",
        Resursanvändning: "Handläggare, controller, uppföljningssystemet och våra ärendedragningar.",
        Uppföljning: "På enhetsmöten och vid ärendedragning.",
        Utveckling: "Metoder som är anpassade till olika gruppers behov.",
      }),
    ),
  ),
);

export const forsorjningsstod2014: DocumentContent = {
  head: {
    kind: "VP",
    year: 2014,
    title: "Verksamhetsplan 2014",
    documentType: "",
    dnr: "",
    date: "",
    addressee: "Till Norrtulls stadsdelsnämnd",
    meeting: { date: "2013-12-17", text: "Till Norrtulls stadsdelsnämnd, sammanträde 2013-12-17" },
    officer: { name: "Anna Lind", phone: "08-465 004 10" },
    board: "Norrtulls stadsdelsnämnd",
    unit: "Försörjningsstödsenheten",
    districts: ["Kungsholmen", "Norrmalm", "Östermalm"],
    footer: ["Försörjningsstödsenheten", "Box 100, Exempelgatan 1", "100 00 Exempelstad", "exempelstad.example"],
  },
  parts: [
    ...sections2014,
    direction(
      "1. Stockholm är en attraktiv, trygg, tillgänglig och växande stad för boende, företagande och besök",
      selfSupport,
      livingEnvironment,
      safety,
    ),
    direction("2. Kvalitet och valfrihet utvecklas och förbättras", serviceAndCare, employer),
    unlabelled(direction("3. Stadens verksamheter är kostnadseffektiva", balancedBudget, efficiency)),
  ],
  appendix: [],
};

/** As the paper prints goals 3 and 3.1: without the label above the heading. */
function unlabelled(goal: GoalPart): GoalPart {
  return { ...goal, label: "" };
}
