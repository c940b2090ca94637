import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit of its own: what is handed over here is not a draft for the journeys that come after. */
const HOME = { slug: "norrtulls-bibliotek-och-kulturhus", year: 2026 };
const CHIEF = "Sara Dahl";
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
    await page.getByLabel(/^Vad har du sett\?/).fill("Utfallet för lån av böcker saknas.");
    await page.getByRole("button", { name: "Registrera", exact: true }).click();
    await page.getByText("”Utfallet för lån av böcker saknas.”").first().waitFor();
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
    expect(await page.getByText("Utfallet för lån av böcker saknas.").count()).toBe(0);
    expect(await page.getByRole("link", { name: "Skriv", exact: true }).count()).toBe(0);
    expect(await page.locator(".document-steps button").count()).toBe(0);
    await accessibleInEveryLook(page, "lamnad-last-av-kommunledningen");
    const word = await page.request.get(`${address}/word`);
    expect([word.status(), word.headers()["content-disposition"]]).toEqual([200, expect.stringContaining("UTKAST")]);
    expect((await page.goto(`${address}/skriv`))?.status()).toBe(404);

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
  for (const file of ["word", "pdf"]) expect((await page.request.get(`${address}/${file}`)).status()).toBe(404);
}

async function openReport(page: Page, person: string): Promise<string> {
  await signedIn(page, person, inUnit("dokument", HOME));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("article").waitFor();
  await page.waitForLoadState("networkidle");
  return new URL(page.url()).pathname;
}

test("kommunledningen begins with how far each unit has come, and a chief sees the own unit only", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, CENTRAL, "/");
    await page.getByRole("heading", { level: 1, name: "Läget 2026" }).waitFor();
    await page.getByRole("link", { name: "T2", exact: true }).click();
    await page.getByText("4 av 5 enheters dokument är lämnade").waitFor();
    const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
    expect(await row("Enheten för park").innerText()).toMatch(/Beslutad\s+9 av 9\s+12 av 12\s+3 av 3\s+\S[^\n]*\s+Inte lämnad/);
    expect(await row("Norrtulls hemtjänst").innerText()).toMatch(/Beslutad\s+10 av 10\s+11 av 11\s+3 av 3\s+\S[^\n]*\s+Lämnad/);
    expect(await row("Norrtulls stadsdelsnämnd").innerText()).toMatch(
      /5\senheter · aktiviteter\s+44 av 44\s+62 av 62\s+18 av 18\s+(\S[^\n]*\s+)?4 av 5/,
    );
    await page.getByRole("link", { name: "Föregående år, 2017" }).click();
    await page.getByRole("heading", { level: 1, name: "Läget 2017" }).waitFor();
    await page.getByRole("link", { name: "Försörjningsstödsenheten" }).last().click();
    await page.getByRole("heading", { level: 1, name: "Planer och rapporter 2017" }).waitFor();
    await page.getByRole("link", { name: "Läget", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Läget 2017" }).waitFor();

    await signedIn(page, CHIEF, "/2026/lage?dokument=T1");
    expect(await page.locator(".progress tbody tr:not(.board)").count()).toBe(1);
    await page.goto("/2014/lage");
    await page.getByRole("heading", { name: "Här finns inga enheter för 2014 än" }).waitFor();
  });
});
