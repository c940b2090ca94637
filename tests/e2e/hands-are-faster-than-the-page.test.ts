import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

withBrowser();

test("what is written in a template before the page has woken is there to be saved when it has", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Johan Ask", "/mallar");
    await openAsleep(page, "/mallar/VP/2023");
    const instruction = page.getByLabel("Arbetssätt", { exact: true });
    const before = await instruction.inputValue();
    const freedom = page.getByRole("checkbox", { name: "Lägga till egna avsnitt" });
    const allowed = await freedom.isChecked();
    await instruction.click();
    await page.keyboard.type("Skriv hur ni arbetar. ");
    const written = await instruction.inputValue();
    await freedom.click();
    const save = page.getByRole("button", { name: "Spara mallen" });
    expect(await save.isDisabled()).toBe(true);
    await awake(page);
    await page.getByRole("button", { name: "Återställ" }).waitFor();
    expect([await save.isEnabled(), await instruction.inputValue(), await freedom.isChecked()]).toEqual([true, written, !allowed]);
    await page.getByRole("button", { name: "Återställ" }).click();
    expect([await instruction.inputValue(), await freedom.isChecked()]).toEqual([before, allowed]);
  });
});

test("a button pressed before the page has woken leaves the page and its words as they are", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Lars Nord", "/2026/perioder");
    await openAsleep(page, "/2026/perioder");
    const days = page.getByRole("form", { name: "Dagar för VP" });
    await days.getByLabel("Öppnar").click();
    await page.keyboard.type("i höst");
    await page.keyboard.press("Enter");
    await days.getByRole("button", { name: "Spara" }).click();
    await awake(page);
    expect([new URL(page.url()).search, await days.getByLabel("Öppnar").inputValue()]).toEqual(["", "i höst"]);
    await days.getByRole("button", { name: "Spara" }).click();
    await days
      .getByText(/Skriv dagen/)
      .first()
      .waitFor();
    expect(await days.getByLabel("Öppnar").inputValue()).toBe("i höst");
  });
});

test("a file chosen before the page has woken is read when it has", async () => {
  await visiting({}, async (page) => {
    const address = inUnit("utfall/fil?period=VB", { ...UNIT, year: 2017 });
    await signedIn(page, UNIT.head, address);
    await openAsleep(page, address);
    await page.getByRole("heading", { level: 1 }).click();
    const words = "Indikator;Totalt\nIndikator som ingen känner;12\n";
    await page.getByLabel("Fil (.xlsx eller .csv)").setInputFiles({ name: "egen.csv", mimeType: "text/csv", buffer: Buffer.from(words) });
    await page.getByText("Okända namn").waitFor();
  });
});

/** The page as it is drawn, some seconds before its code comes. */
async function openAsleep(page: Page, address: string): Promise<void> {
  await page.route("**/*.js", async (route) => {
    await pause(3000);
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.locator("html[data-awake]").count()).toBe(0);
}

async function awake(page: Page): Promise<void> {
  await page.locator("html[data-awake]").waitFor();
}
