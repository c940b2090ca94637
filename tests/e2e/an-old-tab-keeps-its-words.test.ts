import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { withOwnExample } from "./own-example.ts";
import { inUnit, signedIn } from "./signed-in.ts";

const HOME = { slug: "norrtulls-hemtjanst", year: 2026 };
const CHIEF = "Maria Holm";
const PRESCHOOL = { slug: "forskoleenheten-norrtull", year: 2026 };
const PRESCHOOL_CHIEF = "Karin Ek";

const app = withOwnExample();
withBrowser();

test("what is typed in a tab after somebody has decided the paper is not saved, says why, and is kept to be copied", async () => {
  await visiting({ astray: true, baseURL: app.address }, async (tab) => {
    await openReport(tab, CHIEF);
    const paper = new URL(tab.url()).pathname;
    const field = await atEndOfBegunText(tab);
    await tab.keyboard.type(" Före beslutet.");
    await tab.getByText(/Sparat \d\d\.\d\d/).waitFor();

    await visiting({ baseURL: app.address }, async (others) => decide(others));

    await field.click();
    await tab.keyboard.press("Control+End");
    await tab.keyboard.type(" Efter beslutet.");
    await tab.getByText(/Ej sparat\. .*beslutad/).waitFor();
    expect(await field.innerText()).toContain("Efter beslutet.");
    tab.on("dialog", (dialog) => dialog.accept());
    await tab.reload();
    const left = tab.getByRole("region", { name: "Text som inte sparades" });
    await left.getByText(/Före beslutet\. Efter beslutet\./).waitFor();
    await left.getByText("Det här hade du skrivit men det hann inte sparas").waitFor();
    expect(await tab.getByRole("textbox").count()).toBe(0);
    await tab.goto(paper);
    await tab
      .getByText(/Före beslutet\./)
      .first()
      .waitFor();
    expect(await tab.getByText("Efter beslutet.").count()).toBe(0);
  });
});

test("who loses the role in the middle of writing is told so and keeps the words; a tab from before a restart goes on saving", async () => {
  await visiting({ astray: true, baseURL: app.address }, async (tab) => {
    await openReport(tab, PRESCHOOL_CHIEF, PRESCHOOL);
    const field = await atEndOfBegunText(tab);

    await app.restart();
    await tab.keyboard.type(" Efter omstarten.");
    await tab.getByText(/Sparat \d\d\.\d\d/).waitFor();

    await visiting({ baseURL: app.address }, async (steward) => {
      await signedIn(steward, "Hanna Krona", inUnit("behorigheter", PRESCHOOL));
      const row = steward.getByRole("row").filter({ hasText: PRESCHOOL_CHIEF }).filter({ hasText: "enhetschef" });
      await row.getByText("Avsluta", { exact: true }).click();
      await row.getByRole("button", { name: "Avsluta rollen" }).click();
      await steward
        .getByRole("status")
        .filter({ hasText: `Rollen är avslutad för ${PRESCHOOL_CHIEF}.` })
        .waitFor();
      await field.click();
      await tab.keyboard.press("Control+End");
      await tab.keyboard.type(" Utan roll.");
      await tab.getByText("Ej sparat.").waitFor();
      // who has no role left has no session either
      await tab.getByText("Du är inte inloggad längre.").first().waitFor();
      expect(await field.innerText()).toContain("Utan roll.");
      await steward.getByRole("button", { name: "Ångra" }).click();
      await row.waitFor();
    });
    await signedIn(await tab.context().newPage(), PRESCHOOL_CHIEF, "/");
    await tab.getByRole("button", { name: "Försök igen" }).click();
    await tab.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

test("what is typed in a section that somebody else takes out meanwhile is kept to be copied", async () => {
  await visiting({ astray: true, baseURL: app.address }, async (tab) => {
    await openReport(tab, PRESCHOOL_CHIEF, PRESCHOOL);
    const paper = new URL(tab.url()).pathname;
    await tab.goto(`${paper}/avsnitt`);
    await tab.waitForLoadState("networkidle");
    await tab.getByLabel("Rubrik").fill("Vårt eget");
    await tab.getByRole("button", { name: "Lägg till avsnittet" }).click();
    await tab.getByRole("link", { name: "Vårt eget" }).click();
    const field = tab.getByRole("textbox", { name: "Vårt eget" });
    await field.waitFor();
    await tab.route("**/api/v1/texter/**", (route) => route.abort());
    await field.click();
    await tab.keyboard.type("Hann inte med.");
    await tab.getByText("Ej sparat.").waitFor();
    const other = await tab.context().newPage();
    await other.goto(`${paper}/avsnitt`);
    await other.waitForLoadState("networkidle");
    await other.getByRole("button", { name: "Ta bort Vårt eget" }).click();
    await expect.poll(() => other.getByRole("link", { name: "Vårt eget" }).count()).toBe(0);
    await tab.unroute("**/api/v1/texter/**");
    await tab.getByRole("button", { name: "Försök igen" }).click();
    await tab.getByText("Avsnittet finns inte längre.").waitFor();
    expect(await field.innerText()).toContain("Hann inte med.");
    tab.on("dialog", (dialog) => dialog.accept());
    await tab.goto(`${paper}/skriv`);
    const left = tab.getByRole("region", { name: "Text som inte sparades" });
    await left.getByText("Hann inte med.").waitFor();
    await left.getByRole("button", { name: "Kasta det" }).click();
    await tab.reload();
    await tab.waitForLoadState("networkidle");
    expect(await left.count()).toBe(0);
  });
});

async function decide(page: Page): Promise<void> {
  await openReport(page, CHIEF);
  await page.getByRole("button", { name: "Lämna in" }).click();
  await page.getByText("Inlämnad", { exact: true }).waitFor();
  await openReport(page, "Lars Nord");
  await page.getByRole("button", { name: "Godkänn" }).click();
  await page.getByText("Godkänd", { exact: true }).waitFor();
  await openReport(page, "Eva Lund");
  await page.getByRole("button", { name: "Registrera beslut" }).click();
  await page.getByLabel("Paragraf").fill("§ 14");
  await page.getByLabel("Diarienummer").fill("NSN 2027/31");
  await page.getByLabel("Beslutets dag").fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Registrera", exact: true }).click();
  await page.getByText("Beslutad", { exact: true }).waitFor();
}

/** The first text of the paper that is begun, with the caret at its end. */
async function atEndOfBegunText(tab: Page): Promise<Locator> {
  await tab.getByRole("link", { name: "Skriv", exact: true }).click();
  await tab
    .getByRole("navigation", { name: "Delar i dokumentet" })
    .getByRole("link", { name: /påbörjad/ })
    .first()
    .click();
  const field = tab.getByRole("textbox").first();
  await field.waitFor();
  await field.click();
  await tab.keyboard.press("Control+End");
  return field;
}

async function openReport(page: Page, person: string, unit = HOME): Promise<void> {
  await signedIn(page, person, inUnit("dokument", unit));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("article").waitFor();
  await page.waitForLoadState("networkidle");
}
