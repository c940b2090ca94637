import { expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { NOW, takenIn } from "../../tests/fixtures/database.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { composedReport } from "../jobs/composed-report.ts";
import { documentFindings } from "../jobs/document-findings.ts";
import { remarksAt } from "./remarks-at.ts";

test("each thing that is left to look at stands once, beside the block that prints it", async () => {
  const store = await openStore(":memory:");
  try {
    const { documentId } = await takenIn(store, reportContent());
    const report = (await composedReport(store, documentId, NOW))?.report;
    const findings = (await documentFindings(store, documentId))?.findings ?? [];
    if (!report) throw new Error("rapporten saknas");
    const at = remarksAt(report, findings);
    const said = report.blocks.flatMap((block) => at(block).map((words) => ({ block, words })));
    expect(said).toHaveLength(findings.length);
    const ofUnits = said.find(({ words }) => words.includes("enheten saknas på det ena"));
    expect(ofUnits?.words).toMatch(/^Fel: /);
    expect(ofUnits?.block.k).toBe("table");
    const ofGoal = said.find(({ words }) => words.includes("men under det finns"));
    expect(ofGoal?.block).toMatchObject({ k: "heading", text: expect.stringContaining("Omsorgen utgår från den enskilde") });
    const answered = findings.map((finding) => ({ ...finding, answer: { reason: "Så är det.", version: 1, by: "Bo Ek", at: NOW } }));
    expect(report.blocks.flatMap(remarksAt(report, answered))).toEqual([]);
    const nowhere = findings.slice(0, 1).map((finding) => ({ ...finding, place: { kind: "dokument" as const, path: [] } }));
    expect(report.blocks.filter((block) => remarksAt(report, nowhere)(block).length > 0).map(({ k }) => k)).toEqual(["title"]);
  } finally {
    await store.close();
  }
});
