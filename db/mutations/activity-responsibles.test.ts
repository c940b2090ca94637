import { expect, test } from "vitest";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { activityIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { activitiesOf } from "../queries/activity-list.ts";
import { unitYear } from "../queries/organisation.ts";
import { nameResponsible, type ResponsibleNamed } from "./activity-responsibles.ts";
import { addPerson } from "./people.ts";

onEachEngine((fresh) => {
  async function anActivity() {
    const work = await unitsPapers(await fresh());
    const { store, unitId } = work;
    const people = await peopleOf(store, unitId, 2026);
    const activityId = activityIn(work.before.VP)?.activityId ?? "";
    const name = (words: string, base: number, more: Partial<ResponsibleNamed> = {}, user = people.chief) =>
      nameResponsible(store, user, NOW, { unitId, activityId, year: 2026, base, words, ...more });
    const listed = async () => {
      const unit = (await unitYear(store, 2026, "hemstodsenheten"))?.unit;
      return (await activitiesOf(store, unit ? [unit] : [], 2026, [])).find(({ id }) => id === activityId);
    };
    return { ...work, people, name, listed };
  }

  test("a person with a role here is found by name, a function stands as it is written, and the plan prints either", async () => {
    const { name, listed, people, now } = await anActivity();
    expect(await name("siv al", 1)).toEqual({ ok: true, version: 2 });
    expect(await listed()).toMatchObject({ responsible: "siv al", responsibleId: people.reporter.id });
    expect(activityIn((await now()).VP)).toMatchObject({ responsible: "siv al" });
    expect(await name("Biträdande enhetschef", 2)).toEqual({ ok: true, version: 3 });
    expect(await listed()).toMatchObject({ responsible: "Biträdande enhetschef", responsibleId: null });
    expect(await name("", 3)).toEqual({ ok: true, version: 4 });
    expect(activityIn((await now()).VP)).not.toHaveProperty("responsible");
  });

  test("of two people with the same name neither is taken for the other", async () => {
    const { store, unitId, name, listed } = await anActivity();
    await addPerson(store, NOW, { name: "Siv Al", title: "", role: "lasare", orgUnitId: unitId });
    expect(await name("Siv Al", 1)).toMatchObject({ ok: true });
    expect(await listed()).toMatchObject({ responsible: "Siv Al", responsibleId: null });
  });

  test("who builds on another version, does not write here or names no activity of the plan changes nothing", async () => {
    const { name, listed, people } = await anActivity();
    expect(await name("Lars Nord", 1)).toMatchObject({ ok: true });
    expect(await name("Bo Ek", 1)).toMatchObject({ reason: "stale", current: { version: 2, written: "Lars Nord" } });
    expect(await name("Bo Ek", 2, {}, people.reporter)).toMatchObject({ reason: "forbidden" });
    expect(await name("Bo Ek", 2, { activityId: "finns-inte" })).toMatchObject({ reason: "missing" });
    expect(await listed()).toMatchObject({ responsible: "Lars Nord" });
  });
});
