import { expect, test } from "vitest";
import { measured, organised, reportOf } from "../../tests/fixtures/boards.ts";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import type { Store } from "../store.ts";
import { assessmentsBy } from "./board-assessments.ts";

const [BEFORE, HANDED_OVER, AFTER] = ["2026-03-01T09:00:00.000Z", "2026-03-02T09:00:00.000Z", "2026-03-03T09:00:00.000Z"];

onEachEngine((fresh) => {
  async function judged(store: Store, unit: string, period: string, decided: string, decidedAt: string): Promise<void> {
    const key = { planId: `plan-${unit}-2026`, goalId: "mal-2026", period };
    await store.tx(({ db, t }) => db.insert(t.assessment).values({ ...key, decided, decidedBy: "ada", decidedAt }));
  }

  test("each unit's judgement of the period is told, and whether it was made after the report was handed over", async () => {
    const store = await fresh();
    const units = ["skolan", "parken", "badet", "ån", "hamnen"];
    await organised(store, 2026, { norra: units });
    await measured(store, "antal", 2026, units);
    for (const unit of ["skolan", "parken", "badet"]) await judged(store, unit, "VB", "helt", unit === "skolan" ? BEFORE : AFTER);
    await judged(store, "ån", "T2", "ej", BEFORE);
    await reportOf(store, "skolan", 2026, "godkand", HANDED_OVER);
    await reportOf(store, "parken", 2026, "godkand", HANDED_OVER);
    await reportOf(store, "badet", 2026, "beslutad", HANDED_OVER);
    const rows = await assessmentsBy(store, units.slice(0, 4), 2026, "VB");
    const told = rows.map(({ unitId, goalId, status, changedSince }) => `${unitId} ${goalId} ${status} ${changedSince}`);
    expect(told.sort()).toEqual([
      "badet mal-2026 helt false",
      "parken mal-2026 helt true",
      "skolan mal-2026 helt false",
      "ån mal-2026 null false",
    ]);
    expect(await assessmentsBy(store, [], 2026, "VB")).toEqual([]);
    expect(await assessmentsBy(store, units, 2025, "VB")).toEqual([]);
  });
});
