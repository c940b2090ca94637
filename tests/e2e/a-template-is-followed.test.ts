import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

/** A plan that is being written; its unit and the template are left as they were found. */
const PLAN = { ...UNIT, year: 2027 };
const OWN = "Vårt arbete under ombyggnaden";

withBrowser();

test("kommunledningen says what a section asks for, the unit meets it where it writes, and afterwards it is taken back", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Johan Ask", inUnit("dokument", PLAN));
    await page.goto("/mallar");
    await page.getByRole("link", { name: "Verksamhetsplan 2023–2035" }).click();
    const preview = page.getByRole("region", { name: "Förhandsvisning" });
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Medarbetare", exact: true }).click();
    await page.getByLabel("Anvisning", { exact: true }).fill("Säg vilka som slutar under året.");
    await page.getByLabel("Krävs: sägs till om det är tomt").check();
    await preview.getByText("Säg vilka som slutar under året.").waitFor();
    expect(await preview.getByRole("heading", { name: "Medarbetare krävs" }).count()).toBe(1);
    await page.getByRole("button", { name: "Flytta upp Medarbetare" }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Flytta upp Medarbetare");
    await accessibleInEveryLook(page, "mall-andras");
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("button", { name: "Lägg till ett avsnitt" }).click();
    await page.getByRole("button", { name: "Spara mallen" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Skriv avsnittets rubrik." }).click();
    expect(await page.getByLabel("Rubrik", { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Ta bort avsnittet", exact: true }).click();
    await page.getByRole("button", { name: "Spara mallen" }).click();
    await page.getByRole("status").filter({ hasText: "Sparat" }).waitFor();

    await signedIn(page, UNIT.head, inUnit("dokument", PLAN));
    await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();
    await page.getByRole("link", { name: "Medarbetare", exact: true }).and(page.locator(".required-missing a")).click();
    await page
      .getByRole("link", { name: /Medarbetare saknas ?, krävs/ })
      .filter({ visible: true })
      .waitFor();
    await page.getByText("Säg vilka som slutar under året.").waitFor();
    await page.getByRole("link", { name: "Förhandsgranska" }).click();
    await page.getByRole("article").waitFor();
    expect(await page.getByRole("article").innerText()).not.toContain("Säg vilka som slutar under året.");

    await signedIn(page, "Johan Ask", "/mallar/VP/2023");
    await page.waitForLoadState("networkidle");
    await page.getByText("Tidigare versioner").click();
    await page.getByRole("button", { name: "Använd version 1" }).click();
    await page.getByRole("status").filter({ hasText: "Sparat" }).waitFor();
    await page.getByText("Tidigare versioner (2)").waitFor();
  });
});

test("a unit adds a section of its own, moves it by keyboard and leaves another out; the report follows, and all can be undone", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("dokument", PLAN));
    await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();
    await page.getByRole("article").waitFor();
    const paper = page.url();
    const before = await sectionsOf(page);
    await page.getByRole("link", { name: "Skriv", exact: true }).click();
    await page.getByRole("link", { name: "Ordna avsnitten" }).filter({ visible: true }).click();
    await page.getByRole("heading", { level: 1, name: "Avsnitt" }).waitFor();
    await page.waitForLoadState("networkidle");
    const arranging = page.url();
    await page.getByLabel("Rubrik").fill(OWN);
    await page.getByLabel("Plats").selectOption({ label: "Under Inledning" });
    await page.getByRole("button", { name: "Lägg till avsnittet" }).click();
    await said(page, `”${OWN}” är tillagt.`);
    await page.getByRole("button", { name: `Flytta upp ${OWN}` }).press("Enter");
    await said(page, "flyttat upp");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(`Flytta upp ${OWN}`);
    await page.getByRole("button", { name: `Byt rubrik på ${OWN}` }).click();
    await page.getByLabel(`Ny rubrik på ${OWN}`).fill("Vårt arbete");
    await page.getByLabel(`Ny rubrik på ${OWN}`).press("Enter");
    await said(page, "Rubriken är nu ”Vårt arbete”.");
    await page.getByRole("button", { name: "Ångra" }).click();
    await said(page, "Ångrat.");
    await page.getByRole("button", { name: "Dölj Brukare/Kunder/Klienter" }).click();
    await said(page, "är dolt och skrivs inte ut");
    await page.getByText("dolt, skrivs inte ut").waitFor();
    await accessibleInEveryLook(page, "avsnitten-ordnade");
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.goto(paper);
    const arranged = await sectionsOf(page);
    expect(arranged).toEqual(
      before.filter((title) => title !== "Brukare/Kunder/Klienter").toSpliced(before.indexOf("Medarbetare") - 1, 0, OWN),
    );

    await page.goto(arranging);
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Visa Brukare/Kunder/Klienter" }).click();
    await said(page, "visas igen");
    await page.getByRole("button", { name: "Ångra" }).click();
    await said(page, "Ångrat.");
    await page.getByRole("button", { name: "Visa Brukare/Kunder/Klienter" }).click();
    await said(page, "visas igen");
    await page.getByRole("button", { name: `Ta bort ${OWN}` }).click();
    await said(page, "är borttaget");
    await page.goto(paper);
    expect(await sectionsOf(page)).toEqual(before);
  });
});

test("two sections can't have the same heading, and who only reads arranges nothing", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, inUnit("dokument", PLAN));
    await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();
    await page.getByRole("link", { name: "Skriv", exact: true }).click();
    await page.getByRole("link", { name: "Ordna avsnitten" }).filter({ visible: true }).click();
    await page.getByRole("heading", { level: 1, name: "Avsnitt" }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.getByLabel("Rubrik").fill("medarbetare:");
    await page.getByRole("button", { name: "Lägg till avsnittet" }).click();
    await said(page, "Det finns redan ett avsnitt");
    expect(await page.getByLabel("Rubrik").inputValue()).toBe("medarbetare:");
    const address = new URL(page.url()).pathname;
    await signedIn(page, "Eva Lund", inUnit("dokument", PLAN));
    expect((await page.goto(address))?.status()).toBe(404);
  });
});

async function said(page: Page, words: string): Promise<void> {
  await page.getByRole("status").filter({ hasText: words }).waitFor();
}

/** The report's headings that are sections, not goals or their texts. */
async function sectionsOf(page: Page): Promise<string[]> {
  const outline = page.getByRole("navigation", { name: "Rubriker" });
  return (await outline.getByRole("link").allInnerTexts()).map((title) => title.trim());
}
