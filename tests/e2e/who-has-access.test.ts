import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { withOwnExample } from "./own-example.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const ACCESS = inUnit("behorigheter");
const LEAVER = "Sara Dahl";
const SUCCESSOR = "Gunilla Strand";
const LEAVERS_UNIT = "/2026/norrtulls-bibliotek-och-kulturhus/behorigheter";
const STEWARD = "Hanna Krona";
const CONTROLLER = "Lars Nord";
const REASON = "Felanmälan: ett utfall syns inte i rapporten";

const app = withOwnExample();
withBrowser();

test("an administrator gives a role with its days in somebody's place, and it ends and is taken back", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, STEWARD, ACCESS);
    await page.getByLabel("Vem", { exact: true }).selectOption({ label: "Eva Lund" });
    await page.getByLabel("Ny roll").selectOption({ label: "rapportör" });
    await page.getByLabel("Från").fill(`${nextYear()}-02-01`);
    await page.getByLabel("Till och med").fill(`${nextYear()}-05-31`);
    await page.getByLabel("Ersättare för").selectOption({ label: "Peter Vik" });
    await page.getByRole("button", { name: "Ge rollen" }).click();
    await page.getByRole("status").filter({ hasText: "Eva Lund har fått rollen." }).waitFor();
    const row = page.getByRole("row").filter({ hasText: "Ersättare för Peter Vik. Rollen är given här." });
    expect(await row.innerText()).toContain(`1 februari–31 maj ${nextYear()}`);
    await row.getByText("Avsluta", { exact: true }).click();
    await row.getByLabel("Sista dag").fill("");
    await row.getByRole("button", { name: "Avsluta rollen" }).click();
    await page.getByRole("status").filter({ hasText: "Rollen är avslutad för Eva Lund." }).waitFor();
    expect(await row.count()).toBe(0);
    await page.getByRole("button", { name: "Ångra" }).click();
    await row.waitFor();
  });
});

test("the chief sees who has access and why, and names who reports an indicator; nobody else may", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, UNIT.head, ACCESS);
    await page.getByRole("row").filter({ hasText: CONTROLLER }).filter({ hasText: "och gäller enheterna under den" }).waitFor();
    await page.getByRole("row").filter({ hasText: UNIT.head }).filter({ hasText: "Rollen är given här." }).waitFor();
    await page.waitForLoadState("networkidle");
    await choices(page).focus();
    await page.keyboard.type("Peter");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await page.reload();
    expect(await chosen(page)).toBe("Peter Vik");
    await signedIn(page, "Peter Vik", ACCESS);
    await page.getByRole("heading", { name: `Vem rapporterar vad ${UNIT.year}` }).waitFor();
    expect(await page.getByRole("combobox").count()).toBe(0);
  });
});

test("who only reports types in own and unclaimed figures, and is told at a locked cell whose it is", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, UNIT.head, ACCESS);
    await page.waitForLoadState("networkidle");
    await choices(page).selectOption({ label: UNIT.head });
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await signedIn(page, "Peter Vik", inUnit("utfall?period=VB"));
    const words = `${UNIT.head} rapporterar den här indikatorn.`;
    const locked = page.getByRole("textbox", { name: `låst: ${words}` }).first();
    const before = await locked.inputValue();
    await locked.focus();
    await page.getByRole("complementary").getByText(words).waitFor();
    await page.keyboard.type("12");
    expect(await locked.inputValue()).toBe(before);
    await page
      .getByRole("textbox", { name: /, hela enheten, totalt$/ })
      .first()
      .focus();
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
  });
});

test("a whole nämnd's people are seen by those with a role in it", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, CONTROLLER, ACCESS);
    await page.getByRole("link", { name: "Hela nämnden" }).click();
    await page
      .getByRole("row")
      .filter({ hasText: UNIT.head })
      .filter({ hasText: `Rollen är given i ${UNIT.name}.` })
      .waitFor();
    await accessibleInEveryLook(page, "behorigheter-hela-namnden");
    await signedIn(page, "Johan Ask", inUnit("dokument"));
    expect(await page.getByRole("link", { name: "Behörigheter" }).count()).toBe(0);
  });
});

test("a leaver's indicators and roles become a colleague's in one step", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, LEAVER, LEAVERS_UNIT);
    await page.waitForLoadState("networkidle");
    await choices(page).selectOption({ label: LEAVER });
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
    await signedIn(page, STEWARD, "/personer");
    await page.getByRole("link", { name: LEAVER }).click();
    await page.getByText("Rapporterar 1 indikator").waitFor();
    await accessibleInEveryLook(page, "person-med-ansvar");
    await page.getByLabel("Till", { exact: true }).selectOption({ label: SUCCESSOR });
    await page.getByRole("button", { name: "Lämna över" }).click();
    await page
      .getByRole("status")
      .filter({ hasText: `${SUCCESSOR} har tagit över 1 roll, 2 aktiviteter och 1 indikator efter ${LEAVER}.` })
      .waitFor();
    await page.getByText("Har ingen roll nu.").waitFor();
    await signedIn(page, SUCCESSOR, LEAVERS_UNIT);
    expect(await chosen(page)).toBe(SUCCESSOR);
    await page.goto("/logga-in");
    expect(await page.getByRole("button", { name: LEAVER }).count()).toBe(0);
  });
});

test("an administrator reads a nämnd's drafts for a reason, and those who write there see it on every page", async () => {
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, STEWARD, inUnit("malkedja"));
    expect(new URL(page.url()).pathname).toBe(inUnit("dokument"));
    await page.goto(ACCESS);
    await page.getByLabel("Varför behöver du läsa dem?").fill(REASON);
    await page.getByRole("button", { name: "Öppna utkasten" }).click();
    await page.getByRole("status").filter({ hasText: "Nämnden ser det." }).waitFor();
    await page.goto(inUnit("malkedja"));
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(`Målkedja ${UNIT.year}`);
  });
  await visiting({ baseURL: app.address }, async (page) => {
    await signedIn(page, CONTROLLER, inUnit("dokument"));
    const notice = page.getByRole("note").filter({ hasText: `${STEWARD} läser nämndens utkast` });
    expect(await notice.innerText()).toContain(REASON);
    await notice.getByRole("link", { name: "Se behörigheter" }).click();
    await page.getByRole("row").filter({ hasText: "läser utkast" }).filter({ hasText: REASON }).waitFor();
    await accessibleInEveryLook(page, "behorigheter-med-oppna-utkast");
    await signedIn(page, STEWARD, ACCESS);
    await page.getByRole("button", { name: "Stäng utkasten" }).click();
    await page.goto(inUnit("malkedja"));
    expect(new URL(page.url()).pathname).toBe(inUnit("dokument"));
  });
});

/** Who reports the first indicator on the page. */
function choices(page: Page) {
  return page.getByRole("list").getByRole("combobox").first();
}

function chosen(page: Page): Promise<string> {
  return choices(page).evaluate((choice) => (choice instanceof HTMLSelectElement ? (choice.selectedOptions[0]?.text ?? "") : ""));
}

/** A year whose days lie ahead, whenever the test runs. */
function nextYear(): number {
  return new Date().getFullYear() + 1;
}
