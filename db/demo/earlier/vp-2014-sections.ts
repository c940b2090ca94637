import type { SectionPart } from "../../../lib/domain/document.ts";
import { section } from "../builder.ts";

/** What stands before the goals in Försörjningsstödsenhetens verksamhetsplan 2014. */
export const sections2014: SectionPart[] = [
  section(
    "Inledning",
    "Den här planen beskriver vad vi ska göra under 2014 för invånare på Kungsholmen, Norrmalm och Östermalm som behöver ekonomiskt bistånd. De tre stadsdelarna har sedan några år en gemensam enhet.",
    "Vi prövar rätten till bistånd och hjälper den som söker att hitta en egen väg till försörjning. Den som kan arbeta går vidare till jobbtorget. Den som inte kan arbeta just nu ska få rehabilitering hos oss, eller hjälp att söka den ersättning från Försäkringskassan som hon eller han har rätt till.",
    section(
      "Lagar och styrdokument",
      "Socialtjänstlagen, stadens budget för 2014 och Socialstyrelsens föreskrifter sätter ramarna för arbetet. Två nya program ska börja gälla på enheten under året: det ena om att förebygga vräkningar, det andra om kvinnofrid.",
    ),
    section(
      "Administrativa uppgifter",
      "Försörjningsstödsenheten",
      "Enhetschef Anna Lind, telefon 08-465 004 10, anna.lind@exempelstad.example",
      "Biträdande enhetschef Olof Berg, telefon 08-465 004 11",
      "Box 100, Exempelgatan 1, plan 6, 100 00 Exempelstad",
      "Antal anställda: 30",
    ),
    section(
      "Organisations- och ledningsstruktur",
      "Vi är totalt 30 medarbetare: 1 enhetschef med ansvar för verksamheten, 1 biträdande enhetschef, 1,5 administrativa assistenter, 15 socialsekreterare, 6 bidragshandläggare och 5 arbetskonsulenter. Planen gäller alla ärenden om försörjningsstöd i de tre stadsdelsförvaltningarna.",
      "Kostnaderna sjunker bara om handläggarna hinner träffa människor. Vi räknar därför med lika många tjänster som i fjol. Blir vi färre drabbas först samtalen med dem som stått utan arbete länge, och sedan kontrollen av utbetalningar.",
    ),
    section(
      "Brukare/Kunder/Klienter",
      "Många som söker hos oss har varit borta från arbetslivet i flera år. Ofta finns det en sjukdom eller en rehabilitering som inte gett resultat, och då räcker inte våra egna insatser till för att antalet ärenden ska minska så mycket som vi vill.",
      "De nya ärendena liknar de gamla. Psykisk ohälsa, värk, svårigheter att planera sin dag och tidigare missbruk återkommer, ofta hos samma person. Flera lever ensamma och har få att vända sig till när ett brev från en myndighet ska besvaras.",
      "De flesta hushåll består av en vuxen utan barn. De kan inte få barnbidrag eller bostadsbidrag, och hyrorna här i innerstaden är högre än i resten av staden. Det syns i medelbidraget, också för den som hyr i andra hand eller bor inneboende.",
      section(
        "Intensivstöd/boende",
        "Den som saknar bostad får hjälp att söka en, steg för steg: en lista över möjliga hyresvärdar, stöd vid visningar och någon att ringa när svaret blir nej. Konkurrensen om lägenheterna har hårdnat, och den som en gång blivit av med sitt kontrakt har svårt att få ett nytt. Vi uppmanar därför till att söka även i andra kommuner, vilket långt ifrån alla vill.",
        "En handläggare arbetar halvtid med detta.",
      ),
      section(
        "FUT - Felaktiga utbetalningar",
        "Samma handläggare ägnar sin andra halvtid åt felaktiga utbetalningar: utreder misstankar, skriver rutiner och talar med kollegerna om hur fel kan undvikas redan vid ansökan. Tiden ska räcka till tre stadsdelar. En halv tjänst i var och en vore rimligt.",
      ),
      section(
        "Feriearbete",
        "Ungdomar erbjuds feriearbete i förvaltningen och, där det går, hos företag i närheten. För många är det första gången de får lön, och för oss är det ett sätt att visa vad ett arbete i kommunen kan vara. Vi ordnar 60 platser på Kungsholmen, 110 på Norrmalm och 60 på Östermalm, på sommaren och på lov under vintern. Lönerna kostar mer än de pengar vi har fått för dem.",
        "En visstidsanställd utöver de ordinarie tjänsterna sköter ansökningar och placeringar.",
      ),
      section(
        "OSA- offentligt skyddad anställning",
        "Tillsammans med Arbetsförmedlingen anställer vi personer med nedsatt arbetsförmåga under en begränsad tid. De har i regel haft försörjningsstöd i många år.",
        "Anställningen är tänkt som ett steg på väg mot ett vanligt arbete.",
        "Avtalet för 2014 är ännu preliminärt. Det gäller 38 platser: 13 på Kungsholmen, 13 på Norrmalm och 12 på Östermalm. Bidraget täcker i dag 80 % av lönen och väntas sjunka när avtalet ska förlängas, vilket kan ge färre platser.",
        "En arbetskonsulent har detta som heltidsuppdrag.",
      ),
      section(
        "Arbetslivsinriktad rehabilitering i egen regi",
        "AR-teamet tar emot personer som varit sjukskrivna länge, som provat flera åtgärder utan att komma vidare eller vars svårigheter ingen ännu rett ut. Teamet kartlägger, prövar i liten skala och följer med till vården och Försäkringskassan när det behövs.",
        "Fyra arbetskonsulenter delar på 48 årsplatser för de tre förvaltningarna.",
        "Aktiveringsplatser: vi köper fem årsplatser av projektet X-plore för personer vars arbetsförmåga behöver utredas.",
        "Medicinskt expertstöd: en förtroendeläkare läser läkarintyg tillsammans med socialsekreterarna när ett intyg är svårt att tolka. Stödet finns kvar 2014.",
      ),
    ),
    section(
      "Chef- och ledarskap",
      "Cheferna ska se till att alla vet vad enheten har lovat och hur det går. De ska också ge utrymme för egna initiativ och vara raka när något inte fungerar.",
    ),
    section(
      "Medarbetare",
      "Planen har vi skrivit tillsammans under två halvdagar i oktober. Frågor om arbetsmiljön tas upp på arbetsplatsträffen varje månad, och den som vill ändra en rutin får en plats på dagordningen.",
    ),
    section(
      "Värdegrund",
      "Alla människor är lika mycket värda. Vi litar på att den som söker hjälp känner sitt liv bäst och vill förändra det.",
    ),
  ),
];
