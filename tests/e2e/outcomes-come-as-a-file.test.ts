import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const PLACE = { ...UNIT, year: 2017 };
/** not the period that others type in */
const FILE = inUnit("utfall/fil?period=T1", PLACE);
const FIRST_ROW = 4;
const DISTRICT = 2;
const TOTAL = 4;

withBrowser();

test("a period is fetched as a workbook, filled in with Excel, tried, saved whole and found in the grid", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("utfall?period=T1", PLACE));
    await page.getByRole("link", { name: "Hämta eller läs in fil" }).click();
    const { workbook, sheet } = await fetched(page);
    expect(sheet.getCell(FIRST_ROW, TOTAL).protection?.locked).toBe(false);
    expect(sheet.getCell(FIRST_ROW, 1).protection?.locked).not.toBe(false);
    const name = sheet.getCell(FIRST_ROW, 1).text;

    sheet.getCell(FIRST_ROW, TOTAL).value = "ungefär tolv";
    sheet.getCell(FIRST_ROW + 1, TOTAL).value = "kan inte mätas: registret är stängt";
    await send(page, workbook);
    await page.getByText("1 ändras, ").and(page.getByText("1 kan inte sparas")).waitFor();
    expect(await page.getByRole("button", { name: /^Spara/ }).isDisabled()).toBe(true);

    sheet.getCell(FIRST_ROW, TOTAL).value = 61.5;
    await send(page, workbook);
    await page.getByText("2 ändras").waitFor();
    await page.getByRole("button", { name: "Spara 2 ändringar" }).press("Enter");
    await page.getByRole("heading", { name: "2 ändringar är sparade" }).waitFor();
    await page.getByRole("link", { name: "Till utfallen" }).click();
    const cell = page.getByRole("textbox", { name: new RegExp(`^${escaped(name)}.*totalt`) }).first();
    await cell.waitFor();
    expect(await cell.inputValue()).toMatch(/^61,5/);

    // the same workbook once more builds on what no longer stands: nothing is overwritten, and it says so
    await page.goto(FILE);
    await send(page, workbook);
    await page.getByText("0 ändras").waitFor();
  });
});

test("a file that was the wrong one is undone whole, but for what somebody has changed since, and that is told first", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, FILE);
    const { sheet } = await fetched(page);
    const [firstRow = 0, secondRow = 0] = Array.from({ length: 20 }, (_, index) => FIRST_ROW + index).filter(
      (row) => sheet.getCell(row, DISTRICT).text === "Hela enheten",
    );
    const [first, second] = [sheet.getCell(firstRow, 1).text, sheet.getCell(secondRow, 1).text];
    const before = sheet.getCell(firstRow, TOTAL).text;
    const take = async (name: string) => {
      await sendBytes(page, name, Buffer.from(`Indikator;Totalt\n"${first}";11,5\n"${second}";12,5\n`));
      await page.getByRole("button", { name: "Spara 2 ändringar" }).click();
      await page.getByRole("heading", { name: "2 ändringar är sparade" }).waitFor();
    };
    await take("fel.csv");
    await page.getByRole("button", { name: "Ångra hela filen fel.csv" }).press("Enter");
    await page.getByText("fel.csv är ångrad: 2\u00a0värden är som innan den lästes in.").waitFor();
    expect(await focusedWords(page)).toContain("fel.csv är ångrad");

    await take("fel igen.csv");
    await page.getByRole("link", { name: "Till utfallen" }).click();
    const cell = page.getByRole("textbox", { name: new RegExp(`^${escaped(first)}.*totalt`) }).first();
    await cell.fill("13,5");
    await cell.press("Enter");
    await page
      .getByText(/Sparat \d/)
      .first()
      .waitFor();
    // later, from the same page
    await page.goto(FILE);
    const files = page.getByRole("region", { name: "Inlästa filer" });
    await files.getByRole("button", { name: "Ångra hela filen fel igen.csv" }).click();
    await files.getByText(`${first}, totalt: 13,5`).waitFor();
    await files.getByRole("button", { name: "Ångra det andra värdet" }).click();
    await files.getByText("1\u00a0värde som har ändrats sedan dess lämnades som det är.").waitFor();
    const now = (await fetched(page)).sheet;
    expect(now.getCell(firstRow, TOTAL).text).toBe("13.5");
    expect(now.getCell(secondRow, TOTAL).text).toBe(sheet.getCell(secondRow, TOTAL).text);
    await sendBytes(page, "åter.csv", Buffer.from(`Indikator;Totalt\n"${first}";${before.replace(".", ",")}\n`));
    await page.getByRole("button", { name: "Spara 1 ändring" }).click();
    await page.getByRole("heading", { name: "1 ändring är sparad" }).waitFor();
  });
});

test("a table of somebody's own is mapped: an unknown name is explained once and known from then on, also to a paste", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, FILE);
    const { sheet } = await fetched(page);
    const name = sheet.getCell(FIRST_ROW, 1).text;
    const own = "Siffra;Vad\n71,5;Vårt eget namn\n";
    await sendBytes(page, "egen.csv", Buffer.from(own));
    await page.getByLabel(/^A: Siffra/).selectOption("Totalt");
    await page.getByLabel(/^B: Vad/).selectOption("Indikator");
    await page.getByLabel("”Vårt eget namn” betyder").selectOption(name);
    await page.getByRole("button", { name: "Kom ihåg" }).click();
    await page.getByText("1 ändras").waitFor();
    await page.goto(inUnit("utfall?period=T1", PLACE));
    await page.getByText(/av \d+ rapporterade/).waitFor();
    await page.locator(".outcome-grid input").first().focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "vårt eget  namn\t72,5\n");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByRole("heading", { name: "1 cell från urklipp" }).waitFor();
    expect(await page.getByText("Okända namn").count()).toBe(0);
    await page.getByRole("button", { name: "Avbryt" }).click();
  });
});

test("a file that can't be read says so at the field", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, UNIT.head, FILE);
    await sendBytes(page, "plan.xlsx", Buffer.from("PK\u0003\u0004 inte alls"));
    await page
      .getByRole("alert")
      .getByText(/skadad/)
      .waitFor();
    expect(await page.getByLabel("Fil (.xlsx eller .csv)").getAttribute("aria-invalid")).toBe("true");
  });
});

async function fetched(page: Page): Promise<{ workbook: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hämta arbetsbok (.xlsx)" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("utfall-T1-2017-forsorjningsstodsenheten.xlsx");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(await file.path())).buffer as ArrayBuffer);
  return { workbook, sheet: workbook.worksheets[0] as ExcelJS.Worksheet };
}

async function send(page: Page, workbook: ExcelJS.Workbook): Promise<void> {
  await sendBytes(page, "ifylld.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
}

async function sendBytes(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("Fil (.xlsx eller .csv)").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

async function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
