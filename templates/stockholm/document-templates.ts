import type { DocumentKind } from "../../lib/domain/document.ts";
import type { DocumentTemplate, TemplateSection } from "../../lib/domain/document-template.ts";
import { slugOf } from "../../lib/swedish/wording.ts";
import { sections as onPaper } from "./sections.ts";

type More = Partial<Pick<TemplateSection, "required" | "instruction" | "standing" | "budgets">>;

const SUMMARY = "Det viktigaste på en halv sida: vad som gick bra, vad som inte gjorde det, varför, och vad ni gör åt det.";
const ECONOMY = "Börja med om budgeten hålls. Siffrorna står i tabellen.";
const COMPLAINTS = "Hur många som kom in, vad de handlade om och vad ni har ändrat.";
const REMAINING = "Sådant som nämnden behöver veta och som inte hör till något mål.";

const OF_PLAN: Record<string, string> = {
  "forvantat-resultat": "Skriv vad som ska vara annorlunda när året är slut, för vem, och så att det går att se om det blev så.",
  arbetssatt: "Skriv hur ni gör för att nå resultatet: vad, vem och när. Utelämna sådant som alltid görs.",
  resursanvandning: "Skriv hur personal, pengar och lokaler används för målet, och vad som får stå tillbaka.",
  uppfoljning: "Skriv hur, när och av vem ni tar reda på om arbetssättet ger det resultat ni vill ha.",
  utveckling: "Skriv vad ni ska pröva eller förbättra under året, och varför just det.",
};
const OF_REPORT = {
  analys: "Börja med om målet nås. Förklara sedan varför, vad ni har lärt er och vad ni gör härnäst. Siffrorna står redan i tabellen.",
};
const OF_ANALYSES = "Skriv varför utfallet blev som det blev, och om kvinnor och män, flickor och pojkar skiljer sig åt.";
const EVERYTHING = { add: true, move: true, hide: true };

const plan: DocumentTemplate = {
  sections: [
    section("fore", 1, "Inledning", {
      required: true,
      instruction: "Säg kort vilka ni är till för, vad ni vill med året och vad som är nytt.",
    }),
    section("fore", 2, "Lagar och styrdokument", {
      instruction: "Nämn de lagar och planer som styr just ert arbete, inte alla som finns.",
    }),
    section("fore", 2, "Organisations- och ledningsstruktur", {
      instruction: "Vilka enheter och chefer som finns, och vad som ändras under året.",
    }),
    section("fore", 2, "Brukare/Kunder/Klienter", {
      instruction: "Vilka ni är till för, hur många de är och hur det väntas ändras. Ange kvinnor och män, flickor och pojkar.",
    }),
    section("fore", 2, "Chef- och ledarskap", { instruction: "Vad cheferna särskilt ska göra under året, och hur det följs upp." }),
    section("fore", 2, "Medarbetare", { instruction: "Hur många ni är, vilken kompetens som saknas och hur ni skaffar den." }),
    section("fore", 2, "Värdegrund", { instruction: "Vad värdegrunden betyder i ert vardagliga arbete." }),
    section("efter", 1, "Resursanvändning", { instruction: "Vad pengarna räcker till, och vad ni har fått välja bort." }),
    section("efter", 2, "Budget", { instruction: "Förklara större ändringar mot förra året. Siffrorna står i tabellen." }),
    section("efter", 1, "Övriga frågor", { instruction: REMAINING }),
  ],
  texts: OF_PLAN,
  analysis: "",
  units: EVERYTHING,
};

const annualReport: DocumentTemplate = {
  ...report("verksamhetsberättelsen", [
    section("efter", 2, "Investeringar", { instruction: "Vad som har köpts eller byggts, vad det kostade och vad som blev försenat." }),
    section("efter", 2, "Medel för lokaländamål", { instruction: "Vilka medel ni fick för lokaler och vad de gick till." }),
  ]),
};

const TEMPLATES: Record<DocumentKind, DocumentTemplate> = {
  VP: plan,
  T1: report("tertialrapport 1", []),
  T2: report("tertialrapport 2", []),
  VB: annualReport,
};

/** Stockholm's template for a kind of document, the same in all years: what a municipality has until it changes it. */
export function templateOf(kind: DocumentKind): DocumentTemplate {
  return TEMPLATES[kind];
}

function report(name: string, ofEconomy: TemplateSection[]): DocumentTemplate {
  return {
    sections: [
      section("fore", 1, "Förslag till beslut", {
        required: true,
        instruction: "Vad nämnden ska besluta, en mening för varje beslut.",
        standing: `Nämnden godkänner ${name} {år} för {enhet}.`,
      }),
      section("fore", 1, "Sammanfattande analys", { required: true, instruction: SUMMARY }),
      section("efter", 1, "Uppföljning av ekonomi", { instruction: ECONOMY }),
      section("efter", 2, "Uppföljning av driftbudget", {
        instruction: "Förklara avvikelser som är större än en procent, och vad ni gör åt dem.",
        budgets: true,
      }),
      ...ofEconomy,
      section("efter", 1, "Övrigt", { instruction: REMAINING }),
      section("efter", 2, "Synpunkter och klagomål", { instruction: COMPLAINTS }),
    ],
    texts: OF_REPORT,
    analysis: OF_ANALYSES,
    units: EVERYTHING,
  };
}

function section(place: TemplateSection["place"], depth: 1 | 2, title: string, more: More): TemplateSection {
  const known = onPaper.find((one) => one.title === title);
  const none = { required: false, instruction: "", standing: "", budgets: false };
  return { id: slugOf(title), title, spellings: known?.spellings ?? [], depth, place, ...none, ...more };
}
