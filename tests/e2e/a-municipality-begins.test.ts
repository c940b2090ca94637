import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibleInEveryLook, visiting, withBrowser } from "./browser.ts";
import { type ServedApp, serveDatabase } from "./served-app.ts";

const ADMIN = { name: "Exempel Förvaltare", email: "forvaltare@exempelstad.se", password: "fyra ord om våren" };
const CHIEF = { name: "Exempel Chef", email: "chef@exempelstad.se", password: "fem andra ord om hösten" };

let folder: string;
let app: ServedApp;

withBrowser();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertial-"));
  expect(await setUp()).toBe(0);
  app = await serveDatabase(join(folder, "data", "tertial.db"));
});
afterAll(async () => {
  const complaints = await app.end();
  rmSync(folder, { recursive: true });
  expect(complaints).toBe("");
});

test("a municipality's own database is made once", async () => {
  expect(await setUp()).toBe(1);
});

test("the first administrator signs in and invites a second person, who chooses a password and is in", async () => {
  let link = "";
  await visiting({ baseURL: app.address }, async (page) => {
    await page.goto("/");
    await accessibleInEveryLook(page, "logga-in-med-losenord");
    await signIn(page, { ...ADMIN, password: "inte rätt lösenord" });
    await page.getByText("E-postadressen eller lösenordet stämmer inte.").waitFor();
    expect(await page.getByLabel("E-postadress").inputValue()).toBe(ADMIN.email);
    await signIn(page, ADMIN);
    await page.getByRole("heading", { level: 1, name: "Här finns inga planer än" }).waitFor();
    await page.getByRole("link", { name: "Personer: bjud in kollegor" }).click();
    await page.getByLabel("Namn").fill(CHIEF.name);
    await page.getByLabel("E-postadress").fill(CHIEF.email);
    await page.getByLabel("Roll", { exact: true }).selectOption("enhetschef");
    await page.getByRole("button", { name: "Bjud in" }).click();
    link = (await page.getByText("/inbjudan/").textContent()) ?? "";
    await accessibleInEveryLook(page, "personer-med-inbjudan");
  });
  await visiting({ baseURL: app.address }, async (page) => {
    await page.goto(link);
    await accessibleInEveryLook(page, "inbjudan");
    await page.getByLabel("Nytt lösenord").fill("qwerty123456");
    await page.getByRole("button", { name: "Välj lösenord och gå in" }).click();
    await page.getByText("ett av de vanligaste").waitFor();
    await page.getByLabel("Nytt lösenord").fill(CHIEF.password);
    await page.getByRole("button", { name: "Välj lösenord och gå in" }).click();
    await page.getByRole("heading", { level: 1, name: "Här finns inga planer än" }).waitFor();
    expect(await page.getByRole("link", { name: "Personer" }).count()).toBe(0);
    await page.goto(link);
    await page.getByRole("heading", { name: "Länken gäller inte" }).waitFor();
  });
});

test("one sees where one is signed in, ends a session there, changes the password and signs out", async () => {
  const other = await sessionOf(CHIEF);
  await visiting({ baseURL: app.address }, async (page) => {
    await page.goto("/mitt-konto");
    await signIn(page, CHIEF);
    await page.getByRole("heading", { level: 1, name: "Mitt konto" }).waitFor();
    await accessibleInEveryLook(page, "mitt-konto-med-losenord");
    expect(await opens(other)).toBe(true);
    for (let left = await ends(page).count(); left > 0; left--) await ends(page).first().click();
    await page.waitForLoadState();
    expect(await opens(other)).toBe(false);
    await page.getByLabel("Nuvarande lösenord").fill(CHIEF.password);
    await page.getByLabel("Nytt lösenord").fill("helt nya ord om vintern");
    await page.getByRole("button", { name: "Byt lösenord" }).click();
    await page.getByText("Lösenordet är bytt.").waitFor();
    await page.getByRole("button", { name: "Logga ut" }).click();
    await page.getByRole("heading", { level: 1, name: "Logga in" }).waitFor();
  });
});

test("who gets a new link is signed out and told who made it, and who was shut out by mistake is let in again", async () => {
  const password = "helt nya ord om vintern";
  const elsewhere = await sessionOf({ ...CHIEF, password });
  await visiting({ baseURL: app.address }, async (page) => {
    await page.goto("/personer");
    await signIn(page, ADMIN);
    await page.getByRole("button", { name: `Ny länk till ${CHIEF.name}` }).click();
    await page.getByText("/inbjudan/").waitFor();
    expect(await opens(elsewhere)).toBe(false);
    await page.getByRole("button", { name: `Stäng av ${CHIEF.name}` }).click();
    await page.getByText("Personen är avstängd och utloggad överallt.").waitFor();
    await page.getByRole("button", { name: "Ångra" }).click();
    await page.getByText("Personen kan logga in igen, med sina roller.").waitFor();
  });
  await visiting({ baseURL: app.address }, async (page) => {
    await page.goto("/mitt-konto");
    await signIn(page, { ...CHIEF, password });
    const told = await page.getByRole("note").innerText();
    expect(told).toContain(`${ADMIN.name} gjorde en ny inloggningslänk till ditt konto`);
    expect(told).toContain("Den har inte använts.");
    await accessibleInEveryLook(page, "mitt-konto-med-ny-lank");
  });
});

test("the one-click people are not there in a municipality's own database", async () => {
  const answer = await post("/api/v1/session", { person: "vem-som-helst" });
  expect(answer.status).toBe(404);
});

test("a form on another site signs nobody in, and changes nothing for who is signed in", async () => {
  const session = await sessionOf(ADMIN);
  const elsewhere: Record<string, string>[] = [
    { origin: "https://annan.test" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  const forms = [
    "session/losenord",
    "session/slut",
    "konto/losenord",
    "konto/sessioner",
    "personer",
    "roller",
    "personer/x/lank",
    "personer/x/avstangning",
    "personer/x/avstangning/slut",
    "personer/x/overlamning",
    "roller/x/sista-dag",
    "namnder/x/utkast",
    "namnder/x/utkast/slut",
    "inbjudan/x",
  ];
  for (const path of forms) {
    for (const from of elsewhere) {
      const answer = await post(`/api/v1/${path}`, { email: ADMIN.email, password: ADMIN.password }, { ...from, cookie: session });
      expect([path, answer.status, answer.headers.get("set-cookie")]).toEqual([path, 403, null]);
    }
  }
  expect(await opens(session)).toBe(true);
});

test("a planted session is replaced at the sign-in, no script can read the new one, and it is over after signing out", async () => {
  const planted = "tertial-session=planterad";
  const answer = await post("/api/v1/session/losenord", ADMIN, { cookie: planted });
  const cookie = answer.headers.getSetCookie().find((set) => set.startsWith("tertial-session=")) ?? "";
  expect(cookie).toMatch(/^tertial-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  const session = cookie.split(";")[0] ?? "";
  expect([await opens(planted), await opens(session)]).toEqual([false, true]);
  await post("/api/v1/session/slut", {}, { cookie: session });
  expect(await opens(session)).toBe(false);
});

test("who is shut out is out at the next request, and stays out until let in again", async () => {
  const chief = { ...CHIEF, password: "helt nya ord om vintern" };
  const [session, admin] = [await sessionOf(chief), await sessionOf(ADMIN)];
  expect(await opens(session)).toBe(true);
  const people = await (await fetch(`${app.address}/personer`, { headers: { cookie: admin } })).text();
  const shutOut = people.match(/\/api\/v1\/personer\/\w+\/avstangning/)?.[0] ?? "";
  await post(shutOut, {}, { cookie: admin });
  expect(await opens(session)).toBe(false);
  const saved = await fetch(`${app.address}/api/v1/arsmal`, { method: "PUT", headers: { cookie: session }, body: "{}" });
  expect(saved.status).toBe(401);
  const tried = await post("/api/v1/session/losenord", chief);
  expect(tried.headers.get("set-cookie")).not.toContain("tertial-session");
  await post(`${shutOut}/slut`, {}, { cookie: admin });
  expect([await opens(session), await opens(await sessionOf(chief))]).toEqual([false, true]);
});

test("guessing stops after ten times, whatever address is claimed, and colleagues behind the same address still come in", async () => {
  for (let no = 0; no < 10; no++) await post("/api/v1/session/losenord", { email: CHIEF.email, password: `gissning nummer ${no}` });
  const right = { email: CHIEF.email, password: "helt nya ord om vintern" };
  const eleventh = await post("/api/v1/session/losenord", right, { "x-forwarded-for": "198.51.100.1" });
  expect(eleventh.headers.get("set-cookie")).not.toContain("tertial-session");
  expect(await opens(await sessionOf(ADMIN))).toBe(true);
});

/** `tertial setup` in the empty folder; answers its exit code. */
async function setUp(): Promise<number> {
  const args = [resolve("cli/tertial.js"), "setup", "--municipality", "Provköping", "--name", ADMIN.name, "--email", ADMIN.email];
  const { TERTIAL_DATABASE: _, ...env } = process.env;
  const command = spawn(process.execPath, args, { cwd: folder, env: { ...env, TERTIAL_PASSWORD: ADMIN.password }, stdio: "ignore" });
  const [code] = await once(command, "exit");
  return code;
}

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel("E-postadress").fill(email);
  await page.getByLabel("Lösenord").fill(password);
  await page.getByRole("button", { name: "Logga in" }).click();
}

function ends(page: Page) {
  return page.getByRole("button", { name: "Avsluta" });
}

function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(app.address + path, { method: "POST", body: new URLSearchParams(form), headers, redirect: "manual" });
}

/** The cookie of a new session. */
async function sessionOf({ email, password }: { email: string; password: string }): Promise<string> {
  const answer = await post("/api/v1/session/losenord", { email, password });
  const cookie = answer.headers.getSetCookie().find((set) => set.startsWith("tertial-session="));
  if (!cookie) throw new Error("Inloggningen gav ingen session");
  return cookie.split(";")[0] ?? "";
}

async function opens(cookie: string): Promise<boolean> {
  const answer = await fetch(`${app.address}/mitt-konto`, { headers: { cookie }, redirect: "manual" });
  return answer.status === 200;
}
