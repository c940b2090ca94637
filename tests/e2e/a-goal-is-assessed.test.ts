import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const UNIT_GOAL = "Hyresskulder upptäcks innan de blir en vräkning";
const ACTIVITY = "Gemensam brevlåda för underrättelser från hyresvärdar";
const WHY = "Alla underrättelser har lett till kontakt inom två dagar.";
const WHY_NOT = "En familj med barn vräktes i juni.";

withBrowser();

test("goals are assessed with a reason where the basis says otherwise, and the report prints it", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("bedomning?period=VB"));
    await page.getByRole("heading", { level: 1, name: "Bedömningar VB 2026" }).waitFor();
    await page.getByRole("link", { name: UNIT_GOAL }).click();
    const unitGoal = assessment(page);
    await unitGoal.getByText("Det finns inget underlag att bedöma efter.").waitFor();
    await unitGoal.getByRole("radio", { name: "Uppfylls helt" }).check();
    await unitGoal.getByRole("button", { name: "Spara bedömningen" }).click();
    await unitGoal.getByText("Skriv en motivering. Den behövs när det saknas underlag att bedöma efter.").waitFor();
    const reason = unitGoal.getByRole("textbox");
    expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
    await reason.fill(WHY);
    await unitGoal.getByRole("button", { name: "Spara bedömningen" }).click();
    await unitGoal.getByText(/Sparat \d\d\.\d\d/).waitFor();

    // the goal above now has a basis: one goal below, and an indicator that nobody has reported
    await page.getByRole("navigation", { name: "Målen ovanför" }).getByRole("link").last().click();
    await page.getByRole("heading", { level: 1 }).filter({ hasNotText: UNIT_GOAL }).waitFor();
    const above = assessment(page);
    await above.getByText("1 av 1 mål under uppfylls helt").waitFor();
    await above.getByText("1 av 1 utfall saknas").waitFor();
    await above.getByRole("radio", { name: "Uppfylls ej" }).check();
    await above.getByRole("button", { name: "Spara bedömningen" }).click();
    await above.getByText("Skriv en motivering. Den behövs när bedömningen skiljer sig från förslaget.").waitFor();
    await above.getByRole("textbox").fill(WHY_NOT);
    await above.getByRole("button", { name: "Spara bedömningen" }).click();
    await page.locator(".standing").getByText("Uppfylls ej").waitFor();
    await above.getByRole("button", { name: "Ångra" }).click();
    await page
      .locator(".standing")
      .getByText(/^Ej bedömt/)
      .waitFor();
    await above.getByRole("radio", { name: "Uppfylls ej" }).check();
    await above.getByRole("textbox").fill(WHY_NOT);
    await above.getByRole("button", { name: "Spara bedömningen" }).click();
    await page.locator(".standing").getByText("Uppfylls ej").waitFor();

    await page.goto(inUnit("bedomning?period=VB"));
    await page.getByText(`Skiljer sig från förslaget: ${WHY_NOT}`).waitFor();
    const words = await reportWords(page);
    expect(words).toContain(`Motivering: ${WHY}`);
    expect(words).toContain(`Motivering: ${WHY_NOT}`);
  });
});

test("how far an activity has come is saved field by field, undone, and stands in the report", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("bedomning?period=VB"));
    await page.getByRole("link", { name: UNIT_GOAL }).click();
    const activity = page.getByRole("listitem").filter({ hasText: ACTIVITY });
    await activity.getByLabel("Status VB").selectOption("Försenad");
    await activity.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await activity.getByLabel("Avvikelse").fill("Två veckor senare än planerat.");
    await activity.getByLabel("Avvikelse").press("Tab");
    await page.getByText("Två veckor senare än planerat.").waitFor();
    await activity.getByRole("button", { name: "Ångra" }).click();
    await activity.getByText(/Sparat \d\d\.\d\d/).waitFor();
    expect(await activity.getByLabel("Avvikelse").inputValue()).not.toContain("Två veckor");
    await activity.getByLabel("Avvikelse").fill("Två veckor senare än planerat.");
    await activity.getByLabel("Avvikelse").press("Tab");
    await activity.getByRole("button", { name: "Ångra" }).waitFor();
    expect(await reportWords(page)).toContain("Två veckor senare än planerat.");
  });
});

test("a forecast for the year is typed under the year, and what the goal is expected to become in the same words", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("bedomning?period=T1", { ...UNIT, year: 2027 }));
    await page.getByRole("heading", { level: 1, name: "Bedömningar T1 2027" }).waitFor();
    await page.getByRole("link", { name: "Färre hushåll behöver försörjningsstöd" }).click();
    const field = page.getByLabel(/^Prognos 2027/).first();
    await field.fill("ungefär tolv");
    await field.press("Enter");
    await page.getByText("Skriv ett tal för hela året, till exempel 48.").waitFor();
    await field.fill("12,5");
    await field.press("Enter");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await assessment(page).getByRole("radio", { name: "Förväntas uppfyllas helt" }).waitFor();
    await page.goto(page.url().replace("period=T1", "period=VB"));
    await page.locator(".fact").filter({ hasText: "Prognos T1" }).filter({ hasText: "12,5" }).first().waitFor();
  });
});

test("who only reports reads the assessment, and is told who makes it", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Peter Vik", inUnit("bedomning?period=VB"));
    await page.getByRole("link", { name: UNIT_GOAL }).click();
    await assessment(page).getByText("Enhetens chef och nämndens controller bedömer målet.").waitFor();
    expect(await assessment(page).getByRole("radio").count()).toBe(0);
  });
});

function assessment(page: Page) {
  return page.getByRole("region", { name: /^Bedömning (T1|T2|VB)/ });
}

async function reportWords(page: Page): Promise<string> {
  await page.goto(inUnit("dokument"));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  return page.getByRole("article").innerText();
}
