import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit that has not begun its annual report. */
const HOME = { slug: "enheten-for-park-och-stadsmiljo", year: 2026 };
const CHIEF = "Erik Sjö";

withBrowser();

test("a report is begun from the plan with one button, written in, and gone from the list of what can be begun", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, CHIEF, inUnit("dokument", HOME));
    await accessibleInEveryLook(page, "dokument-att-borja");
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.getByRole("button", { name: /^Börja / }).allInnerTexts()).toEqual(["Börja verksamhetsberättelse"]);
    await page.getByRole("button", { name: "Börja verksamhetsberättelse" }).click();
    const report = page.getByRole("article");
    await report.getByRole("heading", { level: 1, name: /^Verksamhetsberättelse 2026 för/ }).waitFor();
    const words = await report.innerText();
    expect(words).toContain("Parkerna i Norrtull är välskötta och trygga också på kvällen");
    expect(words).toContain("Bokslut 2026");

    await page.getByRole("link", { name: "Skriv", exact: true }).click();
    await page.getByRole("textbox").first().waitFor();
    await page.getByRole("link", { name: "Sammanfattande analys saknas" }).click();
    await page.getByRole("textbox", { name: "Sammanfattande analys" }).fill("Fyra lekplatser är klara.");
    await page.getByRole("textbox", { name: "Sammanfattande analys" }).press("Tab");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.goto(inUnit("dokument", HOME));
    await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
    await page.getByRole("article").getByText("Fyra lekplatser är klara.").waitFor();
    await page.goto(inUnit("dokument", HOME));
    expect(await page.getByRole("button", { name: /^Börja / }).count()).toBe(0);
  });
});

test("who only reads is offered nothing to begin", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Eva Lund", inUnit("dokument", HOME));
    await page.getByRole("heading", { level: 1, name: "Planer och rapporter 2026" }).waitFor();
    expect(await page.getByRole("button", { name: /^Börja / }).count()).toBe(0);
  });
});
