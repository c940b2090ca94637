import BetterSqlite3 from "better-sqlite3";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { grow } from "../fixtures/large-kommun.ts";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { withOwnExample } from "./own-example.ts";
import { signedIn, UNIT } from "./signed-in.ts";

const LEADER = "Johan Ask";
const CONTROLLER = "Controller i nämnd 1";
const STEWARD = "Hanna Krona";

const app = withOwnExample((database) => {
  grow(database, { years: [UNIT.year], boards: 2, unitsEach: 60 });
  atWork(database);
});
withBrowser();

test("where there are too many units to read through, Läget shows a nämnd's when they are asked for", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, LEADER, `/${UNIT.year}/lage`);
    const units = page.getByRole("link", { name: /^Enhet \d+ i nämnd/ });
    expect(await units.count()).toBe(0);
    await page.getByRole("link", { name: "Visa 60 enheter, Nämnd 2" }).click();
    await page.getByRole("link", { name: "Enhet 50 i nämnd 2", exact: true }).waitFor();
    expect(await units.count()).toBe(50);
    await page.getByRole("link", { name: "Nästa", exact: true }).click();
    await page.getByRole("link", { name: "Enhet 60 i nämnd 2", exact: true }).waitFor();
    expect(await units.count()).toBe(10);
    await page.getByLabel("Sök enhet").fill("namnd 2 7");
    await page.getByRole("button", { name: "Sök", exact: true }).click();
    await page.waitForURL(/namnd=namnd-2&sok=/);
    expect((await units.allInnerTexts())[0]).toBe("Enhet 7 i nämnd 2");
    await accessibleInEveryLook(page, "laget-i-en-stor-kommun");
    await page.getByRole("link", { name: "Dölj 60 enheter, Nämnd 2" }).click();
    await page.getByRole("link", { name: "Visa 60 enheter, Nämnd 2" }).waitFor();
    expect(await units.count()).toBe(0);
  });
});

test("who sees the whole kommun is offered the other units of the nämnd where one is first, and finds the others by typing", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, LEADER, `/${UNIT.year}/enhet-7-i-namnd-1/dokument`);
    const { offered, field, told } = await unitMenu(page, "Enhet 7 i nämnd 1");
    expect(await offered.count()).toBe(50);
    expect((await offered.allInnerTexts()).every((name) => name.includes("i nämnd 1"))).toBe(true);
    expect(await told.innerText()).toMatch(/^50 av \d+\senheter visas/);
    await accessibleInEveryLook(page, "enhetsmenyn");
    await page.setViewportSize({ width: 1280, height: 900 });
    await field.fill("namnd 2 60");
    expect(await offered.allInnerTexts()).toEqual([expect.stringContaining("Enhet 60 i nämnd 2")]);
    expect(await told.innerText()).toMatch(/^1\senhet$/);
    await field.press("Enter");
    await page.waitForURL(`**/${UNIT.year}/enhet-60-i-namnd-2/dokument`);
  });
});

test("the units are walked through with the arrows, and Esc leaves them", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, LEADER, `/${UNIT.year}/enhet-7-i-namnd-1/dokument`);
    const { offered, field, told } = await unitMenu(page, "Enhet 7 i nämnd 1");
    await field.fill("60");
    await field.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("Enhet 60 i nämnd 2");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toContain("Enhet 60 i nämnd 1");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("000");
    expect(await field.inputValue()).toBe("60000");
    expect(await told.innerText()).toBe("Ingen enhet heter så.");
    expect(await offered.count()).toBe(0);
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Enhet 7 i nämnd 1, byt");
  });
});

test("no page holds the names of the many units, and until they are fetched the menu leads to Läget", async () => {
  await visiting({ baseURL: app.address, astray: true }, async (page) => {
    await signedIn(page, LEADER, `/${UNIT.year}/enhet-7-i-namnd-1/dokument`);
    expect(await page.content()).not.toContain("Enhet 60 i nämnd 1");
    await page.route("**/api/v1/enheter?*", (route) => route.abort());
    await page.getByLabel("Enhet 7 i nämnd 1, byt").click();
    await page.getByText("Enheterna kunde inte hämtas.").waitFor();
    await page.getByRole("link", { name: "Se enheterna i Läget" }).click();
    await page.waitForURL(`**/${UNIT.year}/lage`);
  });
  await visiting({ baseURL: app.address, javaScriptEnabled: false }, async (page) => {
    await signedIn(page, LEADER, `/${UNIT.year}/enhet-7-i-namnd-1/dokument`);
    await page.getByLabel("Enhet 7 i nämnd 1, byt").click();
    await page.getByRole("link", { name: "Se enheterna i Läget" }).click();
    await page.waitForURL(`**/${UNIT.year}/lage`);
  });
});

test("among many people an administrator finds one by typing, gives a role somewhere and sees it", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, STEWARD, "/personer");
    expect(await page.locator(".rows > li").count()).toBe(50);
    await page.getByRole("link", { name: "Nästa", exact: true }).click();
    await page.getByText("Sida 2 av 3").waitFor();
    await accessibleInEveryLook(page, "personer-i-en-stor-kommun");
    await page.setViewportSize({ width: 1280, height: 900 });
    await chooseAmongMany(page, "Vem", "chef 60 namnd 2", "Chef 60 i nämnd 2");
    await page.getByLabel("Ny roll").selectOption({ label: "granskare" });
    await chooseAmongMany(page, "Den gäller i", "9 namnd 1", "Enhet 9 i nämnd 1");
    await chooseAmongMany(page, "Ersättare för", "chef 8 nämnd 2", "Chef 8 i nämnd 2");
    await page.getByRole("button", { name: "Ta bort valet" }).last().click();
    await page.getByRole("button", { name: "Ge rollen" }).click();
    await page.getByRole("status").filter({ hasText: "Chef 60 i nämnd 2 har fått rollen." }).waitFor();
    await page.getByLabel("Sök person", { exact: true }).first().fill("granskare chef 60");
    await page.getByRole("button", { name: "Sök", exact: true }).click();
    await page.getByText("Ingen person heter så.").waitFor();
    await page.getByLabel("Sök person", { exact: true }).first().fill("60 namnd 2 enhet 9");
    await page.getByRole("button", { name: "Sök", exact: true }).click();
    const found = page.locator(".rows > li");
    await page.getByText("1 person av 13", { exact: false }).waitFor();
    expect(await found.allInnerTexts()).toEqual([expect.stringContaining("granskare i Enhet 9 i nämnd 1")]);
    expect(await found.innerText()).not.toContain("i stället för");
  });
});

test("the roles of a large nämnd are shown a page at a time and found by person, role or unit", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, STEWARD, `/${UNIT.year}/enhet-7-i-namnd-2/behorigheter?visa=namnden`);
    await page.getByText("Sida 1 av 2").waitFor();
    expect(await page.getByRole("table").first().getByRole("row").count()).toBe(51);
    await page.getByLabel("Sök person, roll eller enhet").fill("enhetschef enhet 44");
    await page.getByRole("button", { name: "Sök", exact: true }).click();
    await page.waitForURL(/visa=namnden&sok=/);
    expect(await page.getByRole("table").first().getByRole("row").allInnerTexts()).toEqual([
      expect.stringContaining("Roll"),
      expect.stringContaining("Chef 44 i nämnd 2"),
    ]);
    await page.getByRole("link", { name: "Visa alla" }).click();
    await page.getByRole("link", { name: "Nästa", exact: true }).click();
    await page.getByText("Sida 2 av 2").waitFor();
    expect(new URL(page.url()).search).toBe("?visa=namnden&sida=2");
  });
});

test("a nämnd's own pages show a large nämnd's units a page at a time", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, CONTROLLER, `/${UNIT.year}/malen/namnd-1?period=VB`);
    const heads = page.getByRole("table").getByRole("columnheader");
    await page.getByText("Sida 1 av 3").waitFor();
    expect(await heads.filter({ hasText: /^Enhet/ }).count()).toBe(25);
    expect(await page.getByText(/Saknas: .* och \d+ till/).count()).toBe(1);
    await page.getByLabel("Sök enhet").fill("enhet 58");
    await page.getByRole("button", { name: "Sök", exact: true }).click();
    await page.waitForURL(/sok=/);
    expect(await heads.filter({ hasText: /^Enhet/ }).allInnerTexts()).toEqual([expect.stringContaining("Enhet 58 i nämnd 1")]);
    await accessibleInEveryLook(page, "malen-i-en-stor-namnd");
  });
});

test("the parts of a sum of many units are shown when they are asked for", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, CONTROLLER, `/${UNIT.year}/summor/namnd-1?period=VB`);
    const parts = page.locator(".sum-parts dt");
    await page.locator(".sums summary").first().click();
    expect(await parts.count()).toBe(0);
    await page.getByRole("link", { name: /^Visa 60\senheter$/ }).click();
    await page.getByText("Sida 1 av 2").waitFor();
    expect(await parts.count()).toBe(50);
    await page.getByLabel("Sök enhet").fill("enhet 58");
    await page.getByRole("button", { name: "Sök", exact: true }).click();
    await page.waitForURL(/indikator=.*sok=/);
    expect(await parts.allInnerTexts()).toEqual(["Enhet 58 i nämnd 1"]);
    await accessibleInEveryLook(page, "summor-i-en-stor-namnd");
  });
});

test("in a large nämnd one unit's activities, and the unit that gets more time, are found by typing", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, CONTROLLER, `/${UNIT.year}/aktiviteter/namnd-1?vy=kalender`);
    await page.getByLabel("Välj enhet, byt").filter({ visible: true }).last().click();
    await page.getByRole("main").getByRole("textbox", { name: "Sök enhet" }).fill("enhet 58");
    await page.getByRole("main").getByRole("textbox", { name: "Sök enhet" }).press("Enter");
    await page.waitForURL(/vy=kalender&enhet=enhet-58-i-namnd-1$/);
    await page.getByRole("link", { name: "Visa alla enheter" }).waitFor();
    await page.goto(`/${UNIT.year}/perioder`);
    await page.waitForLoadState("networkidle");
    await page.getByText("Ge en enhet mer tid").first().click();
    const form = page.getByRole("form", { name: /^Mer tid för/ }).filter({ visible: true });
    await form.getByRole("button", { name: "Ge mer tid" }).click();
    await form.locator(".field-fault").first().waitFor();
    await chooseAmongMany(page, "Enhet", "enhet 58", "Enhet 58 i nämnd 1");
    await accessibleInEveryLook(page, "mer-tid-i-en-stor-namnd");
  });
});

/** In Nämnd 1 every unit takes up a goal of the assembly's with an indicator, and a period has its days. */
function atWork(database: string): void {
  const raw = new BetterSqlite3(database);
  const goal = raw.prepare("select id from goal where year = ? and level = 'kf-mal' order by number").pluck().get(UNIT.year);
  const indicator = raw.prepare("select indicator_id from indicator_version where periodicity = 'Tertial'").pluck().get();
  const takeUp = raw.prepare("insert into plan_goal (plan_id, goal_id, position) values (?, ?, 1)");
  const measure = raw.prepare("insert into plan_indicator (plan_id, indicator_id, goal_id, position) values (?, ?, ?, 1)");
  for (let no = 1; no <= 60; no++) {
    takeUp.run(`enhet-${no}-i-namnd-1-${UNIT.year}`, goal);
    measure.run(`enhet-${no}-i-namnd-1-${UNIT.year}`, indicator, goal);
  }
  raw
    .prepare(
      "insert into reporting_window (org_unit_id, year, period, no, opens_on, closes_on, set_by, set_at) values (?, ?, 'VB', 1, ?, ?, ?, '2026-01-01T12:00:00.000Z')",
    )
    .run("namnd-1", UNIT.year, `${UNIT.year + 1}-01-01`, `${UNIT.year + 1}-01-20`, "namndcontroller-namnd-1");
  raw.close();
}

/** Opens a choice among many, types, and takes the first with Enter. */
async function chooseAmongMany(page: Page, label: string, typed: string, name: string): Promise<void> {
  const choice = page.locator(".found-choice").filter({ hasText: label, visible: true });
  await choice.locator("summary").click();
  await choice.getByRole("button").first().waitFor();
  await choice.getByRole("textbox").fill(typed);
  await choice.getByRole("textbox").press("Enter");
  await choice.locator("summary", { hasText: name }).waitFor();
}

/** Opens the menu of units under a name and waits for them. */
async function unitMenu(page: Page, shown: string) {
  await page.getByLabel(`${shown}, byt`).click();
  const menu = page.getByRole("navigation", { name: "Organisation" }).getByRole("group").filter({ visible: true });
  const offered = menu.getByRole("link");
  await offered.first().waitFor();
  return { offered, field: menu.getByRole("textbox", { name: "Sök enhet" }), told: menu.getByRole("status") };
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}
