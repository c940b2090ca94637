import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../e2e/browser.ts";
import { inUnit, signedIn, UNIT } from "../e2e/signed-in.ts";
import { FATES, type Fate, relay } from "./relay.ts";
import { type ServedCell, type ServedUnit, servedUnit } from "./served-unit.ts";

const TYPED = 400;
/** how many of the saves meet a fate at random; with more of them the page would hardly ever say "Sparat" */
const TROUBLED = 0.15;
const GRID = inUnit("utfall?period=VB", { ...UNIT, year: 2017 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test(`${TYPED} figures typed over a network that drops, delays, doubles and halves: "Sparat" is never said of what is not saved`, async ({
  task,
}) => {
  const unit = await servedUnit();
  const met = new Map<Fate, number>();
  let bad = true;
  const network = await relay(unit.address, () => {
    const fate = bad && Math.random() < TROUBLED ? (FATES[Math.floor(Math.random() * FATES.length)] ?? "whole") : "whole";
    met.set(fate, (met.get(fate) ?? 0) + 1);
    return fate;
  });
  try {
    const page = await gridOver(browser, network.address);
    const totals = unit.cells.filter(({ gender }) => gender === "totalt");
    let [saidSaved, saidNot] = [0, 0];
    for (let number = 1; number <= TYPED; number++) {
      const cell = totals[Math.floor(Math.random() * totals.length)] as ServedCell;
      await type(page, cell, String(number));
      await page.waitForTimeout(Math.random() * 400);
      const said = await look(page, unit, totals);
      if (said === "saved") saidSaved++;
      if (said === "not saved") saidNot++;
    }
    bad = false;
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor({ timeout: 60_000 });
    expect(await look(page, unit, totals)).toBe("saved");
    const fates = FATES.map((fate) => `${met.get(fate) ?? 0} ${fate}`).join(", ");
    task.meta.figures = `${TYPED} figures (${fates}); "Sparat" said ${saidSaved} times, "inte sparad" ${saidNot}; 0 false, 0 lost`;
  } finally {
    await network.close();
    await unit.end();
  }
});

test("a full database: the figure stays on the page, the person is told, and it is saved when there is room", async ({ task }) => {
  const folder = mkdtempSync(join(tmpdir(), "tertial-full-"));
  const full = join(folder, "full");
  const preload = join(import.meta.dirname, "full-database.cjs");
  const unit = await servedUnit({ NODE_OPTIONS: `--require ${preload}`, FULL_WHILE_THERE_IS: full });
  try {
    const page = await gridOver(browser, unit.address);
    const totals = unit.cells.filter(({ gender }) => gender === "totalt");
    const told = page.getByText(/inte sparade?\./);
    writeFileSync(full, "");
    let saved = 0;
    for (let number = 1; (await told.count()) === 0; number++) {
      expect(number, "the database was never full").toBeLessThan(200);
      const cell = totals[number % totals.length] as ServedCell;
      await type(page, cell, String(number));
      await page.waitForFunction(() => !document.querySelector(".grid-saved")?.textContent?.includes("Sparar"));
      if ((await look(page, unit, totals)) === "saved") saved++;
    }
    await page.getByRole("button", { name: "Gå dit" }).click();
    await page.getByRole("complementary", { name: "Om cellen" }).getByText("Tertials databas är full").waitFor();
    const typed = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    expect(typed).toMatch(/^\d+$/);
    expect(unit.isWhole()).toBe(true);
    rmSync(full);
    await page.getByRole("button", { name: "Försök igen" }).click();
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    expect(await look(page, unit, totals)).toBe("saved");
    task.meta.figures = `${saved} saves found room, the next was refused and told, its figure stayed; saved when there was room`;
  } finally {
    rmSync(folder, { recursive: true });
    await unit.end();
  }
});

async function gridOver(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: "sv-SE", viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await signedIn(page, UNIT.head, GRID);
  await page.getByText(/av 16 rapporterade/).waitFor();
  return page;
}

async function type(page: Page, cell: ServedCell, words: string): Promise<void> {
  await page.locator(`[id="${idOf(cell)}"]`).fill(words);
  await page.keyboard.press("Enter");
}

/** What the page says, and that it is true: of what it calls saved, the database has every figure shown. */
async function look(page: Page, unit: ServedUnit, cells: ServedCell[]): Promise<"saved" | "saving" | "not saved"> {
  const { said, shown } = await page.evaluate(
    (ids) => ({
      said: document.querySelector(".grid-saved")?.textContent ?? "",
      shown: ids.map((id) => (document.getElementById(id) as HTMLInputElement).value),
    }),
    cells.map(idOf),
  );
  if (/inte spara/.test(said)) return "not saved";
  if (!/Sparat \d\d\.\d\d/.test(said)) return "saving";
  const standing = cells.map((cell) => unit.standing(cell).value);
  const figures = shown.map((words) => (words === "" ? null : Number.parseFloat(words.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."))));
  expect(standing, `sidan sa ”${said}”`).toEqual(figures.map((figure, index) => (Number.isNaN(figure) ? standing[index] : figure)));
  return "saved";
}

function idOf({ indicatorId, district, gender }: ServedCell): string {
  return `cell-${indicatorId}/${district}/${gender}`;
}
