import type { DocumentContent } from "../../../lib/domain/document.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { budget, heading, line, sum, yearEnd } from "../budget-builder.ts";
import { activitiesFollowedUp, goalsOf, section, texts } from "../builder.ts";
import { district, outcomes } from "../indicator-builder.ts";
import { sections2017 } from "./vb-2017-sections.ts";
import { work2017 } from "./vb-2017-work.ts";

/**
 * Försörjningsstödsenheten, verksamhetsberättelse 2017, after a real report and with its faults: gender sums that do not
 * add up, "Normalm", 14 of 15 Stockholmsjobb under "Uppfylls helt", outcomes missing, "100" for "100 %", and more.
 */
const { direction, kfGoal, boardGoal, unitGoal, assessed } = goalsOf(styrmodellOf(2017));

const expected = (text: string) => texts({ "Förväntat resultat": text });
const met = assessed("Uppfylls helt");
const metWithSymbol = assessed("● Uppfylls helt");

const heldTogether = direction(
  "1. Ett Stockholm som håller samman",
  kfGoal(
    "1.1 Alla barn i Stockholm har goda och jämlika uppväxtvillkor",
    met,
    outcomes("VB 2016", [
      {
        name: "Andel barn som lever i familjer som har ekonomiskt bistånd",
        printed: ["0,33 %", "", "", "0,4 %", "0,4 %", "3,1 %", "VB 2017"],
        districts: [district("Kungsholmen", "0,4"), district("Normalm", "0,3", "", "", ["", ""], "Norrmalm"), district("Östermalm", "0,3")],
      },
    ]),
    boardGoal(
      "Barn och unga på Östermalm har goda och jämlika uppväxtvillkor",
      met,
      expected(
        "Färre barn lever i familjer med bistånd. Nästan alla barn går i förskola, och där får de det stöd de behöver för att komma vidare. Förskolan och skolan har ett gemensamt sätt att lämna över.",
      ),
    ),
    boardGoal(
      "Föräldrar är trygga i sin föräldraroll",
      met,
      expected("Den som är förälder kan få råd och kurser utan att först behöva söka hjälp."),
    ),
  ),
  kfGoal(
    "1.2 Tidiga sociala insatser skapar jämlika livschanser för alla",
    met,
    outcomes("VB 2016", [{ name: "Antal hemlösa", printed: ["", "", "", "11 st", "11 st", "tas fram av nämnden", "2017"] }]),
    boardGoal(
      "Stadsdelsområdets invånare lever ett självständigt liv.",
      met,
      expected(
        "Socialtjänsten hjälper tidigt, innan problemen vuxit. Den som haft ett missbruk lever utan det. Den som har en funktionsnedsättning bor bra, har något att göra om dagarna och deltar på samma villkor som andra.",
      ),
    ),
    boardGoal(
      "Tidiga insatser och förebyggande arbete prioriteras",
      met,
      texts({
        "Förväntat resultat": "Barn och unga växer upp under goda förhållanden, därför att stödet kommer i tid.",
        Analys:
          "Hos oss handlar det förebyggande arbetet om att ingen ska mista sin bostad. En socialsekreterare har det som uppgift. Innan bistånd beviljas visar klienten kvitto på hyra och el. Får vi veta att en betalning uteblivit ringer handläggaren samma dag. Är personen okänd för oss skickar vi ett brev om den hjälp som finns.",
      }),
      unitGoal(
        "Förebyggande arbete prioriteras",
        met,
        texts({
          "Förväntat resultat": "Färre vräks från sin bostad.",
          Analys:
            "Kvitton på hyra och el granskas i varje ärende. Obetalda hyror leder till ett samtal från handläggaren, och den som inte har någon handläggare får ett brev med vårt telefonnummer. Arbetssättet är detsamma som i fjol.",
        }),
      ),
    ),
  ),
);

const climate = direction(
  "2. Ett klimatsmart Stockholm",
  kfGoal(
    "2.1 Energianvändningen är hållbar",
    met,
    boardGoal(
      "Verksamheterna använder energi på ett hållbart sätt",
      metWithSymbol,
      expected("Elförbrukningen sjunker. Nämnden sparar energi i lokalerna och ändrar vanor där det är vanorna som drar."),
      unitGoal(
        "Försörjningsstödsenheten verkar för en miljöeffektiv arbetsplats.",
        metWithSymbol,
        expected("Kontoret belastar miljön mindre än i fjol."),
      ),
    ),
  ),
  kfGoal(
    "2.2 Transporter i Stockholm är miljöanpassade",
    metWithSymbol,
    boardGoal(
      "Transporter inom nämndens verksamheter är miljömässigt hållbara",
      metWithSymbol,
      expected("I tjänsten går, cyklar och åker medarbetarna kollektivt. Behövs en bil väljs den som släpper ut minst."),
    ),
  ),
  kfGoal(
    "2.5 Stockholms miljö är giftfri",
    metWithSymbol,
    boardGoal(
      "Nämndens verksamheter är giftfria",
      metWithSymbol,
      expected("Färre skadliga kemikalier köps in och används. Mer av maten är ekologisk eller vegetarisk."),
      unitGoal(
        "En hållbar och giffri livsmiljö värnas och utvecklas.",
        metWithSymbol,
        expected("Alla vet varför miljöarbetet spelar roll."),
      ),
    ),
  ),
  kfGoal(
    "2.6 Inomhusmiljön i Stockholm är sund",
    metWithSymbol,
    boardGoal(
      "Nämnden påverkar utformning och material i verksamhetslokaler och i bostäder",
      metWithSymbol,
      expected(
        "Luften är bra och ljudnivån låg i nämndens lokaler. När nya lokaler och bostäder planeras väljs material som inte skadar hälsan.",
      ),
    ),
  ),
);

const economy = direction(
  "3. Ett ekonomiskt hållbart Stockholm",
  kfGoal(
    "3.2 Stockholm är en företagsvänlig stad",
    metWithSymbol,
    boardGoal(
      "Nämnden har ett gott samarbete med lokala företagsorganisationer",
      metWithSymbol,
      expected(
        "Det är lätt att starta och driva företag i området. Nämnden träffar företagarföreningarna och lyssnar på vad de behöver. Invånarna kan välja mellan olika utförare.",
      ),
    ),
  ),
  work2017,
  kfGoal(
    "3.5 Stockholms stads ekonomi är långsiktigt hållbar",
    metWithSymbol,
    boardGoal(
      "Alla chefer och medarbetare tar ansvar och vidtar åtgärder för att ha budget i balans med fokus på effekter för invånarna.",
      metWithSymbol,
      expected(
        "Enheterna håller sin budget och nämnden går med överskott. Pengarna används så att invånarna märker det, och den som hittar ett klokare sätt uppmuntras.",
      ),
      unitGoal(
        "All personal har kunskap om enhetens aktuella budgetläge.",
        metWithSymbol,
        texts({
          "Förväntat resultat": "Enheten håller sin budget.",
          Analys: "Läget har redovisats på enhetsmötet varje månad. Bokslutet visar ett överskott.",
        }),
      ),
    ),
  ),
);

const democracy = direction(
  "4. Ett demokratiskt hållbart Stockholm",
  kfGoal(
    "4.1 Stockholm är en jämställd stad där makt och resurser fördelas lika",
    metWithSymbol,
    boardGoal(
      "Nämndens verksamheter är jämställda och resurserna fördelas lika efter behov.",
      metWithSymbol,
      expected("Frågor om kön och rasism finns med när verksamheten planeras. Analyserna av jämställdhet blir bättre för varje år."),
    ),
  ),
  kfGoal(
    "4.2 Stockholms stad är en bra arbetsgivare med goda arbetsvillkor",
    assessed("◆ Uppfylls delvis"),
    outcomes(
      "VB 2016",
      [
        { name: "Index Psykosocial arbetsmiljö", symbol: "●", printed: ["79", "", "", "", "77", "fastställs 2017", "2017"] },
        { name: "Sjukfrånvaro", symbol: "■", printed: ["14,7 %", "", "", "11,7 %", "10 %", "tas fram av nämnden", "VB 2017"] },
        { name: "Sjukfrånvaro dag 1-14", symbol: "●", printed: ["1 %", "", "", "1,36 %", "1,3 %", "tas fram av nämnden", "VB 2017"] },
      ],
      { arsmal: "Arsmål" },
    ),
    "De som varit sjuka länge har kontakt med företagshälsovården och kommer tillbaka stegvis. Vi följer stadens rehabiliteringsprocess.",
    "Chef och medarbetare träffas varannan vecka, och företagshälsovården håller i uppföljningssamtalen.",
    "Just nu är en medarbetare sjukskriven på 75 %, två på 50 % och två på 25 %.",
    "Två som varit borta tidigare under året arbetar åter 100 %.",
    boardGoal(
      "Nämnden är en bra arbetsgivare",
      metWithSymbol,
      expected(
        "Medarbetarna är engagerade och har inflytande, det visar enkäten. Cheferna kan rekrytera efter kompetens. Heltid är det normala, och sjukfrånvaron fortsätter att sjunka.",
      ),
      activitiesFollowedUp(2017, "Aktivitet", "Varje enhet diskuterar svaren i medarbetarenkäten och skriver ner vad som ska bli bättre."),
      unitGoal(
        "Arbeta aktivt med personal som är sjukskriven",
        met,
        texts({
          "Förväntat resultat": "Den som är sjukskriven kommer tillbaka till sitt arbete så snart hälsan tillåter.",
          Analys:
            "Några får den vård de behöver och har bett oss vänta med fler insatser. Andra deltar i rehabilitering genom företagshälsovården och ökar sin arbetstid steg för steg.",
        }),
      ),
      unitGoal(
        "Verka för att medarbetarna upplever att de har en meningsfull arbetssituation",
        met,
        texts({
          "Förväntat resultat":
            "Enkätens delar om aktivt medskapande ger goda resultat. Medarbetarna kan påverka sitt arbete och är stolta över det.",
          Analys: "Läget på enheten tas upp öppet på arbetsplatsträffar och enhetsmöten, och däremellan när någon behöver det.",
        }),
      ),
    ),
  ),
  kfGoal(
    "4.3 Stockholm är en stad som lever upp till mänskliga rättigheter och är fritt från diskriminering",
    met,
    boardGoal(
      "Verksamheterna är fria från diskriminering.",
      met,
      expected("Ingen verksamhet får klagomål om diskriminering. Medarbetarna prövar sina egna normer och arbetar jämställt."),
      unitGoal("Diskriminering motverkas", metWithSymbol, expected("Alla behandlas lika hos oss.")),
    ),
  ),
  kfGoal(
    "4.4 Stockholm är en stad som respekterar och lever upp till barnets rättigheter i enlighet med FN:s barnkonvention",
    metWithSymbol,
    boardGoal(
      "Barnperspektivet uppmärksammas och barnets rättigheter respekteras",
      metWithSymbol,
      texts({
        "Förväntat resultat":
          "Barn och unga får säga vad de tycker och blir hörda. Förskola, skola och socialtjänst hjälps åt så att behoven inte faller mellan stolarna.",
        Analys: [
          "Finns det barn i familjen beskriver utredningen deras situation, och akten visar vad beslutet betyder för dem.",
          "Vår barnperspektivgrupp har övat kollegerna i att skriva barnkonsekvensanalyser.",
        ],
      }),
      unitGoal(
        "Barnperspektivet beaktas vid beslut",
        metWithSymbol,
        expected("Utredning, akt och beslut visar hur barnet har det. Vi ser både till nästa månad och till åren framåt"),
      ),
    ),
  ),
  kfGoal(
    "4.5 Stockholm är en stad där ingen behöver vara rädd för våld",
    assessed("— Ingen"),
    outcomes("VB 2016", [
      {
        name: "Andel medarbetare som gått utbildning om att upptäcka barn som upplever våld i nära relation samt hedersrelaterat våld, som anser sig ha fått redskap för att upptäcka och samtala med barn om sin situation",
        printed: ["100", "", "", "", "20 %", "Tas fram av nämnden", "2017"],
        analysis:
          "Vi har sett en utbildningsfilm från Norge och diskuterat hur barn kan göras delaktiga: genom föräldrarna, eller i egna samtal?",
      },
      {
        name: "Andel medarbetare som har genomgått utbildning om att upptäcka våldsutsatthet och konsekvenser av detta inkl särskilt utsatta grupper",
        printed: ["57 %", "", "", "", "20 %", "Tas fram av nämnden", "2017"],
        analysis: "Webbkursen har gåtts av 8 socialsekreterare",
      },
      {
        name: "Antal personer som utsatts för våld i nära relation som är kända av socialtjänsten",
        printed: ["", "", "0 %", "1 st", "", "tas fram av nämnden", "2017"],
        analysis: "Ingen våldsutsatt har haft kontakt bara med oss. De som också är kända av vuxenenheten redovisas där.",
      },
    ]),
    boardGoal(
      "Ingen ska vara rädd för att utsättas för våld eller hot om våld i nära relationer",
      met,
      expected(
        "Den som utsatts för våld eller förtryck i en nära relation har fått hjälp, och vid behov ett skyddat boende. Medarbetarna ser tecknen och vet vart de ska vända sig.",
      ),
      activitiesFollowedUp(2017, "Aktivitet", "Alla medarbetare går igenom den lokala rutinen för våld i nära relationer."),
      unitGoal("Stöd utifrån behov erbjuds.", met, expected("Stödet passar den som behöver det")),
    ),
  ),
  kfGoal(
    "4.6 Stockholm är en tillgänglig stad för alla",
    met,
    boardGoal(
      "Verksamheterna präglas av öppenhet, delaktighet och ett gott bemötande",
      met,
      expected(
        "Den som tar emot en insats är med och bestämmer hur den ska se ut. Bemötandet är vänligt och öppet. Den som klagar får svar, och klagomålet leder till något.",
      ),
      activitiesFollowedUp(2017, "Aktivitet", "Medarbetarna får utbildning i bemötande av personer med funktionsnedsättning"),
      unitGoal(
        "Försörjningsstödsenheten bemöter alla klienter med respekt.",
        met,
        expected("Klienterna är nöjda med hur de blir bemötta."),
      ),
    ),
  ),
  kfGoal(
    "4.7 Stockholm är en demokratisk stad där invånarna har inflytande",
    met,
    boardGoal("Invånarna är delaktiga och har inflytande", met, expected("Den som bor här kan påverka och vet hur man gör.")),
  ),
  kfGoal(
    "4.8 Offentlig upphandling utvecklar staden i hållbar riktning",
    assessed("— Ingen"),
    outcomes("VB 2016", [
      { name: "Andel elektroniska inköp", printed: ["100 %", "", "", "27 %", "65 %", "Tas fram av nämnden", "VB 2017"] },
    ]),
    boardGoal(
      "Nämndens upphandlingar och inköp utvecklar staden i hållbar riktning",
      met,
      expected(
        "Avtalen ställer krav på hållbarhet. Verksamheterna köper från ramavtal, och elektroniskt där leverantören kan ta emot det.",
      ),
    ),
  ),
);

const accounts = budget(
  "Bokslut 2017",
  yearEnd(2017),
  heading("Försörjningsstöd oh arbetsmarknadsåtgärder"),
  line("Ekonomiskt bistånd", "15,0", "15,6", "2,1", "13,5", "1,5"),
  line("Handläggning", "6,6", "18,4", "12,1", "6,3", "0,3"),
  sum("grupp", "Summa", "21,6", "34,0", "14,2", "19,8", "1,8"),
  heading("Arbetsmarknadsåtgärder:"),
  line("Handläggning", "1,2", "2,6", "1,5", "1,1", "0,1"),
  line("OSA", "0,8", "8,1", "7,5", "0,6", "0,2"),
  line("Feriearbete", "2,3", "8,1", "5,3", "2,8", "-0,5"),
  line("Visstidsanställningar", "0,6", "2,5", "2,1", "0,4", "0,2"),
  sum("grupp", "Summa", "4,9", "21,3", "16,4", "4,9", "0,0"),
  sum("totalt", "Totalt", "26,5", "55,3", "30,6", "24,7", "1,8"),
);

export const forsorjningsstod2017: DocumentContent = {
  head: {
    kind: "VB",
    year: 2017,
    title: "Verksamhetsberättelse VB 2017 för Försörjningsstödsenheten",
    documentType: "Tjänsteutlåtande",
    dnr: "NSN 2017/847",
    date: "2018-02-20",
    addressee: "Till Försörjningsstödsenheten",
    meeting: null,
    officer: { name: "Anna Lind", phone: "08-465 004 10" },
    board: "Norrtulls stadsdelsnämnd",
    unit: "Försörjningsstödsenheten",
    districts: ["Kungsholmen", "Norrmalm", "Östermalm"],
    footer: ["Försörjningsstödsenheten", "08-465 004 10", "exempelstad.example"],
  },
  parts: [
    ...sections2017,
    heldTogether,
    climate,
    economy,
    democracy,
    section(
      "Uppföljning av ekonomi",
      section("Uppföljning av driftbudget", accounts),
      section("Investeringar"),
      section("Medel för lokaländamål"),
    ),
    section("Övrigt", section("Synpunkter och klagomål"), section("Övrigt")),
  ],
  appendix: [],
};
