import { expect, test } from "vitest";
import { mayRead, mayReport, type User } from "../../lib/domain/access.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { activityIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { nameable, openingsOf, rolesAt } from "../queries/access.ts";
import { lineageOf } from "../queries/lineage.ts";
import { userOfSession } from "../queries/people.ts";
import { responsibilitiesOf } from "../queries/responsibilities.ts";
import type { Store } from "../store.ts";
import { nameResponsible } from "./activity-responsibles.ts";
import { handOver } from "./hand-over.ts";
import { closeDrafts, openDrafts } from "./open-drafts.ts";
import { addPerson, municipality } from "./people.ts";
import { nameReporter } from "./reporters.ts";
import { grantRole, setLastDay } from "./roles.ts";
import { signIn } from "./sessions.ts";
import { disablePerson, enablePerson } from "./shut-out.ts";

const FIGURE = "Andel nöjda brukare";
const at = (day: string) => `${day}T09:00:00.000Z`;

onEachEngine((fresh) => {
  /** A nämnd with its people, an administrator, and somebody of another nämnd. */
  async function twoBoards() {
    const store = await fresh();
    const papers = await unitsPapers(store);
    const { unitId, before } = papers;
    const elsewhere = { ...planContent().head, unit: "Parkenheten", board: "Bergslids nämnd" };
    const { unitId: parkId } = await takenIn(store, { ...planContent(), head: elsewhere });
    const lineage = await lineageOf(store, unitId, 2026);
    const orgUnitId = await municipality(store);
    const people = await peopleOf(store, unitId, 2026);
    return {
      ...people,
      ...{ store, unitId, parkId, lineage, boardId: lineage[1] ?? "" },
      indicatorId: indicatorIn(before.VB, FIGURE).indicatorId,
      activityId: activityIn(before.VP)?.activityId ?? "",
      steward: await addPerson(store, NOW, { name: "Hanna Krona", title: "", role: "systemforvaltare", orgUnitId }),
      gardener: await addPerson(store, NOW, { name: "Per Lind", title: "", role: "rapportor", orgUnitId: parkId }),
      second: await addPerson(store, NOW, { name: "Åsa Ö", title: "", role: "rapportor", orgUnitId: unitId }),
    };
  }

  test("a role holds from its first day to its last, and where it was given one reads why", async () => {
    const { store, steward, gardener, chief, unitId, boardId } = await twoBoards();
    const dates = { from: "2026-04-01", to: "2026-06-30", standsInFor: chief.id };
    expect(await grantRole(store, steward, NOW, { personId: gardener.id, role: "enhetschef", orgUnitId: unitId, ...dates })).toEqual({
      ok: true,
      name: "Per Lind",
    });
    const held = (await rolesAt(store, [unitId, boardId], NOW)).find(({ person }) => person.id === gardener.id);
    expect(held).toMatchObject({ role: "enhetschef", where: "Hemstödsenheten", ...dates, standsInForName: "Bo Ek", begun: false });
    const rolesOn = async (day: string) =>
      (await signedInAs(store, gardener, at(day)))?.grants.filter(({ orgUnitId }) => orgUnitId === unitId).length;
    expect([await rolesOn("2026-03-31"), await rolesOn("2026-04-01"), await rolesOn("2026-06-30"), await rolesOn("2026-07-01")]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test("dates that cannot be are refused, as is standing in for oneself or for nobody", async () => {
    const { store, steward, gardener, unitId } = await twoBoards();
    const give = (more: object) => grantRole(store, steward, NOW, { personId: gardener.id, role: "rapportor", orgUnitId: unitId, ...more });
    expect(await give({ from: "2026-01-01" })).toMatchObject({ ok: false, message: "Rollen kan börja gälla tidigast i dag." });
    expect(await give({ from: "2026-05-01", to: "2026-04-01" })).toMatchObject({ ok: false, reason: "invalid" });
    expect(await give({ standsInFor: gardener.id })).toMatchObject({ ok: false, reason: "invalid" });
    expect(await give({ standsInFor: "finns-inte" })).toMatchObject({ ok: false, reason: "missing" });
    expect(await give({ delegation: true })).toMatchObject({ ok: true });
    expect((await rolesAt(store, [unitId], NOW)).some(({ delegation }) => delegation)).toBe(false);
  });

  test("the unit's chief lets people of the own nämnd report, as stand-ins too, and nothing more", async () => {
    const { store, chief, controller, reporter, second, gardener, secretary, unitId, boardId, parkId } = await twoBoards();
    const give = (who: User, personId: string, more: object = {}) =>
      grantRole(store, who, NOW, { personId, role: "rapportor", orgUnitId: unitId, ...more });
    expect(await give(chief, second.id, { standsInFor: reporter.id })).toMatchObject({ ok: true });
    expect(await give(controller, secretary.id, { orgUnitId: boardId })).toMatchObject({ ok: true });
    expect(await give(chief, gardener.id)).toMatchObject({ ok: false, message: expect.stringContaining("ingen roll i nämnden") });
    for (const more of [{ role: "lasare" }, { role: "enhetschef" }, { orgUnitId: boardId }, { orgUnitId: parkId }]) {
      expect(await give(chief, secretary.id, more)).toMatchObject({ ok: false, reason: "forbidden" });
    }
    for (const who of [reporter, secretary, gardener]) expect(await give(who, second.id)).toMatchObject({ ok: false, reason: "forbidden" });
  });

  test("a role ends at once or on a day to come, and can be taken back the same day but not later", async () => {
    const { store, chief, steward, reporter, gardener, unitId } = await twoBoards();
    const token = await signIn(store, NOW, reporter.id);
    const [role] = (await rolesAt(store, [unitId], NOW)).filter(({ person }) => person.id === reporter.id);
    const set = (who: User, lastDay: string, now = NOW) => setLastDay(store, who, now, { grantId: role?.id ?? "", lastDay });
    expect(await set(gardener, "")).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await set(reporter, "")).toMatchObject({ ok: false, reason: "forbidden" });
    const ended = await set(chief, "");
    expect(ended).toEqual({ ok: true, name: "Siv Al", before: "9999-12-31", after: "2026-03-01" });
    expect(await userOfSession(store, token, NOW)).toBeNull();
    expect(await set(chief, "9999-12-31")).toMatchObject({ ok: true });
    expect(await userOfSession(store, token, NOW)).toEqual(reporter);
    expect(await set(steward, "2026-02-01")).toMatchObject({ ok: false, reason: "invalid" });
    expect(await set(steward, "2026-03-31")).toMatchObject({ ok: true });
    expect(await set(steward, "2026-12-31", at("2026-04-02"))).toMatchObject({
      ok: false,
      message: expect.stringContaining("redan avslutad"),
    });
    const chiefs = (await rolesAt(store, [unitId], NOW)).find(({ person }) => person.id === chief.id);
    expect(await setLastDay(store, chief, NOW, { grantId: chiefs?.id ?? "", lastDay: "" })).toMatchObject({ ok: false });
  });

  test("who is named reports the indicator, with a stand-in in that one's place, and no other rapportör", async () => {
    const { store, chief, reporter, second, secretary, gardener, unitId, lineage, indicatorId } = await twoBoards();
    const cell = { unitId, indicatorId, year: 2026 };
    const name = (who: User, personId: string | null, base: number) => nameReporter(store, who, NOW, { ...cell, personId, base });
    expect(nameable(await rolesAt(store, lineage, NOW), lineage).map((person) => person.name)).toEqual([
      "Bo Ek",
      "Lars Nord",
      "Siv Al",
      "Åsa Ö",
    ]);
    expect(await name(reporter, reporter.id, 1)).toMatchObject({ ok: false, reason: "forbidden" });
    for (const nobody of [secretary, gardener]) expect(await name(chief, nobody.id, 1)).toMatchObject({ ok: false, reason: "invalid" });
    expect(await name(chief, reporter.id, 1)).toEqual({ ok: true, version: 2 });
    expect(await name(chief, second.id, 1)).toMatchObject({ ok: false, reason: "stale", current: { written: reporter.id, by: "Bo Ek" } });
    expect(mayReport(second, lineage, [reporter.id])).toBe(false);
    await grantRole(store, chief, NOW, { personId: second.id, role: "rapportor", orgUnitId: unitId, standsInFor: reporter.id });
    const standIn = await signedInAs(store, second, NOW);
    expect(standIn && mayReport(standIn, lineage, [reporter.id])).toBe(true);
    expect(await name(chief, null, 2)).toEqual({ ok: true, version: 3 });
  });

  test("a leaver's roles, indicators and activities are the other's at once, the own ones end, and the stand-in's with them", async () => {
    const { store, steward, chief, reporter, second, unitId, boardId, indicatorId, activityId } = await twoBoards();
    await nameReporter(store, chief, NOW, { unitId, indicatorId, year: 2026, base: 1, personId: reporter.id });
    await nameResponsible(store, chief, NOW, { unitId, activityId, year: 2026, base: 1, words: reporter.name });
    await grantRole(store, chief, NOW, { personId: second.id, role: "rapportor", orgUnitId: unitId, standsInFor: reporter.id });
    const newcomer = await addPerson(store, NOW, { name: "Ny Rask", title: "", role: "lasare", orgUnitId: unitId });
    expect(await responsibilitiesOf(store, reporter.id, NOW)).toMatchObject({
      roles: [{ role: "rapportor", where: "Hemstödsenheten" }],
      standIns: [{ person: { name: "Åsa Ö" } }],
      indicators: [{ unit: "Hemstödsenheten", year: 2026, count: 1 }],
      activities: [{ unit: "Hemstödsenheten", year: 2026, count: 1 }],
      submitted: [],
    });
    const over = { fromId: reporter.id, toId: newcomer.id, lastDay: "" };
    expect(await handOver(store, chief, NOW, over)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await handOver(store, steward, NOW, { ...over, toId: reporter.id })).toMatchObject({ ok: false, reason: "invalid" });
    expect(await handOver(store, steward, NOW, { ...over, toId: steward.id })).toMatchObject({ ok: false, reason: "invalid" });
    const receipt = { from: "Siv Al", to: "Ny Rask", roles: 1, indicators: 1, activities: 1, standIns: 1 };
    expect(await handOver(store, steward, NOW, over)).toEqual({ ok: true, ...receipt });
    const left = await responsibilitiesOf(store, reporter.id, NOW);
    expect(left).toEqual({ roles: [], standIns: [], indicators: [], activities: [], submitted: [] });
    expect(await responsibilitiesOf(store, newcomer.id, NOW)).toMatchObject({
      roles: [{ role: "lasare" }, { role: "rapportor", from: "2026-03-02", to: "9999-12-31" }],
      indicators: [{ count: 1 }],
      activities: [{ count: 1 }],
    });
    expect(await handOver(store, steward, NOW, over)).toMatchObject({ ok: false, message: "Siv Al har inget kvar att lämna över." });
    expect(await firstBreak(store, boardId)).toBeNull();
  });

  test("with a last day the leaver stays until then, and the successor begins now", async () => {
    const { store, steward, chief, second } = await twoBoards();
    expect(await handOver(store, steward, NOW, { fromId: chief.id, toId: second.id, lastDay: "2026-03-31" })).toMatchObject({ ok: true });
    const roles = async (who: User, day: string) => (await signedInAs(store, who, at(day)))?.grants.map(({ role }) => role) ?? [];
    expect([await roles(chief, "2026-03-31"), await roles(chief, "2026-04-01")]).toEqual([["enhetschef"], []]);
    expect(await roles(second, "2026-03-02")).toEqual(["rapportor", "enhetschef"]);
  });

  test("an administrator reads a nämnd's drafts for four hours, for a reason that the nämnd sees", async () => {
    const { store, steward, chief, boardId, parkId, lineage, unitId } = await twoBoards();
    const token = await signIn(store, NOW, steward.id);
    const reads = async (now: string) => {
      const user = await userOfSession(store, token, now);
      return user !== null && mayRead(user, lineage);
    };
    const open = (who: User, reason = "Felanmälan 12: utfallet syns inte") => openDrafts(store, who, NOW, { boardId, reason });
    expect(await reads(NOW)).toBe(false);
    expect(await open(chief)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await open(steward, "  ")).toMatchObject({ ok: false, reason: "invalid" });
    expect(await openDrafts(store, steward, NOW, { boardId: unitId, reason: "x" })).toMatchObject({ ok: false, reason: "missing" });
    expect(await open(steward)).toEqual({ ok: true, until: "2026-03-02T13:00:00.000Z" });
    expect(await open(steward)).toMatchObject({ ok: false, reason: "invalid" });
    const user = await userOfSession(store, token, NOW);
    expect(user && mayRead(user, await lineageOf(store, parkId, 2026))).toBe(false);
    expect([await reads("2026-03-02T12:59:59.000Z"), await reads("2026-03-02T13:00:00.000Z")]).toEqual([true, false]);
    expect(await openingsOf(store, boardId, NOW)).toMatchObject([{ by: "Hanna Krona", reason: "Felanmälan 12: utfallet syns inte" }]);
    const { t } = store;
    const rows = (await store.db.select().from(t.history)).filter(({ action }) => action === "utkast-oppnade");
    expect(rows).toMatchObject([{ authorityId: boardId, byId: steward.id, after: { reason: "Felanmälan 12: utfallet syns inte" } }]);
    expect(await closeDrafts(store, steward, NOW, boardId)).toEqual({ ok: true });
    expect(await reads(NOW)).toBe(false);
    expect(await closeDrafts(store, steward, NOW, boardId)).toMatchObject({ ok: false, reason: "missing" });
  });

  test("what was opened is no role: it is not prolonged, not handed over, and makes nobody a colleague", async () => {
    const { store, steward, controller, second, boardId } = await twoBoards();
    const other = await addPerson(store, NOW, {
      ...{ name: "Ola Berg", title: "", role: "systemforvaltare" as const, orgUnitId: await municipality(store) },
    });
    await openDrafts(store, other, NOW, { boardId, reason: "Felanmälan" });
    const opened = (await rolesAt(store, [boardId], NOW)).find((role) => role.opened);
    expect(await setLastDay(store, steward, NOW, { grantId: opened?.id ?? "", lastDay: "9999-12-31" })).toMatchObject({
      reason: "missing",
    });
    expect(await grantRole(store, controller, NOW, { personId: other.id, role: "rapportor", orgUnitId: boardId })).toMatchObject({
      ok: false,
      message: expect.stringContaining("ingen roll i nämnden"),
    });
    const token = await signIn(store, NOW, other.id);
    expect((await userOfSession(store, token, NOW))?.grants).toHaveLength(2);
    expect(await handOver(store, steward, NOW, { fromId: other.id, toId: second.id, lastDay: "" })).toMatchObject({ roles: 1 });
    expect(await userOfSession(store, token, NOW)).toBeNull();
  });

  test("who was shut out by mistake is let in again, with the same roles, after a new sign-in", async () => {
    const { store, steward, chief } = await twoBoards();
    const token = await signIn(store, NOW, chief.id);
    expect(await disablePerson(store, steward, NOW, chief.id)).toEqual({ ok: true });
    expect(await enablePerson(store, chief, NOW, chief.id)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await enablePerson(store, steward, NOW, chief.id)).toEqual({ ok: true });
    expect(await userOfSession(store, token, NOW)).toBeNull();
    expect(await signedInAs(store, chief, NOW)).toEqual(chief);
  });
});

/** The person as a session begun at that instant knows them, null where it opens nothing. */
async function signedInAs(store: Store, { id }: User, now: string): Promise<User | null> {
  return userOfSession(store, await signIn(store, now, id), now);
}
