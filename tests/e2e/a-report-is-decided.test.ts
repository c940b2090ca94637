import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit of its own: what is decided here stays decided for the journeys that come after. */
const HOME = { slug: "norrtulls-hemtjanst", year: 2026 };
const CHIEF = "Maria Holm";
const CONTROLLER = "Lars Nord";
const SECRETARY = "Eva Lund";

withBrowser();

test("a report is submitted, approved and decided, and is from then on locked and the same file", async () => {
  await visiting({}, async (page) => {
    await openReport(page, CHIEF);
    await page.getByText("Utkast", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Lämna in" }).click();
    await page.getByText("Inlämnad", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Ta tillbaka" }).click();
    await page.getByRole("button", { name: "Lämna in" }).click();
    const last = /^Inlämnad \d+ \p{L}+ \d{4}.* av Maria Holm$/u;
    await page.getByRole("paragraph").filter({ hasText: last }).waitFor();

    await openReport(page, CONTROLLER);
    await page.getByRole("button", { name: "Lämna tillbaka" }).click();
    await page.getByLabel("Vad ska ändras?").waitFor();
    await page.getByRole("button", { name: "Godkänn" }).click();
    await page.getByText("Godkänd", { exact: true }).waitFor();
    expect(await page.getByText("Historikens kontrollsumma").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Registrera beslut" }).count()).toBe(0);

    await openReport(page, SECRETARY);
    const address = page.url();
    await page.getByRole("button", { name: "Registrera beslut" }).click();
    await accessibleInEveryLook(page, "beslut-registreras");
    await page.getByLabel("Paragraf").fill("§ 14");
    await page.getByLabel("Diarienummer").fill("NSN 2027/31");
    await page.getByLabel("Beslutets dag").fill(new Date().toISOString().slice(0, 10));
    await page.getByRole("button", { name: "Registrera", exact: true }).click();
    await page.getByText("Beslutad", { exact: true }).waitFor();
    await page
      .getByText(/§ 14, dnr NSN 2027\/31/)
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: "Ta tillbaka beslutet" }).count()).toBe(0);
    await page
      .getByRole("article")
      .getByText(/^Historikens kontrollsumma när beslutet registrerades, efter ändring nummer [\d\s]+: ([\da-f]{4} ?){8}\. Med den/)
      .waitFor();
    await page.getByText(/^Historik, \d+ händelser$/).click();
    await accessibleInEveryLook(page, "beslutad-med-historik");

    const [first, second] = [await word(page, address), await word(page, address)];
    expect(first.name).not.toContain("UTKAST");
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);

    await signedIn(page, CHIEF, address);
    expect(await page.getByRole("link", { name: "Skriv", exact: true }).count()).toBe(0);
    const refused = await page.request.put(`/api/v1/dokument/${address.split("/").at(-1)}/steg`, { data: { base: 6, step: "lamna-in" } });
    expect(refused.status()).toBe(423);
    await page.goto(inUnit("malkedja?period=VB", HOME));
    await page.getByRole("button", { name: "Fäll ut alla" }).click();
    await page.getByRole("treegrid").locator('a[href*="/mal/"]:visible').first().click();
    await page.getByText("VB 2026 är beslutad och kan inte ändras här.").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
  });
});

test("who stands above the nämnd sees how far a draft has come, not what it says", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, "Anna Lind", inUnit("dokument"));
    const draft = await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).getAttribute("href");
    for (const person of ["Johan Ask", "Hanna Krona"]) {
      await signedIn(page, person, inUnit("dokument"));
      const row = page.getByRole("row", { name: /^Verksamhetsberättelse/ });
      await row.getByText("Utkast").waitFor();
      expect(await row.getByRole("link").count()).toBe(0);
      expect((await page.goto(draft ?? ""))?.status()).toBe(404);
      expect((await page.request.get(`${draft}/word`)).status()).toBe(404);
    }
  });
});

async function openReport(page: Page, person: string): Promise<void> {
  await signedIn(page, person, inUnit("dokument", HOME));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("article").waitFor();
  await page.waitForLoadState("networkidle");
}

async function word(page: Page, address: string): Promise<{ name: string; bytes: Buffer }> {
  const answer = await page.request.get(`${address}/word`);
  expect(answer.status()).toBe(200);
  return { name: answer.headers()["content-disposition"] ?? "", bytes: await answer.body() };
}
