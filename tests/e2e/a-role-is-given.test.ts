import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { signedIn } from "./signed-in.ts";

withBrowser();

test("an administrator gives a role in another nämnd, and the person sees its units at once", async () => {
  await visiting({}, async (page) => {
    await signedIn(page, "Hanna Krona", "/personer");
    await page.getByLabel("Vem").selectOption({ label: "Peter Vik" });
    await page.getByLabel("Ny roll").selectOption({ label: "granskare" });
    await page.getByLabel("Den gäller i").selectOption({ label: "Beställarenheten funktionsnedsättning" });
    await page.getByRole("button", { name: "Ge rollen" }).click();
    await page.getByRole("status").filter({ hasText: "Peter Vik har fått rollen." }).waitFor();
    await page.getByRole("listitem").filter({ hasText: "granskare i Beställarenheten funktionsnedsättning" }).waitFor();
    await signedIn(page, "Peter Vik", "/2013/bestallarenheten-funktionsnedsattning/malkedja");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Målkedja 2013");
  });
});
