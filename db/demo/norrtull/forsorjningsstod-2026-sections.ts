import { section } from "../builder.ts";

/** Sections before and after the goals in Försörjningsstödsenhetens papers of 2026. */

export const planBefore = [
  section(
    "Inledning",
    "Försörjningsstödsenheten prövar rätten till ekonomiskt bistånd för invånare på Kungsholmen, Norrmalm och Östermalm, och hjälper dem vidare till arbete, studier eller rätt ersättning. År 2026 lägger vi kraften på två grupper: unga som aldrig haft ett arbete, och vuxna som haft bistånd i mer än tre år.",
    "Antalet hushåll har gått ner fyra år i rad. De som är kvar behöver mer tid. Därför byter vi i januari arbetssätt: varje handläggare får färre ärenden, och mottagningen tar hand om det som kan avgöras direkt.",
    section(
      "Organisations- och ledningsstruktur",
      "Enheten har 31 medarbetare: enhetschef, biträdande enhetschef, 1 metodutvecklare, 2 administratörer, 15 socialsekreterare, 5 bidragshandläggare, 4 arbetskonsulenter, 1 bosamordnare och 1 samordnare för feriejobb. Mottagning, utredning och arbetsrehabilitering är tre grupper med var sin samordnare.",
    ),
    section(
      "Brukare/Kunder/Klienter",
      "I november 2025 fick 355 hushåll bistånd. Två av tre är ensamstående utan barn, och hälften har haft bistånd längre än ett år. Den vanligaste orsaken är sjukdom utan sjukpenning, därefter arbetslöshet.",
      "Barnen är 171 till antalet. De syns i statistiken som en liten andel, men för var och en av dem avgör våra beslut om det finns pengar till vinterskor.",
    ),
    section(
      "Medarbetare",
      "Planen är skriven på tre gruppmöten och en gemensam dag i oktober. Introduktionen av nyanställda tar ett halvår och leds av metodutvecklaren.",
    ),
  ),
];

export const planAfter = [
  section(
    "Övriga frågor",
    "Synpunkter och klagomål registreras samma dag och besvaras inom tio dagar. Under 2025 kom 23 in, de flesta om väntetid i telefon. Svarstiden är därför ett av årets förbättringsarbeten.",
  ),
];

export const t1Before = [
  section(
    "Sammanfattande analys",
    "Årets fyra första månader följer planen. I genomsnitt har 352 hushåll haft bistånd, 20 färre än samma tid i fjol. Det nya arbetssättet är på plats i alla tre grupperna, och 86 % av dem som söker får beslut inom två veckor.",
    "Två saker går trögare än vi tänkt. Avtalet med Arbetsförmedlingen om offentligt skyddat arbete blev klart först i mars, så nio anställningar är färre än vi hade hoppats på. Sjukfrånvaron sjunker men ligger fortfarande över årsmålet.",
  ),
];

export const t2Before = [
  section(
    "Sammanfattande analys",
    "Till och med augusti har i genomsnitt 344 hushåll haft bistånd, mot 366 året före. Alla tre stadsdelarna bidrar till minskningen. Sommarens feriejobb är genomförda, och vi ordnade fler platser än någonsin.",
    "Vi räknar med att nå de flesta av årets mål. Undantagen är väntetiden på beslut och sjukfrånvaron, som båda rör sig åt rätt håll men inte fort nog. En vräkning har berört ett barn. Den hade gått att undvika, och vi har ändrat rutinen.",
  ),
];

export const vbBefore = [
  section("Förslag till beslut", "Nämnden godkänner Försörjningsstödsenhetens verksamhetsberättelse för 2026."),
  section("Sammanfattande analys"),
];

export const reportAfter = [section("Övrigt", section("Synpunkter och klagomål"))];
