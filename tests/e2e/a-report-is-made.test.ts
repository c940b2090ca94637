import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { makesPdf } from "../../lib/jobs/pdf.ts";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const GOAL = "Färre hushåll behöver försörjningsstöd";
const INDICATOR = "Antal hushåll med ekonomiskt bistånd, månadsgenomsnitt";
const ANNUAL_REPORT = "Verksamhetsberättelse";

withBrowser();

test("a unit manager signs in with one click and finds what is due and her unit's goal chain", async () => {
  await visiting({}, async (page) => {
    await page.goto("/");
    await page.getByRole("button", { name: UNIT.head }).click();
    await page.getByRole("region", { name: "Att göra" }).getByRole("link", { name: "Rapportera utfall, VB 2026" }).waitFor();
    await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Målkedja" }).click();
    await page.getByRole("heading", { level: 1, name: /^Målkedja \d{4}$/ }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain(UNIT.name);
    await page.getByRole("treegrid").getByRole("link", { name: GOAL }).waitFor();
  });
});

test("a controller changes unit and year from the head of the page", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Lars Nord", inUnit("malkedja"));
    await page.getByLabel(`${UNIT.name}, byt`).click();
    await page.getByRole("link", { name: "Förskoleenheten Norrtull" }).click();
    await page.waitForURL(`**/${UNIT.year}/forskoleenheten-norrtull/malkedja`);
    await page.getByLabel(`År ${UNIT.year}, byt`).click();
    await page.getByRole("link", { name: "2027", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Målkedja 2027" }).waitFor();
  });
});

test("a reported outcome is saved, stands in the report and in its Word file, and nothing else changes", async () => {
  await visiting({ acceptDownloads: true }, async (page) => {
    await signedIn(page, UNIT.head, inUnit("malkedja?period=VB"));
    const before = await report(page);

    await page.getByRole("link", { name: "Målkedja", exact: true }).click();
    await page.getByRole("treegrid").getByRole("link", { name: GOAL }).click();
    const indicator = page.getByRole("region", { name: INDICATOR });
    const outcome = indicator.getByRole("textbox", { name: "Hela enheten, totalt, VB 2026" });
    await outcome.fill("1 337");
    await outcome.press("Tab");
    await indicator.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.reload();
    expect(await outcome.inputValue()).toMatch(/^1\s337$/);

    const after = await report(page);
    // how the indicator stands against its årsmål, its figures, and the line that says when and from what the report was made
    expect(linesOnlyIn(after.lines, before.lines)).toEqual([
      "■ Uppfylls ej",
      expect.stringMatching(/^\s1\s337\sst\s/),
      expect.stringMatching(/^Uppgifterna är hämtade ur Tertial .* Kontrollsumma \w+\.$/),
    ]);
    expect(before.word).not.toMatch(/1\s337/);
    expect(after.word).toMatch(/1\s337/);
  });
});

test.skipIf(!makesPdf())("the report is a tagged PDF too, and says that it is on its way (hoppades över utan LibreOffice)", async () => {
  await visiting({ acceptDownloads: true }, async (page) => {
    await signedIn(page, UNIT.head, inUnit("dokument"));
    await page.getByRole("link", { name: ANNUAL_REPORT, exact: true }).click();
    await page.waitForLoadState("networkidle");
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("link", { name: "Ladda ner taggad PDF" }).click(),
      page.getByText("PDF-filen görs.").waitFor({ state: "attached" }),
    ]);
    expect(download.suggestedFilename()).toMatch(/^VB-2026-forsorjningsstodsenheten.*UTKAST.*\.pdf$/);
    expect(readFileSync(await download.path()).toString("latin1")).toMatch(/^%PDF-.*\/Lang\s*\(sv-SE\)/s);
    await page.getByRole("link", { name: "Ladda ner taggad PDF" }).waitFor();
  });
});

test("what can't be a figure is not saved, and says so beside the field", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("malkedja?period=VB"));
    await page.getByRole("treegrid").getByRole("link", { name: GOAL }).click();
    const indicator = page.getByRole("region", { name: "Andel sökande som får beslut inom 14 dagar" });
    const outcome = indicator.getByRole("textbox", { name: "Kungsholmen, totalt, VB 2026" });
    await outcome.fill("ungefär hälften");
    await outcome.press("Tab");
    await indicator.getByText("Ej sparat.").waitFor();
    expect(await outcome.inputValue()).toBe("ungefär hälften");
    await indicator.getByRole("button", { name: "Återställ" }).click();
    expect(await outcome.inputValue()).toBe("");
  });
});

test("what is typed before the page has woken is saved when it does", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("malkedja?period=VB"));
    const goal = await page.getByRole("treegrid").getByRole("link", { name: GOAL }).getAttribute("href");
    await page.route("**/*.js", async (route) => {
      await pause(1500);
      await route.continue();
    });
    await page.goto(goal ?? "", { waitUntil: "commit" });
    const indicator = page.getByRole("region", { name: "Andel sökande som får beslut inom 14 dagar" });
    await indicator.getByRole("textbox", { name: "Hela enheten, totalt, VB 2026" }).fill("91");
    await page.keyboard.press("Tab");
    await indicator.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

test("nobody comes in without signing in, and after that one is where one wanted to be", async () => {
  await visiting({}, async (page) => {
    await page.goto(inUnit("dokument"));
    expect(new URL(page.url()).pathname).toBe("/logga-in");
    await page.getByRole("button", { name: UNIT.head }).click();
    await page.getByRole("heading", { level: 1, name: `Planer och rapporter ${UNIT.year}` }).waitFor();
  });
});

/** The annual report as it is: the lines of its preview and the text of its Word file. */
async function report(page: Page): Promise<{ lines: string[]; word: string }> {
  await page.getByRole("link", { name: "Planer och rapporter", exact: true }).click();
  await page.getByRole("link", { name: ANNUAL_REPORT, exact: true }).click();
  // how the lines fall depends on the report's own style sheet
  await page.waitForLoadState();
  const lines = (await page.getByRole("article").innerText()).split("\n");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Ladda ner Word" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^VB-2026-forsorjningsstodsenheten.*UTKAST.*\.docx$/);
  return { lines, word: await wordText(download) };
}

async function wordText(download: Download): Promise<string> {
  const parts = unzipSync(readFileSync(await download.path()));
  const body = parts["word/document.xml"];
  if (!body) throw new Error("Filen är inget Word-dokument.");
  return new TextDecoder().decode(body).replaceAll(/<[^>]+>/g, "\n");
}

function linesOnlyIn(these: string[], those: string[]): string[] {
  return these.filter((line) => !those.includes(line));
}
