import type { Page } from "playwright-core";
import { byTurns, type Measured } from "./bench.ts";
import { withWritingPages } from "./writing-pages.ts";

export const name = "A part of a report of 200 pages opened from the outline, until it can be written in (npm run build)";
export const limit = { atMost: 300 };

const WARM = 5;
const TIMES = 21;
const EDITOR = "[contenteditable=true]";

/** By the clock, in a browser, since a person waits for it. */
export function run(): Promise<Measured> {
  return withWritingPages(async ({ paper: { goals }, ours, plain, at }) => {
    const [one, other] = [goals[20], goals[121]];
    await ours.goto(`${at.ours}?del=${one}`);
    await plain.goto(`${at.plain}?del=${one}&nasta=${other}`);
    let turn = 20;
    const opened = () => untilWritable(ours, `nav a[href$="del=${goals[(turn++ * 7) % goals.length]}"]`);
    const bare = () => untilWritable(plain, "main a");
    await byTurns(WARM, opened, bare);
    return {
      unit: "ms",
      ...(await byTurns(TIMES, opened, bare)),
      against: "a page with one part's text in a bare editor, opened by a link",
    };
  });
}

/** Milliseconds from the click until another editor than the one before holds a text and has been drawn. */
async function untilWritable(page: Page, link: string): Promise<number> {
  await page.locator(EDITOR).first().waitFor();
  return page
    .locator(link)
    .first()
    .evaluate(async (anchor, editor) => {
      const before = document.querySelector(editor);
      const begun = performance.now();
      (anchor as HTMLElement).click();
      for (let now = before; now === before || !now?.textContent; now = document.querySelector(editor)) {
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - begun;
    }, EDITOR);
}
