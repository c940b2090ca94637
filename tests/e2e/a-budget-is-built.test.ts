import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

/** A year and a period that no other journey writes in. */
const PLACE = { ...UNIT, year: 2014 };
const ON_PAPER = inUnit("budget?period=VP", PLACE);
const OWN = inUnit("budget?period=T2", PLACE);
const TITLE = "Budget 2014";
const PATIENCE = 120_000;
const SOON = { timeout: 15_000 };

withBrowser();

test(
  "a paper's budget is built again by hand: rows named, amounts typed, and every sum is the paper's",
  async () => {
    await visiting({}, async (page) => {
      await signedIn(page, UNIT.head, ON_PAPER);
      const paper = await figuresIn(tableNamed(page));
      await page.goto(OWN);
      await begin(page, "Kostnader, intäkter och netto");
      await nameRows(
        page,
        paper.map(({ label }) => label),
      );
      const typed = paper.slice(1, -1);
      for (const [column, name] of ["kostnader", "intäkter"].entries()) {
        await page.getByRole("textbox", { name: `${typed[0]?.label}, ${name}` }).click();
        for (const { figures } of typed) await typeAndGoDown(page, figures[column] ?? "");
      }
      await page.locator(".grid-saved").getByText("Sparat").waitFor();
      expect(await figuresIn(tableNamed(page))).toEqual(paper);
      await page.reload();
      expect(await figuresIn(tableNamed(page))).toEqual(paper);
      await takeAway(page);
    });
  },
  PATIENCE,
);

test(
  "the grid is worked with the keyboard: one stop with Tab, arrows, Esc, and what was saved is undone and done again",
  async () => {
    await visiting({}, async (page) => {
      await signedIn(page, UNIT.head, OWN);
      await begin(page, "Med varav-rader");
      const cost = page.getByRole("textbox", { name: "Verksamhet, kostnader" });
      const income = page.getByRole("textbox", { name: "Verksamhet, intäkter" });
      await cost.focus();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("table"))).toBeNull();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.type("12,5");
      await page.keyboard.press("Escape");
      expect(await cost.inputValue()).toBe("");
      await page.keyboard.type("12,5");
      await page.keyboard.press("ArrowRight");
      await page.locator(".grid-saved").getByText("Sparat").waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Verksamhet, intäkter");
      await page.keyboard.type("2,25");
      await page.keyboard.press("Enter");
      await expectFigures(page, ["12,5", "2,3", "10,3"]);
      await page.getByRole("group", { name: /Visa/ }).getByRole("button", { name: "tkr", exact: true }).click();
      await expectFigures(page, ["12\u00a0500", "2\u00a0250", "10\u00a0250"]);
      await income.focus();
      await page.keyboard.press("Control+z");
      await expectFigures(page, ["12\u00a0500", "", "12\u00a0500"]);
      await income.focus();
      await page.keyboard.press("Control+y");
      await expectFigures(page, ["12\u00a0500", "2\u00a0250", "10\u00a0250"]);
      await takeAway(page);
    });
  },
  PATIENCE,
);

test(
  "a budget is pasted from Excel: shown before it is saved, in the unit it says, its sums compared and never written in",
  async () => {
    await visiting({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await signedIn(page, UNIT.head, OWN);
      await begin(page, "Kontoslag");
      await paste(
        page,
        [
          ["Beloppen anges i kr", "Budget"],
          ["Intäkter", ""],
          ["Försäljning av verksamhet", "3 300 000"],
          ["Summa intäkter", "3 300 000"],
          ["Kostnader", ""],
          ["Personalkostnader", "4 616 600"],
          ["Övriga kostnader", "(71 250)"],
          ["Summa kostnader", "4 545 450"],
          ["Konsulter", "5"],
        ],
        "Bidrag, budget",
      );
      const preview = page.getByRole("region", { name: "3 belopp från urklipp" });
      await preview.getByText("Skiljer 100 kr.").waitFor();
      expect(await preview.getByRole("button", { name: "kr", exact: true }).getAttribute("aria-pressed")).toBe("true");
      expect(await preview.getByRole("button", { name: /^Klistra in/ }).isDisabled()).toBe(true);
      await preview.getByLabel(/^Konsulter/).selectOption("Ta inte med");
      await preview.getByRole("button", { name: /^Klistra in 3/ }).click();
      await page.locator(".grid-saved").getByText("Sparat").waitFor();
      const figures = async () => (await figuresIn(tableNamed(page))).map(({ label, figures: [figure] }) => [label, figure]);
      expect(await figures()).toEqual(
        expect.arrayContaining([
          ["Summa intäkter", "3\u00a0300"],
          ["Övriga kostnader", "\u221271"],
          ["Summa kostnader", "4\u00a0545"],
          ["Summa netto", "1\u00a0245"],
        ]),
      );
      await page.getByText("Summorna är räknade på exakta belopp").waitFor();
      await page.getByRole("textbox", { name: "Bidrag, budget" }).focus();
      await page.keyboard.press("Control+z");
      await expect.poll(async () => (await figures()).at(-1), SOON).toEqual(["Summa netto", ""]);
      await paste(page, [["12,5", "x"]], "Bidrag, budget");
      await page.getByText("1 hamnar utanför tabellen").waitFor();
      await page.getByRole("button", { name: "Avbryt" }).click();
      await paste(
        page,
        [
          ["Bidrag", "ca tolv"],
          ["Personalkostnader", "12"],
        ],
        "Bidrag, budget",
      );
      await page.getByText("Rätta det som inte kan sparas i Excel").waitFor();
      expect(await page.getByRole("button", { name: /^Klistra in 1/ }).isDisabled()).toBe(true);
      await page.keyboard.press("Escape");
      await takeAway(page);
    });
  },
  PATIENCE,
);

test(
  "a ledger fills the table when its names are explained, and an amount is followed to its accounts",
  async () => {
    await visiting({}, async (page) => {
      await signedIn(page, UNIT.head, OWN);
      await begin(page, "Kostnader, intäkter och netto");
      await page.getByRole("link", { name: "Läs in huvudboken" }).click();
      await page.getByRole("heading", { level: 1, name: /^Huvudboken till/ }).waitFor();
      const ledger = async (...rows: string[]) => {
        const buffer = Buffer.from(["Konto;Kontonamn;Verksamhet;Belopp;År", ...rows].join("\n"));
        await page.getByLabel("Fil (.xlsx eller .csv)").setInputFiles({ name: "huvudbok.csv", mimeType: "text/csv", buffer });
      };
      await page.waitForLoadState("networkidle");
      await ledger("5011;Löner;Verksamhet;12;2013", "5011;Löner;Verksamhet;5,005;2014");
      await page.getByText("Raden gäller 2013, inte 2014.").waitFor();
      await page.getByText("5,005 har fler decimaler än öre.").waitFor();
      await ledger("5011;Löner;5620 Stöd;1 500 000,25;2014", "3411;Bidrag;Verksamhet;-400 000;2014");
      await page.getByLabel("Vilken rad är 5620 Stöd?").selectOption("Verksamhet");
      await page.getByRole("button", { name: /^För in 2/ }).click();
      await page.getByText(/är införda/).waitFor();
      await page.getByRole("link", { name: "Till tabellen" }).last().click();
      await expectFigures(page, ["1,5", "0,4", "1,1"]);
      await page.getByRole("textbox", { name: "Verksamhet, kostnader" }).click();
      await page.getByText("1 rad ur huvudboken").click();
      await page.getByRole("definition").filter({ hasText: "1 500 000,25" }).first().waitFor();
      await takeAway(page);
    });
  },
  PATIENCE,
);

test(
  "a ledger taken in by mistake is undone whole: at once from its receipt, and later from the list, where what was changed since is left",
  async () => {
    // that it is asked first stands in the console
    await visiting({ astray: true }, async (page) => {
      await signedIn(page, UNIT.head, OWN);
      await begin(page, "Kostnader, intäkter och netto");
      const table = page.url();
      const takeIn = async () => {
        await page.getByRole("link", { name: "Läs in huvudboken" }).click();
        await page.getByRole("heading", { level: 1, name: /^Huvudboken till/ }).waitFor();
        await page.waitForLoadState("networkidle");
        const rows = [
          "Konto;Kontonamn;Verksamhet;Belopp;År",
          "5011;Löner;Verksamhet;1 500 000;2014",
          "3411;Bidrag;Verksamhet;-400 000;2014",
        ];
        const buffer = Buffer.from(rows.join("\n"));
        await page.getByLabel("Fil (.xlsx eller .csv)").setInputFiles({ name: "huvudbok.csv", mimeType: "text/csv", buffer });
        await page.getByRole("button", { name: /^För in 2/ }).click();
        await page.getByText(/är införda/).waitFor();
      };
      const undone = (words: string) =>
        page
          .getByRole("status")
          .filter({ hasText: `huvudbok.csv är ångrad: ${words}` })
          .waitFor();
      await takeIn();
      await page.getByRole("button", { name: "Ångra hela filen huvudbok.csv" }).press("Enter");
      await undone("2\u00a0belopp är som innan den lästes in.");
      await page.waitForFunction(() => document.activeElement?.textContent?.includes("är ångrad"));
      await page.goto(table);
      await expectFigures(page, ["", "", ""]);

      await takeIn();
      await page.goto(table);
      const income = page.getByRole("textbox", { name: "Verksamhet, intäkter" });
      await income.fill("0,5");
      await income.press("Enter");
      await page.locator(".grid-saved").getByText("Sparat").waitFor();
      await page.getByRole("link", { name: "Läs in huvudboken" }).click();
      await page.getByText(/2\sbelopp, Anna Lind.*Ångrad av Anna Lind/).waitFor();
      await page.waitForLoadState("networkidle");
      await page.getByRole("button", { name: "Ångra hela filen huvudbok.csv" }).press("Enter");
      await page.getByRole("listitem").filter({ hasText: "Verksamhet, Intäkter: 0,5, Anna Lind" }).last().waitFor();
      await accessibleInEveryLook(page, "huvudboken-angras");
      await page.getByRole("button", { name: "Ångra det andra beloppet" }).press("Enter");
      await undone("1\u00a0belopp är som innan den lästes in. 1\u00a0belopp som har ändrats sedan dess lämnades som det är.");
      await page.getByRole("link", { name: "Till tabellen" }).first().click();
      await expectFigures(page, ["", "0,5", "\u22120,5"]);
      await takeAway(page);
    });
  },
  PATIENCE,
);

test(
  "what is no amount stays in its cell with why, and öre are not rounded away",
  async () => {
    await visiting({}, async (page) => {
      await signedIn(page, UNIT.head, OWN);
      await begin(page, "Kostnader, intäkter och netto");
      const cost = page.getByRole("textbox", { name: "Verksamhet, kostnader" });
      await cost.fill("tolv");
      await cost.press("Enter");
      await page.getByText("En cell är inte sparad.").waitFor();
      await page.getByRole("button", { name: "Gå dit" }).click();
      await page.getByText("Skriv ett belopp, till exempel 12,5.").waitFor();
      await page.getByRole("button", { name: "Återställ" }).click();
      await cost.fill("12,34567891");
      await cost.press("Enter");
      await page.getByText("En cell är inte sparad.").waitFor();
      expect(await cost.inputValue()).toBe("12,34567891");
      await page.getByRole("button", { name: "Gå dit" }).click();
      await page.getByRole("button", { name: "Återställ" }).click();
      await takeAway(page);
    });
  },
  PATIENCE,
);

function tableNamed(page: Page): Locator {
  return page.getByRole("table", { name: TITLE });
}

type Figures = { label: string; figures: string[] };

/** Every row with what stands in its cells, typed or worked out, as it is printed. */
async function figuresIn(table: Locator): Promise<Figures[]> {
  await table.page().locator("h1").click();
  return table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      label: row.querySelector("th")?.textContent ?? "",
      figures: [...row.querySelectorAll("td:not(.beside)")].map((cell) => cell.querySelector("input")?.value ?? cell.textContent ?? ""),
    })),
  );
}

async function expectFigures(page: Page, figures: string[]): Promise<void> {
  await expect
    .poll(async () => (await figuresIn(tableNamed(page))).find(({ label }) => label === "Verksamhet")?.figures, SOON)
    .toEqual(figures);
}

/** What Excel would have put on the clipboard, pasted in a cell. */
async function paste(page: Page, rows: string[][], cell: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join("\t")).join("\n"));
  await page.getByRole("textbox", { name: cell }).focus();
  await page.keyboard.press("Control+v");
}

async function begin(page: Page, layout: string): Promise<void> {
  const choice = page.getByRole("radio", { name: new RegExp(`^${layout}`) });
  await choice.waitFor();
  await choice.check();
  await page.getByRole("button", { name: "Börja tabellen" }).click();
  await page.getByText("Tabellen är påbörjad.").waitFor();
  await page.waitForLoadState("networkidle");
}

/** Opens the rows, when the page has woken. */
async function openRows(page: Page): Promise<void> {
  const first = page.getByLabel("Rad 1, namn");
  const open = async () => {
    const button = page.getByRole("button", { name: "Ändra rader" });
    if (await button.isVisible()) await button.click();
    return first.isVisible();
  };
  await expect.poll(open, SOON).toBe(true);
}

/** Names the rows of a heading, lines and a total, with a new row for each line that the layout lacks. */
async function nameRows(page: Page, labels: string[]): Promise<void> {
  await openRows(page);
  const row = (at: number) => page.getByLabel(`Rad ${at}, namn`);
  await row(1).fill(labels[0] ?? "");
  await row(2).fill(labels[1] ?? "");
  await row(2).focus();
  for (const label of labels.slice(2, -1)) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(label);
  }
  await page.getByRole("button", { name: "Spara raderna" }).click();
  await page.getByText("Raderna sparade").waitFor();
}

async function typeAndGoDown(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

/** Leaves the period as it was found. */
async function takeAway(page: Page): Promise<void> {
  for (const cell of await tableNamed(page).getByRole("textbox").all()) {
    await cell.fill("");
    await cell.press("Enter");
  }
  await expect.poll(() => page.locator(".grid-saved").textContent(), SOON).not.toMatch(/Sparar|inte sparad/);
  await page.reload();
  await openRows(page);
  await page.getByRole("button", { name: "Ta bort tabellen" }).click();
  await page.getByText("Tabellen är borttagen.").waitFor();
}
