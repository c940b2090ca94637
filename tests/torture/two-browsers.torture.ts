import BetterSqlite3 from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../e2e/browser.ts";
import { inUnit, signedIn, UNIT } from "../e2e/signed-in.ts";
import { FATES, type Fate, relay } from "./relay.ts";
import { servedUnit } from "./served-unit.ts";

const RUNS = 20;
const WORDS = 5;
const TROUBLED = 0.3;
const SECTION = "Synpunkter och klagomål";
const WRITERS = [UNIT.head, "Lars Nord"];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test(`two browsers write in one section over a bad network, ${RUNS} times: each word typed is in the text or in its history`, async ({
  task,
}) => {
  const unit = await servedUnit();
  const raw = new BetterSqlite3(unit.file, { readonly: true });
  let bad = false;
  const network = await relay(unit.address, () => {
    const troubled = bad && Math.random() < TROUBLED;
    return troubled ? (FATES[Math.floor(Math.random() * FATES.length)] as Fate) : "whole";
  });
  try {
    const [first, second] = [await visitor(network.address, WRITERS[0]), await visitor(network.address, WRITERS[1])];
    const { address, textId } = await beginSection(first);
    await second.goto(address);
    await field(second).waitFor();
    let [typed, current, choices] = [0, 0, 0];
    for (let run = 1; run <= RUNS; run++) {
      bad = true;
      const words = await Promise.all([typeWords(first, `A${run}`), typeWords(second, `L${run}`)]);
      bad = false;
      choices += await settled(first);
      choices += await settled(second);
      const { text, history } = standing(raw, textId);
      for (const word of words.flat()) {
        typed++;
        if (text.includes(word)) current++;
        else expect(history, `${word} is neither in the text nor in its history`).toContain(word);
      }
    }
    task.meta.figures = `${RUNS} runs, ${typed} words typed: ${current} in the text, ${typed - current} in its history, 0 lost; ${choices} choices`;
  } finally {
    await network.close();
    raw.close();
    await unit.end();
  }
});

async function visitor(address: string, person = ""): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: "sv-SE", viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  page.on("dialog", (dialog) => dialog.accept());
  await signedIn(page, person, inUnit("dokument"));
  return page;
}

async function beginSection(page: Page): Promise<{ address: string; textId: string }> {
  await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
  await page.getByRole("link", { name: "Skriv", exact: true }).click();
  await page.getByRole("navigation", { name: "Delar i dokumentet" }).getByRole("link", { name: SECTION }).click();
  const begin = page.getByRole("button", { name: "Skriv avsnittet" });
  await begin.or(field(page)).waitFor();
  if (await begin.isVisible()) await begin.click();
  await field(page).click();
  await page.keyboard.type("Ett stycke.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ett annat.");
  await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
  const id = await page.locator("section[id^=text-]").getAttribute("id");
  return { address: page.url(), textId: id?.slice("text-".length) ?? "" };
}

/** Words of one's own at the end of one paragraph or another, some of them as new paragraphs. */
async function typeWords(page: Page, name: string): Promise<string[]> {
  const words: string[] = [];
  for (let word = 1; word <= WORDS; word++) {
    const said = `${name}ord${word}.`;
    const paragraphs = field(page).locator("p");
    await paragraphs.nth(Math.floor(Math.random() * (await paragraphs.count()))).click();
    await page.keyboard.press(Math.random() < 0.25 ? "Control+End" : "End");
    if (Math.random() < 0.25) await page.keyboard.press("Enter");
    await page.keyboard.type(` ${said}`);
    words.push(said);
    await page.waitForTimeout(Math.random() * 1_500);
  }
  return words;
}

/** Until all is saved; answers how many times the person was asked to choose between two texts. */
async function settled(page: Page): Promise<number> {
  let choices = 0;
  for (const begun = Date.now(); Date.now() - begun < 120_000; await page.waitForTimeout(200)) {
    const state = await page.locator(".writing-text .text-head").innerText();
    const both = page.getByRole("button", { name: /^(Behåll båda|Spara det jag skrev)$/ });
    if (await both.count()) {
      choices++;
      await both.first().click();
      await page.waitForTimeout(500);
    } else if (!/Sparar|Ej sparat|Välj/.test(state)) return choices;
  }
  throw new Error("The text never came to rest");
}

function standing(raw: BetterSqlite3.Database, textId: string): { text: string; history: string } {
  const versions = raw
    .prepare("select v.blocks, v.version = x.version as stands from text_version v join text x on x.id = v.text_id where x.id = ?")
    .all(textId) as { blocks: string; stands: number }[];
  return { text: versions.find(({ stands }) => stands)?.blocks ?? "", history: versions.map(({ blocks }) => blocks).join("\n") };
}

function field(page: Page) {
  return page.getByRole("textbox", { name: SECTION });
}
