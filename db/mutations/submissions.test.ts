import { expect, test } from "vitest";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { lineageOf } from "../queries/lineage.ts";
import { submissionEvents } from "../queries/submissions.ts";
import { reportOutcome } from "./outcomes.ts";
import { setReportingWindow } from "./reporting-windows.ts";
import { submitPeriod, withdrawPeriod } from "./submissions.ts";

const OPENED = "2026-08-20T09:00:00.000Z";
const WITHIN = "2026-09-10T09:00:00.000Z";
const LATER = "2026-09-11T09:00:00.000Z";
const AFTER = "2026-09-15T22:30:00.000Z";

onEachEngine((fresh) => {
  async function openPeriod() {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const people = await peopleOf(store, unitId, 2026);
    const [, boardId = ""] = await lineageOf(store, unitId, 2026);
    const place = { unitId, year: 2026, period: "T2" };
    const days = { year: 2026, period: "T2", orgUnitId: boardId, opensOn: "2026-09-01", closesOn: "2026-09-15", base: 0 };
    await setReportingWindow(store, people.controller, OPENED, days);
    const { indicatorId } = indicatorIn(before.VB, "Antal fallolyckor");
    const report = (figure: string, base: number) => {
      const cell = { ...place, indicatorId, district: "hela", gender: "totalt", base } as const;
      return reportOutcome(store, people.chief, WITHIN, { ...cell, entry: { kind: "varde", figure: decimal(figure) } });
    };
    const handIn = (now = WITHIN, base = 0, user = people.chief) => submitPeriod(store, user, now, { ...place, base, note: "" });
    const takeBack = (now = LATER, base = 1, user = people.chief) =>
      withdrawPeriod(store, user, now, { ...place, base, note: "Fel stadsdel" });
    const events = () => submissionEvents(store, place);
    return { store, people, boardId, report, handIn, takeBack, events };
  }

  test("a period handed in has a receipt: who, when, how many of those due, and a checksum that follows the figures", async () => {
    const { store, boardId, report, handIn, takeBack, events } = await openPeriod();
    expect(await handIn()).toEqual({ ok: true, version: 1 });
    const [empty] = await events();
    expect(empty).toMatchObject({ no: 1, kind: "inlamnad", at: WITHIN, by: "Bo Ek", reported: 0 });
    await takeBack();
    await report("85", 0);
    expect(await handIn(LATER, 2)).toEqual({ ok: true, version: 3 });
    await takeBack(LATER, 3);
    expect(await handIn(LATER, 4)).toEqual({ ok: true, version: 5 });
    const [, taken, filled, , again] = await events();
    expect(taken).toMatchObject({ kind: "aterkallad", note: "Fel stadsdel" });
    expect(filled).toMatchObject({ due: empty?.due, reported: 1 });
    expect(filled?.sha256).not.toBe(empty?.sha256);
    expect(again?.sha256).toBe(filled?.sha256);
    expect(await firstBreak(store, boardId)).toBeNull();
  });

  test("the figures of a period handed in are locked until it is taken back", async () => {
    const { report, handIn, takeBack } = await openPeriod();
    await report("85", 0);
    await handIn();
    expect(await report("86", 1)).toMatchObject({ reason: "closed", message: expect.stringContaining("inlämnad av Bo Ek") });
    await takeBack();
    expect(await report("86", 1)).toMatchObject({ ok: true, version: 2 });
  });

  test("when the period has closed nothing is handed in or taken back any more", async () => {
    const { handIn, takeBack } = await openPeriod();
    expect(await handIn(OPENED)).toMatchObject({ reason: "closed" });
    expect(await handIn()).toMatchObject({ ok: true });
    expect(await takeBack(AFTER)).toMatchObject({ reason: "closed" });
  });

  test("the unit's chief and the nämnd's controller hand in, a rapportör does not, and nobody over another's head", async () => {
    const { people, handIn, takeBack } = await openPeriod();
    expect(await handIn(WITHIN, 0, people.reporter)).toMatchObject({ reason: "forbidden" });
    expect(await handIn(WITHIN, 0, people.reviewer)).toMatchObject({ reason: "forbidden" });
    expect(await takeBack(WITHIN, 0)).toMatchObject({ reason: "invalid" });
    expect(await handIn(WITHIN, 0, people.controller)).toMatchObject({ ok: true });
    expect(await handIn(WITHIN, 0)).toMatchObject({ reason: "stale", message: expect.stringContaining("Lars Nord har lämnat in") });
    expect(await handIn(WITHIN, 1)).toMatchObject({ reason: "invalid" });
    expect(await takeBack(WITHIN, 1, people.reporter)).toMatchObject({ reason: "forbidden" });
  });
});
