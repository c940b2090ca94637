import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

const GOAL = "Barnets situation avgör hur beslutet ser ut";
const BEFORE = "granskades också i oktober, med";
const AFTER = "granskades också i oktober och november, med";

withBrowser();

test("the controller proposes other words to the chief, who puts them into the text; then the thread is resolved", async () => {
  await visiting({}, async (page) => {
    const comments = await openComments(page, "Lars Nord");
    await propose(page, { body: "Novembers akter är också granskade.", quote: BEFORE, proposal: AFTER, to: UNIT.head });
    await comments.getByText("Novembers akter är också granskade.").waitFor();
    expect(await comments.getByRole("button", { name: "Till mig 0" }).count()).toBe(1);
    await accessibleInEveryLook(page, "kommentarer");

    await openComments(page, UNIT.head);
    await comments.getByRole("button", { name: "Till mig 1" }).click();
    await comments.getByRole("button", { name: "Svara" }).click();
    await comments.getByLabel("Svar", { exact: true }).fill("Tack, det hade jag glömt.");
    await comments.getByRole("button", { name: "Svara" }).click();
    await comments.getByText("Tack, det hade jag glömt.").waitFor();
    await comments.getByRole("button", { name: "Godta förslaget" }).click();
    await comments.getByText("Ingen har nämnt eller svarat dig här.").waitFor();
    await page.getByRole("region", { name: "Texter" }).getByText(AFTER).waitFor();
    await comments.getByRole("button", { name: "Lösta 1" }).click();
    await comments.getByText(`Förslaget godtogs av ${UNIT.head}`).waitFor();

    // as it was found
    await propose(page, { body: "", quote: AFTER, proposal: BEFORE });
    await comments.getByRole("button", { name: "Godta förslaget" }).click();
    await page.getByRole("region", { name: "Texter" }).getByText(BEFORE).waitFor();
  });
});

async function openComments(page: Page, person: string) {
  await signedIn(page, person, inUnit("malkedja?period=VB"));
  await page.getByRole("button", { name: "Fäll ut alla" }).click();
  await page.getByRole("treegrid").getByRole("link", { name: GOAL, exact: true }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: GOAL }).waitFor();
  return page.getByRole("region", { name: "Kommentarer" });
}

async function propose(page: Page, { body, quote, proposal, to }: { body: string; quote: string; proposal: string; to?: string }) {
  await page.getByRole("button", { name: "Kommentera" }).click();
  await page.getByLabel("Gäller").selectOption({ label: "Analys" });
  await page.getByLabel("Kommentar", { exact: true }).fill(body);
  await page.getByText("Föreslå andra ord").click();
  await page.getByLabel("Orden som står i texten nu").fill(quote);
  await page.getByLabel("Orden i stället").fill(proposal);
  if (to) {
    await page.getByText("Nämn någon").click();
    await page.getByRole("checkbox", { name: to }).check();
  }
  await page.getByRole("button", { name: "Kommentera" }).click();
  await page.getByLabel("Orden i stället").waitFor({ state: "detached" });
}
