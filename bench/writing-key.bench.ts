import type { Page } from "playwright-core";
import { byTurns, type Measured } from "./bench.ts";
import { withWritingPages } from "./writing-pages.ts";

export const name =
  "A key pressed in a section of 20 pages beside last year's, until it is drawn; the slowest but one of 20 (npm run build)";
export const limit = { atMost: 50 };

const WARM = 2;
const TIMES = 15;
const KEYS = 20;

/** By the clock, in a browser, since a person waits for it. */
export function run(): Promise<Measured> {
  return withWritingPages(async ({ paper: { section }, ours, plain, at }) => {
    await ours.goto(`${at.ours}?del=${section}`);
    await plain.goto(`${at.plain}?del=${section}`);
    for (const page of [ours, plain]) await page.locator("[contenteditable=true] p").nth(3).click();
    const [typed, bare] = [() => slowKey(ours), () => slowKey(plain)];
    await byTurns(WARM, typed, bare);
    return {
      unit: "ms",
      ...(await byTurns(TIMES, typed, bare)),
      against: "the same section in a bare editor: nothing is compared or saved",
    };
  });
}

/** Milliseconds from the key until the frame with its letter has been drawn. */
async function slowKey(page: Page): Promise<number> {
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    document.onkeydown = () => {
      const begun = performance.now();
      requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => void taken.push(performance.now() - begun);
        drawn.port2.postMessage(null);
      });
    };
  });
  for (let key = 0; key < KEYS; key++) await page.keyboard.press("a", { delay: 20 });
  const taken = await page.evaluate(async (all) => {
    const { taken } = window as unknown as { taken: number[] };
    while (taken.length < all) await new Promise(requestAnimationFrame);
    return taken;
  }, KEYS);
  return taken.toSorted((a, b) => b - a)[1] ?? Number.NaN;
}
