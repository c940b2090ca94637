import type { SectionName } from "../../lib/domain/styrmodell.ts";

/** Parts of Stockholm's papers besides the goals, as found in verksamhetsplaner and verksamhetsberättelser 2009–2017. */
export const sections: SectionName[] = [
  before(1, "Förslag till beslut", "Förvaltningens förslag till beslut"),
  before(1, "Sammanfattning"),
  before(1, "Sammanfattande analys", "Sammanfattande analys av året"),
  before(1, "Ärendets beredning", "Ärendet"),
  before(1, "Inledning", "Inledning och bakgrund"),
  before(2, "Lagar och styrdokument", "Styrdokument"),
  before(2, "Administrativa uppgifter"),
  before(2, "Organisations- och ledningsstruktur", "Organisation och ledningsstruktur", "Organisation och ledning", "Organisation"),
  before(
    2,
    "Brukare/Kunder/Klienter",
    "Brukare/kunder",
    "Brukare/klienter",
    "Brukare",
    "Kunder",
    "Klienter",
    "Målgrupp",
    "Barn/elever",
    "Barn och elever",
    "Barn och föräldrar",
    "Barn och familjer",
    "Medborgare och besökare",
  ),
  before(2, "Chef- och ledarskap", "Chefs- och ledarskap", "Chef och ledarskap", "Ledarskap"),
  before(2, "Medarbetare", "Medarbetarskap"),
  before(2, "Värdegrund", "Verksamhetens värdegrund", "Vision och värdegrund"),
  before(2, "Verksamhetsidé", "Vision", "Uppdrag", "Verksamhetens uppdrag", "Vårt uppdrag"),
  before(2, "Omvärldsanalys"),
  before(
    1,
    "Uppföljning av Kommunfullmäktiges inriktningsmål",
    "Uppföljning av KF:s inriktningsmål",
    "Uppföljning av KF:s inriktningsmål och mål för verksamhetsområdet",
    "KF:s inriktningsmål och mål för verksamhetsområdet",
    "Uppföljning av kommunfullmäktiges mål",
    "Uppföljning av mål",
    "Måluppfyllelse",
    "Mål och åtaganden",
    "Mål",
  ),
  after(1, "Uppföljning av ekonomi", "Ekonomi", "Ekonomisk uppföljning", "Ekonomiskt utfall"),
  after(2, "Uppföljning av driftbudget", "Driftbudget", "Uppföljning av budget"),
  after(2, "Investeringar", "Uppföljning av investeringar"),
  after(2, "Medel för lokaländamål"),
  after(1, "Resursanvändning", "Resurser"),
  after(2, "Budget"),
  after(1, "Kvalitetsgarantier", "Kvalitetsgaranti"),
  after(1, "Övrigt"),
  after(1, "Övriga frågor"),
  after(2, "Synpunkter och klagomål", "Klagomål och synpunkter", "Klagomål", "Klagomålshantering"),
  after(2, "Internkontroll", "Intern kontroll", "Internkontrollplan"),
  after(2, "Uppföljning", "Uppföljning av planen", "Uppföljning av verksamhetsplanen"),
  after(2, "Systematiskt kvalitetsarbete", "Kvalitetsarbete"),
  after(2, "Likabehandlingsplan", "Likabehandling"),
  after(2, "Brukarinflytande", "Brukarmedverkan"),
  { title: "Bilagor", spellings: ["Bilaga", "Bilageförteckning"], depth: 1, place: "efter", appendix: true },
];

function before(depth: 1 | 2, title: string, ...spellings: string[]): SectionName {
  return { title, spellings, depth, place: "fore" };
}

function after(depth: 1 | 2, title: string, ...spellings: string[]): SectionName {
  return { title, spellings, depth, place: "efter" };
}
