import { expect, test } from "vitest";
import { setTarget } from "../../db/mutations/targets.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { isAnswered } from "../checks/answered.ts";
import { readFigure } from "../swedish/figure.ts";
import { answerDocumentFinding } from "./answer-document-finding.ts";
import { documentFindings, findingCounts } from "./document-findings.ts";

onEachEngine((fresh) => {
  test("an answer stands while the figures do; with another figure the finding is a new one, and the old can't be answered", async () => {
    const store = await fresh();
    const { documentId, unitId } = await takenIn(store, reportContent());
    const { chief } = await peopleOf(store, unitId, 2026);
    const found = async () => {
      const { findings } = (await documentFindings(store, documentId)) ?? { findings: [] };
      const one = findings.find(({ rule }) => rule === "enhet-i-raden");
      if (!one) throw new Error("anmärkningen saknas");
      return one;
    };
    const before = await found();
    const hard = (await findingCounts(store, [documentId])).get(documentId)?.hard ?? 0;
    const answer = { documentId, identity: before.identity, base: 0, reason: "Enheten skrivs inte ut i registret." };
    expect(await answerDocumentFinding(store, chief, NOW, answer)).toEqual({ ok: true, version: 1 });
    expect(isAnswered(await found())).toBe(true);
    expect((await findingCounts(store, [documentId, "finns-inte"])).get(documentId)).toMatchObject({ hard: hard - 1, answered: 1 });

    const indicatorId = before.place.indicatorId ?? "";
    const target = { unitId, indicatorId, year: 2026, setBy: "enhet" as const, base: 1, figure: readFigure("max 42 st") };
    expect(await setTarget(store, chief, NOW, target)).toMatchObject({ ok: true });
    expect(isAnswered(await found())).toBe(false);
    expect(await answerDocumentFinding(store, chief, NOW, { ...answer, base: 1 })).toMatchObject({ ok: false, reason: "missing" });
  });
});
