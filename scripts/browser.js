import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { aptInstall, mayUseApt, onPath } from "./compiler.js";
import { during } from "./progress.js";
import { Stop } from "./stop.js";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const IN_CACHE = ["chrome-linux/chrome", "chrome-linux64/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium"];

/** The browser of the end-to-end tests (decisions.md 33): $CHROMIUM, PATH, Playwright's cache, apt as root on Debian. */
export async function findBrowser() {
  const found = process.env.CHROMIUM || NAMES.map(onPath).find(Boolean) || inPlaywrightsCache();
  if (found) return found;
  if (mayUseApt() && (await during("Installerar webbläsaren Chromium", () => aptInstall(["chromium"])))) {
    const installed = onPath("chromium");
    if (installed) return installed;
  }
  throw new Stop(
    "Ingen webbläsare för testerna hittades: installera Chromium eller Chrome, eller ange dess sökväg med CHROMIUM=… npm test.",
  );
}

function inPlaywrightsCache() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium-"))
    .sort()
    .reverse()
    .flatMap((name) => IN_CACHE.map((path) => join(folder, name, path)))
    .find(existsSync);
}
