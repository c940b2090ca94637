import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, picture, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const LOOKS = [320, 1280].flatMap((width) => (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })));

withBrowser();

test.for(LOOKS)("every page is for everyone at $width px in $colorScheme", async ({ width, colorScheme }) => {
  await visiting({ viewport: { width, height: 900 }, colorScheme }, async (page) => {
    const seen = async (name: string) => {
      await page.waitForLoadState("networkidle");
      await expectAccessible(page);
      await picture(page, `${name}-${width}-${colorScheme}`);
    };
    await page.goto("/logga-in");
    await seen("logga-in");
    await signedIn(page, UNIT.head, inUnit("malkedja?period=VB"));
    await seen("malkedja");
    await page.getByRole("button", { name: "Fäll ut alla" }).click();
    await seen("malkedja-utfalld");
    await page.goto(inUnit("malkedja?period=VB&visa=se-over"));
    await seen("malkedja-att-se-over");
    await page.goto(inUnit("malkedja", { ...UNIT, year: 2027 }));
    await seen("malkedja-2027");
    await openGoal(page, "Färre hushåll behöver försörjningsstöd");
    await seen("mal-med-utfall");
    await openGoal(page, "Ekonomin är i balans i dag och på lång sikt");
    await seen("mal-med-budget");
    await page.goto(inUnit("dokument"));
    await seen("dokument");
    await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
    await page.getByRole("article").waitFor();
    await seen("forhandsvisning");
  });
});

test.for(LOOKS)("an address that leads nowhere says so at $width px in $colorScheme", async ({ width, colorScheme }) => {
  await visiting({ viewport: { width, height: 900 }, colorScheme, astray: true }, async (page) => {
    await signedIn(page, UNIT.head, inUnit("malkedja"));
    const answer = await page.goto(inUnit("mal/finns-inte"));
    expect(answer?.status()).toBe(404);
    await expectAccessible(page);
    await picture(page, `finns-inte-${width}-${colorScheme}`);
  });
});

async function openGoal(page: Page, name: string): Promise<void> {
  await page.goto(inUnit("malkedja?period=VB"));
  await page.getByRole("button", { name: "Fäll ut alla" }).click();
  await page.getByRole("treegrid").getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
}
