import { expect, test } from "vitest";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { chainOf } from "../queries/chain.ts";
import { indicatorPage } from "../queries/indicator-page.ts";
import { unitsOf, unitYear, yearsOf } from "../queries/organisation.ts";
import { confirmGoal } from "./confirm-goal.ts";
import { describeIndicator } from "./describe-indicator.ts";
import { addPerson, commandLineUser } from "./people.ts";

const LATER = "2026-03-09T09:00:00.000Z";

onEachEngine((fresh) => {
  async function planTakenIn() {
    const store = await fresh();
    const { unitId } = await takenIn(store, planContent());
    const [year = 0] = await yearsOf(store);
    const [unit] = await unitsOf(store, year);
    const here = unit && (await unitYear(store, year, unit.slug));
    if (!here) throw new Error("planen saknas");
    const chief = await addPerson(store, NOW, { name: "Bo Ek", title: "enhetschef", role: "enhetschef", orgUnitId: unitId });
    const goals = async () => Array.from(everyGoal(await chainOf(store, here, "VB")), ({ goal }) => goal);
    return { store, here, chief, everyone: await commandLineUser(store), goals };
  }

  test("a goal of KF is confirmed by whoever speaks for KF, not by the unit that took it up", async () => {
    const { store, chief, everyone, goals } = await planTakenIn();
    const goal = (await goals()).find((one) => one.owner === "kommun");
    expect(goal?.unconfirmed).toBe(true);
    const goalId = goal?.id ?? "";
    expect(await confirmGoal(store, chief, NOW, { goalId })).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await confirmGoal(store, everyone, NOW, { goalId })).toEqual({ ok: true, version: 2 });
    expect((await goals()).find(({ id }) => id === goalId)?.unconfirmed).toBe(false);
    expect(await confirmGoal(store, everyone, NOW, { goalId })).toEqual({ ok: true, version: 2 });
    expect(await confirmGoal(store, everyone, NOW, { goalId: "finns-inte" })).toMatchObject({ ok: false, reason: "missing" });
  });

  test("which way an indicator is better is said once, by its owner, and remembered", async () => {
    const { store, here, chief, everyone, goals } = await planTakenIn();
    const indicators = async () => (await goals()).flatMap((goal) => goal.indicators);
    const open = (await indicators()).find(({ direction }) => direction === "okand");
    const change = { indicatorId: open?.id ?? "", direction: "lagre" as const };
    const outsider = { ...chief, grants: chief.grants.map((grant) => ({ ...grant, orgUnitId: "en-annan-enhet" })) };
    expect(await describeIndicator(store, outsider, NOW, change)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await describeIndicator(store, everyone, NOW, change)).toMatchObject({ ok: true });
    expect((await indicators()).find(({ id }) => id === open?.id)?.direction).toBe("lagre");
    for (const { id } of here.lineage) expect(await firstBreak(store, id)).toBeNull();
  });

  test("an owner describes an indicator whole, and from a year on as something that earlier years are not compared with", async () => {
    const { store, here, everyone, goals } = await planTakenIn();
    const id = (await goals()).flatMap((goal) => goal.indicators)[0]?.id ?? "";
    const page = async () => {
      const found = await indicatorPage(store, here, id);
      if (!found) throw new Error("indikatorn saknas");
      return found;
    };
    const before = await page();
    const definition = "Alla som svarat på höstens enkät.";
    const told = { indicatorId: id, base: before.base, aggregation: "andel", cumulative: false, definition } as const;
    expect(await describeIndicator(store, everyone, LATER, told)).toMatchObject({ ok: true });
    expect(await page()).toMatchObject({ aggregation: "andel", cumulative: false, definition, direction: before.direction });
    expect(await describeIndicator(store, everyone, LATER, { ...told, definition: "Något annat." })).toMatchObject({
      ok: false,
      reason: "stale",
    });
    const because = "Förut svarade bara de som bor kvar.";
    const broken = (year: number) => describeIndicator(store, everyone, LATER, { indicatorId: id, breaks: { year, because } });
    expect(await broken(here.year - 5)).toMatchObject({ ok: false, reason: "invalid" });
    expect(await broken(here.year)).toMatchObject({ ok: false, reason: "invalid", message: expect.stringContaining("inga tidigare år") });
    expect(await broken(here.year + 1)).toMatchObject({ ok: true });
    expect((await page()).newest).toBe(false);
    const next = await indicatorPage(store, { ...here, year: here.year + 1 }, id);
    expect(next?.meanings.map(({ breaksBecause }) => breaksBecause)).toEqual(["", because]);
    expect(next?.history.length).toBe(2);
    for (const node of here.lineage) expect(await firstBreak(store, node.id)).toBeNull();
  });

  test("years known only from what a paper compares with can be set apart too", async () => {
    const { store, user, before } = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const breaks = { year: 2026, because: "Ny enkät" };
    expect(await describeIndicator(store, user, LATER, { indicatorId, breaks })).toMatchObject({ ok: true });
    const here = await unitYear(store, 2026, "hemstodsenheten");
    const page = here && (await indicatorPage(store, here, indicatorId));
    expect(page?.meanings.map(({ validFrom, breaksBecause }) => [validFrom, breaksBecause])).toEqual([
      ["2025-01-01", ""],
      ["2026-01-01", "Ny enkät"],
    ]);
  });
});
