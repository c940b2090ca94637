import { expect, test } from "vitest";
import { PNG } from "../fixtures/pictures.ts";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn, UNIT } from "./signed-in.ts";

withBrowser();

test("kommunledningen changes the columns of a report, sees it beside, saves it, and takes it back", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Johan Ask", inUnit("dokument"));
    await page.goto("/uppstallning");
    await page.getByRole("link", { name: "Tertialrapport 2 2023–2035" }).click();
    const sheet = page.getByRole("region", { name: "Förhandsvisning" });
    const heads = sheet.locator(".table-indicators").first().getByRole("columnheader");
    await heads.first().waitFor();
    const indicators = page.getByRole("group", { name: "Indikatortabeller" });
    await indicators.getByRole("radio", { name: "Samma kolumner i alla dokument" }).check();
    await indicators.getByLabel("Årsmål", { exact: true }).fill("Mål för året");
    for (const _ of [1, 2, 3, 4, 5]) await indicators.getByRole("button", { name: "Flytta upp Årsmål" }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Flytta ner Årsmål");
    await sheet.getByRole("columnheader", { name: "Mål för året" }).first().waitFor();
    await expect.poll(() => heads.nth(1).innerText()).toBe("Mål för året");
    await accessibleInEveryLook(page, "uppstallning-andras");
    await indicators.getByLabel("KF:s årsmål", { exact: true }).fill("Mål för året");
    await page.getByRole("button", { name: "Spara uppställningen" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Två kolumner har rubriken" }).click();
    await indicators.getByLabel("KF:s årsmål", { exact: true }).fill("");
    await page.getByRole("button", { name: "Spara uppställningen" }).click();
    await page.getByRole("status").filter({ hasText: "Sparat" }).waitFor();
    await page.getByText("Tidigare versioner").click();
    await page.getByRole("button", { name: "Använd version 1" }).waitFor();
    await page.getByRole("button", { name: "Ångra" }).click();
    await page.getByText("Tidigare versioner (2)").waitFor();
    await expect.poll(() => heads.nth(1).innerText()).not.toBe("Mål för året");
  });
});

test("a logo is taken in as a picture with its words, and what is no picture is refused at the field", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, "Johan Ask", inUnit("dokument"));
    await page.goto("/uppstallning/VP/2023");
    const field = page.getByLabel("Logotyp", { exact: true });
    await field.setInputFiles({ name: "logga.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
    await page.getByText("Filen är ingen PNG- eller JPEG-bild.").waitFor();
    await field.setInputFiles({ name: "logga.png", mimeType: "image/png", buffer: Buffer.from(PNG) });
    await page.getByLabel("Vad logotypen visar").fill("Exempelstads vapen");
    await page.getByRole("img", { name: "Exempelstads vapen" }).waitFor();
    await page.getByRole("button", { name: "Återställ" }).click();
  });
});

test("for a nämnd's controller there is no such page, and a save is refused", async () => {
  await visiting({ astray: true }, async (page) => {
    await signedIn(page, "Lars Nord", inUnit("dokument"));
    expect((await page.goto("/uppstallning/VB/2023"))?.status()).toBe(404);
    await page.goto(inUnit("dokument"));
    const status = await page.evaluate(async () => {
      const body = JSON.stringify({ base: 1, layout: {}, documentId: "x" });
      const send = (address: string, method: string) => fetch(address, { method, body }).then((reply) => reply.status);
      const kind = "/api/v1/uppstallningar/VB/2023";
      return [await send(kind, "PUT"), await send(`${kind}/forhandsvisning`, "POST"), await send("/api/v1/uppstallningar/logotyp", "PUT")];
    });
    expect(status).toEqual([422, 403, 403]);
  });
});

test("who may write is led by keyboard from a block of the preview to where it is changed; who may not sees no such link", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, UNIT.head, inUnit("dokument"));
    await page.getByRole("link", { name: "Verksamhetsberättelse", exact: true }).click();
    await page.getByRole("article").waitFor();
    const preview = page.url();
    const change = page.getByRole("link", { name: /^Ändra Sammanfattande analys/ });
    await change.focus();
    await expect.poll(() => change.evaluate((link) => getComputedStyle(link).opacity)).toBe("1");
    await change.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Sammanfattande analys" }).waitFor();
    await page.goto(preview);
    const indicator = page.locator(".table-indicators").getByRole("link").first();
    const name = (await indicator.innerText()).replace(/\s*Ändra$/, "");
    await indicator.press("Enter");
    await page.getByRole("heading", { level: 3, name }).waitFor();
    await page.goto(preview);
    const outline = page.getByRole("navigation", { name: "Rubriker" });
    await outline.getByRole("link").last().click();
    await expect.poll(() => outline.locator("[aria-current=location]").count()).toBe(1);
    await signedIn(page, "Eva Lund", new URL(preview).pathname);
    await page.getByRole("article").waitFor();
    expect(await page.getByRole("article").getByRole("link", { name: /Ändra/ }).count()).toBe(0);
    expect(await page.locator(".edit, .edit-row").count()).toBe(0);
  });
});
