import { readFileSync, writeFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { visiting, withBrowser } from "./browser.ts";
import { inUnit, signedIn } from "./signed-in.ts";

/** A unit whose annual report for 2026 is handed in and taken back by one journey only, and not typed in by any. */
const UNIT = { slug: "forskoleenheten-norrtull", head: "Karin Ek", year: 2026 };
const RECORD = "tests/e2e/a-tertial-is-heard.txt";
/** what a reader stops at */
const HEARD =
  /^(heading|textbox|button|link|checkbox|radio|alert|status|navigation|form|region|complementary|rowheader|columnheader|StaticText)$/;

withBrowser();

test("on a phone the way from the period to its receipt is heard in an order that makes sense", async () => {
  await visiting({ viewport: { width: 320, height: 640 } }, async (page) => {
    await signedIn(page, UNIT.head, inUnit("utfall?period=VB", UNIT));
    await page.getByText(/av \d+ rapporterade/).waitFor();
    const tree = await page.context().newCDPSession(page);
    const period = await heardIn(tree, page);
    // another journey may have left its notice that drafts were opened, and its earlier submission
    const heard = [`– Perioden\n${period.replace(/^[^\n]*läsa nämndens utkast[^\n]*\nlink: Se behörigheter\n/, "")}`];

    const cell = page.locator(".outcome-grid input:visible").first();
    const before = await cell.inputValue();
    await cell.fill("ungefär tolv");
    await cell.press("Enter");
    await page.getByText("En cell är inte sparad.").waitFor();
    await page.getByRole("button", { name: "Gå dit" }).click();
    heard.push(`– En siffra som inte kan läsas\n${await heardIn(tree, page, ".grid-bar > *, .with-panel")}`);
    await page.getByRole("button", { name: "Återställ" }).click();
    expect(await cell.inputValue()).toBe(before);

    await page.getByRole("button", { name: "Nästa", exact: true }).click();
    heard.push(`– Nästa indikator\n${await heardIn(tree, page, ".with-panel")}`);

    await page.getByRole("button", { name: "Lämna in" }).click();
    await page.getByRole("heading", { name: /är inlämnad$/ }).waitFor();
    heard.push(`– Inlämnad\n${await heardIn(tree, page, ".hand-in > :not(details)")}`);
    await page.getByRole("button", { name: "Ta tillbaka inlämningen" }).click();
    await page.getByRole("button", { name: "Lämna in" }).waitFor();

    const now = `${heard.join("\n\n")}\n`.replaceAll(" Tidigare inlämningar", "");
    if (process.env.TERTIAL_RECORD) writeFileSync(RECORD, now);
    expect(now).toBe(readFileSync(RECORD, "utf8"));
  });
});

type Node = {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
  properties?: Property[];
};
type Property = { name: string; value: { value: unknown } };

/** Chromium's own accessibility tree below what matches, as lines "role: name, state" in the order they are heard. */
async function heardIn(tree: CDPSession, page: Page, within = "main"): Promise<string> {
  await page.waitForLoadState("networkidle");
  const { root } = await tree.send("DOM.getDocument");
  const { nodeIds } = await tree.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: within });
  const lines: string[] = [];
  let among = false;
  for (const nodeId of nodeIds) {
    const { nodes } = (await tree.send("Accessibility.queryAXTree", { nodeId })) as { nodes: Node[] };
    for (const node of nodes.filter(({ ignored, role }) => !ignored && HEARD.test(role?.value ?? ""))) {
      const line = lineOf(node);
      // the words that something is named after are heard once, as its name
      const words = node.role?.value === "StaticText";
      if (words && (line === "" || lines.slice(-3).some((before) => before.includes(line)))) continue;
      if (words && among) lines.push(`${lines.pop()} ${line}`);
      else lines.push(line);
      among = words;
    }
  }
  return lines.join("\n");
}

/** What changes from day to day is left out: instants, days and checksums. */
function lineOf({ role, name, properties = [] }: Node): string {
  const words = (name?.value ?? "")
    .replace(/\d{1,2} \p{L}+( \d{4}| kl\.)/gu, "DAG")
    .replace(/\d\d\.\d\d/g, "KLOCKAN")
    .replace(/[0-9a-f]{4}( [0-9a-f]{4}){2}/, "KONTROLLSUMMA")
    .replace(/\s+/g, " ")
    .trim();
  if (role?.value === "StaticText") return words;
  const states = properties.flatMap(({ name: state, value }) => (String(value.value) === "true" ? (STATES[state] ?? []) : []));
  return [`${role?.value}: ${words}`, ...states].join(", ");
}

const STATES: Record<string, string> = {
  disabled: "kan inte tryckas",
  checked: "vald",
  pressed: "nedtryckt",
  readonly: "låst",
  invalid: "fel",
};
