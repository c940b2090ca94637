import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, UNIT } from "./signed-in.ts";

const FIELD = "Hela enheten, totalt, VB 2026";

withBrowser();

test("an outcome is reported and the report downloaded with the keyboard alone", async () => {
  await visiting({ acceptDownloads: true }, async (page) => {
    await page.goto(`/logga-in?till=${inUnit("malkedja?period=VB")}`);
    await tabTo(page, (name) => name.startsWith("Peter Vik"));
    await page.keyboard.press("Enter");
    await page.getByRole("treegrid").waitFor();
    await page.waitForLoadState("networkidle");

    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Hoppa till innehållet");
    await page.keyboard.press("Enter");
    await tabTo(page, (_, role) => role === "row");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    const top = await focused(page);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).not.toBe(top);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/mal\//);
    await page.waitForLoadState("networkidle");

    await tabTo(page, (name) => name === FIELD);
    await page.keyboard.type("0,5 %");
    await page.keyboard.press("Enter");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();

    await page.goto(inUnit("dokument"));
    await tabTo(page, (name) => name === `Hämta Verksamhetsberättelse ${UNIT.year} som Word`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
  });
});

/** Presses Tab until what has the focus is wanted; every stop on the way must show that it has the focus. */
async function tabTo(page: Page, wanted: (name: string, role: string) => boolean): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press("Tab");
    const { name, role, visible } = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return { name: "", role: "", visible: true };
      const style = getComputedStyle(at);
      const label = at.getAttribute("aria-label") ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : at.innerText) ?? "";
      const ring = style.outlineStyle !== "none" || style.boxShadow !== "none";
      return { name: label.trim(), role: at.getAttribute("role") ?? at.localName, visible: ring || at === document.body };
    });
    expect(visible, `${role} ”${name}” visar inte att den har fokus`).toBe(true);
    if (wanted(name, role)) return;
  }
  throw new Error("Det som söktes gick inte att nå med Tab.");
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText.trim() : ""));
}
