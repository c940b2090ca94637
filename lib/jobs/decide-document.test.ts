import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { documentStory } from "../../db/queries/document-life.ts";
import { documentsOf } from "../../db/queries/documents.ts";
import { openStore } from "../../db/store.ts";
import { NOW, takenIn } from "../../tests/fixtures/database.ts";
import { DECISION, peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { composedReport, wordOf } from "./composed-report.ts";
import { decideDocument } from "./decide-document.ts";

const YEARS_LATER = "2029-01-01T08:00:00.000Z";

test("the Word file of a decision is made once: years later it is the same bytes, without UTKAST, with the decision's dnr", async () => {
  const store = await openStore(":memory:");
  const content = { ...reportContent(), head: { ...reportContent().head, dnr: "" } };
  const { documentId, unitId } = await takenIn(store, content);
  const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
  await step(store, chief, documentId, "lamna-in");
  const decide = (base: number) => decideDocument(store, secretary, NOW, { documentId, step: "besluta", base, decision: DECISION });
  expect(await decide(2)).toMatchObject({ ok: false, reason: "invalid" });
  await step(store, controller, documentId, "godkann");
  expect(await decide(2)).toMatchObject({ ok: false, reason: "stale" });
  expect(await decide(3)).toEqual({ ok: true, version: 4 });
  const word = async (now: string) => {
    const found = await composedReport(store, documentId, now);
    if (!found) throw new Error("dokumentet saknas");
    return wordOf(store, found);
  };
  const [now, later] = [await word(NOW), await word(YEARS_LATER)];
  expect(Buffer.compare(now, later)).toBe(0);
  const body = new TextDecoder().decode(unzipSync(new Uint8Array(now))["word/document.xml"]);
  expect(body).toContain(DECISION.dnr);
  expect(body).not.toContain("UTKAST");
  expect((await documentStory(store, documentId))?.state).toBe("beslutad");
  expect((await documentsOf(store, {}))[0]?.state).toBe("beslutad");
  expect(await decideDocument(store, secretary, NOW, { documentId: "x", step: "besluta", base: 1, decision: DECISION })).toMatchObject({
    reason: "missing",
  });
  await store.close();
});
