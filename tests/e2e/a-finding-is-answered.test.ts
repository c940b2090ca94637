import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** Its report lacks a target of its own where the kommun has one. */
const LIBRARY = { slug: "norrtulls-bibliotek-och-kulturhus", year: 2026 };
const CHIEF = "Sara Dahl";
const WRONG = "Av 96 svarande är 81 nöjda, vilket motsvarar 89 procent.";
const REASON = "Det egna årsmålet beslutas i februari.";

withBrowser();

test("a finding is seen, answered, answered otherwise, mended and gone", async () => {
  await visiting({}, async (page) => {
    await openChecks(page, CHIEF, "1 fel");
    await page.getByText("saknar eget årsmål; KF:s är 25 %").waitFor();
    await page.getByRole("button", { name: "Ange orsak" }).click();
    await page.getByLabel("Varför stämmer det ändå?").fill(REASON);
    await accessibleInEveryLook(page, "orsak-anges");
    await page.getByRole("button", { name: "Spara orsaken" }).click();
    await page.getByText(REASON).waitFor();
    await page.getByText("Inget att anmärka").waitFor();
    await accessibleInEveryLook(page, "orsak-angiven");

    await openChecks(page, "Lars Nord", "Inget att anmärka");
    await page.getByText(REASON).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/2026/lage?dokument=VB");
    const row = page.getByRole("row", { name: /^Norrtulls bibliotek och kulturhus/ });
    await row.getByRole("cell", { name: "0", exact: true }).waitFor();

    await openChecks(page, CHIEF, "Inget att anmärka");
    await page.getByRole("button", { name: "Ångra" }).click();
    await page.getByText("1 fel", { exact: true }).waitFor();
    expect(await page.getByText(REASON).count()).toBe(0);

    await page.getByRole("link", { name: "Till målet" }).click();
    const block = page.getByRole("region", { name: "Andel digitala lån av alla lån" });
    await block.getByRole("textbox", { name: /^Årsmål/ }).fill("26 %");
    await page.keyboard.press("Tab");
    await block.getByText(/Sparat/).waitFor();
    await openChecks(page, CHIEF, "Inget att anmärka");
    await page.getByText("Summor, andelar, årsmål, bedömningar").waitFor();
  });
});

test("who stands above the nämnd sees how many faults there are, never which", async () => {
  await visiting({ astray: true }, async (page) => {
    await openChecks(page, "Lars Nord", /./, "forskoleenheten-norrtull");
    const address = page.url();
    await signedIn(page, "Johan Ask", "/2026/lage?dokument=VB");
    const row = page.getByRole("row", { name: /^Förskoleenheten Norrtull/ });
    await row.getByRole("cell", { name: "1", exact: true }).waitFor();
    expect(await row.locator('a[href$="/kontroll"]').count()).toBe(0);
    expect((await page.goto(address))?.status()).toBe(404);
  });
});

test("a reader of the nämnd sees what was found and may not answer it", async () => {
  await visiting({}, async (page) => {
    await openChecks(page, "Eva Lund", /./, "forskoleenheten-norrtull");
    await page.getByText(/Aktiviteten slutar utanför planåret 2026/).waitFor();
    expect(await page.getByRole("button", { name: "Ange orsak" }).count()).toBe(0);
  });
});

test("a wrong percentage in a text is mended where it was found, and undone", async () => {
  await visiting({}, async (page) => {
    await openChecks(page, CHIEF, /Inget att anmärka|1 fel/);
    const checks = page.url();
    const field = await firstText(page, checks);
    await field.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type(WRONG);
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();

    await page.goto(checks);
    await page.getByText("81 av 96 är 84,4 %, inte 89 procent.").waitFor();
    await accessibleInEveryLook(page, "ratta-pa-plats");
    await page.getByRole("button", { name: "Ändra 89 till 84 i texten" }).click();
    await page.getByText(/Rättat: 89 är nu 84/).waitFor();
    await page.getByText("81 av 96 är 84,4 %").waitFor({ state: "detached" });
    await accessibleInEveryLook(page, "rattat-pa-plats");
    await page.getByRole("button", { name: "Ångra" }).click();
    await page.getByText(/Ångrat: det står 89 igen/).waitFor();
    await page.getByText("81 av 96 är 84,4 %").waitFor();

    await (await firstText(page, checks)).getByText(WRONG).click({ clickCount: 3 });
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

async function firstText(page: Page, checks: string) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(checks.replace("/kontroll", "/skriv"));
  await page
    .getByRole("link", { name: /påbörjad$/ })
    .first()
    .click();
  const field = page.getByRole("textbox").first();
  await field.waitFor();
  return field;
}

async function openChecks(page: Page, person: string, said: string | RegExp, slug = LIBRARY.slug): Promise<void> {
  await signedIn(page, person, inUnit("dokument", { slug, year: LIBRARY.year }));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("link", { name: /^Kontroll: / }).click();
  await page.getByRole("heading", { level: 1, name: "Kontroll" }).waitFor();
  await page.getByText(said).first().waitFor();
}
