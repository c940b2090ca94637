import { expect, test } from "vitest";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { chainOf } from "../queries/chain.ts";
import { unitYear } from "../queries/organisation.ts";
import { type ForecastMade, makeForecast } from "./forecasts.ts";

onEachEngine((fresh) => {
  async function aYear() {
    const work = await unitsPapers(await fresh());
    const people = await peopleOf(work.store, work.unitId, 2026);
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const forecast = (more: Partial<ForecastMade>, user = people.chief) =>
      makeForecast(work.store, user, NOW, {
        ...{ unitId: work.unitId, indicatorId, year: 2026, period: "T2", base: 0, value: decimal("87,5") },
        ...more,
      });
    const indicator = async (period: string) => {
      const here = await unitYear(work.store, 2026, "hemstodsenheten");
      const goal = here && (await chainOf(work.store, here, period))[0]?.children[0];
      return goal?.indicators.find(({ id }) => id === indicatorId);
    };
    return { ...work, people, forecast, indicator };
  }

  test("a forecast stands beside the outcome that comes later, and each period's stands for itself", async () => {
    const { forecast, indicator, people } = await aYear();
    expect(await forecast({ period: "T1", value: decimal("90") })).toEqual({ ok: true, version: 1 });
    expect(await forecast({}, people.reporter)).toEqual({ ok: true, version: 1 });
    const atTheEnd = await indicator("VB");
    expect(atTheEnd?.outcome?.written).toBe("86,5\u00a0%");
    expect(atTheEnd?.forecasts).toMatchObject({ T1: { written: "90\u00a0%" }, T2: { written: "87,5\u00a0%", version: 1 } });
    expect(await forecast({ base: 1, value: null })).toEqual({ ok: true, version: 2 });
    expect((await indicator("T2"))?.forecasts?.T2).toEqual({ value: null, written: "", version: 2 });
  });

  test("a 0 is a forecast, and who comes second is told what stands", async () => {
    const { forecast, indicator } = await aYear();
    expect(await forecast({ value: decimal("0") })).toMatchObject({ ok: true });
    expect((await indicator("T2"))?.forecasts?.T2?.written).toBe("0\u00a0%");
    expect(await forecast({ value: decimal("80") })).toMatchObject({ reason: "stale", current: { version: 1, written: "0", by: "Bo Ek" } });
  });

  test("the year's outcome is no forecast, and others than the unit's own make none", async () => {
    const { forecast, people } = await aYear();
    expect(await forecast({ period: "VB" })).toMatchObject({ message: "En prognos lämnas under året. Nu gäller utfallet." });
    expect(await forecast({ period: "T9" })).toMatchObject({ reason: "missing" });
    expect(await forecast({}, people.reviewer)).toMatchObject({ reason: "forbidden" });
    expect(await forecast({ indicatorId: "finns-inte" })).toMatchObject({ reason: "missing" });
  });

  test("the forecast of a decided report is not changed", async () => {
    const { store, forecast } = await aYear();
    const report = reportContent();
    const content = { ...report, head: { ...report.head, kind: "T2" as const, title: "Tertialrapport 2 2026" } };
    await takenIn(store, content, { decided: { date: "2026-10-01", paragraph: "§ 3", dnr: "2026/9" } });
    expect(await forecast({ period: "T1" })).toMatchObject({ ok: true });
    const t2 = await forecast({ base: 1 });
    expect(t2).toMatchObject({ ok: false, reason: "frozen" });
  });
});
