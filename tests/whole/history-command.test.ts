import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentStory } from "../../db/queries/document-life.ts";
import { openStore } from "../../db/store.ts";
import { printedHead } from "../../lib/domain/history-head.ts";
import type { VerifiedHistory } from "../../lib/domain/verified-history.ts";
import { decideDocument } from "../../lib/jobs/decide-document.ts";
import { NOW, takenIn } from "../fixtures/database.ts";
import { DECISION, peopleOf, step } from "../fixtures/namnd.ts";
import { reportContent } from "../fixtures/plan-content.ts";
import { changeRow, rewriteFrom } from "../fixtures/rewritten-history.ts";
import { answerOf, refusal } from "./tertial.ts";

let folder: string;
let file: string;
let db: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tertial-history-"));
  file = join(folder, "prov.db");
  db = ["--db", file];
  const store = await openStore(file);
  const { documentId, unitId } = await takenIn(store, reportContent());
  const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
  await step(store, chief, documentId, "lamna-in");
  await step(store, controller, documentId, "godkann");
  const base = (await documentStory(store, documentId))?.version ?? 0;
  await decideDocument(store, secretary, NOW, { documentId, step: "besluta", base, decision: DECISION });
  await store.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const REPORT = "VB 2026, Hemstödsenheten (beslut 2026-03-01 § 9)";

test("a history that nobody has touched is whole until somebody changes a row, and then written anew the printed report still tells", {
  timeout: 120_000,
}, async () => {
  const whole = await answerOf("history", "verify", ...db);
  expect(whole.code).toBe(0);
  expect(whole.said).toContain(`${REPORT}, ändring nummer`);
  expect(whole.said).toMatch(/Historiken är hel: \d+\sändringar, 1 av 1\stryckt kontrollsumma stämmer\./);
  const { histories } = JSON.parse((await answerOf("history", "verify", "--json", ...db)).said);
  const { head } = histories.flatMap(({ reports }: VerifiedHistory) => reports)[0];
  const asked = () => answerOf("history", "verify", "--head", printedHead(head.hash), ...db);
  expect(await asked()).toMatchObject({ code: 0 });
  expect((await asked()).said).toContain(`Den är tryckt i ${REPORT}.\nHistoriken fram till dess är hel.`);

  const { authorityId } = head;
  const seq = head.seq - 1;
  const store = await openStore(file);
  await changeRow(store, { authorityId, seq }, { at: "2026-01-01T08:00:00.000Z" });
  const broken = await answerOf("history", "verify", ...db);
  expect(broken.code).toBe(1);
  expect(broken.said).toContain(`BRUTEN. Ändring nummer ${seq} har skrivits om i efterhand. Så står den nu: Bo Ek, 2026-01-01 kl. 09.00`);
  expect((await asked()).said).toContain("Men historiken fram till dess är bruten.");

  await rewriteFrom(store, { authorityId, seq }, { at: "2026-01-01T08:00:00.000Z" });
  await store.close();
  const anew = await answerOf("history", "verify", ...db);
  expect(anew.code).toBe(1);
  expect(anew.said).not.toContain("BRUTEN");
  expect(anew.said).toContain(`${REPORT}, ändring nummer ${head.seq}: STÄMMER INTE`);
  expect(anew.said).toContain(`Historiken har skrivits om någonstans till och med ändring nummer ${head.seq}.`);
  expect(await asked()).toMatchObject({ code: 1 });
  expect((await asked()).said).toBe(
    `Den är tryckt i ${REPORT}.\nMen den finns inte i historiken, som alltså har skrivits om efter beslutet.`,
  );
  const unknown = await answerOf("history", "verify", "--head", "0".repeat(32), ...db);
  expect(unknown).toMatchObject({ code: 1 });
  expect(unknown.said).toContain("Är den rätt avskriven har historiken skrivits om.");
});

test("what can't be a checksum, and another word than verify, is a wrong call", { timeout: 60_000 }, async () => {
  expect(await refusal("history", "verify", "--head", "3f2a 91c0", ...db)).toMatchObject({ code: 2 });
  expect(await refusal("history", "verify", "3f2a", "91c0", ...db)).toMatchObject({ code: 2 });
  expect(await refusal("history", ...db)).toMatchObject({ code: 2 });
});
