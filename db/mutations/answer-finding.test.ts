import { expect, test } from "vitest";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { indicatorIn } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { documentContent } from "../queries/documents.ts";
import { earlierAnswers, findingAnswers } from "../queries/finding-answers.ts";
import { lineageOf } from "../queries/lineage.ts";
import { answerFinding, type FindingAnswered } from "./answer-finding.ts";
import { nameReporter } from "./reporters.ts";

const REASON = "Kön är okänt för en av deltagarna.";

onEachEngine((fresh) => {
  async function aReport() {
    const store = await fresh();
    await takenIn(store, planContent());
    const { documentId, unitId } = await takenIn(store, reportContent());
    const content = (await documentContent(store, documentId))?.content;
    const { indicatorId } = indicatorIn(content ?? reportContent(), "Andel nöjda brukare");
    const people = await peopleOf(store, unitId, 2026);
    const finding: FindingAnswered["finding"] = {
      identity: `["konssumma","${indicatorId}"]`,
      rule: "konssumma",
      message: "4 + 5 = 9, men totalen är 10.",
      indicatorId,
    };
    const given = async () => (await findingAnswers(store, [documentId])).get(documentId)?.get(finding.identity);
    return { store, documentId, unitId, indicatorId, finding, given, ...people };
  }

  test("a finding is answered with a reason, the reason changed and taken back, and the history tells all of it", async () => {
    const { store, documentId, unitId, finding, given, chief } = await aReport();
    const say = (base: number, reason: string) => answerFinding(store, chief, NOW, { documentId, base, reason, finding });
    expect(await say(0, ` ${REASON} `)).toEqual({ ok: true, version: 1 });
    expect(await given()).toEqual({ reason: REASON, version: 1, by: "Bo Ek", at: NOW });
    expect(await say(1, REASON)).toEqual({ ok: true, version: 1 });
    expect(await say(0, "Något annat")).toMatchObject({
      ok: false,
      reason: "stale",
      current: { version: 1, written: REASON, by: "Bo Ek" },
    });
    expect(await say(1, "")).toEqual({ ok: true, version: 2 });
    expect(await given()).toMatchObject({ reason: "", version: 2 });
    expect(await say(2, "x".repeat(1001))).toMatchObject({ ok: false, reason: "invalid" });
    const changes = (await store.db.select().from(store.t.history)).filter(({ action }) => action === "anmarkning-besvarad");
    expect(changes.map(({ after }) => after)).toMatchObject([{ reason: REASON, rule: "konssumma" }, { reason: "" }]);
    const [, boardId = ""] = await lineageOf(store, unitId, 2026);
    expect(await firstBreak(store, boardId)).toBeNull();
  });

  test("who writes in the unit answers everything, who reports an indicator what is found in it, others nothing", async () => {
    const { store, documentId, unitId, indicatorId, finding, chief, controller, reporter, reviewer, secretary } = await aReport();
    const ofAGoal = { ...finding, identity: '["bedomning"]', indicatorId: null };
    const say = (user: typeof chief, base: number, about = finding) =>
      answerFinding(store, user, NOW, { documentId, base, reason: `Sagt av ${user.name}`, finding: about });
    expect(await say(chief, 0)).toMatchObject({ ok: true });
    expect(await say(controller, 1)).toMatchObject({ ok: true });
    expect(await say(reporter, 2)).toMatchObject({ ok: true });
    expect(await say(reporter, 0, ofAGoal)).toMatchObject({ ok: false, reason: "forbidden" });
    for (const user of [reviewer, secretary]) expect(await say(user, 3)).toMatchObject({ ok: false, reason: "forbidden" });
    await nameReporter(store, chief, NOW, { unitId, year: 2026, indicatorId, base: 1, personId: chief.id });
    expect(await say(reporter, 3)).toMatchObject({ ok: false, reason: "forbidden" });
  });

  test("a paper that is read in anew keeps its answers, and next year's is shown what was said", async () => {
    const { store, documentId, unitId, indicatorId, finding, chief } = await aReport();
    await answerFinding(store, chief, NOW, { documentId, base: 0, reason: REASON, finding });
    expect(await earlierAnswers(store, unitId, 2026)).toEqual([]);
    const said = { year: 2026, rule: "konssumma", indicatorId, identity: finding.identity, reason: REASON };
    expect(await earlierAnswers(store, unitId, 2027)).toEqual([said]);
    const again = await takenIn(store, reportContent(), { replace: true });
    const kept = (await findingAnswers(store, [again.documentId])).get(again.documentId);
    expect(kept?.get(finding.identity)).toMatchObject({ reason: REASON });
  });

  test("a document that is not there has nothing to answer", async () => {
    const { store, finding, chief } = await aReport();
    const answer = answerFinding(store, chief, NOW, { documentId: "finns-inte", base: 0, reason: REASON, finding });
    expect(await answer).toMatchObject({ ok: false, reason: "missing" });
  });
});
