import { expect, test } from "vitest";
import { KOMMUN, measured, organised } from "../../tests/fixtures/boards.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { NEXT } from "../../tests/fixtures/next-year.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { beginPlan } from "../mutations/begin-plan.ts";
import { commandLineUser, nameMunicipality } from "../mutations/people.ts";
import { nodeAt, unitsOf, unitYear, writersOf, yearsOfUnit } from "./organisation.ts";

onEachEngine((fresh) => {
  async function twoBoards() {
    const store = await fresh();
    await organised(store, 2026, { norra: ["skolan", "biblioteket", "parken"], sodra: ["badet"] });
    await measured(store, "antal", 2026, ["skolan", "biblioteket", "badet"]);
    return store;
  }

  test("units with a plan at or below a node are found with all above them, and no others", async () => {
    const store = await twoBoards();
    const under = async (...nodes: string[]) => (await unitsOf(store, 2026, nodes)).map(({ id, lineage }) => [id, ...lineage]);
    expect(await under("norra")).toEqual([
      ["biblioteket", KOMMUN, "norra", "biblioteket"],
      ["skolan", KOMMUN, "norra", "skolan"],
    ]);
    expect(await under("skolan", "badet")).toEqual([
      ["badet", KOMMUN, "sodra", "badet"],
      ["skolan", KOMMUN, "norra", "skolan"],
    ]);
    expect(await under()).toEqual([]);
    expect((await unitsOf(store, 2026)).map(({ id }) => id)).toEqual(["badet", "biblioteket", "skolan"]);
  });

  test("a unit that has no plan yet writes one all the same, and has no pages until then", async () => {
    const store = await twoBoards();
    const writers = await writersOf(store, 2026, ["norra"]);
    expect(writers.map(({ id, planned }) => [id, planned])).toEqual([
      ["biblioteket", true],
      ["parken", false],
      ["skolan", true],
    ]);
    expect(await unitYear(store, 2026, "parken")).toBeNull();
    expect((await nodeAt(store, 2026, "parken"))?.map(({ id }) => id)).toEqual([KOMMUN, "norra", "parken"]);
  });

  test("a unit keeps its address from year to year, also where another of its name begins the year later", async () => {
    const store = await fresh();
    const elsewhere = planContent();
    elsewhere.head = { ...elsewhere.head, board: "Bergslids nämnd" };
    await takenIn(store, planContent());
    const { unitId } = await takenIn(store, elsewhere);
    const operator = await commandLineUser(store);
    for (const unit of ["hemstodsenheten-2", "hemstodsenheten"])
      expect(await beginPlan(store, operator, NOW, { ...NEXT, unit, carried: null })).toMatchObject({ ok: true, slug: unit });
    expect((await unitYear(store, 2027, "hemstodsenheten-2"))?.unit.id).toBe(unitId);
    expect(await yearsOfUnit(store, unitId, "hemstodsenheten-2")).toEqual([2027, 2026]);
    expect(await yearsOfUnit(store, unitId, "hemstodsenheten")).toEqual([]);
  });

  test("the kommun's address follows its name, and takes no other's", async () => {
    const store = await twoBoards();
    await nameMunicipality(store, "Norra");
    expect((await nodeAt(store, 2026, "norra-2"))?.map(({ id, name }) => [id, name])).toEqual([[KOMMUN, "Norra"]]);
    expect(await nodeAt(store, 2026, KOMMUN)).toBeNull();
  });
});
