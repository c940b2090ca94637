import { expect, test } from "vitest";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { indicatorState } from "../../lib/domain/indicator-status.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { chainOf } from "../queries/chain.ts";
import { describedIndicator } from "../queries/described-indicator.ts";
import { lineageOf } from "../queries/lineage.ts";
import { unitYear } from "../queries/organisation.ts";
import { describeIndicator } from "./describe-indicator.ts";
import { removeLimits, setLimits } from "./indicator-limits.ts";
import { addPerson } from "./people.ts";
import { setTarget } from "./targets.ts";

const NAME = "Andel nöjda brukare";

onEachEngine((fresh) => {
  /** KF's indicator of a report, 87,25 % against an own årsmål that it falls short of by 2,75 percentage points. */
  async function fallenShort() {
    const work = await unitsPapers(await fresh());
    const { store, unitId, user } = work;
    const people = await peopleOf(store, unitId, 2026);
    const [kommunId = ""] = await lineageOf(store, unitId, 2026);
    const leader = await addPerson(store, NOW, { name: "Johan Ask", title: "", role: "kommunledning", orgUnitId: kommunId });
    const { indicatorId } = indicatorIn(work.before.VB, NAME);
    await describeIndicator(store, user, NOW, { indicatorId, direction: "hogre" });
    const figure = { kind: "number", value: decimal("90"), unit: "%" } as const;
    expect(await setTarget(store, user, NOW, { unitId, indicatorId, year: 2026, setBy: "enhet", base: 1, figure })).toMatchObject({
      ok: true,
    });
    const indicator = async (period = "VB") => {
      const here = await unitYear(store, 2026, "hemstodsenheten");
      const goals = here ? [...everyGoal(await chainOf(store, here, period))] : [];
      const found = goals.flatMap(({ goal }) => goal.indicators).find(({ id }) => id === indicatorId);
      if (!found) throw new Error(`${NAME} saknas`);
      return found;
    };
    const limits = {
      indicatorId,
      validFrom: "2026-07-01",
      toleranceMicro: 2_000_000,
      genderGapMicro: 5_000_000,
      reason: "Enkäten svänger litet.",
    };
    return { store, people, leader, kommunId, indicatorId, indicator, limits };
  }

  test("an indicator is judged with its own limits from their day on, and as before where the day is later", async () => {
    const { store, leader, indicator, limits } = await fallenShort();
    expect(indicatorState(await indicator())).toMatchObject({ status: "partly" });
    expect(await setLimits(store, leader, NOW, limits)).toEqual({ ok: true, version: 1 });
    expect(indicatorState(await indicator())).toMatchObject({ status: "not" });
    expect(await indicator("VB")).toMatchObject({ tolerance: { ownMicro: 2_000_000, percent: 10 }, genderGapMicro: 5_000_000 });
    expect(await indicator("T1")).toMatchObject({ tolerance: { ownMicro: null, percent: 10 }, genderGapMicro: null });
    expect(await setLimits(store, leader, NOW, { ...limits, validFrom: "2027-01-01", toleranceMicro: 3_000_000 })).toMatchObject({
      ok: true,
    });
    expect(indicatorState(await indicator())).toMatchObject({ status: "not" });
  });

  test("a limit of 0 is a limit, and one that is left open is the styrmodell's", async () => {
    const { store, leader, indicator, limits } = await fallenShort();
    await setLimits(store, leader, NOW, { ...limits, toleranceMicro: 0, genderGapMicro: null });
    expect(await indicator()).toMatchObject({ tolerance: { ownMicro: 0, percent: 10 }, genderGapMicro: null });
  });

  test("limits are taken away again, each day has one pair, and the history tells who and from when", async () => {
    const { store, leader, kommunId, indicatorId, indicator, limits } = await fallenShort();
    await setLimits(store, leader, NOW, limits);
    expect(await setLimits(store, leader, NOW, { ...limits, toleranceMicro: 1 })).toMatchObject({
      reason: "stale",
      message: "Det finns redan gränser från 1 juli 2026. Ta bort dem först.",
    });
    expect(await removeLimits(store, leader, NOW, limits)).toMatchObject({ ok: true });
    expect(indicatorState(await indicator())).toMatchObject({ status: "partly" });
    expect(await removeLimits(store, leader, NOW, limits)).toMatchObject({ reason: "missing", message: "Gränserna är redan borttagna." });
    const history = (await describedIndicator(store, indicatorId, 2026))?.described.history.map(({ by, words }) => `${by} ${words}`);
    expect(history?.slice(0, 2)).toEqual([
      "Johan Ask tog bort gränserna från 1 juli 2026",
      "Johan Ask satte egna gränser från 1 juli 2026",
    ]);
    expect(await firstBreak(store, kommunId)).toBeNull();
  });

  test("KF's indicator is given limits by kommunledningen alone", async () => {
    const { store, people, limits } = await fallenShort();
    for (const user of [people.chief, people.controller, people.secretary]) {
      expect(await setLimits(store, user, NOW, limits)).toMatchObject({ reason: "forbidden" });
      expect(await removeLimits(store, user, NOW, limits)).toMatchObject({ reason: "forbidden" });
    }
  });
});
