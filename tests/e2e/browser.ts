import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** all that another light can change */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

type Options = BrowserContextOptions & { astray?: boolean };

/** the widths at which axe goes through the page */
const LOOKED_THROUGH = [1280, 320];

let browser: Browser;

/** Opens the browser for the tests of this file and closes it after them. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
}

/** A browser of one's own; the caller closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/**
 * Lets a visitor with a browser of his own make a journey: Swedish, in Stockholm, without animations, so that pictures
 * stand still. Fails when a page writes an error or a warning to the browser's console, unless the journey goes astray
 * on purpose.
 */
export async function visiting(options: Options, journey: (page: Page) => Promise<void>): Promise<void> {
  const { astray = false, ...look } = options;
  const context = await browser.newContext({
    baseURL: inject("address"),
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...look,
  });
  context.setDefaultTimeout(15_000);
  const faults = new Set<string>();
  context.on("weberror", (fault) => faults.add(String(fault.error())));
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" || message.type() === "warning") faults.add(`${message.text().slice(0, 120)} ${url}`.trim());
  });
  try {
    await journey(await context.newPage());
    if (!astray) expect([...faults], "en sida skrev fel till konsolen").toEqual([]);
  } finally {
    await context.close();
  }
}

/**
 * axe finds nothing at 320 and 1280 px, in light and dark, and nothing sticks out sideways at any width. Keeps how each
 * looks in test-results/, for people to look at.
 */
export async function accessibleInEveryLook(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  for (const width of [1920, 1280, 768, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const look = `${name}-${width}-${colorScheme}`;
      await page.screenshot({ path: `test-results/${look}.png`, fullPage: true });
      if (LOOKED_THROUGH.includes(width)) expect(await violationsOf(page, colorScheme), look).toEqual([]);
    }
    const { wide, room } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }));
    expect(wide, `${name} sticker ut i sidled vid ${width} px`).toBeLessThanOrEqual(room);
  }
}

async function violationsOf(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  // the pages have no frames, and without them axe is several times faster
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (colorScheme === "light" ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
}
