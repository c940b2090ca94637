import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit whose annual report for 2026 no other journey touches. */
const UNIT = { name: "Förskoleenheten Norrtull", slug: "forskoleenheten-norrtull", head: "Karin Ek", year: 2026 };
const GRID = inUnit("utfall?period=VB", UNIT);

withBrowser();

test("the controller moves a period's last day, sees what it was, and takes the change back", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Lars Nord", "/2026/perioder");
    const form = page.getByRole("form", { name: "Dagar för VB" });
    await form.getByLabel("Sista dag").fill("i februari");
    await form.getByRole("button", { name: "Spara" }).click();
    await form.getByText("Skriv dagen som till exempel").waitFor();
    await form.getByLabel("Sista dag").fill("28 februari 2031");
    await form.getByRole("button", { name: "Spara" }).click();
    await form.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.getByText("Tidigare dagar (1)").waitFor();
    await form.getByRole("button", { name: "Ångra" }).click();
    await page.getByText("Tidigare dagar (2)").waitFor();
    expect(await form.getByLabel("Sista dag").inputValue()).not.toBe("2031-02-28");
  });
});

test("one unit is given more time with a reason, which stands beside the period's days", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Lars Nord", "/2026/perioder");
    await page.getByText("Ge en enhet mer tid").last().click();
    const form = page.getByRole("form", { name: "Mer tid för VB" });
    await form.getByLabel("Enhet", { exact: true }).selectOption({ label: UNIT.name });
    await form.getByLabel("Enhetens sista dag").fill("2031-03-31");
    await form.getByRole("button", { name: "Ge mer tid" }).click();
    await form.getByText("Skriv varför enheten får mer tid.").waitFor();
    await form.getByLabel("Varför").fill("Registret är stängt");
    await form.getByRole("button", { name: "Ge mer tid" }).click();
    await page.getByText("31 mars 2031: Registret är stängt").waitFor();
  });
});

test("the chief goes from what is due to the grid, hands the period in, sees the receipt, and takes it back", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, "/");
    await page.getByRole("heading", { level: 1, name: "Översikt 2026" }).waitFor();
    const toDo = page.getByRole("region", { name: "Att göra" });
    await toDo.getByRole("link", { name: /utfall(en)?, VB 2026$/ }).click();
    await page.waitForURL(`**${GRID}*`);
    // straight to the first figure that is missing
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value === "");
    const handIn = page.getByRole("region", { name: "Lämna in VB 2026" });
    await handIn.getByLabel("Kommentar till inlämningen (frivillig)").fill("Köerna är räknade för hand i december.");
    await handIn.getByRole("button", { name: "Lämna in" }).click();
    const receipt = page.getByRole("region", { name: "VB 2026 är inlämnad" });
    await receipt.getByText(/^\d+ av \d+$/).waitFor();
    // who hands in without a mouse is where the receipt is
    await page.waitForFunction(() => document.activeElement?.textContent === "VB 2026 är inlämnad");
    await receipt.getByText("Köerna är räknade för hand i december.").waitFor();
    await receipt.getByText(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/).waitFor();
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLInputElement>(".outcome-grid input")).every(({ readOnly }) => readOnly),
    );
    // why is said once above the grid, not in each of its cells
    const why = page.getByText(`Perioden är inlämnad av ${UNIT.head}. Ta tillbaka inlämningen för att ändra.`);
    await page.locator(".grid-bar + .lacking").filter({ has: why }).waitFor();
    expect(await page.locator(".outcome-grid svg.icon").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Klistra in från Excel" }).count()).toBe(0);
    await page.goto("/");
    expect(
      await page
        .getByRole("region", { name: "Att göra" })
        .getByRole("link", { name: /utfall(en)?, VB 2026$/ })
        .count(),
    ).toBe(0);
    await page.goto(GRID);
    await receipt.getByRole("button", { name: "Ta tillbaka inlämningen" }).click();
    await handIn.getByText("Tidigare inlämningar").waitFor();
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLInputElement>(".outcome-grid input")).some(({ readOnly }) => !readOnly),
    );
  });
});

test("the controller sees every unit's outcomes and gets a reminder's words with one click", async () => {
  await visiting({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await signedIn(page, "Lars Nord", inUnit("oversikt?period=VB", UNIT));
    await page.getByRole("button", { name: `Kopiera påminnelse till ${UNIT.name}` }).click();
    await page.getByText("Kopierad.").waitFor();
    const words = await page.evaluate(() => navigator.clipboard.readText());
    expect(words).toContain(`I ${UNIT.name} saknas utfall för`);
    expect(words).toContain(`http://${new URL(page.url()).host}/2026/${UNIT.slug}/utfall?period=VB`);
    expect(words).toContain("Sista dagen är den 31 mars 2031.");
  });
});

test("outcomes open at the period that is reported, and of one whose report is decided nobody is late", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Lars Nord", inUnit("utfall"));
    await page.getByRole("heading", { level: 1, name: "Utfall VB 2026" }).waitFor();
    await page.goto(inUnit("oversikt?period=T2"));
    const units = page.getByRole("region", { name: /^Enheternas utfall/ }).first();
    await units.getByRole("row").filter({ hasText: UNIT.name }).getByText("Beslutad").waitFor();
    expect(await units.getByText("Försenad").count()).toBe(0);
    expect(await units.getByRole("button").count()).toBe(0);
  });
});

test("who only reports sees own work, and may neither set days nor hand in", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, "Peter Vik", "/");
    await page.getByRole("heading", { level: 2, name: /^Att göra/ }).waitFor();
    expect(await page.getByRole("heading", { name: /^Enheternas utfall/ }).count()).toBe(0);
    expect((await page.goto("/2026/perioder"))?.status()).toBe(404);
    await page.goto(inUnit("utfall?period=VB"));
    expect(await page.getByRole("button", { name: "Lämna in" }).count()).toBe(0);
  });
});
