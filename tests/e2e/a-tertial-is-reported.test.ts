import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

/** Sixteen indicators, three stadsdelar, women and men. */
const GRID = inUnit("utfall?period=VB", { ...UNIT, year: 2017 });

withBrowser();

test("a unit's period is typed with the keyboard alone, and stands there afterwards", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    await page.getByRole("link", { name: "Hämta eller läs in fil" }).focus();
    await page.keyboard.press("Tab");
    const cells = await totals(page);
    expect(cells.length).toBeGreaterThan(30);
    for (const index of cells.keys()) {
      await page.keyboard.type(String(index + 1));
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Control+Home");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.getByText("16 av 16 rapporterade").waitFor();
    await page.reload();
    await page.getByText("16 av 16 rapporterade").waitFor();
    const standing = await Promise.all(cells.map((id) => page.locator(`[id="${id}"]`).inputValue()));
    expect(standing.map((words) => Number.parseFloat(words))).toEqual(cells.map((_, index) => index + 1));
  });
});

test("on a phone one indicator is shown at a time, and every cell is wide enough to be seen and typed in", async () => {
  await visiting({ viewport: { width: 320, height: 640 } }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const way = page.getByRole("navigation", { name: "En indikator i taget" });
    const next = way.getByRole("button", { name: "Nästa" });
    const first = await page
      .locator(".outcome-grid input:visible")
      .first()
      .evaluate(({ id }) => id);
    const [before = ""] = await valuesOf(page, first);
    let cells = 0;
    for (let indicator = 1; indicator <= 16; indicator++) {
      await way.getByText(`Indikator ${indicator} av 16`).waitFor();
      const boxes = await page
        .locator(".outcome-grid input:visible")
        .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect()));
      expect(boxes.filter(({ width, height, left, right }) => width < 44 || height < 44 || left < 0 || right > 320)).toEqual([]);
      cells += boxes.length;
      if (indicator < 16) await next.press("Enter");
    }
    expect(await next.isDisabled()).toBe(true);
    expect(cells).toBe(await page.locator(".outcome-grid input").count());
    // from the last cell of the grid back to the first, which is drawn again
    await page.locator(".outcome-grid input:visible").first().press("Control+Home");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
    await page.locator(`[id="${first}"]`).fill("21");
    await page.keyboard.press("Enter");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.keyboard.press("Control+Home");
    await page.locator(`[id="${first}"]`).fill(before);
    await page.keyboard.press("Enter");
    await page.waitForFunction(([id, was]) => (document.getElementById(id ?? "") as HTMLInputElement).value === was, [first, before]);
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

test("an address that names a row leads to its cell, on a phone too", async () => {
  await visiting({ viewport: { width: 320, height: 640 } }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const last = (await totals(page)).at(-1) ?? "";
    const row = last.replace(/^cell-(.*)\/totalt$/, "$1");
    await page.goto(`${GRID}#rad-${row}`);
    await page.reload();
    await page.waitForFunction((id) => document.activeElement?.id === id, last);
    expect(await page.locator(`[id="${last}"]`).isVisible()).toBe(true);
  });
});

test("a paste from a spreadsheet is shown before it is saved, saved whole, and undone whole", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = "", second = ""] = await totals(page);
    const before = await valuesOf(page, first, second);
    await pasteInto(page, first, "41\n42\n");
    await page.getByRole("heading", { name: "2 celler från urklipp" }).waitFor();
    expect(await valuesOf(page, first, second)).toEqual(before);
    await page.getByRole("button", { name: "Klistra in 2 ändringar" }).click();
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    expect((await valuesOf(page, first, second)).map(Number.parseFloat)).toEqual([41, 42]);
    await page.locator(`[id="${first}"]`).focus();
    await page.keyboard.press("Control+z");
    await page.waitForFunction(([id, was]) => (document.getElementById(id ?? "") as HTMLInputElement).value === was, [second, before[1]]);
    await page.reload();
    await page.getByText(/av 16 rapporterade/).waitFor();
    expect(await valuesOf(page, first, second)).toEqual(before);
  });
});

test("what can't be read stays in its cell with why, and nothing of a paste with it is saved", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = "", second = ""] = await totals(page);
    const before = await valuesOf(page, first, second);
    await pasteInto(page, first, "43\nungefär tolv\n");
    await page.getByText("”ungefär tolv”").waitFor();
    expect(await page.getByRole("button", { name: "Klistra in 1 ändring" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Avbryt" }).click();
    await page.locator(`[id="${first}"]`).fill("2017-12-31");
    await page.keyboard.press("Enter");
    await page.getByText("En cell är inte sparad.").waitFor();
    await page.getByRole("button", { name: "Gå dit" }).click();
    await page.getByRole("complementary", { name: "Om cellen" }).getByText("Det ser ut som ett datum.").waitFor();
    await page.getByRole("button", { name: "Återställ" }).click();
    expect(await valuesOf(page, first, second)).toEqual(before);
  });
});

test("a lost network loses no letter: the cell says so, and saves when somebody answers again", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = ""] = await totals(page);
    await page.route("**/api/v1/utfall", (route) => route.abort());
    await page.locator(`[id="${first}"]`).fill("51");
    await page.keyboard.press("Enter");
    await page.getByText("En cell är inte sparad.").waitFor();
    expect(await page.getByText(/Sparat \d\d\.\d\d/).count()).toBe(0);
    // the answer is lost, the save is not: sent again with its key it counts once
    await page.unroute("**/api/v1/utfall");
    let lost = false;
    await page.route("**/api/v1/utfall", async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort();
    });
    // two tries lie some seconds apart
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor({ timeout: 40_000 });
    await page.reload();
    await page.getByText(/av 16 rapporterade/).waitFor();
    expect(Number.parseFloat((await valuesOf(page, first))[0] ?? "")).toBe(51);
  });
});

test("a paste that nobody answers stays in its cells, and is saved whole when somebody does", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = "", second = ""] = await totals(page);
    const before = await valuesOf(page, first, second);
    await page.route("**/api/v1/utfall/flera", (route) => route.abort());
    await pasteInto(page, first, "44\n45\n");
    await page.getByRole("button", { name: "Klistra in 2 ändringar" }).click();
    await page.getByText("2 celler är inte sparade.").waitFor();
    expect((await valuesOf(page, first, second)).map(Number.parseFloat)).toEqual([44, 45]);
    await page.unroute("**/api/v1/utfall/flera");
    await page.getByRole("button", { name: "Försök igen med alla" }).click();
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.getByRole("button", { name: "Ångra", exact: true }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
    await page.waitForFunction(([id, was]) => (document.getElementById(id ?? "") as HTMLInputElement).value === was, [second, before[1]]);
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

test("a figure that is typed when the page goes, before its cell is left, is there to be saved when one is back", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = ""] = await totals(page);
    const before = await valuesOf(page, first);
    await page.waitForLoadState("networkidle");
    await page.locator(`[id="${first}"]`).focus();
    await page.keyboard.type("77");
    await page.reload();
    await page.getByText("En cell är inte sparad.").waitFor();
    await page.getByRole("button", { name: "Gå dit" }).click();
    await page.getByRole("complementary", { name: "Om cellen" }).getByText("Det här hade du skrivit").waitFor();
    expect(await valuesOf(page, first)).toEqual(["77"]);
    await page.getByRole("button", { name: "Ta det som står" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
    await page.keyboard.type("78");
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByText(/av 16 rapporterade/).waitFor();
    expect(await valuesOf(page, first)).toEqual(before);
  });
});

test("a history that can't be fetched is not said to be empty", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    await page.route("**/api/v1/utfall/historik*", (route) => route.abort());
    const panel = page.getByRole("complementary", { name: "Om cellen" });
    await panel.getByText("Historik för cellen").click();
    await panel.getByText("Historiken kunde inte hämtas.").waitFor();
    expect(await panel.getByText("Inget har ändrats här.").count()).toBe(0);
  });
});

test("a comment is saved when one goes on to the next cell, and is not lost where nobody answers", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = "", second = ""] = await totals(page);
    const comment = page.getByRole("complementary", { name: "Om cellen" }).getByRole("textbox", { name: "Kommentar" });
    await page.locator(`[id="${first}"]`).focus();
    await page.route("**/api/v1/utfall/kommentar", (route) => route.abort());
    await comment.fill("Registret var stängt i december.");
    await page.locator(`[id="${second}"]`).focus();
    expect(await comment.inputValue()).toBe("");
    await page.unroute("**/api/v1/utfall/kommentar");
    await page.locator(`[id="${first}"]`).focus();
    expect(await comment.inputValue()).toBe("Registret var stängt i december.");
    await comment.focus();
    const answered = page.waitForResponse("**/api/v1/utfall/kommentar");
    await page.locator(`[id="${second}"]`).focus();
    expect(await (await answered).json()).toMatchObject({ saved: true });
    await page.reload();
    await page.getByText(/av 16 rapporterade/).waitFor();
    await page.locator(`[id="${first}"]`).focus();
    expect(await comment.inputValue()).toBe("Registret var stängt i december.");
    const emptied = page.waitForResponse("**/api/v1/utfall/kommentar");
    await comment.fill("");
    await page.locator(`[id="${second}"]`).focus();
    expect(await (await emptied).json()).toMatchObject({ saved: true });
  });
});

test("what does not agree is said aloud once when its cell is left, and the cell says that there is something to look at", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = ""] = await totals(page);
    const cell = page.locator(`[id="${first}"]`);
    const [before = ""] = await valuesOf(page, first);
    await cell.fill("812");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "mer än hela" }).waitFor();
    expect(await cell.getAttribute("aria-label")).toMatch(/, att se över$/);
    await cell.fill(before);
    await page.keyboard.press("Enter");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

test("at the foot of the table one still sees the columns' heads and what became of the figures, and neither hides the cell", async () => {
  await visiting({ viewport: { width: 1280, height: 700 } }, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = ""] = await totals(page);
    await page.locator(`[id="${first}"]`).press("Control+End");
    const head = await page.getByRole("columnheader", { name: "Totalt" }).boundingBox();
    const saved = await page.locator(".grid-saved").boundingBox();
    expect([head, saved].every((box) => box !== null && box.y >= 0 && box.y + box.height <= 700)).toBe(true);
    for (let row = 0; row < 40; row++) {
      await page.keyboard.press("ArrowUp");
      const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
      const foot = await page.evaluate(() => document.querySelector(".outcome-grid thead th")?.getBoundingClientRect().bottom ?? 0);
      expect(top, `row ${row} from the foot`).toBeGreaterThanOrEqual(foot);
    }
  });
});

test("narrow, too, one sees what became of the figures wherever one types, and it does not hide the cell", async () => {
  for (const width of [320, 768]) {
    await visiting({ viewport: { width, height: 640 } }, async (page) => {
      await signedIn(page, UNIT.head, GRID);
      await page.getByText(/av 16 rapporterade/).waitFor();
      const cell = page.locator(".outcome-grid input:visible").nth(width === 320 ? 2 : 20);
      const before = await cell.inputValue();
      await cell.fill("ungefär tolv");
      await cell.press("Enter");
      for (let row = 0; row < 6; row++) await page.keyboard.press("ArrowDown");
      for (let row = 0; row < 6; row++) {
        await page.keyboard.press("ArrowUp");
        const { top, foot } = await page.evaluate(() => ({
          top: document.activeElement?.getBoundingClientRect().top ?? 0,
          foot: document.querySelector(".grid-saved")?.getBoundingClientRect().bottom ?? 0,
        }));
        expect(top, `${width} px, row ${row}`).toBeGreaterThanOrEqual(foot);
      }
      const trouble = await page.getByText("En cell är inte sparad.").boundingBox();
      expect(trouble && trouble.y >= 0 && trouble.y < 640).toBe(true);
      await page.getByRole("button", { name: "Gå dit" }).click();
      await page.keyboard.press("Escape");
      expect(await cell.inputValue()).toBe(before);
    });
  }
});

test("why there is no figure is chosen with the keyboard, one at a time, and the focus stays where one was", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [first = ""] = await totals(page);
    const [before = ""] = await valuesOf(page, first);
    await page.locator(`[id="${first}"]`).focus();
    const choice = page.getByRole("button", { name: "Mäts inte den här perioden" });
    await choice.press("Enter");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    expect(await valuesOf(page, first)).toEqual(["mäts ej"]);
    expect(await choice.evaluate((button) => button === document.activeElement && button.ariaPressed === "true")).toBe(true);
    await page.getByRole("button", { name: "Kan inte mätas" }).press("Enter");
    await page.getByLabel("Varför?").fill("registret är stängt");
    await page.getByRole("button", { name: "Spara", exact: true }).press("Enter");
    await page.waitForFunction(
      (id) => (document.getElementById(id) as HTMLInputElement).value === "kan inte mätas: registret är stängt",
      first,
    );
    await page.locator(`[id="${first}"]`).fill(before);
    await page.keyboard.press("Enter");
    await page.waitForFunction(([id, was]) => (document.getElementById(id ?? "") as HTMLInputElement).value === was, [first, before]);
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

/** Ids of the cells in the column of totals, from the top. */
function totals(page: Page): Promise<string[]> {
  return page.evaluate(() => Array.from(document.querySelectorAll<HTMLInputElement>('.outcome-grid input[id$="/totalt"]'), ({ id }) => id));
}

function valuesOf(page: Page, ...ids: string[]): Promise<string[]> {
  return Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).inputValue()));
}

/** As Ctrl+V does with what a spreadsheet has put on the clipboard. */
async function pasteInto(page: Page, id: string, text: string): Promise<void> {
  await page.locator(`[id="${id}"]`).focus();
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("what is typed before the page's code has come is taken up when it comes, and saved", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, GRID);
    await page.getByText(/av 16 rapporterade/).waitFor();
    const [left = "", held = ""] = await totals(page);
    let come: () => void = () => undefined;
    const coming = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await coming;
      await route.continue();
    });
    await page.goto(GRID, { waitUntil: "commit" });
    const cell = (id: string) => page.locator(`[id="${id}"]`);
    await cell(left).fill("41");
    await cell(held).fill("");
    await cell(held).press("5");
    come();
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.unroute(/\/_next\/static\/.*\.js/);
    await page.getByText("Sparar …").waitFor({ state: "detached" });
    await page.reload();
    await page.getByText(/av 16 rapporterade/).waitFor();
    expect([await cell(left).inputValue(), await cell(held).inputValue()].map((words) => Number.parseFloat(words))).toEqual([41, 57]);
  });
});
