import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { wordPlan } from "../fixtures/word-plan.ts";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { withOwnExample } from "./own-example.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const WORDS = "Fler lånar böcker än året före.";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const app = withOwnExample();
withBrowser();

test("last year's plan is read in from Word: shown as it is understood, taken in as a draft, and put in its place when it is read again", async () => {
  // the refusal to write over what is there stands in the console
  await visiting({ baseURL: app.address, astray: true }, async (page) => {
    await signedIn(page, UNIT.head, inUnit("dokument"));
    await page.getByRole("link", { name: "Läs in från Word" }).click();
    await choose(page, wordPlan(`Verksamhetsplan 2025 för ${UNIT.name}`, WORDS));
    const seen = page.getByRole("status").filter({ hasText: "Inget är sparat än." });
    expect((await seen.innerText()).replaceAll("\u00a0", " ")).toBe(
      "Verksamhetsplan 2025. 1 mål, 1 indikator, 1 aktivitet. Inget är sparat än.",
    );
    await accessibleInEveryLook(page, "word-som-den-lases");
    await page.getByRole("button", { name: "Läs in som utkast" }).click();
    await page.waitForURL(/\/2025\/forsorjningsstodsenheten\/dokument\/\w{16}$/);
    await page.getByText(WORDS).first().waitFor();

    await page.goto(inUnit("dokument/las-in"));
    const anew = "Fler lånar böcker, och läser dem.";
    await choose(page, wordPlan(`Verksamhetsplan 2025 för ${UNIT.name}`, anew));
    await page.getByRole("button", { name: "Läs in som utkast" }).click();
    await page.getByRole("alert").filter({ hasText: "finns redan" }).waitFor();
    await page.getByLabel("Ersätt verksamhetsplan 2025 som redan finns").check();
    await page.getByRole("button", { name: "Läs in som utkast" }).click();
    await page.getByText(anew).first().waitFor();
    expect(await page.getByText(WORDS).count()).toBe(0);
  });
});

test("a plan read in by mistake is taken out again: what was written in it is named first, and the draft before it comes back", async () => {
  // that it is asked first stands in the console
  await visiting({ baseURL: app.address, astray: true }, async (page) => {
    const takeIn = async (words: string) => {
      await page.goto(inUnit("dokument/las-in"));
      await choose(page, wordPlan(`Verksamhetsplan 2022 för ${UNIT.name}`, words));
      const replace = page.getByLabel("Ersätt verksamhetsplan 2022 som redan finns");
      await page.getByRole("status").filter({ hasText: "Inget är sparat än." }).waitFor();
      if (await replace.isVisible()) await replace.check();
      await page.getByRole("button", { name: "Läs in som utkast" }).click();
      await page.waitForURL(/\/2022\/forsorjningsstodsenheten\/dokument\/\w{16}$/);
      await page.getByText(words).first().waitFor();
    };
    const byKeyboard = async (name: RegExp) => {
      await page.waitForLoadState("networkidle");
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
    };
    const list = inUnit("dokument", { ...UNIT, year: 2022 });
    await signedIn(page, UNIT.head, inUnit("dokument/las-in"));
    await takeIn("Det riktiga utkastet.");
    await takeIn("Fel fil.");
    await page.getByRole("link", { name: "Skriv", exact: true }).click();
    const text = page.getByRole("textbox", { name: /Förväntat resultat/ });
    await text.click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Och lite till.");
    await page
      .getByText(/Sparat/)
      .first()
      .waitFor();
    await page.goto(list);
    await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();

    await byKeyboard(/^Ångra inläsningen, och få tillbaka/);
    const asked = page.getByRole("region", { name: /^Ta bort dokumentet/ });
    await asked.getByText(/”Alla barn läser”: Förväntat resultat.*Anna Lind/).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "undo-question");
    await accessibleInEveryLook(page, "word-angras");
    await byKeyboard(/^Nej/);
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("Ångra inläsningen"));
    await byKeyboard(/^Ångra inläsningen/);
    await byKeyboard(/^Ja, ta bort det/);
    await page.waitForURL((url) => url.pathname === list);
    const receipt = page.getByRole("status").filter({ hasText: "inläsningen är ångrad" });
    expect(await receipt.innerText()).toBe(
      `Verksamhetsplan 2022 för ${UNIT.name} är borttagen: inläsningen är ångrad. Utkastet som den ersatte är tillbaka.`,
    );
    await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();
    await page.getByText("Det riktiga utkastet.").first().waitFor();

    // nothing has been done with it since: it goes at once
    await byKeyboard(/^Ångra inläsningen$/);
    await page.waitForURL((url) => url.pathname === list);
    await page.getByText("Här finns inga dokument för 2022 än").waitFor();
  });
});

test("what is no plan says why, another unit's plan is told of, and a year that the file does not say is given", async () => {
  await visiting({ baseURL: app.address, astray: true }, async (page) => {
    await signedIn(page, UNIT.head, inUnit("dokument/las-in"));
    await choose(page, Buffer.from("%PDF-1.7"));
    await page.getByRole("alert").filter({ hasText: "Filen är en PDF" }).waitFor();
    await choose(page, wordPlan("Verksamhetsplan 2024 för Läsenheten", WORDS));
    await page.getByText(`I filen står ”Läsenheten”. Den läses in hos ${UNIT.name}.`).waitFor();
    await page.getByLabel("Slag").selectOption({ label: "Verksamhetsberättelse" });
    await page.getByText("Verksamhetsberättelse 2024", { exact: true }).waitFor();
    await page.getByLabel("År", { exact: true }).fill("2023");
    await page.getByText("Verksamhetsberättelse 2023", { exact: true }).waitFor();
  });
});

test("who only reports reads in no papers", async () => {
  await visiting({ baseURL: app.address, astray: true }, async (page) => {
    await signedIn(page, "Peter Vik", inUnit("dokument"));
    expect(await page.getByRole("link", { name: "Läs in från Word" }).count()).toBe(0);
    expect((await page.goto(inUnit("dokument/las-in")))?.status()).toBe(404);
  });
});

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.getByLabel("Fil (.docx)").setInputFiles({ name: "plan.docx", mimeType: DOCX, buffer });
}
