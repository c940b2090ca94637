import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { WORD_LEAVINGS, WORD_TABLE, WORD_TEXT } from "../fixtures/clipboards.ts";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

/** A section of the annual report that nobody else writes in; each journey finds it empty and leaves it so. */
const SECTION = "Synpunkter och klagomål";
const CONTROLLER = "Lars Nord";
const SAVES = "**/api/v1/texter/**";

withBrowser();

test("a section is written by keyboard alone, and stands so in the report", async () => {
  await visiting({}, async (page) => {
    const address = await openSection(page);
    await tabTo(page, SECTION);
    const { keyboard } = page;
    await keyboard.type("# Året i korthet");
    await keyboard.press("Enter");
    await keyboard.type("Vi besökte ");
    await keyboard.press("Control+b");
    await keyboard.type("212 personer");
    await keyboard.press("Control+b");
    await keyboard.type(" varje vecka.");
    await keyboard.press("Enter");
    await keyboard.type("- Fler");
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    await keyboard.type("på kvällen");
    for (let times = 0; times < 3; times++) await keyboard.press("Enter");
    await keyboard.type("Så blev det:");
    await keyboard.press("Alt+F10");
    while ((await focused(page)) !== "Tabell") await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    // the editor takes the focus back in the next frame: faster than that nobody types
    await expect.poll(() => focused(page)).toBe(SECTION);
    await keyboard.type("Mål");
    await keyboard.press("Tab");
    await keyboard.type("Utfall");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.type("Besök");
    await keyboard.press("Tab");
    await keyboard.type("212");
    await keyboard.press("Control+Enter");
    await keyboard.type("Slut.");
    await saved(page);
    await keyboard.press("Escape");
    await keyboard.press("Tab");
    expect(await focused(page)).not.toBe(SECTION);
    await page.goto(address.replace(/\/skriv.*/, ""));
    const report = page.getByRole("article");
    await report.getByRole("heading", { name: "Året i korthet" }).first().waitFor();
    await report.getByText("212 personer", { exact: true }).waitFor();
    await report.getByRole("columnheader", { name: "Utfall", exact: true }).first().waitFor();
    expect(await report.getByRole("listitem").filter({ hasText: "på kvällen" }).count()).toBeGreaterThan(0);
    await page.goto(address);
    await cleared(page);
  });
});

test("what is pasted from Word keeps its headings, lists, tables and links, and what did not come along is said", async () => {
  await visiting({}, async (page) => {
    await openSection(page);
    await field(page).click();
    await pasteHtml(page, WORD_TEXT + WORD_TABLE + WORD_LEAVINGS);
    await page.getByText("En bild, en kommentar, struken text ur spårade ändringar, färger, understrykning").waitFor();
    await saved(page);
    await page.reload();
    const text = field(page);
    await text.getByRole("heading", { name: "Färre hushåll" }).waitFor();
    expect(await text.getByRole("listitem").allInnerTexts()).toHaveLength(6);
    expect(await text.getByRole("link", { name: "planen" }).getAttribute("href")).toBe("https://exempel.se/plan");
    expect(await text.getByRole("columnheader").allInnerTexts()).toEqual(["Stadsdel", "Hushåll"]);
    await accessibleInEveryLook(page, "skriv-inklistrat");
    await page.setViewportSize({ width: 1280, height: 900 });
    await cleared(page);
  });
});

test("typing outlives a lost network and a reload", async () => {
  await visiting({ astray: true }, async (page) => {
    await openSection(page);
    page.on("dialog", (dialog) => dialog.accept());
    await field(page).click();
    await page.keyboard.type("Det som hann sparas.");
    await saved(page);
    await page.route(SAVES, (route) => route.abort());
    await page.keyboard.type(" Det som inte hann.");
    await page.getByText("Ej sparat.").waitFor();
    expect(await page.getByText(/Sparat \d\d\.\d\d/).count()).toBe(0);
    await page.reload();
    await page.getByText("Det här hade du skrivit men det hann inte sparas.").waitFor();
    await page.unroute(SAVES);
    await page.getByRole("button", { name: "Spara det jag skrev" }).click();
    await saved(page);
    await page.reload();
    await field(page).getByText("Det som hann sparas. Det som inte hann.").waitFor();
    await cleared(page);
  });
});

test("two who write in different paragraphs both stand; in the same paragraph both are shown and nothing is lost", async () => {
  await visiting({ astray: true }, async (first) => {
    const address = await openSection(first);
    await field(first).click();
    await first.keyboard.type("Ett stycke.");
    await first.keyboard.press("Enter");
    await first.keyboard.type("Ett annat.");
    await saved(first);
    await visiting({ astray: true }, async (second) => {
      await signedIn(second, CONTROLLER, new URL(address).pathname + new URL(address).search);
      await field(second).getByText("Ett annat.").waitFor();
      await field(first).getByText("Ett stycke.").click();
      await first.keyboard.press("End");
      await first.keyboard.type(" Mer av Anna.");
      await savedNow(first);
      await field(second).getByText("Ett annat.").click();
      await second.keyboard.press("End");
      await second.keyboard.type(" Mer av Lars.");
      await second.getByText("Någon annan har skrivit här samtidigt. Båda texterna är med.").waitFor();
      await field(second).getByText("Ett stycke. Mer av Anna.").waitFor();

      // Anna's page has not heard of Lars's words: now in the same paragraph
      await field(first).getByText("Ett annat.").click();
      await first.keyboard.press("End");
      await first.keyboard.type(" Annas slut.");
      const choice = first.getByRole("alert").filter({ hasText: "på samma ställe" });
      await choice.getByText("Ett annat. Annas slut.").waitFor();
      await choice.getByText("Ett annat. Mer av Lars.").waitFor();
      expect(await choice.innerText()).toContain(`${CONTROLLER} har skrivit på samma ställe`);
      await choice.getByRole("button", { name: "Behåll båda" }).click();
      await savedNow(first);
      const words = await field(first).innerText();
      for (const kept of ["Mer av Anna.", "Mer av Lars.", "Annas slut."]) expect(words).toContain(kept);

      await first.getByText("Historik", { exact: true }).click();
      const older = first.getByRole("listitem").filter({ hasText: `${CONTROLLER} skrev` });
      await older.first().getByRole("button").click();
      await older.first().locator("ins").filter({ hasText: "Mer av Lars." }).waitFor();
      await older.first().getByRole("button", { name: "Återställ den här texten" }).click();
      await first.getByText("Texten är återställd.").waitFor();
      await field(first).getByText("Ett annat. Mer av Lars.").waitFor();
      expect(await field(first).innerText()).not.toContain("Annas slut.");
      await cleared(first);
    });
  });
});

test("a tab that has lost its visitor keeps the text and says what to do", async () => {
  await visiting({ astray: true }, async (page) => {
    await openSection(page);
    await field(page).click();
    await page.context().clearCookies();
    await page.keyboard.type("Skrivet efter utloggningen.");
    await page.getByText("Du är inte inloggad längre. Logga in i en ny flik och spara sedan igen här.").waitFor();
    const tab = await page.context().newPage();
    await signedIn(tab, UNIT.head, "/");
    await page.getByRole("button", { name: "Försök igen" }).click();
    await savedNow(page);
    await cleared(page);
  });
});

test("a footnote is put in by key and written below the text; in the report its number leads to it and back", async () => {
  await visiting({}, async (page) => {
    const address = await openSection(page);
    await field(page).click();
    const { keyboard } = page;
    await keyboard.type("Kön är kort");
    await keyboard.press("Control+Alt+f");
    const note = page.getByRole("textbox", { name: "Fotnot 1" });
    await expect.poll(() => note.evaluate((input) => document.activeElement === input)).toBe(true);
    await keyboard.type("Källa: eget register.");
    await keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe(SECTION);
    await keyboard.type(" i år.");
    await savedNow(page);
    await page.reload();
    await field(page).waitFor();
    expect(await note.inputValue()).toBe("Källa: eget register.");
    await accessibleInEveryLook(page, "skriv-fotnot");
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address.replace(/\/skriv.*/, ""));
    const report = page.getByRole("article");
    await report.getByText("Kön är kort").getByRole("link", { name: "Fotnot 1" }).click();
    const own = report.getByRole("region", { name: "Fotnoter" }).getByRole("listitem").filter({ hasText: "Källa: eget register." });
    await own.getByRole("link", { name: "Tillbaka till fotnot 1 i texten" }).click();
    await page.goto(address);
    await page.getByRole("button", { name: "Ta bort fotnot 1" }).click();
    await note.waitFor({ state: "detached" });
    await cleared(page);
  });
});

test("who opens another part in the middle of a word finds it again", async () => {
  await visiting({}, async (page) => {
    await openSection(page);
    await field(page).click();
    await page.keyboard.type("Skrivet just innan");
    const outline = page.getByRole("navigation", { name: "Delar i dokumentet" });
    await outline.getByRole("link", { name: "Förslag till beslut" }).click();
    await page.getByRole("heading", { level: 2, name: "Förslag till beslut" }).waitFor();
    expect(await focused(page)).toBe("Förslag till beslut");
    await page.goBack();
    await field(page).getByText("Skrivet just innan").waitFor();
    await outline.getByRole("link", { name: `${SECTION} påbörjad` }).waitFor();
    await cleared(page);
  });
});

test("a part is said to be ready, is counted so, and can be taken back", async () => {
  await visiting({}, async (page) => {
    await openSection(page);
    const outline = page.getByRole("navigation", { name: "Delar i dokumentet" });
    await page.waitForLoadState("networkidle");
    await outline.getByRole("link", { name: "Förslag till beslut" }).click();
    await page.getByRole("button", { name: "Markera delen klar" }).click();
    await outline.getByRole("link", { name: "Förslag till beslut klar" }).waitFor();
    await page.getByText(`Klar enligt ${UNIT.head}`).waitFor();
    await page.getByRole("button", { name: "Inte klar än" }).click();
    await outline.getByRole("link", { name: "Förslag till beslut påbörjad" }).waitFor();
  });
});

async function openSection(page: Page): Promise<string> {
  await signedIn(page, UNIT.head, inUnit("dokument"));
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("link", { name: "Skriv", exact: true }).click();
  await page.getByRole("textbox").first().waitFor();
  await page.getByRole("navigation", { name: "Delar i dokumentet" }).getByRole("link", { name: SECTION }).click();
  await page.getByRole("heading", { level: 2, name: SECTION }).waitFor();
  await page.waitForLoadState("networkidle");
  const begin = page.getByRole("button", { name: "Skriv avsnittet" });
  if (await begin.count()) await begin.click();
  await field(page).waitFor();
  return page.url();
}

async function cleared(page: Page): Promise<void> {
  await field(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await savedNow(page);
}

function field(page: Page) {
  return page.getByRole("textbox", { name: SECTION });
}

async function tabTo(page: Page, name: string): Promise<void> {
  // not from where one is: the part's heading, which is gone to when it is opened, has the same name
  for (let times = 0; times < 80; times++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  throw new Error(`Tabb leder inte till ${name}`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
}

async function saved(page: Page): Promise<void> {
  await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
}

/** … of what was typed last: first it is under way. */
async function savedNow(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await saved(page);
}

/** Pastes as a browser does, with the markup that another program has put on the clipboard. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", markup);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
