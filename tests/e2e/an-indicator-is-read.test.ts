import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const GRID = inUnit("utfall?period=T2");

withBrowser();

test("from a cell one comes to all years of its indicator: picture, table and words, without a mouse", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    const name = await fromGrid(page);
    const picture = page.getByRole("img", { name: /Siffrorna står i tabellen/ });
    await picture.locator("svg").first().waitFor();
    expect(await picture.getAttribute("aria-label")).toContain(await page.locator(".picture-words").innerText());
    await page
      .getByRole("table")
      .first()
      .getByRole("row", { name: /2026 T2/ })
      .waitFor();
    await page.getByRole("link", { name: "T1", exact: true }).click();
    await page.getByRole("heading", { level: 2, name: /T1 över åren/ }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(name);
  });
});

test("charts are fetched when they come into sight, not before", async () => {
  await visiting({ viewport: { width: 1280, height: 200 } }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await fromGrid(page);
    await page.waitForLoadState("networkidle");
    expect(await page.locator(".recharts-surface").count()).toBe(0);
    await page.locator(".chart").first().scrollIntoViewIfNeeded();
    await page.locator(".recharts-surface").first().waitFor();
  });
});

test("the unit's own indicator is described by the unit, KF's is not", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("malkedja?period=T2"));
    await page.getByRole("button", { name: "Fäll ut alla" }).click();
    await page.getByRole("treegrid").getByRole("link", { name: "Färre hushåll behöver försörjningsstöd", exact: true }).click();
    await page.getByRole("link", { name: "Antal hushåll med ekonomiskt bistånd, månadsgenomsnitt" }).click();
    await page.getByText("Beskriv indikatorn").click();
    await page.getByLabel("Läggs ihop").selectOption({ label: "Delarna summeras" });
    await page.getByLabel("Vad som räknas").fill("Hushåll som fick en utbetalning under månaden.");
    await page.getByRole("button", { name: "Spara beskrivningen" }).click();
    await page.getByText("Beskrivningen är sparad.").waitFor();
    await page.getByText("Hushåll som fick en utbetalning under månaden.").first().waitFor();
    await page.getByText("beskrev indikatorn").first().waitFor();
    await page.goto(GRID);
    await fromGrid(page);
    expect(await page.getByText("Beskriv indikatorn").count()).toBe(0);
  });
});

/** By keyboard from the grid's first cell to its indicator's page; answers the indicator's name. */
async function fromGrid(page: Page): Promise<string> {
  await page
    .getByText(/rapporterade/)
    .first()
    .waitFor();
  await page.locator(".outcome-grid input").first().focus();
  const link = page.getByRole("link", { name: "Se alla år" });
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/indikator\//);
  return page.getByRole("heading", { level: 1 }).innerText();
}
