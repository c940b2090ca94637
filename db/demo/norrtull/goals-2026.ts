/** The goals of 2026 as KF and the nämnd decided them; every unit takes up those that concern it, in these words. */
export const KF_2026 = {
  together: "1. Exempelstad håller ihop",
  children: "1.1 Barn får en trygg uppväxt och en förskola av hög kvalitet",
  elderly: "1.2 Äldre bestämmer över sin vardag och får omsorg de litar på",
  work: "1.3 Invånarna försörjer sig själva och har någonstans att bo",
  culture: "1.4 Kultur och bildning är öppna för alla",
  green: "2. Exempelstad är en grön stad för kommande generationer",
  parks: "2.1 Parker och gator är trygga, gröna och väl skötta",
  climate: "2.2 Utsläppen minskar i den takt klimatet kräver",
  strong: "3. Exempelstad har en stark ekonomi och är en bra arbetsgivare",
  employer: "3.1 Medarbetarna har goda arbetsvillkor och stannar",
  economy: "3.2 Ekonomin är i balans i dag och på lång sikt",
};

export const BOARD_2026 = {
  learning: "Alla barn i Norrtull får det stöd de behöver för att lära och må bra",
  families: "Barn i familjer med små marginaler växer upp på samma villkor som andra",
  home: "Äldre i Norrtull kan bo kvar hemma så länge de själva vill",
  selfSupport: "Fler vuxna i Norrtull går från bistånd till egen försörjning",
  housing: "Ingen barnfamilj i Norrtull blir av med sin bostad",
  reading: "Fler invånare i Norrtull läser, skapar och möts",
  parks: "Parkerna i Norrtull är välskötta och trygga också på kvällen",
  emissions: "Nämndens verksamheter halverar sina utsläpp till 2030",
  workplace: "Medarbetarna i Norrtull har ett arbete som håller i längden",
  budget: "Nämnden håller sin budget och använder pengarna där de gör mest nytta",
};

export const BOARD = "Norrtulls stadsdelsnämnd";
