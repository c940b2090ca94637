import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { User } from "../../lib/domain/access.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { firstBreak } from "../history.ts";
import { members, newLinkTo, sessionsOf, workplaces } from "../queries/accounts.ts";
import { userOfSession } from "../queries/people.ts";
import type { Store } from "../store.ts";
import { mayGuess } from "./guesses.ts";
import { acceptInvitation, invite, inviteAgain } from "./invitations.ts";
import { changePassword, signInWithPassword } from "./passwords.ts";
import { grantRole } from "./roles.ts";
import { endSession, signOut } from "./sessions.ts";
import { setUp } from "./set-up.ts";
import { disablePerson } from "./shut-out.ts";

const PASSWORD = "fyra ord om våren";
const OTHER = "fem andra ord om hösten";
const ADMIN = "admin@exempelstad.se";
const minutesLater = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

onEachEngine((fresh) => {
  async function municipality() {
    const store = await fresh();
    const first = {
      municipality: "Exempelstad",
      name: "Exempel Förvaltare",
      email: ADMIN,
      password: PASSWORD,
      styrmodell: styrmodellOf(2026),
    };
    const administrator = await setUp(store, NOW, first);
    return { store, administrator };
  }

  async function joined(email = "chef@exempelstad.se") {
    const { store, administrator } = await municipality();
    const { token } = done(await invite(store, administrator, NOW, chief(homeOf(administrator), email)));
    const session = done(await acceptInvitation(store, NOW, { token, password: OTHER, device: "" })).token;
    const person = await userOfSession(store, session, NOW);
    if (!person) throw new Error("Den inbjudna kom inte in");
    return { store, administrator, person, session, email, link: token };
  }

  test("the first administrator signs in with the password, in whichever case the address is typed", async () => {
    const { store, administrator } = await municipality();
    const { token } = done(await guess(store, { email: " Admin@Exempelstad.SE ", password: PASSWORD }));
    expect(await userOfSession(store, token, NOW)).toEqual(administrator);
    const id = homeOf(administrator);
    expect(await workplaces(store)).toEqual([{ id, name: "Exempelstad", kind: "kommun", authorityId: id }]);
  });

  test("of a password only argon2id's hash is kept, of a session and a link only the checksum", async () => {
    const { store, session, link } = await joined();
    const { t } = store;
    const kept = JSON.stringify([
      await store.db.select().from(t.credential),
      await store.db.select().from(t.session),
      await store.db.select().from(t.invitation),
    ]);
    expect(kept).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
    for (const secret of [OTHER, session, link]) expect(kept).not.toContain(secret);
  });

  test("a wrong password and an account that is not there are answered alike", async () => {
    const { store } = await municipality();
    const wrong = await guess(store, { email: ADMIN, password: OTHER });
    expect(wrong).toEqual({ ok: false, message: "E-postadressen eller lösenordet stämmer inte." });
    expect(await guess(store, { email: "ingen@exempelstad.se", password: PASSWORD })).toEqual(wrong);
    expect(await guess(store, { email: "ingen adress", password: PASSWORD })).toEqual(wrong);
  });

  test("the eleventh guess within a quarter of an hour is refused, right or not, and colleagues behind the same address come in", async () => {
    const { store, email } = await joined();
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, no) => guess(store, { email: ADMIN, password: `gissning nummer ${no}` })),
    );
    expect(results.filter((result) => !result.ok && result.message.startsWith("För många försök"))).toHaveLength(20);
    expect(await guess(store, { email: ADMIN, password: PASSWORD })).toMatchObject({ ok: false });
    expect(await guess(store, { email, password: OTHER })).toMatchObject({ ok: true });
    expect(await guess(store, { email: ADMIN, password: PASSWORD }, minutesLater(16))).toMatchObject({ ok: true });
  });

  test("one address has 500 guesses a quarter of an hour: a municipality behind it comes in, who tries everyone does not", async () => {
    const { store } = await municipality();
    const guesses = (address: string, accounts: number) =>
      Promise.all(
        Array.from({ length: accounts * 10 }, (_, no) => mayGuess(store, NOW, { email: `${no % accounts}@${address}`, address })),
      );
    expect((await guesses("203.0.113.7", 49)).every(Boolean)).toBe(true);
    expect(await guess(store, { email: ADMIN, password: PASSWORD })).toMatchObject({ ok: true });
    expect((await guesses("198.51.100.1", 60)).filter(Boolean)).toHaveLength(500);
    expect(await mayGuess(store, NOW, { email: "annan@exempelstad.se", address: "203.0.113.7" })).toBe(true);
  });

  test("an account that is not there is guarded like one that is, and the right password ends the counting", async () => {
    const { store } = await municipality();
    const tries = async (email: string, times: number, password: string) => {
      for (let no = 0; no < times; no++) await guess(store, { email, password });
    };
    await tries("ingen@exempelstad.se", 10, OTHER);
    expect(await guess(store, { email: "ingen@exempelstad.se", password: OTHER })).toMatchObject({
      message: expect.stringContaining("För många"),
    });
    await tries(ADMIN, 9, OTHER);
    await tries(ADMIN, 1, PASSWORD);
    await tries(ADMIN, 9, OTHER);
    expect(await guess(store, { email: ADMIN, password: PASSWORD })).toMatchObject({ ok: true });
  });

  test("a session planted before the sign-in opens nothing after it: the id is new and the old one has ended", async () => {
    const { store, session: planted, administrator } = await joined();
    const signedIn = await signInWithPassword(
      store,
      NOW,
      { email: ADMIN, password: PASSWORD },
      { address: "::1", device: "", had: planted },
    );
    const { token } = done(signedIn);
    expect(token).not.toBe(planted);
    expect(await userOfSession(store, planted, NOW)).toBeNull();
    expect(await userOfSession(store, token, NOW)).toEqual(administrator);
  });

  test("a session is over after signing out, and after being ended from another one; nobody ends another person's", async () => {
    const { store, session, person, administrator, email } = await joined();
    const { token: second } = done(await guess(store, { email, password: OTHER }));
    const [one] = (await sessionsOf(store, person, second, NOW)).filter(({ here }) => !here);
    await endSession(store, administrator, one?.id ?? "");
    expect(await userOfSession(store, session, NOW)).toEqual(person);
    await endSession(store, person, one?.id ?? "");
    expect(await userOfSession(store, session, NOW)).toBeNull();
    await signOut(store, second);
    expect(await userOfSession(store, second, NOW)).toBeNull();
  });

  test("who changes the password proves to know the old one, stays in, and is signed out everywhere else", async () => {
    const { store, session: elsewhere, person, email } = await joined();
    const { token } = done(await guess(store, { email, password: OTHER }));
    const change = (old: string, wanted: string) => changePassword(store, person, NOW, { token, address: "::1", old, wanted });
    expect(await change("fel lösenord här", PASSWORD)).toMatchObject({ ok: false, message: "Det nuvarande lösenordet stämmer inte." });
    expect(await change(OTHER, "kort")).toMatchObject({ ok: false, message: expect.stringContaining("minst 12 tecken") });
    expect(await change(OTHER, "1Qaz2wsx3EDC")).toMatchObject({ ok: false, message: expect.stringContaining("vanligaste") });
    expect(await userOfSession(store, elsewhere, NOW)).toEqual(person);
    expect(await change(OTHER, PASSWORD)).toMatchObject({ ok: true });
    expect(await userOfSession(store, elsewhere, NOW)).toBeNull();
    expect(await userOfSession(store, token, NOW)).toEqual(person);
    expect(await guess(store, { email, password: OTHER })).toMatchObject({ ok: false });
    expect(await guess(store, { email, password: PASSWORD })).toMatchObject({ ok: true });
  });

  test("who is shut out is out at the next request, and cannot come back", async () => {
    const { store, session, person, administrator, email } = await joined();
    expect(await disablePerson(store, person, NOW, administrator.id)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await disablePerson(store, administrator, NOW, administrator.id)).toMatchObject({ ok: false, reason: "invalid" });
    expect(await disablePerson(store, administrator, NOW, person.id)).toEqual({ ok: true });
    expect(await userOfSession(store, session, NOW)).toBeNull();
    expect(await guess(store, { email, password: OTHER })).toMatchObject({ ok: false, message: expect.stringContaining("avstängt") });
    expect(await guess(store, { email, password: PASSWORD })).toMatchObject({ message: expect.stringContaining("stämmer inte") });
    expect((await members(store, NOW)).find(({ id }) => id === person.id)?.standing).toEqual({ kind: "avstangd" });
    expect(await firstBreak(store, homeOf(administrator))).toBeNull();
  });

  test("a link is used once, also by two at the same time, and not after seven days", async () => {
    const { store, administrator } = await municipality();
    const { token } = done(await invite(store, administrator, NOW, chief(homeOf(administrator), "chef@exempelstad.se")));
    const accept = (now = NOW) => acceptInvitation(store, now, { token, password: OTHER, device: "" });
    expect(await accept(minutesLater(7 * 24 * 60 + 1))).toMatchObject({
      ok: false,
      message: expect.stringContaining("gäller inte längre"),
    });
    expect(await acceptInvitation(store, NOW, { token, password: "1qaz2wsx3edc", device: "" })).toMatchObject({ reason: "invalid" });
    const both = await Promise.all([accept(), accept()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accept()).toMatchObject({ ok: false, reason: "missing" });
  });

  test("a new link ends the old one; who is shut out before coming never comes in", async () => {
    const { store, administrator } = await municipality();
    const { token: first } = done(await invite(store, administrator, NOW, chief(homeOf(administrator), "chef@exempelstad.se")));
    const waiting = (await members(store, NOW)).find(({ standing }) => standing.kind === "inbjuden");
    const { token: second } = done(await inviteAgain(store, administrator, NOW, waiting?.id ?? ""));
    expect(await acceptInvitation(store, NOW, { token: first, password: OTHER, device: "" })).toMatchObject({ ok: false });
    await disablePerson(store, administrator, NOW, waiting?.id ?? "");
    expect(await acceptInvitation(store, NOW, { token: second, password: OTHER, device: "" })).toMatchObject({ ok: false });
  });

  test("who forgot the password gets a link, chooses a new one, and is signed out where the old one was used", async () => {
    const { store, administrator, person, session, email } = await joined();
    const { token } = done(await inviteAgain(store, administrator, NOW, person.id));
    expect(await userOfSession(store, session, NOW)).toBeNull();
    const back = done(await acceptInvitation(store, minutesLater(5), { token, password: PASSWORD, device: "" }));
    expect(await userOfSession(store, back.token, NOW)).toEqual(person);
    expect(await guess(store, { email, password: OTHER })).toMatchObject({ ok: false });
    const links = await store.db.select().from(store.t.history).where(eq(store.t.history.action, "person-ny-lank"));
    expect(links.map(({ byId, place }) => [byId, place])).toEqual([[administrator.id, `person/${person.id}`]]);
  });

  test("nobody gets into another's account unseen: the new link signs out, and is told of for two weeks, used or not", async () => {
    const { store, administrator, person, session, email } = await joined();
    expect(await newLinkTo(store, person, NOW)).toBeNull();
    const { token } = done(await inviteAgain(store, administrator, NOW, person.id));
    expect(await userOfSession(store, session, NOW)).toBeNull();
    done(await guess(store, { email, password: OTHER }));
    expect(await newLinkTo(store, person, NOW)).toEqual({ by: "Exempel Förvaltare", at: NOW, usedAt: "" });
    expect(await acceptInvitation(store, NOW, { token, password: PASSWORD, device: "" })).toMatchObject({ ok: false, reason: "missing" });
    const { token: next } = done(await inviteAgain(store, administrator, minutesLater(1), person.id));
    done(await acceptInvitation(store, minutesLater(2), { token: next, password: PASSWORD, device: "" }));
    expect(await newLinkTo(store, person, minutesLater(3))).toMatchObject({ at: minutesLater(1), usedAt: minutesLater(2) });
    expect(await newLinkTo(store, person, minutesLater(15 * 24 * 60))).toBeNull();
  });

  test("a role is given by an administrator, once, never to oneself, and holds at the next request", async () => {
    const { store, administrator, person, session } = await joined();
    const role = { personId: person.id, role: "granskare", orgUnitId: homeOf(administrator) } as const;
    expect(await grantRole(store, person, NOW, { ...role, personId: administrator.id })).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await grantRole(store, administrator, NOW, { ...role, personId: administrator.id })).toMatchObject({ reason: "invalid" });
    expect(await grantRole(store, administrator, NOW, { ...role, orgUnitId: "finns-inte" })).toMatchObject({ reason: "missing" });
    expect(await grantRole(store, administrator, NOW, role)).toMatchObject({ ok: true });
    expect((await userOfSession(store, session, NOW))?.grants.map((grant) => grant.role)).toEqual(["enhetschef", "granskare"]);
    expect(await grantRole(store, administrator, NOW, role)).toMatchObject({ ok: false, message: expect.stringContaining("redan") });
    expect((await members(store, NOW)).find(({ id }) => id === person.id)?.roles).toHaveLength(2);
  });

  test("only an administrator invites, to a place that is there, and nobody twice", async () => {
    const { store, administrator, person } = await joined();
    const again = chief(homeOf(administrator), "chef@exempelstad.se");
    expect(await invite(store, person, NOW, { ...again, email: "ny@exempelstad.se" })).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await invite(store, administrator, NOW, again)).toMatchObject({
      ok: false,
      message: "Det finns redan någon med den e-postadressen.",
    });
    const nowhere = chief("finns-inte", "ny@exempelstad.se");
    expect(await invite(store, administrator, NOW, nowhere)).toMatchObject({ ok: false, reason: "missing" });
    expect(await members(store, NOW)).toHaveLength(2);
  });
});

function guess(store: Store, typed: { email: string; password: string }, now = NOW) {
  return signInWithPassword(store, now, typed, { address: "203.0.113.7", device: "" });
}

function chief(orgUnitId: string, email: string) {
  return { name: "Exempel Chef", title: "enhetschef", role: "enhetschef" as const, orgUnitId, email };
}

function done<Answer extends { ok: boolean }>(answer: Answer): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<Answer, { ok: true }>;
}

function homeOf({ grants }: User): string {
  return grants[0]?.orgUnitId ?? "";
}
