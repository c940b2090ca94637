import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit of its own: what is handed over here is not a draft for the journeys that come after. */
const HOME = { slug: "enheten-for-park-och-stadsmiljo", year: 2026 };
const CHIEF = "Erik Sjö";
const REVIEWER = "Nils Berg";
const CONTROLLER = "Lars Nord";
const CENTRAL = "Johan Ask";

withBrowser();

test("a report is reviewed, approved and handed over; kommunledningen reads it from then on, until the nämnd takes it back", async () => {
  await visiting({ astray: true }, async (page) => {
    const address = await openReport(page, CHIEF);
    await page.getByRole("button", { name: "Lämna in" }).click();
    await page.getByText("Inlämnad", { exact: true }).waitFor();

    await openReport(page, REVIEWER);
    await page.getByRole("button", { name: "Registrera granskning" }).click();
    await page.getByLabel(/^Vad har du sett\?/).fill("Utfallet för buskar saknas.");
    await page.getByRole("button", { name: "Registrera", exact: true }).click();
    await page.getByText("”Utfallet för buskar saknas.”").first().waitFor();
    await page.getByText("Inlämnad", { exact: true }).waitFor();

    await openReport(page, CONTROLLER);
    await page.getByRole("button", { name: "Godkänn" }).click();
    await page.getByText("Godkänd", { exact: true }).waitFor();
    await isClosed(page, address);

    await openReport(page, CONTROLLER);
    await page.getByRole("button", { name: "Lämna till kommunledningen" }).click();
    await accessibleInEveryLook(page, "lamnas-till-kommunledningen");
    await page.getByRole("button", { name: "Lämna", exact: true }).click();
    await page.getByText(/^Kommunledningen läser dokumentet som det var \d+ \p{L}+ \d{4}/u).waitFor();

    expect(await openReport(page, CENTRAL)).toBe(address);
    await page.getByText(/^Du läser dokumentet som nämnden lämnade det .* Nämnden har inte beslutat om det än\.$/).waitFor();
    expect(await page.getByText("Utfallet för buskar saknas.").count()).toBe(0);
    expect(await page.getByRole("link", { name: "Ändra avsnitt och budget" }).count()).toBe(0);
    expect(await page.locator(".document-steps button").count()).toBe(0);
    await accessibleInEveryLook(page, "lamnad-last-av-kommunledningen");
    const word = await page.request.get(`${address}/word`);
    expect([word.status(), word.headers()["content-disposition"]]).toEqual([200, expect.stringContaining("UTKAST")]);
    expect((await page.goto(`${address}/avsnitt`))?.status()).toBe(404);

    await openReport(page, CONTROLLER);
    await page.getByRole("button", { name: "Ta tillbaka från kommunledningen" }).click();
    await page.getByLabel("Varför tas dokumentet tillbaka?").fill("Fel bilaga");
    await page.getByRole("button", { name: "Ta tillbaka från kommunledningen" }).last().click();
    await page.getByRole("button", { name: "Lämna till kommunledningen" }).waitFor();
    await isClosed(page, address);
  });
});

/** Kommunledningen sees how far it has come, and cannot open it. */
async function isClosed(page: Page, address: string): Promise<void> {
  await signedIn(page, CENTRAL, inUnit("dokument", HOME));
  const row = page.getByRole("row", { name: /^Verksamhetsberättelse/ });
  await row.getByText("Godkänd").waitFor();
  expect(await row.getByRole("link").count()).toBe(0);
  expect((await page.goto(address))?.status()).toBe(404);
  expect((await page.request.get(`${address}/word`)).status()).toBe(404);
}

async function openReport(page: Page, person: string): Promise<string> {
  await signedIn(page, person, inUnit("dokument", HOME));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("article").waitFor();
  await page.waitForLoadState("networkidle");
  return new URL(page.url()).pathname;
}
