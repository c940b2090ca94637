import { expect, test } from "vitest";
import { grow } from "../fixtures/large-kommun.ts";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { withOwnExample } from "./own-example.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const LEADER = "Johan Ask";

const app = withOwnExample((database) => grow(database, { years: [UNIT.year], boards: 2, unitsEach: 60 }));
withBrowser();

test("where there are too many units to read through, Läget shows a nämnd's when they are asked for", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, LEADER, `/${UNIT.year}/lage`);
    const units = page.getByRole("link", { name: /^Enhet \d+ i nämnd/ });
    expect(await units.count()).toBe(0);
    await page.getByRole("link", { name: "Visa 60 enheter, Nämnd 2" }).click();
    await page.getByRole("link", { name: "Enhet 60 i nämnd 2", exact: true }).waitFor();
    expect(await units.count()).toBe(60);
    await accessibleInEveryLook(page, "laget-i-en-stor-kommun");
    await page.getByRole("link", { name: "Dölj 60 enheter, Nämnd 2" }).click();
    await page.getByRole("link", { name: "Visa 60 enheter, Nämnd 2" }).waitFor();
    expect(await units.count()).toBe(0);
  });
});

test("who sees the whole kommun is offered the other units of the nämnd where one is", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, LEADER, `/${UNIT.year}/enhet-7-i-namnd-1/dokument`);
    await page.getByText("Enhet 7 i nämnd 1", { exact: true }).first().click();
    const offered = page.getByRole("navigation", { name: "Organisation" }).getByRole("link");
    expect(await offered.count()).toBe(60);
    expect(await offered.allInnerTexts()).toContain("Enhet 60 i nämnd 1");
    await signedIn(page, LEADER, inUnit("dokument"));
    const names = await page.getByRole("navigation", { name: "Organisation" }).locator("a").allTextContents();
    expect(names.filter((name) => /i nämnd/.test(name))).toEqual([]);
  });
});
