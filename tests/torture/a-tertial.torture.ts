import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser } from "../e2e/browser.ts";
import { inUnit, signedIn, UNIT } from "../e2e/signed-in.ts";
import { servedUnit } from "./served-unit.ts";

const PLACE = { ...UNIT, year: 2017 };
const WIDTHS = [1920, 1280, 768, 320];
/** where our workbook has its figures: below the heads, total, women and men beside each other */
const [FIRST_ROW, TOTAL, GENDERS] = [4, 4, 3];

test("one unit's tertial, 16 indicators in three stadsdelar by gender: typed by keyboard alone, then pasted from a workbook", async ({
  task,
}) => {
  const unit = await servedUnit();
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ baseURL: unit.address, locale: "sv-SE", viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await signedIn(page, UNIT.head, inUnit("utfall?period=VB", PLACE));
    await page.getByText(/av 16 rapporterade/).waitFor();
    // the server draws the first lines, the browser the rest
    await page.waitForLoadState("networkidle");
    const all = await page.locator(".outcome-grid input").evaluateAll((fields) => fields.map(({ id }) => id));

    await page.getByRole("link", { name: "Hämta eller läs in fil" }).focus();
    await page.keyboard.press("Tab");
    const begun = performance.now();
    const typed = await typeEverything(page);
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    const typing = performance.now() - begun;
    expect(typed.size).toBe(all.length);
    expect(await valuesOf(page, all)).toEqual(all.map((id) => typed.get(id)));
    await page.reload();
    await page.getByText("16 av 16 rapporterade").waitFor();
    await page.locator(`[id="${all.at(-1)}"]`).waitFor();
    expect(await valuesOf(page, all)).toEqual(all.map((id) => typed.get(id)));

    const copied = await copiedFromWorkbook(page, unit.address);
    const pasting = performance.now();
    await page.locator(`[id="${all[0]}"]`).focus();
    await paste(page, copied.text);
    await page.getByRole("button", { name: /^Klistra in \d+ ändringar$/ }).click();
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    const pasted = performance.now() - pasting;
    await page.reload();
    await page.getByText("16 av 16 rapporterade").waitFor();
    await page.locator(`[id="${all.at(-1)}"]`).waitFor();
    expect(await valuesOf(page, all)).toEqual(copied.figures);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `test-results/tertial-${width}.png`, fullPage: width > 700 });
    }
    task.meta.figures = `${all.length} cells typed, each saved, in ${seconds(typing)}; pasted, looked at and saved in ${seconds(pasted)} (a machine's fingers)`;
  } finally {
    await browser.close();
    await unit.end();
  }
});

/** Column after column, with figures, Enter and arrows; answers what was typed where. */
async function typeEverything(page: Page): Promise<Map<string, number>> {
  const typed = new Map<string, number>();
  const here = () => page.evaluate(() => document.activeElement?.id ?? "");
  for (let column = 0; column < GENDERS; column++) {
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < column; step++) await page.keyboard.press("ArrowRight");
    for (let at = await here(), before = ""; at !== before; at = await here()) {
      const figure = (typed.size % 89) + 1;
      await page.keyboard.type(String(figure));
      typed.set(at, figure);
      before = at;
      await page.keyboard.press("Enter");
    }
  }
  return typed;
}

/** The unit's own workbook with new figures in every open cell, kept as a file, read again, and its block copied as Excel does. */
async function copiedFromWorkbook(page: Page, address: string): Promise<{ text: string; figures: number[] }> {
  const fetched = await page.request.get(`${address}${inUnit("utfall/fil/arbetsbok?period=VB", PLACE)}`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await fetched.body()).buffer as ArrayBuffer);
  mkdirSync("test-results", { recursive: true });
  const file = join("test-results", "ifylld.xlsx");
  fillIn(workbook.worksheets[0] as ExcelJS.Worksheet);
  writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));
  const again = new ExcelJS.Workbook();
  await again.xlsx.readFile(file);
  const rows: string[][] = [];
  again.worksheets[0]?.eachRow((row, no) => {
    if (no < FIRST_ROW || row.getCell(1).text === "") return;
    rows.push(Array.from({ length: GENDERS }, (_, column) => row.getCell(TOTAL + column).text.replace(".", ",")));
  });
  const figures = rows.flat().flatMap((words) => (words === "" ? [] : [Number(words.replace(",", "."))]));
  return { text: `${rows.map((row) => row.join("\t")).join("\n")}\n`, figures };
}

function fillIn(sheet: ExcelJS.Worksheet): void {
  let figure = 0;
  sheet.eachRow((row, no) => {
    for (let column = TOTAL; no >= FIRST_ROW && column < TOTAL + GENDERS; column++) {
      const cell = row.getCell(column);
      if (cell.protection?.locked === false) cell.value = 20 + (figure++ % 70) + 0.5;
    }
  });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function valuesOf(page: Page, ids: string[]): Promise<number[]> {
  return page.evaluate(
    (asked) =>
      asked.map((id) => Number.parseFloat((document.getElementById(id) as HTMLInputElement).value.replace(/\s/g, "").replace(",", "."))),
    ids,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
