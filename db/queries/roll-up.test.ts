import { expect, test } from "vitest";
import { missingWords, rollUp, writeRolledUp } from "../../lib/domain/roll-up.ts";
import { KOMMUN, measured, organised, reportOf, told } from "../../tests/fixtures/boards.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import type { Store } from "../store.ts";
import { movedSince, rollUpsUnder } from "./roll-up.ts";

const LATER = "2026-04-01T09:00:00.000Z";

onEachEngine((fresh) => {
  const total = async (store: Store, nodeId: string, year: number, indicator: string, noun = "enheter") => {
    const found = (await rollUpsUnder(store, { nodeId, year, period: "VB" }, indicator)).get(indicator);
    if (!found) throw new Error(`${indicator} mäts inte`);
    const rolled = rollUp(found.rule, found.parts);
    return { written: writeRolledUp(rolled, found.rule), missing: missingWords(rolled, noun), rolled };
  };

  test("a nämnd's share is its units' counts, and who has not reported is named", async () => {
    const store = await fresh();
    await organised(store, 2026, { norra: ["skolan", "biblioteket", "parken"], sodra: ["badet"] });
    await measured(store, "andel nöjda", 2026, ["skolan", "biblioteket", "parken", "badet"], "andel");
    await told(store, "andel nöjda", 2026, "skolan", 50, [10, 20]);
    await told(store, "andel nöjda", 2026, "biblioteket", 10, [8, 80]);
    await told(store, "andel nöjda", 2026, "badet", 90, [9, 10]);
    const { written, missing } = await total(store, "norra", 2026, "andel nöjda");
    expect(written).toBe("18\u00a0% (18/100)");
    expect(missing).toBe("2 av 3 enheter. parken: inte rapporterat");
  });

  test("above the nämnd only what was handed over counts, as it stood then, and the rest is named", async () => {
    const store = await fresh();
    await organised(store, 2026, { norra: ["skolan", "parken"], sodra: ["badet"], vastra: ["hamnen"], ostra: ["ån"] });
    const units = ["skolan", "parken", "badet", "hamnen", "ån"];
    await measured(store, "antal", 2026, units);
    for (const [index, unit] of units.entries()) await told(store, "antal", 2026, unit, 10 ** index);
    await reportOf(store, "skolan", 2026, "godkand", LATER);
    await reportOf(store, "parken", 2026, "inlamnad", null);
    await reportOf(store, "badet", 2026, "beslutad", null);
    await reportOf(store, "hamnen", 2026, "godkand", "2026-01-01T09:00:00.000Z");
    const { written, missing } = await total(store, KOMMUN, 2026, "antal", "nämnder");
    expect(written).toBe("101\u00a0st");
    const notHandedOver = "inte lämnat till kommunledningen";
    expect(missing).toBe(`1 av 4 nämnder. norra: 1 av 2, 1 ${notHandedOver}; ostra: ${notHandedOver}; vastra: ${notHandedOver}`);
    expect((await total(store, "norra", 2026, "antal")).written).toBe("11\u00a0st");
  });

  test("what a nämnd reports itself is its part only where no unit of it measures the same", async () => {
    const store = await fresh();
    await organised(store, 2026, { norra: ["skolan"], sodra: ["badet"] });
    await measured(store, "antal", 2026, ["norra", "skolan", "sodra"]);
    await told(store, "antal", 2026, "norra", 500);
    await told(store, "antal", 2026, "skolan", 3);
    await told(store, "antal", 2026, "sodra", 4);
    for (const unit of ["norra", "skolan", "sodra"]) await reportOf(store, unit, 2026, "beslutad", NOW);
    expect((await total(store, KOMMUN, 2026, "antal")).written).toBe("7\u00a0st");
  });

  test("a unit that moves between nämnder changes no total of the kommun, and stays in each year where it was", async () => {
    const store = await fresh();
    await organised(store, 2025, { norra: ["skolan", "parken"], sodra: ["badet"] });
    await organised(store, 2026, { norra: ["skolan"], sodra: ["badet", "parken"] });
    for (const year of [2025, 2026]) {
      await measured(store, "antal", year, ["skolan", "parken", "badet"]);
      for (const [unit, value] of [
        ["skolan", 1],
        ["parken", 20],
        ["badet", 300],
      ] as const) {
        await told(store, "antal", year, unit, value);
        await reportOf(store, unit, year, "beslutad", null);
      }
    }
    const written = async (node: string, year: number) => (await total(store, node, year, "antal")).written;
    expect(await Promise.all([written(KOMMUN, 2025), written(KOMMUN, 2026)])).toEqual(["321\u00a0st", "321\u00a0st"]);
    expect(await Promise.all([written("norra", 2025), written("norra", 2026)])).toEqual(["21\u00a0st", "1\u00a0st"]);
    expect(await Promise.all([written("sodra", 2025), written("sodra", 2026)])).toEqual(["300\u00a0st", "320\u00a0st"]);
    expect(await movedSince(store, "sodra", 2026)).toEqual([{ name: "parken", from: "norra", to: "sodra" }]);
    expect(await movedSince(store, "norra", 2026)).toEqual([{ name: "parken", from: "norra", to: "sodra" }]);
  });

  test("all indicators of a nämnd at once are as each alone, and sums larger than an engine's integers are refused in words", async () => {
    const store = await fresh();
    await organised(store, 2026, { norra: ["skolan", "parken"] });
    await measured(store, "antal", 2026, ["skolan", "parken"]);
    await measured(store, "kronor", 2026, ["skolan", "parken"]);
    await told(store, "antal", 2026, "skolan", "ej-matt");
    await told(store, "antal", 2026, "parken", -7);
    await told(store, "kronor", 2026, "skolan", 9_000_000_000);
    await told(store, "kronor", 2026, "parken", 9_000_000_000);
    const all = await rollUpsUnder(store, { nodeId: "norra", year: 2026, period: "VB" });
    for (const indicator of ["antal", "kronor"]) {
      const alone = await rollUpsUnder(store, { nodeId: "norra", year: 2026, period: "VB" }, indicator);
      expect(all.get(indicator)).toEqual(alone.get(indicator));
    }
    expect((await total(store, "norra", 2026, "antal")).written).toBe("−7\u00a0st");
    expect((await total(store, "norra", 2026, "antal")).missing).toBe("1 av 2 enheter. skolan: mäts inte i perioden");
    expect((await total(store, "norra", 2026, "kronor")).rolled).toMatchObject({ kind: "gar-inte" });
  });
});
