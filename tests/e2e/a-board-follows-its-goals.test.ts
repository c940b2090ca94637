import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const BOARD = "norrtulls-stadsdelsnamnd";

withBrowser();

test("the nämnd's controller goes from its goals by unit to where one is judged, and to the figures behind", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Lars Nord", inUnit("bedomning?period=T2"));
    await page.getByRole("link", { name: "Hela nämndens mål" }).click();
    const table = page.getByRole("table", { name: /^Bedömning per mål och enhet/ });
    const row = table.getByRole("row", { name: /Ingen barnfamilj i Norrtull blir av med sin bostad/ });
    await row.getByRole("link", { name: "Ej" }).click();
    await page.waitForURL(/\/mal\/.*period=T2#bedomning$/);
    await page.getByRole("heading", { level: 1, name: /Ingen barnfamilj/ }).waitFor();
    await page.goBack();
    await page.getByRole("link", { name: /^Delvis eller ej/ }).click();
    await page.waitForURL(/visa=avviker/);
    expect(await table.getByRole("row", { name: /^1\.1 / }).count()).toBe(0);
    await page.getByRole("link", { name: "Indikatorernas summor" }).click();
    const sum = page.locator(".sums > li").filter({ hasText: "Sjukfrånvaro" }).first();
    await sum.locator("summary").focus();
    await page.keyboard.press("Enter");
    await sum.getByRole("link", { name: UNIT.name }).click();
    await page.getByRole("heading", { level: 1, name: "Sjukfrånvaro" }).waitFor();
  });
});

test("kommunledningen sees what was handed over, and nothing that the nämnd calls its own", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Johan Ask", `/2026/malen/${BOARD}?period=VB`);
    // how many depends on the journeys before
    await page.getByText(/^\d av \d rapporter för VB är lämnade till kommunledningen/).waitFor();
    await page.getByRole("link", { name: "T2", exact: true }).click();
    const table = page.getByRole("table", { name: /^Bedömning per mål och enhet/ });
    await table.getByRole("row", { name: /^3\.1 / }).waitFor();
    expect(await table.getByText("Ingen barnfamilj i Norrtull blir av med sin bostad").count()).toBe(0);
    await table
      .getByRole("row", { name: /^3\.1 / })
      .getByRole("link")
      .first()
      .click();
    await page.waitForURL(/\/dokument\//);
  });
});

test("kommunledningen gives an indicator of its own limits from a day, and takes them back", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Johan Ask", "/2026/lage?dokument=T2");
    await page.getByRole("link", { name: "Indikatorer", exact: true }).click();
    await page.getByRole("link", { name: "Sjukfrånvaro" }).click();
    await page.getByText("Ge indikatorn egna gränser").click();
    await page.getByLabel("Gäller från").fill("2026-07-01");
    await page.getByLabel(/^Så långt från årsmålet/).fill("lite");
    await page.getByLabel("Varför", { exact: true }).fill("Små tal svänger.");
    await page.getByRole("button", { name: "Spara gränserna" }).click();
    await page.getByText("Skriv toleransen som ett tal, till exempel 2,5.").waitFor();
    expect(await page.getByLabel("Varför", { exact: true }).inputValue()).toBe("Små tal svänger.");
    await page.getByLabel(/^Så långt från årsmålet/).fill("0,5");
    await page.getByRole("button", { name: "Spara gränserna" }).click();
    await page.getByText("delvis inom 0,5\u00a0procentenheter").waitFor();
    await page.getByText("satte egna gränser från 1 juli 2026").waitFor();
    await page.getByRole("button", { name: "Ångra" }).click();
    await page.getByText("Gränserna är borttagna.").waitFor();
    expect(await page.getByText("delvis inom").count()).toBe(0);
  });
});

test("each dot of the chain at a glance leads to its goal", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("malkedja?period=T2"));
    const dot = page.getByRole("link", { name: /^Ingen barnfamilj i Norrtull blir av med sin bostad: / });
    await dot.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Ingen barnfamilj/ }).waitFor();
  });
});
