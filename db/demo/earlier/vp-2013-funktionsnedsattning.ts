import type { DocumentContent } from "../../../lib/domain/document.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { activities, goalsOf, section, texts } from "../builder.ts";
import { targets } from "../indicator-builder.ts";
import { budgets2013 } from "./vp-2013-budget.ts";
import { sections2013 } from "./vp-2013-sections.ts";

/**
 * Beställarenheten funktionsnedsättning, verksamhetsplan 2013: goals, indicators, figures and budgets of a real plan with
 * its faults (an indicator without target, a reference to 2.2 that is not there, goals that pull in different directions).
 */
const { direction, kfGoal, boardGoal, unitGoal } = goalsOf(styrmodellOf(2013), {
  "kf-mal": "KF:S MÅL FÖR VERKSAMHETSOMRÅDET:",
  inriktningsmal: "KF:s INRIKTNINGSMÅL {n}:",
  namndmal: "NÄMNDMÅL:",
  atagande: "ÅTAGANDE:",
});

const SUPPORT = "(stöd och service till personer med funktionsnedsättning)";

const environment = kfGoal(
  "1.3 Stockholms livsmiljö är hållbar",
  targets("KF:s indikatorer", ["Andel ekologiska livsmedel i stadens egna verksamheter", "20 %", "15 %", "Tertial"]),
  boardGoal(
    "Verksamheterna bedrivs med lägsta möjliga miljöbelastning",
    unitGoal(
      "Vi åtar oss att bidra till en förbättrad miljö",
      texts({
        "Förväntat resultat": "Miljön finns med i de val alla gör under en arbetsdag.",
        Arbetssätt: [
          "Batterier, lampor och elektronik sorteras för sig. I köket finns kärl för allt annat.",
          "Till hembesök går, cyklar eller åker vi kollektivt. Förvaltningens cyklar står i källaren.",
          "Är resan lång bokar vi förvaltningens miljöbil, och i andra hand en hyrd sådan.",
        ],
        Resursanvändning: "Huset delar vi med andra. Värme, ventilation och avfall bestämmer vi inte ensamma över.",
        Uppföljning: "Vi räknar taxiresor och längre tjänsteresor och jämför med i fjol, både i antal och i kronor.",
        Utveckling: "Miljön är en punkt på APT varje kvartal.",
      }),
    ),
  ),
);

const accessible = kfGoal(
  "1.7 Stockholm upplevs som en trygg, säker och ren stad",
  boardGoal(
    "Stadsdelsnämndens verksamheter och lokaler ska vara tillgängliga för alla",
    unitGoal(
      "Vi åtar oss att kommunicera och ge information på ett tillgängligt sätt.",
      texts({
        "Förväntat resultat": "Av klienterna vi frågar säger 80 % att informationen var tydlig och att de förstod beslutet.",
        Arbetssätt: [
          "Vi talar och skriver enkelt. Beslut om bifall är redan omskrivna på klarspråk.",
          "Texten anpassas efter läsaren: korta meningar, rubriker som säger något, det viktigaste först.",
          "Den som ser dåligt eller har svårt att ta till sig text får beslutet uppläst och förklarat, i telefon eller vid ett besök.",
          "Alla handläggare kan använda texttelefoni, bildtelefoni och hörselslinga.",
        ],
        Resursanvändning: "Vi har egna mallar för beslut på klarspråk.",
        Uppföljning: ["En brukarundersökning görs under våren 2013.", "Vi granskar varandras akter två gånger under året."],
        Utveckling: "Barn- och ungdomsgruppen har en checklista för det första besöket. Nu får de två andra grupperna var sin.",
      }),
    ),
  ),
);

const freedomOfChoice = kfGoal(
  "2.1 Stockholmarna upplever att de erbjuds valfrihet och mångfald",
  targets("KF:s indikatorer", [
    "Andel brukare som upplever att de har valmöjlighet inom omsorg om personer med funktionsnedsättning",
    "68 %",
    "68 %",
    "År",
  ]),
);

const serviceAndCare = kfGoal(
  "2.3 Stockholmarna upplever att de får god service och omsorg",
  targets(
    "KF:s indikatorer",
    ["Andel av utredningar inom loF, socialpsykiatri där metoden DUR används", "", "", "År"],
    ["Andel enskilda som ökat sin funktionsförmåga inom socialpsykiatrin", "2 %", "tas fram av nämnden", "År"],
    [
      "Andel personer med insatser inom socialpsykiatrin som är nöjda med hur utredningen av deras behov av stöd genomfördes (IoF)",
      "80 %",
      "80 %",
      "År",
    ],
    [
      `Andel genomförda utredningar enligt DUR inom stöd och service för personer med funktionsnedsättning ${SUPPORT}`,
      "80 %",
      "tas fram av nämnden",
      "År",
    ],
    [`Andel personer med funktionsnedsättning som upplever att de blir väl bemötta av stadens personal ${SUPPORT}`, "90 %", "öka", "År"],
    [`Andel personer med funktionsnedsättning som upplever att de kan påverka insatsens utformning ${SUPPORT}`, "73 %", "öka", "År"],
    [
      `Andelen personer med funktionsnedsättning som upplever att de har en fungerade bostad ${SUPPORT}`,
      "85 %",
      "tas fram av nämnden",
      "År",
    ],
    [
      `Andelen personer med funktionsnedsättning som övergår till lönearbete efter deltagande i dagliga verksamheter enligt LSS eller dagverksamheter enligt SoL ${SUPPORT}`,
      "0 %",
      "tas fram av nämnden",
      "År",
    ],
    [`Brukarens upplevelse av trygghet - LSS-boende, vuxna och barn ${SUPPORT}`, "91 %", "91 %", "År"],
    [`Nöjda brukare - Daglig verksamhet ${SUPPORT}`, "91 %", "91 %", "År"],
    [`Nöjda brukare - korttidsboende ${SUPPORT}`, "91 %", "91 %", "År"],
    ["Nöjda brukare - LSS-boende, vuxna och barn (Stöd och service till personer med funktionsnedsättning)", "89 %", "89 %", "År"],
  ),
  boardGoal(
    "All myndighetsutövning ska vara rättssäker och tillvara ta den enskildes resurser",
    unitGoal(
      "Vi åtar oss att handlägga biståndsärenden på ett rättssäkert sätt med utgångspunkt från den enskildes egna resurser.",
      texts({
        "Förväntat resultat": "Varje ärende handläggs så att det tål att prövas.",
        Arbetssätt: [
          "Utredningen utgår från ansökan och tar upp det som behövs för beslutet, inte mer. Är flera myndigheter inblandade samordnar vi oss, så att den sökande slipper berätta samma sak tre gånger.",
          "Utredning och beslut skickas hem. Handläggaren väljer sedan det sätt att förklara som passar personen: telefon, hembesök, tolk.",
          "Ingen kontakt tas utan samtycke. Beställningen till utföraren ska vara så tydlig att båda ser om den följs, och inför ett nytt beslut frågar vi klienten vad som varit bra och dåligt.",
          "Varje insats följs upp minst en gång om året, genom besök och genom utförarens rapport. Har behovet ändrats prövas beslutet på nytt.",
          "I nya ärenden använder socialpsykiatrin och vuxengruppen utredningsmetoden DUR (dokumentation, utredning, resultat). Barngruppen har börjat.",
        ],
        Uppföljning: [
          "I verksamhetsberättelsen redovisar vi avslag, överklaganden och vad domstolarna kom fram till.",
          "Kollegiegranskning görs vår och höst. De biträdande cheferna väljer ärenden av ett visst slag, och vi läser dem efter en nyckel.",
          "På hösten granskas beställningar och genomförandeplaner på samma sätt.",
          "Vid årets slut räknar vi DUR-utredningarna och jämför med antalet ärenden.",
        ],
        Utveckling:
          "Granskningen har pågått i flera år. Den visar att akterna blir bättre, och varje gång hittar den något nytt att ta tag i.",
      }),
    ),
  ),
  boardGoal(
    "Anhöriga ska uppleva att de får stöd och hjälp utifrån sin aktuella situation",
    unitGoal(
      "Vi åtar oss att uppmärksamma anhörigas behov, informera om och erbjuda stöd för anhöriga.",
      texts({
        "Förväntat resultat": "Anhöriga som möter oss känner sig sedda och vet vilket stöd som finns i stadsdelen.",
        Arbetssätt:
          "Vi frågar hur de anhöriga har det och berättar om avlösning, korttidsvistelse och stadsdelens anhörigkonsulent. Många tackar nej första gången. Därför frågar vi igen.",
        Resursanvändning: "Anhörigkonsulenten, som är anställd på en annan enhet.",
        Uppföljning: [
          "Vi går igenom konsulentens år.",
          "Vi räknar de insatser som ger anhöriga avlastning.",
          "Om det går frågar vi anhöriga i telefon under året.",
        ],
        Utveckling: [
          "Avlösning och korttidsvistelse är väl kända.",
          "Konsulenten är däremot ny för många. Hon är med på våra möten, och vi tar med hennes kort på hembesöken.",
        ],
      }),
    ),
  ),
  boardGoal(
    "Den enskilde ska få ett gott bemötande",
    unitGoal(
      "Vi åtar oss att ge alla som har kontakt med oss ett respektfullt och gott bemötande.",
      texts({
        "Förväntat resultat": "Minst 90 % av dem som haft kontakt med oss tycker att de blev väl bemötta.",
        Arbetssätt: [
          "Den som ansökt får snabbt veta vem som är handläggare och när vi kan ses.",
          "Vi lämnar ut våra direktnummer och har telefonerna öppna så mycket det går. Meddelanden besvaras samma dag eller nästa.",
          "Före mötet läser vi det som redan är sagt, så att ingen behöver börja om.",
          "Klienten väljer plats och vilka som ska vara med. När många sitter kring bordet vänder vi oss till den det gäller.",
        ],
        Resursanvändning: "MI är vårt gemensamma sätt att lyssna. Coacherna håller i övningarna.",
        Uppföljning: "Brukarundersökningen våren 2013 och årets synpunkter och klagomål.",
        Utveckling: [
          "Mottagandet av personer med neuropsykiatriska svårigheter görs om under 2013.",
          "Varje klagomål tas upp på APT: vad hände, vad kunde vi ha gjort?",
        ],
      }),
    ),
  ),
  boardGoal(
    "Den enskilde ska få insatser av god kvalitet som erbjuder delaktighet och stärker förmågan att leva ett självständigt liv",
    unitGoal(
      "Vi åtar oss att brukarna är informerade om valfriheten inom SoL och LSS.",
      texts({
        "Förväntat resultat": "Av dem som kan välja utförare vet 80 % om att de kan det.",
        Arbetssätt: "I nya ärenden och vid varje uppföljning berättar vi att utföraren går att välja och att byta.",
        Resursanvändning: "Katalogerna över utförare av hemtjänst, avlösning och ledsagning.",
        Uppföljning: "Brukarundersökningen. Hur många som valt räknas samman i verksamhetsberättelsen.",
        Utveckling:
          "Valfriheten är ny på flera områden, och alla känner inte till den. Checklistan för det första mötet får en rad om saken, och vi gör en katalog också för daglig verksamhet.",
      }),
    ),
    unitGoal(
      "Vi åtar oss att tillgodose den enskildes rätt till delaktighet i handlägningsprocessen.",
      texts({
        "Förväntat resultat":
          "Klienten är med i sitt ärende. I 90 % av akterna syns vad hon eller han själv sagt vid det senaste beslutet.",
        Arbetssätt: [
          "Klientens egna ord skrivs in i utredningen eller journalen.",
          "DUR används i de flesta ärenden i socialpsykiatrin och vuxengruppen, och i barngruppen från och med 2013.",
          "Barnhandläggarna träffar alltid barnet. Ju äldre barnet blir, desto mer bestämmer det självt.",
          "Kan vi inte bevilja det som önskas letar vi efter något som ligger nära. Vid avslag går vi igenom andra vägar.",
        ],
        Resursanvändning: "En broschyr om hur ett ärende går till, steg för steg, ska tas fram.",
        Uppföljning: [
          "Årets synpunkter sammanställs.",
          "Brukarundersökning görs våren 2013.",
          "Kollegiegranskningen letar i år särskilt efter klientens egen röst.",
          "Enhetschefen läser ett urval akter med samma fråga.",
        ],
        Utveckling: "Nätverkskartor och samtalsmattor, som vi använder med barn, ska prövas också med vuxna.",
      }),
    ),
  ),
);

const employer = kfGoal(
  "2.4 Stockholms stad är en attraktiv arbetsgivare med spännande och utmanande arbeten",
  targets(
    "KF:s indikatorer",
    ["Aktivt Medskapandeindex", "79", "öka", "År"],
    ["Andel medarbetare på deltid som erbjuds heltid", "10 %", "öka", "År"],
    ["Chefer och ledare ställer tydliga krav på sina medarbetare", "90 %", "öka", "År"],
    ["Medarbetare vet vad som förväntas av dem i deras arbete.", "90 %", "öka", "År"],
    ["Sjukfrånvaro (alla nämnder/bolag)", "", "4,4 %", "Tertial"],
  ),
  boardGoal(
    "Medarbetares och chefers kompetens ska utvecklas genom riktade insatser (Se även aktiviteter under 2.2 och 2.3.)",
    activities(
      2013,
      "Nämndens aktiviteter",
      "Alla deltar på arbetsplatsträffar och planeringsdagar och berättar hur mål och riktlinjer fungerar i det egna arbetet.",
      "Arbetsplatsträffarna ska handla mer om verksamhetens mål. Varje termin har ett tema.",
      "Enheterna beskriver vad de gjort enligt planen för jämställdhet och mångfald 2013–2015",
      "Medarbetarnas egna utvecklingsplaner hålls aktuella hela året.",
    ),
    unitGoal(
      "Medarbetares behov av kompetensutveckling ska tillgodoses.",
      texts({
        "Förväntat resultat": "Alla har under 2013 fått den utbildning som står i deras plan.",
        Arbetssätt: [
          "Varje medarbetare har minst ett medarbetarsamtal om året, och ur det en egen plan.",
          "Handledning ges i två grupper var tredje vecka. Omvärldsfrågor är fördelade, så att någon alltid följer rättspraxis.",
          "Årets stora satsning är MI. Övningsgrupperna följer en egen plan.",
          "Vi går på föreläsningar när de rör det vi arbetar med, och läser in oss på en insats i taget: domar, rutiner, andra kommuners erfarenheter.",
          "Med grannstadsdelarna har vi ett nätverk om biståndsbedömning.",
        ],
        Resursanvändning: "Två utbildade MI-coacher, som träffar andra coacher i staden.",
        Uppföljning: "I december räknar vi utbildningarna och frågar i en enkät vad de gett. Svaret står i verksamhetsberättelsen.",
        Utveckling: "MI-planen säger hur långt vi ska ha kommit vid årets slut. Den följs på APT.",
      }),
    ),
  ),
  boardGoal(
    "Sjukfrånvaron ska minska jämfört med 2012",
    activities(
      2013,
      "Nämndens aktiviteter",
      "Skyddsronder görs på alla arbetsplatser, för lokalerna och för den psykosociala miljön.",
      "Rehabiliteringsprocessen ses över",
      "Chefer, Försäkringskassan, personalkonsulenter och företagshälsovård träffas regelbundet om dem som är sjuka, enligt stadens rehabiliteringsprocess. Facket är med när den anställde vill det.",
      "Färre timanställningar",
      "Enheterna beskriver vad de gör åt upprepad korttidsfrånvaro.",
      "Enheterna beskriver hur de på lång sikt håller medarbetarna friska.",
      "Enheterna redovisar arbetet med arbetsmiljön och mot mobbning, kränkningar och trakasserier.",
      "Sjukfrånvaron tas fram och analyseras för varje enhet, varje månad.",
    ),
    unitGoal(
      "Vi åtar oss att arbeta för att enhetens sjukfrånvaro ska fortsätta hålla en låg nivå.",
      texts({
        "Förväntat resultat": "Vi är friskare än genomsnittet i förvaltningen.",
        Arbetssätt: [
          "Alla är med och planerar arbetet.",
          "Den som utövar myndighet har handledning var tredje vecka.",
          "Ärendena fördelas så jämnt det går.",
          "Friskvårdstiden ska användas, och bidraget sökas.",
        ],
        Resursanvändning: [
          "Två kolleger är friskvårdsombud.",
          "När organisationen ses över 2013 letar vi efter det som skapar onödig stress.",
        ],
        Uppföljning: ["Statistiken läses varje månad.", "Ärendetyngden mäts tre gånger om året."],
        Utveckling:
          "Frånvaron är redan låg och beror till stor del på en enda lång sjukskrivning, som inte har med arbetet att göra. Det är svårt att se hur den skulle kunna bli lägre.",
      }),
    ),
  ),
);

const balancedBudget = kfGoal(
  "3.1 Budgeten är i balans",
  targets("KF:s indikatorer", ["Nämndens budgetföljsamhet efter resultatöverföringar (alla nämnder)", "100 %", "100 %", "Tertial"]),
  boardGoal(
    "Nämndens verksamheter ska bedrivas på ett kostnadseffektivt sätt och inom beslutad budget",
    unitGoal(
      "Vi åtar oss att använda tilldelade resurser på ett effektivt sätt.",
      texts({
        "Förväntat resultat":
          "Vi räknar med en budget i balans, men det kommer att bli mycket svårt. Inflyttningen är stor och många barn i området föds med funktionsnedsättning. De kostnaderna går varken att förutse eller hejda.",
        Arbetssätt: [
          "Varje handläggare arbetar särskilt med några dyra ärenden och rapporterar hur det går. Cheferna förhandlar avtal. När ett beslut ska prövas på nytt undersöker vi om Försäkringskassan eller Arbetsförmedlingen har ett ansvar.",
          "# Funktionsnedsättning",
          "Vi har läst igenom alla ärenden mot rättspraxis, för att bedöma lika och för att inte ge mer än lagen kräver. Den som får avslag på assistansersättning hjälper vi att förstå vilka intyg Försäkringskassan vill ha. Annars flyttar kostnaden från staten till oss.",
          "# Socialpsykiatri",
          "Stöd hemma i stadsdelen går före placering på annan ort. Utförarna rapporterar avvikelser enligt en gemensam rutin, som vi förfinar i år.",
        ],
        Resursanvändning: "Cheferna träffar kolleger i andra stadsdelar och jämför insatser och priser.",
        Uppföljning: [
          "Handläggarna lämnar varje månad uppgift om ändringar som sparat pengar.",
          "Enhetschefen skriver en månadsrapport med prognos.",
          "För några verksamheter tar hon fram kostnaden månad för månad.",
        ],
        Utveckling: "Rutinerna för den ekonomiska uppföljningen är nedskrivna och följs.",
      }),
    ),
  ),
  texts({
    Resursanvändning: [
      "Riktlinjer och blanketter ligger i en gemensam mapp som alla når.",
      "Semester, ledighet och egna utlägg sköter var och en i självservicen. Det är billigare än att beställa tjänsten. Nästan alla får attestera i någon utsträckning, och under semestrar pekas en ersättare ut.",
      "Avdelningens administrativa assistenter ersätter varandra vid frånvaro, också i avstämningarna.",
      "En handlingsplan beskriver vem som tar över räkningarna när någon är borta. En intern kassabok visar vad som är betalt och vad som saknas.",
      "Vår kontaktsekreterare arbetar tillsammans med sina kolleger på barn- och ungdomsenheten.",
    ],
  }),
  ...budgets2013,
);

const efficiency = kfGoal(
  "3.2 Alla verksamheter staden finansierar är effektiva",
  boardGoal(
    "Styrningen och uppföljningen av verksamhet och ekonomi ska vara tydlig",
    activities(2013, "Nämndens aktiviteter", "Alla avdelningar och enheter gör sin internkontroll och skriver ner vad den visat."),
    unitGoal(
      "Vi åtar oss att kontinuerligt följa upp verksamhet och ekonomi som underlag för en tydlig styrning av enhetens arbete.",
      texts({
        "Förväntat resultat": "Vi vet hur pengarna används, och hur de kommer att räcka till december.",
        Arbetssätt: [
          "Alla betalda räkningar förs in i en kassabok i Excel. Den ligger till grund för prognosen över köpta platser.",
          "Handläggarna lämnar varje månad uppgift om ändringar som sparat pengar.",
          "Varje handläggare attesterar fakturorna för sina egna klienter.",
        ],
        Resursanvändning: "Infoview och kundlistorna i Paraplysystemet.",
        Uppföljning: [
          "Månadsrapporten bygger på förbrukning och kända beslut.",
          "De insatser som drar mest, till exempel personlig assistans, följs för sig.",
          "I bokslutet jämförs varje verksamhet med året före.",
        ],
        Utveckling: "Ökar en kostnad mer än väntat går vi igenom insatserna person för person.",
      }),
    ),
  ),
);

export const funktionsnedsattning2013: DocumentContent = {
  head: {
    kind: "VP",
    year: 2013,
    title: "Verksamhetsplan Beställarenheten funktionsnedsättning",
    documentType: "",
    dnr: "",
    date: "",
    addressee: "",
    meeting: null,
    officer: { name: "Gunilla Strand", phone: "08-465 004 30" },
    board: "Söderstrands stadsdelsnämnd",
    unit: "Beställarenheten funktionsnedsättning",
    districts: ["Söderstrand"],
    footer: [],
  },
  parts: [
    ...sections2013,
    {
      ...direction(
        "1. Stockholm ska vara en attraktiv, trygg, tillgänglig och växande stad för boende, företagande och besök",
        environment,
        accessible,
      ),
      label: "KF:S INRIKTNINGSMÅL 1:",
    },
    direction("2. Kvalitet och valfrihet ska utvecklas och förbättras", freedomOfChoice, serviceAndCare, employer),
    direction("3. Stadens verksamheter ska vara kostnadseffektiva", balancedBudget, efficiency),
    section(
      "Övriga frågor",
      "Synpunkter på vår egen handläggning lämnas på avdelningens blankett. Enhetschefen talar först med handläggaren, och sedan söker gruppen en lösning på ärendedragningen. Avdelningen sammanställer alla svar.",
      "De flesta klagomål gäller en utförare. För dem har vi en egen blankett, där utföraren svarar på vad som gjorts och återkommer till oss.",
      "Enhetschefen för en lista över allt som kommer in och redovisar den i verksamhetsberättelsen.",
    ),
  ],
  appendix: [section("Bilagor 2013", "- RoV-analys", "- Internkontrollplan")],
};
