import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

/** A section of the annual report; found empty, left empty and without open comments. */
const SECTION = "Synpunkter och klagomål";
const CONTROLLER = "Lars Nord";

withBrowser();

test("words chosen in a text are commented beside it; a proposal for words that have changed since is not put in, and says why", async () => {
  await visiting({ astray: true }, async (chief) => {
    await signedIn(chief, UNIT.head, inUnit("dokument"));
    await chief.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
    await chief.getByRole("link", { name: "Skriv", exact: true }).click();
    await opened(chief);
    await chief.getByRole("navigation", { name: "Delar i dokumentet" }).getByRole("link", { name: SECTION }).click();
    await opened(chief, SECTION);
    const begin = chief.getByRole("button", { name: "Skriv avsnittet" });
    await begin.or(field(chief)).waitFor();
    if (await begin.isVisible()) await begin.click();
    await written(chief, "Vi besökte 212 personer.");

    await visiting({}, async (controller) => {
      const { pathname, search } = new URL(chief.url());
      await signedIn(controller, CONTROLLER, pathname + search);
      await field(controller).getByText("Vi besökte 212 personer.").click();
      await controller.keyboard.press("Home");
      for (let letters = 0; letters < "Vi besökte".length; letters++) await controller.keyboard.press("Shift+ArrowRight");
      await comments(controller).locator("summary").first().click();
      await comments(controller).getByRole("button", { name: "Kommentera" }).click();
      await expect.poll(() => controller.getByLabel("Orden som står i texten nu").inputValue()).toBe("Vi besökte");
      await controller.getByLabel("Orden i stället").fill("Vi mötte");
      await controller.getByLabel("Kommentar", { exact: true }).fill("Alla var inte hemma.");
      await comments(controller).getByRole("button", { name: "Kommentera" }).click();
      await comments(controller).getByText("Alla var inte hemma.").waitFor();
      await controller.getByRole("link", { name: `${SECTION} påbörjad 1 öppen kommentar` }).waitFor();
      await comments(controller).getByRole("button", { name: "Ändra", exact: true }).click();
      await comments(controller).getByLabel("Din kommentar").fill("Alla var inte hemma i juli.");
      await comments(controller).getByRole("button", { name: "Spara" }).click();
      await comments(controller).getByText("Alla var inte hemma i juli.").waitFor();
      await accessibleInEveryLook(controller, "skriv-kommentarer");

      await chief.reload();
      await written(chief, "Vi träffade 212 personer.");
      await comments(chief).getByRole("button", { name: "Godta förslaget" }).click();
      await comments(chief).getByText("Orden står inte kvar i texten. Läs texten och ändra för hand.").waitFor();
      expect(await field(chief).innerText()).toBe("Vi träffade 212 personer.");
      await written(chief, "Vi besökte 212 personer.");
      await comments(chief).getByRole("button", { name: "Godta förslaget" }).click();
      await field(chief).getByText("Vi mötte 212 personer.").waitFor();
      await chief.getByRole("link", { name: `${SECTION} påbörjad`, exact: true }).waitFor();

      await controller.reload();
      await field(controller).waitFor();
      await comments(controller).getByRole("button", { name: "Kommentera" }).click();
      await controller.getByLabel("Kommentar", { exact: true }).fill("Förhastat.");
      // half said, the page is left and come back to
      await controller.reload();
      await field(controller).waitFor();
      await controller.waitForLoadState("networkidle");
      await comments(controller).getByRole("button", { name: "Kommentera" }).click();
      await expect.poll(() => controller.getByLabel("Kommentar", { exact: true }).inputValue()).toBe("Förhastat.");
      await comments(controller).getByRole("button", { name: "Kommentera" }).click();
      await comments(controller).getByText("Förhastat.").waitFor();
      await comments(controller).getByRole("button", { name: "Ta bort" }).click();
      await comments(controller).getByRole("button", { name: "Ja, ta bort den" }).click();
      await comments(controller).getByText("Förhastat.").waitFor({ state: "detached" });
    });
    await written(chief, "");
  });
});

function field(page: Page) {
  return page.getByRole("textbox", { name: SECTION });
}

function comments(page: Page) {
  return page.getByRole("complementary", { name: "Till hjälp" });
}

/** The part is there and can be written in, or begun. */
async function opened(page: Page, title?: string): Promise<void> {
  await page
    .getByRole("heading", { level: 2, ...(title && { name: title }) })
    .first()
    .waitFor();
  await page.locator(".writing[aria-busy=false]").waitFor();
}

/** Puts these words into the place of what stands, and waits until the server has them. */
async function written(page: Page, words: string): Promise<void> {
  await field(page).click();
  await page.keyboard.press("Control+a");
  const sent = words === "" ? '"c":[]' : `"${words}"`;
  const answer = page.waitForResponse(
    (response) => response.url().includes("/api/v1/texter/") && response.request().postData()?.includes(sent) === true,
  );
  if (words === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(words);
  await answer;
  await page.getByText(/Sparat \d\d\.\d\d/).waitFor();
}
