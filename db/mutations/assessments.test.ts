import { eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { compose } from "../../lib/report/compose.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { chainOf } from "../queries/chain.ts";
import { unitYear } from "../queries/organisation.ts";
import { type AssessmentDecided, decideAssessment } from "./assessments.ts";
import { reportOutcome } from "./outcomes.ts";

const BOUND = "De tre som väntade fick sin kontakt i januari.";

onEachEngine((fresh) => {
  /** The KF goal has an indicator that nearly reaches its årsmål and one that does not, and a nämndmål below that is wholly met. */
  async function aReport() {
    const work = await unitsPapers(await fresh());
    const people = await peopleOf(work.store, work.unitId, 2026);
    const goalId = goalIn(work.before.VB, "Äldre har en trygg vardag.").stored.id;
    const key = { unitId: work.unitId, goalId, year: 2026, period: "VB" };
    const decide = (more: Partial<AssessmentDecided>, user = people.chief) =>
      decideAssessment(work.store, user, NOW, { ...key, base: 1, status: "delvis", reason: "", ...more });
    const assessed = async (period = "VB") => {
      const here = await unitYear(work.store, 2026, "hemstodsenheten");
      return here && (await chainOf(work.store, here, period))[0]?.children[0]?.assessment;
    };
    return { ...work, people, key, decide, assessed };
  }

  test("what the basis suggests needs no reason; another choice does, and it is printed under the goal", async () => {
    const { decide, assessed, now } = await aReport();
    expect(await decide({ status: "helt" })).toMatchObject({
      reason: "invalid",
      message: "Skriv en motivering. Den behövs när bedömningen skiljer sig från förslaget.",
    });
    expect(await assessed()).toMatchObject({ status: "delvis", version: 1 });
    expect(await decide({ status: "helt", reason: BOUND })).toEqual({ ok: true, version: 2 });
    expect(await assessed()).toMatchObject({ word: "Uppfylls helt", reason: BOUND, version: 2 });
    const { VB } = await now();
    const layout = layoutOf("VB");
    const reader = { now: NOW, municipality: "Strandvik", draft: true };
    const { blocks } = compose(VB, styrmodellOf(2026), layout, reader).report;
    const words = JSON.stringify(blocks);
    expect(words).toContain("Uppfylls helt");
    expect(words).toContain(`Motivering: ${BOUND}`);
    expect(await decide({ base: 2, status: "delvis" })).toEqual({ ok: true, version: 3 });
    expect(goalIn((await now()).VB, "Äldre har en trygg vardag.").assessment).toMatchObject({ word: "Uppfylls delvis" });
  });

  test("where there is nothing to judge by even ”Ingen” is explained", async () => {
    const { decide, before } = await aReport();
    const goalId = goalIn(before.VP, "Resurserna används där de gör mest nytta").stored.id;
    expect(await decide({ goalId, base: 0, status: "ingen" })).toMatchObject({
      message: "Skriv en motivering. Den behövs när det saknas underlag att bedöma efter.",
    });
    expect(await decide({ goalId, base: 0, status: "ingen", reason: "Målet började följas i december." })).toEqual({
      ok: true,
      version: 1,
    });
  });

  test("the suggestion follows the outcomes as they are now", async () => {
    const { store, decide, before, people, unitId } = await aReport();
    for (const [name, value] of [
      ["Andel nöjda brukare", "91"],
      ["Antal fallolyckor", "30"],
    ] as const) {
      const { indicatorId } = indicatorIn(before.VB, name);
      const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" } as const;
      await reportOutcome(store, people.chief, NOW, { ...cell, base: 1, entry: { kind: "varde", figure: decimal(value) } });
    }
    expect(await decide({ status: "helt" })).toEqual({ ok: true, version: 2 });
  });

  test("at T1 it is a forecast for the year, in the styrmodell's words", async () => {
    const { decide, assessed } = await aReport();
    expect(await decide({ period: "T1", base: 0, reason: "Två grupper av tre är igång." })).toMatchObject({ ok: true });
    expect(await assessed("T1")).toMatchObject({ word: "Förväntas uppfyllas delvis" });
    expect(await assessed("VB")).toMatchObject({ word: "Uppfylls delvis" });
  });

  test("only who writes in the unit decides, about goals of its plan that are assessed", async () => {
    const { decide, people, before, store } = await aReport();
    for (const user of [people.reporter, people.reviewer, people.secretary]) {
      expect(await decide({}, user)).toMatchObject({ reason: "forbidden" });
    }
    expect(await decide({ goalId: "finns-inte", base: 0 })).toMatchObject({ reason: "missing" });
    expect(await decide({ period: "T9", base: 0 })).toMatchObject({ reason: "missing" });
    const direction = goalIn(before.VP, "Ett Strandvik där alla kan bo kvar").stored.id;
    expect(await decide({ goalId: direction, base: 0 })).toMatchObject({ message: "Mål på den här nivån bedöms inte." });
    expect(await decide({ status: "nästan" })).toMatchObject({ reason: "invalid" });
    expect(await store.db.select().from(store.t.history).where(eq(store.t.history.action, "bedomning-beslutad"))).toEqual([]);
  });

  test("what a change replaced is put back as it was, also where the paper had given no reason", async () => {
    const { decide, before } = await aReport();
    const goalId = goalIn(before.VB, "Budgeten är i balans").stored.id;
    expect(await decide({ goalId, status: "delvis", reason: "Underskottet minskade." })).toEqual({ ok: true, version: 2 });
    expect(await decide({ goalId, base: 2, status: "helt" })).toMatchObject({ reason: "invalid" });
    expect(await decide({ goalId, base: 2, status: "ej" })).toEqual({ ok: true, version: 3 });
  });

  test("it can be taken back, and nobody who saw the old one writes over the next", async () => {
    const { decide, assessed, store } = await aReport();
    expect(await decide({ status: null })).toEqual({ ok: true, version: 0 });
    expect(await assessed()).toBeNull();
    expect(await decide({ base: 0 })).toEqual({ ok: true, version: 2 });
    expect(await decide({ base: 1, status: "ej", reason: "För få." })).toMatchObject({
      reason: "stale",
      current: { version: 2, written: "Uppfylls delvis", by: "Bo Ek" },
    });
    const { history } = store.t;
    const rows = await store.db.select().from(history).where(like(history.place, "assessment/%")).orderBy(history.seq);
    expect(rows.map(({ action, before, after }) => [action, before, after])).toEqual([
      ["bedomning-tagen-tillbaka", { decided: "delvis", reason: "" }, {}],
      ["bedomning-beslutad", {}, { decided: "delvis", reason: "", suggested: "partly" }],
    ]);
  });
});
