/** What to think of when a text of this kind is written, in a sentence or two; by the styrmodell's text kind. */
const OF_TEXTS: Record<string, string> = {
  "forvantat-resultat": "Skriv vad som ska vara annorlunda när året är slut, för vem, och så att det går att se om det blev så.",
  arbetssatt: "Skriv hur ni gör för att nå resultatet: vad, vem och när. Utelämna sådant som alltid görs.",
  resursanvandning: "Skriv hur personal, pengar och lokaler används för målet, och vad som får stå tillbaka.",
  uppfoljning: "Skriv hur, när och av vem ni tar reda på om arbetssättet ger det resultat ni vill ha.",
  utveckling: "Skriv vad ni ska pröva eller förbättra under året, och varför just det.",
  analys: "Börja med om målet nås. Förklara sedan varför, vad ni har lärt er och vad ni gör härnäst. Siffrorna står redan i tabellen.",
};

/** The same for sections, by their heading. */
const OF_SECTIONS: Record<string, string> = {
  Inledning: "Säg kort vilka ni är till för, vad ni vill med året och vad som är nytt.",
  "Sammanfattande analys": "Det viktigaste på en halv sida: vad som gick bra, vad som inte gjorde det, varför, och vad ni gör åt det.",
  "Synpunkter och klagomål": "Hur många som kom in, vad de handlade om och vad ni har ändrat.",
  "Uppföljning av driftbudget": "Förklara avvikelser som är större än en procent, och vad ni gör åt dem.",
};
const OF_ANALYSES = "Skriv varför utfallet blev som det blev, och om kvinnor och män, flickor och pojkar skiljer sig åt.";

/** What the municipality asks for in a text; "" where it has said nothing. `section`: the heading it stands under outside goals. */
export function instructionFor({ code, section, indicator }: { code: string; section: string; indicator: boolean }): string {
  if (indicator) return OF_ANALYSES;
  return OF_TEXTS[code] ?? OF_SECTIONS[section] ?? "";
}
