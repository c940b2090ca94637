import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit whose plan of next year nobody has begun. */
const HOME = { slug: "norrtulls-bibliotek-och-kulturhus", year: 2026 };
const NEXT = { ...HOME, year: 2027 };
const CHIEF = "Sara Dahl";

withBrowser();

test("next year's plan is begun from this year's, says what did not come along, and marks last year's words until they are touched", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, CHIEF, inUnit("dokument", HOME));
    await page.getByText("Börja verksamhetsplan 2027", { exact: true }).click();
    await accessibleInEveryLook(page, "dokument-plan-att-borja");
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.getByRole("radio", { name: "Planen för 2026" }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Börja planen" }).click();
    await page.getByText("Planen för 2027 är påbörjad.").waitFor();
    await page.getByText(/i planen 2026 följde inte med$/).click();
    await page.getByText("”1.4 Kultur och bildning är öppna för alla” finns inte 2027 än.").waitFor();

    await page.goto(inUnit("dokument", NEXT));
    await page.getByRole("link", { name: "Verksamhetsplan", exact: true }).click();
    await page
      .getByRole("article")
      .getByRole("heading", { level: 1, name: /^Verksamhetsplan 2027 för/ })
      .waitFor();
    await page.getByRole("link", { name: "Skriv", exact: true }).click();
    await page.getByRole("textbox").first().waitFor();
    await page.getByRole("navigation", { name: "Delar i dokumentet" }).getByRole("link", { name: "Inledning" }).click();
    const marked = page.getByText("Från förra året, inte ändrad än");
    await marked.waitFor();
    await page.getByRole("textbox", { name: "Inledning" }).fill("Huset fyller tio år.");
    await page.getByRole("textbox", { name: "Inledning" }).press("Tab");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.reload();
    await page.getByRole("textbox", { name: "Inledning" }).getByText("Huset fyller tio år.").waitFor();
    expect(await marked.count()).toBe(0);

    await page.goto(inUnit("dokument", HOME));
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText("Börja verksamhetsplan 2027", { exact: true }).count()).toBe(0);
  });
});

test("who only reads is offered no plan to begin", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Eva Lund", inUnit("dokument", { slug: "enheten-for-park-och-stadsmiljo", year: 2026 }));
    await page.getByRole("heading", { level: 1, name: "Planer och rapporter 2026" }).waitFor();
    expect(await page.getByText(/^Börja verksamhetsplan/).count()).toBe(0);
  });
});
