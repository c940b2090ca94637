import type { Period, Periodicity, Status, TextKind } from "../../lib/domain/styrmodell.ts";

/** Stockholm's words for texts, assessments and periods (domain.md; Stockholm, årsredovisning 2021, målbedömning). */

const TEXTS: TextKind[] = [
  { code: "beskrivning", heading: "Beskrivning", spellings: [] },
  { code: "forvantat-resultat", heading: "Förväntat resultat", spellings: ["Förväntade resultat", "Förväntat resulat"] },
  { code: "arbetssatt", heading: "Arbetssätt", spellings: ["Arbetsätt", "Arbets sätt"] },
  { code: "resursanvandning", heading: "Resursanvändning", spellings: ["Resurs användning", "Resursanvänding"] },
  { code: "uppfoljning", heading: "Uppföljning", spellings: ["Upp följning"] },
  { code: "utveckling", heading: "Utveckling", spellings: [] },
  { code: "analys", heading: "Analys", spellings: [], reported: true },
];

/** The seven kinds of text; `asked` names the levels whose goals are asked for a kind in those years. */
export function textsAsking(asked: Record<string, string[]>): TextKind[] {
  return TEXTS.map((kind) => ({ ...kind, ...(asked[kind.code] ? { askedOf: asked[kind.code] } : {}) }));
}

export const statuses: Status[] = [
  {
    code: "helt",
    word: "Uppfylls helt",
    short: "Helt",
    forecast: "Förväntas uppfyllas helt",
    spellings: [
      "Uppfyllt helt",
      "Helt uppfyllt",
      "Uppfylls",
      "Uppfylld",
      "Har uppfyllts helt",
      "Kommer att uppfyllas helt",
      "Kommer uppfyllas helt",
    ],
    symbol: "●",
    meaning: "met",
  },
  {
    code: "delvis",
    word: "Uppfylls delvis",
    short: "Delvis",
    forecast: "Förväntas uppfyllas delvis",
    spellings: ["Delvis uppfyllt", "Uppfyllt delvis", "Har uppfyllts delvis", "Kommer att uppfyllas delvis", "Kommer uppfyllas delvis"],
    symbol: "◆",
    meaning: "partly",
  },
  {
    code: "ej",
    word: "Uppfylls ej",
    short: "Ej",
    forecast: "Förväntas inte uppfyllas",
    spellings: [
      "Uppfylls inte",
      "Ej uppfyllt",
      "Inte uppfyllt",
      "Uppfyllt ej",
      "Förväntas ej uppfyllas",
      "Förväntas uppfyllas ej",
      "Förväntas uppfyllas inte",
      "Kommer inte att uppfyllas",
      "Kommer ej att uppfyllas",
      "Kommer inte uppfyllas",
    ],
    symbol: "■",
    meaning: "not",
  },
  {
    code: "ingen",
    word: "Ingen",
    forecast: "Ingen",
    spellings: ["Ingen bedömning", "Ej bedömt", "Inte bedömt", "Bedöms inte", "Bedöms ej"],
    symbol: "—",
    meaning: "unassessed",
  },
];

export const periods: Period[] = [
  { code: "T1", name: "Tertial 1", from: 1, to: 4, forecast: true },
  { code: "T2", name: "Tertial 2", from: 1, to: 8, forecast: true },
  { code: "VB", name: "Helår", from: 1, to: 12, forecast: false },
];

/** What is measured by the half-year is reported with T2 and for the full year (decisions.md 17). */
export const periodicities: Periodicity[] = [
  { name: "Tertial", spellings: ["Tertialvis", "Varje tertial", "Tertial och år"], periods: ["T1", "T2", "VB"] },
  { name: "Månad", spellings: ["Månadsvis", "Månatligen"], periods: ["T1", "T2", "VB"] },
  { name: "Kvartal", spellings: ["Kvartalsvis", "Varje kvartal"], periods: ["T1", "T2", "VB"] },
  { name: "Halvår", spellings: ["Halvårsvis", "Varje halvår"], periods: ["T2", "VB"] },
  { name: "År", spellings: ["Årligen", "Årsvis", "Helår", "1 gång/år", "Varje år"], periods: ["VB"] },
];
