import type { SectionPart } from "../../../lib/domain/document.ts";
import { section } from "../builder.ts";

/** What stands before the goals in Försörjningsstödsenhetens verksamhetsberättelse 2017. */
export const sections2017: SectionPart[] = [
  section("Förslag till beslut"),
  section(
    "Sammanfattande analys",
    "Året har i stort gått som vi planerade. Arbetslösheten i de tre stadsdelsområdena är låg, 1,6 %, och fler av våra klienter har fått arbete.",
    "Ungefär 0,3 % av befolkningen har försörjningsstöd. I genomsnitt har vi haft 31 hushåll färre än under 2016.",
    "Kungsholmen gick från 153 till 135 hushåll i genomsnitt, Norrmalm från 128 till 121 och Östermalm från 143 till 131. Sammanlagt betyder det 387 hushåll mot 426 året före. Kostnaden för utbetalt bistånd sjunker därmed, precis som i resten av staden, och handläggarna har hunnit med fler samtal och fler uppföljningar.",
    "Barnfamiljerna och barnen i dem har blivit färre på Kungsholmen och Östermalm men fler på Norrmalm. Där har vi tagit emot nyanlända familjer, vilket också förklarar varför antalet hushåll har minskat långsammare just på Norrmalm.",
    "75 hushåll lämnade oss för att någon fick arbete: 22 på Kungsholmen, 31 på Norrmalm och 22 på Östermalm. Sjukersättning beviljades i färre fall än året före, 19 mot 29. På Kungsholmen var det 7, samma antal som i fjol. På Norrmalm var det 5 och på Östermalm 7, i båda fallen 4 färre än 2016.",
    "Barnens situation finns nu med i varje utredning där det finns barn. Det syns i akterna vad barnet behöver och vad beslutet innebär för det.",
    "Vi har arbetat vidare med att göra lika i lika fall. Ärendedragningen är längre än förr och handlar mindre om siffror och mer om bedömningen. Kontrollerna enligt årshjulet har lagts om, så att fel i nya ärenden hittas under den första månaden.",
    section(
      "Administrativa uppgifter",
      "Försörjningsstödsenheten",
      "Enhetschef Anna Lind, telefon 08-465 004 10, anna.lind@exempelstad.example",
      "Biträdande enhetschef Olof Berg, telefon 08-465 004 11",
      "Box 100, Exempelgatan 1, plan 6, 100 00 Exempelstad",
      "Antal anställda: 32",
    ),
    section(
      "Organisations- och ledningsstruktur",
      "Enheten har totalt 32 medarbetare: 1 enhetschef med ansvar för verksamheten, 1 biträdande enhetschef, 1 samordnare, 1 metodutvecklare, 3 administrativa assistenter, 14 socialsekreterare, 1 FUT/BO-utredare, 5 bidragshandläggare, 4 arbetskonsulenter och 1 administratör för feriejobben. Vi handlägger försörjningsstöd för tre stadsdelsnämnder.",
      section(
        "Personal",
        "Antalet ärenden har gått ner men arbetsbelastningen har ändå varit hög. Orsaken är att kolleger slutat eller varit sjuka.",
        "Under våren var 5 medarbetare deltidssjukskrivna (25–75 %), de flesta för lång tid, och 2 var borta på heltid. 1 gick på föräldraledighet, 1 på studieledighet och 2 slutade. Några tjänster står tomma eftersom det är svårt att hitta socionomer.",
        "Ska kostnaderna fortsätta ner måste gruppen vara stor nog och få stanna. Varje byte av handläggare kostar tid för klienten.",
      ),
      section(
        "Mottagningsgruppen",
        "Telefonen ringde mer än 3000 gånger under 2017. Efter det första samtalet bokades 825 in, men en del av dem fullföljde aldrig sin ansökan.",
        "339 bokades in som nya ärenden.",
        "Många som ringer undrar över något annat: en bostad, vilken kommun som ansvarar, hur man överklagar. I 310 ärenden beslutade gruppen om akut hjälp till mat, natthärbärge eller medicin. Samordnaren tar också emot nyanlända, och under året har vi tillsammans med Intro Stockholm rett ut vem som gör vad.",
      ),
      section(
        "Utredningsgruppen och bidragshandläggargruppen",
        "Instrumentet för initial och fördjupad bedömning används nu av alla handläggare. Årets arbete har gällt de två senare delarna, fördjupningen inför arbete och förändringsplanen. Klienten får se vad vi skriver, och två handläggare ska komma till samma slutsats.",
        "330 ärenden har avslutats. 75 gick till arbete och 19 fick sjukersättning; övriga slutade söka utan att berätta varför. Samtidigt aktualiserades 253 hushåll.",
      ),
      section(
        "Metodutveckling",
        "Barnperspektivgruppen träffas en gång i månaden, följer vad som händer i staden och hjälper kolleger med svåra bedömningar. Gruppen har hört Barnombudsmannen berätta om barnrätt i praktiken och åker på Barnrättsdagarna 2018.",
        "Under den juridiska timmen läser vi de domar som kommit in och jämför dem med våra egna beslut. Alla handläggare kan söka i JP Socialnet. Vi har också övat på aktvård: hur en akt läggs upp, sköts och gallras.",
        "En MI-plan är skriven och en MI-coach är utsedd. Alla ska gå grundutbildningen. Socialsekreterarna har dessutom gått webbkursen från Nationellt centrum för kvinnofrid.",
      ),
      section(
        "Introduktionsprogrammet IntroNova",
        "15 medarbetare har gått introduktionen under 2017.",
        "Det är 8 socialsekreterare i utredningsgruppen, 2 socialsekreterare i mottagningsgruppen och 5 sommarvikarier, varav 3 socialsekreterare och 2 bidragshandläggare.",
        "Programmet tar 1–1,5 år. De första veckorna är täta, sedan varvas lektioner med egna ärenden. Upplägget har vi i år delat med socialförvaltningen, som ordnat en introduktion för hela staden, och med äldreomsorgen på Östermalm.",
      ),
      section(
        "Intensivstöd/boende",
        "En utredare träffar personer utan bostad och söker tillsammans med dem. Barnfamiljer går först, liksom den som inte klarar att söka på egen hand. Många familjer till ensamkommande barn har fått hjälp.",
        "Hyrorna vi får godta är låga och lägenheterna få. Efter fullmakt kan utredaren svara hyresvärden i den sökandes ställe, vilket gör skillnad för den som ännu inte talar svenska. I slutet av varje månad går vi igenom listan över sökta bostäder.",
        "Sexton personer har haft insatsen och åtta har avslutat den. Tre fick kontrakt i andra hand och fem blev inneboende. Hälften av kontrakten var långa, hälften korta.",
      ),
      section(
        "FUT - Felaktiga utbetalningar",
        "Internkontrollen följer årshjulet: en månad i förväg berättar utredaren vad som ska kontrolleras, och efteråt tas stickprov hos varje bidragshandläggare. Sedan i år görs stickprov även i nya ärenden. Flera sökande visade sig äga sin bostad.",
        "Tre polisanmälningar har gjorts, på sammanlagt 813 213 kronor. Tolv återkrav uppgår till 623 681 kronor och fem ersättningsmål i förvaltningsrätten till 528 343 kronor. 81 465 kr har betalats tillbaka.",
        "Justitiekanslern gav oss rätt mot Försäkringskassan i två ärenden, tillsammans 53 714 kr. Svea hovrätt dömde i ett mål om bidragsbrott.",
      ),
      section(
        "Arbetslivsinriktad rehabilitering i egen regi",
        "AR-teamet tar emot den som har försörjningsstöd och som trots många insatser inte kommit närmare ett arbete. Arbetet börjar med frågan om arbetsförmågan: finns den, hur stor är den, vad står i vägen? Svaret avgör vilken försörjning som är den rätta.",
        "54 personer har deltagit under 2017. 15 av dem försörjer sig nu själva.",
        "De 15 hade tillsammans haft bistånd i 778 månader, i snitt 52 månader (4,3 år) var. Räknat på 8 200 kr i månaden har det kostat 6,4 mnkr.",
      ),
      section(
        "Feriearbete",
        "Stadsdelarna fick mer pengar till feriejobb, och fler ungdomar kunde få ett. 805 erbjöds en plats och 137 tackade nej. 659 anställdes: 262 på Kungsholmen, 151 på Norrmalm och 246 på Östermalm.",
        "Kungsholmen bytte som året före fyrtio platser med Rinkeby-Kista, och Norrmalm trettio med Enskede-Årsta-Vantör. Två parkentreprenörer tog emot ungdomar på 84 platser.",
      ),
      section(
        "Stockholmsjobb",
        "Med de medel som tillkom 2016 varar anställningarna i tolv månader, vilket ger rätt till a-kassa efteråt. Kungsholmen har haft tre anställda, Norrmalm sju och Östermalm fyra. Två är klara och försörjer sig själva, båda från Östermalm.",
      ),
      section(
        "OSA",
        "Skyddat arbete hos offentlig arbetsgivare är till för den som har nedsatt arbetsförmåga och ofta lång tid med bistånd bakom sig. Anställningen är tidsbegränsad.",
        "Avtalet med Arbetsförmedlingen gäller fyrtio platser: tretton på Kungsholmen, femton på Norrmalm och tolv på Östermalm. Fyrtiosju personer har haft en plats under året. Tio har gått vidare till annan försörjning, sex från Kungsholmen, tre från Norrmalm och en från Östermalm.",
        "Tre av de tio har nystartsjobb och en har lönebidrag. Två får ersättning från Försäkringskassan, två är pensionärer, en har a-kassa och en har ett vanligt arbete. Två arbetskonsulenter delar på en heltid.",
      ),
      section(
        "Medicinskt expertstöd",
        "En förtroendeläkare läser svåra läkarintyg och en förtroendetandläkare bedömer kostnadsförslag för tandvård.",
      ),
    ),
    section(
      "Brukare/Kunder/Klienter",
      "De flesta klienter är långt från arbetsmarknaden, ofta av medicinska skäl. De stannar länge hos oss, och det vi själva kan göra räcker inte för att antalet ska gå ner i den takt vi vill.",
      "Psykisk ohälsa, kognitiva svårigheter och tidigare missbruk går igen också i nya ärenden. Många lever ensamma, utan barn, och kan därför inte få barnbidrag eller bostadsbidrag. Hyrorna är högre än i staden i övrigt.",
    ),
    section(
      "Chef- och ledarskap",
      "Cheferna håller målen levande, följer resultaten och lämnar plats för egna lösningar. Det ska gå att säga emot.",
    ),
    section(
      "Medarbetare",
      "Vi planerar och följer upp tillsammans. Arbetsmiljön är en fast punkt på arbetsplatsträffen, och i medarbetarsamtalen lyssnar cheferna särskilt efter det som inte sägs i grupp.",
    ),
    section("Värdegrund", "Alla människor har samma värde, och var och en kan påverka sitt liv. Det ska märkas hos oss."),
  ),
  section("Uppföljning av Kommunfullmäktiges inriktningsmål"),
];
