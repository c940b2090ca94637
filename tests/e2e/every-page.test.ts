import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const CHAIN = inUnit("malkedja?period=VB");

/** How each page is come to, by someone who is signed in. */
const PAGES: [name: string, open: (page: Page) => Promise<unknown>][] = [
  ["logga-in", (page) => page.goto("/logga-in")],
  ["oversikt", (page) => page.goto(inUnit("oversikt?period=VB"))],
  ["oversikt-for-controller", (page) => signedIn(page, "Lars Nord", inUnit("oversikt?period=VB"))],
  ["oversikt-utan-att-gora", (page) => signedIn(page, "Nils Berg", inUnit("oversikt?period=T1"))],
  ["perioder", (page) => signedIn(page, "Lars Nord", "/2026/perioder")],
  ["malkedja", (page) => page.goto(CHAIN)],
  ["malkedja-utfalld", (page) => unfolded(page)],
  ["malkedja-att-se-over", (page) => page.goto(inUnit("malkedja?period=VB&visa=se-over"))],
  ["malkedja-ny-plan", (page) => page.goto(inUnit("malkedja", { ...UNIT, year: 2027 }))],
  ["aktiviteter", (page) => signedIn(page, "Lars Nord", "/2026/aktiviteter/norrtulls-stadsdelsnamnd")],
  ["aktiviteter-kalender", (page) => signedIn(page, "Lars Nord", "/2026/aktiviteter/norrtulls-stadsdelsnamnd?vy=kalender")],
  ["aktiviteter-tidslinje", (page) => signedIn(page, "Lars Nord", "/2026/aktiviteter/norrtulls-stadsdelsnamnd?vy=tidslinje")],
  ["aktiviteter-mina", (page) => signedIn(page, "Lars Nord", "/2026/aktiviteter/norrtulls-stadsdelsnamnd?vems=mina")],
  ["malkedja-bygg", (page) => page.goto(inUnit("malkedja/bygg", { ...UNIT, year: 2027 }))],
  ["mal-med-utfall", (page) => openGoal(page, "Färre hushåll behöver försörjningsstöd")],
  ["mal-med-budget", (page) => openGoal(page, "Budgeten är i balans", 2014)],
  ["bedomningar", (page) => page.goto(inUnit("bedomning?period=VB"))],
  ["bedomningar-beslutade", (page) => page.goto(inUnit("bedomning?period=T2"))],
  ["malen-i-namnden", (page) => signedIn(page, "Lars Nord", "/2026/malen/norrtulls-stadsdelsnamnd?period=T2")],
  ["malen-for-kommunledningen", (page) => signedIn(page, "Johan Ask", "/2026/malen/norrtulls-stadsdelsnamnd?period=VB")],
  ["summor-i-namnden", openSums],
  ["summor-i-kommunen", (page) => signedIn(page, "Johan Ask", "/2026/summor/exempelstad?period=T2")],
  ["indikatorer", (page) => signedIn(page, "Johan Ask", "/2026/indikatorer")],
  ["indikator-att-beskriva", openOwnedIndicator],
  ["mal-med-prognos", openGoalAtT1],
  ["indikator", (page) => openIndicator(page)],
  ["utfall", (page) => page.goto(inUnit("utfall?period=VB"))],
  ["utfall-som-fil", triedFile],
  ["utfall-beslutat", (page) => page.goto(inUnit("utfall?period=T2"))],
  ["budget", (page) => page.goto(inUnit("budget?period=VP", { ...UNIT, year: 2027 }))],
  ["budget-raderna", openBudgetRows],
  ["budget-cellen", openBudgetCell],
  ["budget-beslutad", (page) => page.goto(inUnit("budget?period=T2"))],
  ["huvudboken", triedLedger],
  ["budget-ny", (page) => page.goto(inUnit("budget?period=T1", { ...UNIT, year: 2027 }))],
  ["dokument", (page) => page.goto(inUnit("dokument"))],
  ["las-in-fran-word", (page) => page.goto(inUnit("dokument/las-in"))],
  ["forhandsvisning-utkast", (page) => openDocument(page, "Verksamhetsberättelse")],
  ["forhandsvisning-beslutad", (page) => openDocument(page, "Verksamhetsplan")],
  ["skriv-ett-avsnitt", openWriting],
  ["skriv-ett-mal", openWritingOfGoal],
  ["kontroll-utan-fel", (page) => openChecks(page, UNIT.year)],
  ["kontroll-med-fel", (page) => openChecks(page, UNIT.year, "forskoleenheten-norrtull")],
  ["kommentarer", openComments],
  ["behorigheter", (page) => page.goto(inUnit("behorigheter"))],
  ["behorigheter-som-forvaltare", (page) => signedIn(page, "Hanna Krona", inUnit("behorigheter"))],
  ["laget-for-kommunledningen", (page) => signedIn(page, "Johan Ask", "/")],
  ["oversikt-over-namnden", (page) => signedIn(page, "Lars Nord", "/")],
  ["laget-for-planen-2027", (page) => signedIn(page, "Lars Nord", "/2027/lage")],
  ["mitt-konto", (page) => page.goto("/mitt-konto")],
  ["uppstallning", (page) => signedIn(page, "Johan Ask", "/uppstallning")],
  ["uppstallning-av-rapport", (page) => signedIn(page, "Johan Ask", "/uppstallning/T2/2023")],
  ["mallar", (page) => signedIn(page, "Johan Ask", "/mallar")],
  ["mall-for-rapport", (page) => signedIn(page, "Johan Ask", "/mallar/VB/2023")],
  ["mall-ett-avsnitt", openTemplateSection],
  ["avsnitten", openSections],
  ["personer", (page) => signedIn(page, "Hanna Krona", "/personer")],
  ["person", openPerson],
  ["inbjudan-som-inte-galler", (page) => page.goto("/inbjudan/finns-inte")],
];
/** These only lead on to another page. */
const LEAD_ON = ["page.tsx", "[year]/[unit]/page.tsx"];

const seen: string[] = [];

withBrowser();

test.for(PAGES)("the page %s is for everyone, narrow and wide, light and dark", async ([name, open]) => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, CHAIN);
    await open(page);
    seen.push(new URL(page.url()).pathname);
    await accessibleInEveryLook(page, name);
  });
});

test("an address that leads nowhere says so, to everyone", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, CHAIN);
    const answer = await page.goto(inUnit("mal/finns-inte"));
    expect(answer?.status()).toBe(404);
    await accessibleInEveryLook(page, "finns-inte");
  });
});

test("no page has been left out", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)page\.tsx$/.test(file));
  const leftOut = pages.filter((file) => !LEAD_ON.includes(file) && !seen.some((address) => addressOf(file).test(address)));
  expect(leftOut).toEqual([]);
});

/** "[year]/[unit]/malkedja/page.tsx" holds the addresses like /2026/norrtulls-hemtjanst/malkedja. */
function addressOf(file: string): RegExp {
  return new RegExp(`^/${file.replace(/\/page\.tsx$/, "").replaceAll(/\[\w+\]/g, "[^/]+")}$`);
}

async function openTemplateSection(page: Page): Promise<void> {
  await signedIn(page, "Johan Ask", "/mallar/VP/2023");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Inledning krävs" }).click();
  await page.getByLabel("Anvisning", { exact: true }).waitFor();
}

async function openSections(page: Page): Promise<void> {
  await openDocument(page, "Verksamhetsberättelse");
  await page.getByRole("link", { name: "Skriv", exact: true }).click();
  await page.getByRole("link", { name: "Ordna avsnitten" }).filter({ visible: true }).click();
  await page.getByRole("heading", { level: 1, name: "Avsnitt" }).waitFor();
}

async function unfolded(page: Page, year = UNIT.year): Promise<void> {
  await page.goto(inUnit("malkedja?period=VB", { ...UNIT, year }));
  await page.getByRole("button", { name: "Fäll ut alla" }).click();
}

/** A table of somebody's own, with a name that Tertial does not know. */
async function triedFile(page: Page): Promise<void> {
  await page.goto(inUnit("utfall/fil?period=VB", { ...UNIT, year: 2017 }));
  const words = "Indikator;Totalt\nIndikator som ingen känner;12\n";
  await page.getByLabel("Fil (.xlsx eller .csv)").setInputFiles({ name: "egen.csv", mimeType: "text/csv", buffer: Buffer.from(words) });
  await page.getByText("Okända namn").waitFor();
}

async function openBudgetRows(page: Page): Promise<void> {
  await page.goto(inUnit("budget?period=VP", { ...UNIT, year: 2027 }));
  await page.getByRole("button", { name: "Ändra rader" }).click();
  await page.getByRole("button", { name: "Spara raderna" }).waitFor();
}

async function openBudgetCell(page: Page): Promise<void> {
  await page.goto(inUnit("budget?period=VP", { ...UNIT, year: 2027 }));
  await page.getByRole("textbox", { name: "Handläggning, kostnader" }).click();
  await page.getByRole("complementary", { name: "Om cellen" }).waitFor();
}

/** A ledger with names that nobody has explained. */
async function triedLedger(page: Page): Promise<void> {
  await page.goto(inUnit("budget?period=VP", { ...UNIT, year: 2027 }));
  await page.getByRole("link", { name: "Läs in huvudboken" }).first().click();
  await page.getByRole("heading", { level: 1, name: /^Huvudboken till/ }).waitFor();
  await page.waitForLoadState("networkidle");
  const words = "Konto;Kontonamn;Verksamhet;Belopp;År\n5011;Löner;Okänd verksamhet;100,50;2027\n5011;Löner;Handläggning;100;2026\n";
  await page.getByLabel("Fil (.xlsx eller .csv)").setInputFiles({ name: "huvudbok.csv", mimeType: "text/csv", buffer: Buffer.from(words) });
  await page.getByText("Okända namn").waitFor();
}

async function openGoal(page: Page, name: string, year?: number): Promise<void> {
  await unfolded(page, year);
  await page.getByRole("treegrid").getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
}

async function openGoalAtT1(page: Page): Promise<void> {
  await openGoal(page, "Färre hushåll behöver försörjningsstöd", 2027);
  await page.goto(page.url().replace("period=VB", "period=T1"));
}

async function openIndicator(page: Page): Promise<void> {
  await openGoal(page, "Färre hushåll behöver försörjningsstöd");
  await page.getByRole("link", { name: "Antal hushåll med ekonomiskt bistånd, månadsgenomsnitt" }).click();
  await page.locator(".recharts-surface").first().waitFor();
}

/** What kommunledningen says of an indicator of its own, with the forms open. */
async function openOwnedIndicator(page: Page): Promise<void> {
  await signedIn(page, "Johan Ask", "/2026/indikatorer");
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.getByText("Ge indikatorn egna gränser").click();
  await page.getByText("Beskriv indikatorn").click();
}

/** A nämnd's sums with the parts of the first. */
async function openSums(page: Page): Promise<void> {
  await signedIn(page, "Lars Nord", "/2026/summor/norrtulls-stadsdelsnamnd?period=T2");
  await page.locator(".sums summary").first().click();
}

async function openDocument(page: Page, kind: string): Promise<void> {
  await page.goto(inUnit("dokument"));
  await page.getByRole("link", { name: kind, exact: true }).click();
  await page.getByRole("article").waitFor();
}

async function openChecks(page: Page, year: number, slug = UNIT.slug): Promise<void> {
  await signedIn(page, "Lars Nord", inUnit("dokument", { slug, year }));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("link", { name: /^Kontroll: / }).click();
  await page.getByRole("heading", { level: 1, name: "Kontroll" }).waitFor();
}

async function openComments(page: Page): Promise<void> {
  await openDocument(page, "Verksamhetsberättelse");
  await page.getByRole("link", { name: /^Kommentarer: / }).click();
  await page.getByRole("button", { name: "Kommentera" }).click();
  await page.getByLabel("Kommentar", { exact: true }).waitFor();
}

async function openPerson(page: Page): Promise<void> {
  await signedIn(page, "Hanna Krona", "/personer");
  await page.getByRole("link", { name: UNIT.head }).click();
  await page.getByRole("heading", { level: 1, name: UNIT.head }).waitFor();
}

async function openWriting(page: Page): Promise<void> {
  await openDocument(page, "Verksamhetsberättelse");
  await page.getByRole("link", { name: "Skriv", exact: true }).click();
  await page.getByRole("textbox").first().waitFor();
}

/** A goal with texts, figures and what was written the year before. */
async function openWritingOfGoal(page: Page): Promise<void> {
  await page.goto(inUnit("dokument", { ...UNIT, year: 2027 }));
  await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();
  await page.getByRole("link", { name: "Skriv", exact: true }).click();
  await page.getByRole("textbox").first().waitFor();
  await page
    .getByRole("navigation", { name: "Delar i dokumentet" })
    .getByRole("link", { name: /Färre hushåll behöver/ })
    .click();
  await page.getByRole("textbox").first().waitFor();
}
