import { expect, test } from "vitest";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { activityIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { type ActivityReported, reportActivity } from "./activity-reports.ts";

onEachEngine((fresh) => {
  async function aReport() {
    const work = await unitsPapers(await fresh());
    const people = await peopleOf(work.store, work.unitId, 2026);
    const inReport = async () => activityIn((await work.now()).VB);
    const activityId = (await inReport())?.activityId ?? "";
    const report = (more: Partial<ActivityReported>, user = people.chief) =>
      reportActivity(work.store, user, NOW, {
        ...{ unitId: work.unitId, activityId, year: 2026, period: "VB", base: 1 },
        ...{ status: "avslutad", deviation: "Alla tre grupper har prövat. " },
        ...more,
      });
    return { ...work, people, report, inReport };
  }

  test("status and deviation are the period's, and the report prints them", async () => {
    const { report, inReport } = await aReport();
    expect(await report({})).toEqual({ ok: true, version: 2 });
    expect(await inReport()).toMatchObject({ status: "Avslutad", deviation: "Alla tre grupper har prövat." });
    expect(await report({ period: "T1", base: 0, status: "pagar", deviation: "" })).toEqual({ ok: true, version: 1 });
    expect(await inReport()).toMatchObject({ status: "Avslutad" });
    expect(await report({ base: 2, status: "", deviation: "" })).toEqual({ ok: true, version: 3 });
    expect(await inReport()).toMatchObject({ status: "", deviation: "" });
  });

  test("who builds on another version, has no right or names nothing of the plan changes nothing", async () => {
    const { report, people, inReport } = await aReport();
    expect(await report({ base: 0 })).toMatchObject({
      reason: "stale",
      current: { version: 1, written: "pagar\nTvå av tre grupper har prövat." },
    });
    expect(await report({}, people.reporter)).toMatchObject({ reason: "forbidden" });
    expect(await report({ activityId: "finns-inte" })).toMatchObject({ reason: "missing" });
    expect(await report({ period: "T9" })).toMatchObject({ reason: "missing" });
    expect(await inReport()).toMatchObject({ status: "Pågår", deviation: "Två av tre grupper har prövat." });
  });
});
