import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { type LongPaper, longPaper } from "./long-paper.ts";
import { NEXT, served } from "./served.ts";

const PLAIN = "bench/plain-editor";
const VIEW = { viewport: { width: 1280, height: 900 } };

type Pages = { paper: LongPaper; ours: Page; plain: Page; at: { ours: string; plain: string } };

/**
 * A report of about 200 pages in a database of its own, the built app and a page with a bare editor over it, and a browser with a
 * page of each. `at`: their addresses.
 */
export async function withWritingPages<Answer>(work: (pages: Pages) => Promise<Answer>): Promise<Answer> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("The app is not built: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const settings = { TERTIAL_DATABASE: join(folder, "bench.db") };
  const paper = await longPaper(settings.TERTIAL_DATABASE);
  execFileSync(process.execPath, [NEXT, "build", PLAIN], { stdio: "ignore", env: { ...process.env, ...settings } });
  const app = await served(".", settings);
  const plain = await served(PLAIN, settings);
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  try {
    const visitor = await browser.newContext(VIEW);
    await visitor.addCookies([{ name: "tertial-session", value: paper.session, url: app.address }]);
    const pages = { ours: await visitor.newPage(), plain: await (await browser.newContext(VIEW)).newPage() };
    return await work({ ...pages, paper, at: { ours: `${app.address}${paper.path}`, plain: plain.address } });
  } finally {
    await browser.close();
    app.server.kill();
    plain.server.kill();
    rmSync(folder, { recursive: true });
  }
}
