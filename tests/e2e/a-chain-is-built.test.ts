import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit whose plan of next year is begun and built here. */
const HOME = { slug: "norrtulls-hemtjanst", year: 2026 };
const NEXT = { ...HOME, year: 2027 };
const CHIEF = "Maria Holm";
const ABOVE = "Medarbetarna i Norrtull har ett arbete som håller i längden";
const KNOWN = "Grupperna planerar sin egen arbetsdag";
const [FIRST, SECOND] = ["Ingen börjar dagen utan en kollega", "Alla kan cykla till sina besök"];
const INDICATOR = "Andel arbetspass som börjar med en gemensam genomgång";

/** As it stands in Excel, in tkr; its own sum of the incomes is wrong by ten. */
const BUDGET = [
  ["Förvaltningsinterna intäkter", "69 000"],
  ["Bidrag", "1 200"],
  ["Övriga externa intäkter", "300"],
  ["Summa intäkter", "70 510"],
  ["Kostnader", ""],
  ["Förvaltningsinterna kostnader", "3 500"],
  ["Personalkostnader", "62 500"],
  ["Övriga personalkostnader", "950"],
  ["Lokalkostnader", "1 800"],
  ["Övriga kostnader", "1 750"],
  ["Summa kostnader", "70 500"],
];

/** The checker of Word files lies beside the checkout where Tertial is developed; elsewhere it is skipped. */
const CHECKER = resolve(import.meta.dirname, "../../../shared/word/docx_check.py");

withBrowser();

test("next year's chain is built from this year's: taken up, added, moved by keys and by hand, measured, undone, given its budget from Excel, and printed", async () => {
  await visiting({ acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await signedIn(page, CHIEF, inUnit("dokument", HOME));
    await page.getByText("Börja verksamhetsplan 2027", { exact: true }).click();
    await page.getByRole("button", { name: "Börja planen" }).click();
    await page.getByRole("heading", { level: 1, name: "Bygg målkedjan" }).waitFor();
    await page.getByText("Svarar inte på något mål ovanför.").first().waitFor();

    await page.getByText(/ovanför som planen inte tar upp$/).click();
    await page.getByRole("checkbox", { name: /Barn får en trygg uppväxt/ }).check();
    await page.getByRole("button", { name: "Ta upp i planen" }).click();
    await page.getByText(/Tog upp 1\smål ovanifrån\. Sparat/).waitFor();
    await line(page, "1.1 Barn får en trygg uppväxt och en förskola av hög kvalitet").waitFor();

    await page.getByRole("button", { name: `Lägg till enhetsmål under ${ABOVE}` }).click();
    for (const title of [FIRST, SECOND]) {
      await page.getByRole("textbox", { name: `Nytt enhetsmål under ${ABOVE}` }).fill(title);
      await page.keyboard.press("Enter");
      await line(page, title).waitFor();
    }
    await page.getByRole("button", { name: "Klar" }).click();

    await page.getByRole("button", { name: `Ändra ${SECOND}` }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByText(`”${SECOND}” står nu på plats 2 av 3 under ”${ABOVE}”. Sparat`).waitFor();
    // both rows in sight, and not being drawn anew
    await page.waitForLoadState("networkidle");
    await row(page, KNOWN).evaluate((shown) => shown.scrollIntoView({ block: "center" }));
    await row(page, FIRST).dragTo(row(page, KNOWN), { sourcePosition: { x: 6, y: 20 }, targetPosition: { x: 60, y: 6 } });
    await page.getByText(`”${FIRST}” står nu på plats 1 av 3 under ”${ABOVE}”. Sparat`).waitFor();
    expect(await orderOf(page, [FIRST, SECOND, KNOWN])).toEqual([FIRST, KNOWN, SECOND]);
    await page.keyboard.press("Control+z");
    await page.getByText(/Ångrat\. Sparat/).waitFor();
    await expect.poll(() => orderOf(page, [FIRST, SECOND, KNOWN])).toEqual([KNOWN, SECOND, FIRST]);

    await page.getByRole("button", { name: "Ändra 1.1 Barn får en trygg uppväxt" }).click();
    await page.getByRole("button", { name: "Ta ur planen" }).click();
    await page.getByText(/Tog bort ”1\.1 Barn får en trygg uppväxt.*Sparat/).waitFor();
    await page.getByRole("button", { name: `Ändra ${KNOWN}` }).click();
    await accessibleInEveryLook(page, "malkedja-bygg-oppen");
    await page.setViewportSize({ width: 1280, height: 900 });

    await line(page, FIRST).click();
    await page.getByText("Lägg till indikator", { exact: true }).click();
    await page.getByRole("searchbox").fill("sjukfrånvaro");
    await page.getByRole("button", { name: "Koppla Sjukfrånvaro till målet" }).click();
    await page.getByText("är kopplad till målet.").waitFor();
    await page.getByText("Ny egen indikator", { exact: true }).click();
    await page.getByLabel("Vad mäts?").fill(INDICATOR);
    await page.getByLabel("Måttenhet").fill("%");
    await page.getByRole("button", { name: "Lägg till indikatorn" }).click();
    const own = page.getByRole("region", { name: INDICATOR });
    await own.waitFor();
    await own.getByRole("textbox", { name: "Årsmål" }).fill("så många som möjligt");
    await own.getByRole("textbox", { name: "Årsmål" }).press("Enter");
    await own.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.reload();
    await own.getByText("går inte att mäta utfallet mot").waitFor();
    await page.waitForLoadState("networkidle");
    await own.getByRole("textbox", { name: "Årsmål" }).fill("80 %");
    await own.getByRole("textbox", { name: "Årsmål" }).press("Enter");
    await own.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.getByText("Lägg till aktivitet", { exact: true }).click();
    const activity = page.getByRole("form", { name: "Ny aktivitet" });
    await activity.getByLabel("Vad ska göras?").fill("Köp in fyra cyklar");
    await activity.getByLabel("Börjar").fill("2026-12-01");
    await activity.getByLabel("Slutar").fill("2027-03-31");
    await activity.getByRole("button", { name: "Spara aktiviteten" }).click();
    await activity.getByText("1 december 2026 ligger utanför planens år, 2027. Stämmer det?").waitFor();
    await accessibleInEveryLook(page, "mal-i-ny-plan");
    await activity.getByRole("button", { name: "Ja, spara så" }).click();
    await page
      .getByRole("paragraph")
      .filter({ hasText: /^Köp in fyra cyklar$/ })
      .waitFor();
    const responsible = page.getByRole("combobox", { name: "Ansvarig för Köp in fyra cyklar" });
    await responsible.fill(CHIEF);
    await responsible.press("Enter");
    await page
      .getByText(/Sparat \d\d\.\d\d/)
      .last()
      .waitFor();
    await page.goto("/2027/aktiviteter/norrtulls-stadsdelsnamnd?vems=mina&vy=kalender");
    const march = page.getByRole("region", { name: "mars" });
    await march.getByRole("link", { name: "Köp in fyra cyklar" }).click();
    await page.getByRole("button", { name: "Ångra: La till aktiviteten ”Köp in fyra cyklar”" }).click();
    await page
      .getByRole("paragraph")
      .filter({ hasText: /^Köp in fyra cyklar$/ })
      .waitFor({ state: "detached" });
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.goto(inUnit("budget?period=VP", NEXT));
    await page.waitForLoadState("networkidle");
    const excel = BUDGET.map((cells) => cells.join("\t")).join("\n");
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), excel);
    await page.getByRole("textbox", { name: "Förvaltningsinterna intäkter, budget", exact: true }).focus();
    await page.keyboard.press("Control+v");
    const preview = page.getByRole("region", { name: "8 belopp från urklipp" });
    await preview.getByText("Skiljer").waitFor();
    await preview.getByRole("button", { name: /^Klistra in 8/ }).click();
    await page.locator(".grid-saved").getByText("Sparat").waitFor();
    await page.getByRole("row", { name: /^Summa kostnader 70\s500/ }).waitFor();
    await accessibleInEveryLook(page, "budget-i-ny-plan");
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.goto(inUnit("malkedja/bygg", NEXT));
    await line(page, FIRST).click();
    const money = page.getByRole("region", { name: "Pengar bakom målet" });
    await money.getByText("Välj rader i budgeten").click();
    await page.waitForLoadState("networkidle");
    await money.getByRole("checkbox", { name: /^Lokalkostnader/ }).check();
    await money.getByText("Lokalkostnader är vald. Sparat.").waitFor();
    await money.getByRole("definition").getByText("1 800 tkr").waitFor();
    await accessibleInEveryLook(page, "mal-med-pengar");
    await page.setViewportSize({ width: 1280, height: 900 });
    await money.getByRole("link", { name: "Lokalkostnader" }).click();
    await page.getByRole("row", { name: /^Lokalkostnader bär upp 1\smål/ }).waitFor();
    await page.getByRole("textbox", { name: "Lokalkostnader, budget" }).click();
    await page.getByRole("complementary", { name: "Om cellen" }).getByRole("link", { name: FIRST }).waitFor();
    await page.goto(inUnit("oversikt", NEXT));
    await page
      .getByRole("region", { name: /^Budget/ })
      .getByText("70 500")
      .first()
      .waitFor();

    await page.goto(inUnit("dokument", NEXT));
    await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();
    const paper = page.getByRole("article");
    await paper.getByRole("heading", { name: new RegExp(FIRST) }).waitFor();
    const words = await paper.innerText();
    const places = [KNOWN, SECOND, FIRST, INDICATOR].map((title) => words.indexOf(title));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(words).not.toContain("Barn får en trygg uppväxt");

    const file = await wordFile(page);
    for (const printed of [FIRST, SECOND, INDICATOR, "80 %", "70 500"]) expect(file.words).toContain(printed);
    expect(file.words.match(/70 500/g)).toHaveLength(2);
    if (existsSync(CHECKER)) expect(await faultsIn(file.path)).toEqual([]);
  });
});

/** A goal's line, by the link that it is. */
function line(page: Page, name: string) {
  return page.getByRole("link", { name, exact: true });
}

function row(page: Page, name: string) {
  return page.locator(".build-row").filter({ has: line(page, name) });
}

async function orderOf(page: Page, titles: string[]): Promise<string[]> {
  const links = await page.locator(".build-row a").allInnerTexts();
  return links.map((words) => words.trim()).filter((words) => titles.includes(words));
}

async function wordFile(page: Page): Promise<{ path: string; words: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: /Word/ }).first().click();
  const path = await (await waiting).path();
  const xml = new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(path)))["word/document.xml"]);
  return { path, words: xml.replaceAll(/<[^>]+>/g, "").replaceAll(/\u00a0/g, " ") };
}

async function faultsIn(path: string): Promise<string[]> {
  const report = await promisify(execFile)("python3", [CHECKER, path, "--quiet"]).then(
    ({ stdout }) => stdout,
    (fault: { stdout?: string }) => fault.stdout ?? "",
  );
  return report.split("\n").filter((words) => words.startsWith("FAIL"));
}
