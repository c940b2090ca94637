import { expect, test } from "vitest";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { addPerson, giveRole } from "../mutations/people.ts";
import { signIn, signOut } from "../mutations/sessions.ts";
import { examplePeople, userOfSession } from "./people.ts";

const hoursLater = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

onEachEngine((fresh) => {
  async function withChief() {
    const store = await fresh();
    const { unitId } = await takenIn(store, planContent());
    const chief = await addPerson(store, NOW, { name: "Exempel", title: "enhetschef", role: "enhetschef", orgUnitId: unitId });
    return { store, chief };
  }

  test("the people to sign in as have a role and a place; the command line is none of them", async () => {
    const { store, chief } = await withChief();
    expect(await examplePeople(store, NOW)).toEqual([{ ...chief, where: "Hemstödsenheten" }]);
  });

  test("a session opens for its token only, until its time is out or one signs out", async () => {
    const { store, chief } = await withChief();
    const token = await signIn(store, NOW, chief.id);
    expect(await userOfSession(store, token, hoursLater(11))).toEqual(chief);
    expect(await userOfSession(store, token, hoursLater(13))).toBeNull();
    expect(await userOfSession(store, `${token}x`, NOW)).toBeNull();
    expect(JSON.stringify(await store.db.select().from(store.t.session))).not.toContain(token);
    await signOut(store, token);
    expect(await userOfSession(store, token, NOW)).toBeNull();
  });

  test("who is disabled, or whose role has ended, is out at once", async () => {
    const { store, chief } = await withChief();
    const token = await signIn(store, NOW, chief.id);
    await store.tx(async ({ db, t }) => {
      await db.update(t.roleGrant).set({ toDate: "2026-03-01" });
    });
    expect(await userOfSession(store, token, NOW)).toBeNull();
    await store.tx(async ({ db, t }) => {
      await db.update(t.roleGrant).set({ toDate: "9999-12-31" });
      await db.update(t.person).set({ disabledAt: NOW });
    });
    expect(await userOfSession(store, token, NOW)).toBeNull();
    await expect(signIn(store, NOW, chief.id)).rejects.toThrow("may sign in");
  });

  test("a role holds from its first day in Stockholm to its last, beside the others, also in a session that is open already", async () => {
    const { store, chief } = await withChief();
    const token = await signIn(store, NOW, chief.id);
    const orgUnitId = chief.grants[0]?.orgUnitId ?? "";
    await giveRole(store, NOW, chief, { role: "granskare", orgUnitId, from: "2026-03-03", to: "2026-03-03", standsInFor: chief.id });
    const rolesAt = async (now: string) => (await userOfSession(store, token, now))?.grants.map(({ role }) => role);
    expect(await rolesAt(NOW)).toEqual(["enhetschef"]);
    // 23.30 UTC is past midnight in Stockholm
    await store.tx(async ({ db, t }) => {
      await db.update(t.session).set({ expiresAt: "2026-03-05T00:00:00.000Z" });
    });
    expect(await rolesAt("2026-03-02T23:30:00.000Z")).toEqual(["enhetschef", "granskare"]);
    expect(await rolesAt("2026-03-03T23:30:00.000Z")).toEqual(["enhetschef"]);
  });
});
