import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding } from "../../lib/checks/finding.ts";
import { smallPlan } from "../fixtures/small-plan.ts";
import { wordFile } from "../fixtures/word-file.ts";
import { answerOf } from "./tertial.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tertial-check-"));
  await writeFile(join(folder, "plan.docx"), wordFile(smallPlan));
  const faulty = JSON.parse(JSON.stringify(smallPlan).replaceAll("18,2", "19,2").replaceAll("2022-12-31", "2023-03-31"));
  await writeFile(join(folder, "felaktig.docx"), wordFile(faulty));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a plan without faults passes, also strictly", { timeout: 60_000 }, async () => {
  expect(await check("plan.docx", "--strict")).toEqual({ code: 0, said: "VP 2022, Hemtjänstenheten: inget att anmärka på." });
});

test("faults of a Word file are told with their place; only --strict makes them an exit code", { timeout: 60_000 }, async () => {
  const { code, said } = await check("felaktig.docx");
  expect(code).toBe(0);
  expect(said).toContain("1.2 Äldre har ett gott liv hemma\n  Fel · Aktivitet utanför planåret");
  expect((await check("felaktig.docx", "--strict")).code).toBe(1);
  const found: Finding[] = JSON.parse((await check("felaktig.docx", "--json")).said);
  expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toContain("hard budgetsumma");
  for (const finding of found) expect(Object.keys(finding)).toEqual(["rule", "severity", "place", "message", "figures"]);
});

test("a document taken in is checked by its name; one that is not there could not be", { timeout: 60_000 }, async () => {
  const db = join(folder, "prov.db");
  await answerOf("import", join(folder, "felaktig.docx"), "--db", db);
  expect((await check("vp-2022-hemtjanstenheten", "--db", db)).said).toContain("Budget totalt, Kostnader");
  const found: Finding[] = JSON.parse((await check("vp-2022-hemtjanstenheten", "--json", "--db", db)).said);
  for (const finding of found) expect(Object.keys(finding)).toEqual(["rule", "severity", "place", "message", "figures"]);
  expect((await check("vp-2022-hemtjanstenheten", "--strict", "--db", db)).code).toBe(1);
  expect((await check("VP-2019-ingen", "--db", db)).code).toBe(1);
  expect((await check("--json", "--db", db)).code).toBe(2);
});

test("what is no Word file can't be checked, and a call that can't be understood is told so", { timeout: 60_000 }, async () => {
  await writeFile(join(folder, "brev.docx"), "inte en Word-fil");
  expect(await check("brev.docx")).toEqual({ code: 1, said: "" });
  expect((await check("finns-inte.docx", "--strict")).code).toBe(1);
  expect((await check("plan.docx", "--noga")).code).toBe(2);
  expect((await check("plan.docx", "--year", "i år")).code).toBe(2);
});

function check(wanted: string, ...more: string[]) {
  return answerOf("check", wanted.endsWith(".docx") ? join(folder, wanted) : wanted, ...more);
}
