/**
 * The goals of 2027 as far as they are known in the autumn of 2026: KF has put the climate first among the green goals
 * and reworded the one about work, so neither numbers nor words are the same as the year before.
 */
export const KF_2027 = {
  together: "1. Exempelstad håller ihop",
  children: "1.1 Barn får en trygg uppväxt och en förskola av hög kvalitet",
  work: "1.3 Fler har arbete, en egen inkomst och ett eget hem",
  green: "2. Exempelstad är en grön stad för kommande generationer",
  climate: "2.1 Utsläppen minskar i den takt klimatet kräver",
  strong: "3. Exempelstad har en stark ekonomi och är en bra arbetsgivare",
  employer: "3.1 Medarbetarna har goda arbetsvillkor och stannar",
  economy: "3.2 Ekonomin är i balans i dag och på lång sikt",
};

export const BOARD_2027 = {
  learning: "Alla barn i Norrtull får det stöd de behöver för att lära och må bra",
  selfSupport: "Fler vuxna i Norrtull går från bistånd till egen försörjning",
  housing: "Ingen barnfamilj i Norrtull blir av med sin bostad",
  emissions: "Nämndens verksamheter halverar sina utsläpp till 2030",
  workplace: "Medarbetarna i Norrtull har ett arbete som håller i längden",
  budget: "Nämnden håller sin budget och använder pengarna där de gör mest nytta",
};
