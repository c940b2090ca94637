import { expect, test } from "vitest";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { lineageOf } from "../queries/lineage.ts";
import { reportOutcome } from "./outcomes.ts";
import { extendReporting, setReportingWindow } from "./reporting-windows.ts";

const BEFORE = "2026-08-31T09:00:00.000Z";
const WITHIN = "2026-09-10T09:00:00.000Z";
const AFTER = "2026-09-15T22:30:00.000Z";
const OPENED = "2026-08-20T09:00:00.000Z";

onEachEngine((fresh) => {
  async function reporting() {
    const work = await unitsPapers(await fresh());
    const { store, unitId } = work;
    const people = await peopleOf(store, unitId, 2026);
    const [kommunId = "", boardId = ""] = await lineageOf(store, unitId, 2026);
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const cell = { unitId, indicatorId, year: 2026, period: "T2", district: "hela", gender: "totalt", base: 0 } as const;
    const report = (now: string, base = 0) =>
      reportOutcome(store, people.chief, now, { ...cell, base, entry: { kind: "varde", figure: decimal("85") } });
    const set = (orgUnitId: string, opensOn: string, closesOn: string, base = 0) =>
      setReportingWindow(store, people.controller, OPENED, { year: 2026, period: "T2", orgUnitId, opensOn, closesOn, base });
    return { ...work, people, kommunId, boardId, report, set };
  }

  test("outcomes are taken from the first day to the last, and the refusal says when it opens or closed", async () => {
    const { boardId, report, set } = await reporting();
    expect(await set(boardId, "2026-09-01", "2026-09-15")).toMatchObject({ ok: true, version: 1 });
    expect(await report(BEFORE)).toMatchObject({ reason: "closed", message: expect.stringContaining("öppnar den 1 september 2026") });
    expect(await report(AFTER)).toMatchObject({ reason: "closed", message: expect.stringContaining("stängde den 15 september 2026") });
    expect(await report(WITHIN)).toMatchObject({ ok: true });
  });

  test("a unit given more time may go on, and only those of the nämnd as a whole may give it, with a reason", async () => {
    const { store, people, unitId, boardId, report, set } = await reporting();
    await set(boardId, "2026-09-01", "2026-09-15");
    const more = { year: 2026, period: "T2", unitId, closesOn: "2026-09-20", reason: "Registret är stängt", base: 0 };
    expect(await extendReporting(store, people.chief, AFTER, more)).toMatchObject({ reason: "forbidden" });
    expect(await extendReporting(store, people.controller, AFTER, { ...more, reason: " " })).toMatchObject({ reason: "invalid" });
    expect(await extendReporting(store, people.controller, AFTER, more)).toMatchObject({ ok: true, version: 1 });
    expect(await report(AFTER)).toMatchObject({ ok: true });
  });

  test("the nämnd's own days go before the kommun's, and a change is a new row that nobody overwrites unseen", async () => {
    const { people, store, kommunId, boardId, report, set } = await reporting();
    expect(await set(kommunId, "2026-09-01", "2026-09-05")).toMatchObject({ reason: "forbidden" });
    await set(boardId, "2026-09-01", "2026-09-05");
    expect(await set(boardId, "2026-09-01", "2026-09-15")).toMatchObject({ reason: "stale" });
    expect(await set(boardId, "2026-09-15", "2026-09-01", 1)).toMatchObject({ reason: "invalid" });
    expect(await set(boardId, "2026-09-01", "2026-09-15", 1)).toMatchObject({ ok: true, version: 2 });
    expect(await report(WITHIN)).toMatchObject({ ok: true });
    const chiefs = { year: 2026, period: "T1", orgUnitId: boardId, opensOn: "2026-05-01", closesOn: "2026-05-15", base: 0 };
    expect(await setReportingWindow(store, people.chief, OPENED, chiefs)).toMatchObject({ reason: "forbidden" });
  });
});
