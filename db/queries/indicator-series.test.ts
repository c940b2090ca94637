import { expect, test } from "vitest";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import { indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { indicatorSeries } from "./indicator-series.ts";

onEachEngine((fresh) => {
  test("a series has what the unit's papers report and what they compare with, and nothing of later years", async () => {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const totals = async (year: number) => {
      const series = await indicatorSeries(store, unitId, year, [indicatorId]);
      const values = series.get(indicatorId)?.values ?? [];
      return values
        .filter(({ district, gender }) => district === "hela" && gender === "totalt")
        .map(({ year: of, period, micro }) => [of, period, micro])
        .sort();
    };
    expect(await totals(2026)).toEqual([
      [2025, "VB", 84_000_000],
      [2026, "VB", 86_500_000],
    ]);
    expect(await totals(2025)).toEqual([]);
    expect(await indicatorSeries(store, unitId, 2026, [])).toEqual(new Map());
  });

  test("values from before a changed definition are not compared with", async () => {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    await store.tx(({ db, t }) => db.update(t.indicatorVersion).set({ breaksBecause: "Ny enkät", validFrom: "2026-01-01" }));
    const series = await indicatorSeries(store, unitId, 2026, [indicatorId]);
    expect(new Set(series.get(indicatorId)?.values.map(({ year }) => year))).toEqual(new Set([2026]));
  });
});
