import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import { accountsOver, hashOf } from "../accounts.ts";
import { sha256 } from "../canonical.ts";
import { passwordRefused } from "../common-passwords.ts";
import { invitationOf, LINK_USED, NEW_LINK } from "../queries/accounts.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { rememberPerson, requireAdministrator, requireGiver } from "./administration.ts";
import { addPersonWithin, type NewPerson } from "./people.ts";
import { signIn } from "./sessions.ts";

const DAYS = 7;
const OVER: Refused = {
  ok: false,
  reason: "missing",
  message: "Länken gäller inte längre. Be den som bjöd in dig om en ny.",
};

/** `token` is the end of the link to hand over, kept nowhere else. */
export type Invited = { ok: true; token: string } | Refused;

/** Adds a person and makes the link that lets them choose a password: one use, seven days. `email` as `emailFrom` gives it. */
export async function invite(store: Store, user: User, now: string, person: NewPerson & { email: string }): Promise<Invited> {
  return answered(
    store.tx(async (handle) => {
      requireAdministrator(user);
      const { db, t } = handle;
      await requireGiver(handle, user, person.role, person.orgUnitId);
      const [account] = await db.select().from(t.account).where(eq(t.account.email, person.email));
      const [waiting] = await db.select().from(t.invitation).where(eq(t.invitation.email, person.email));
      if (account || waiting) refuse("invalid", "Det finns redan någon med den e-postadressen.");
      const { id } = await addPersonWithin(handle, now, person);
      const { role, orgUnitId } = person;
      await rememberPerson(handle, user, now, {
        action: "person-inbjuden",
        personId: id,
        orgUnitId,
        before: null,
        after: { role, orgUnitId },
      });
      return makeLink(handle, user, now, { personId: id, email: person.email });
    }),
  );
}

/**
 * Makes a new link for who lost theirs or forgot the password; an old link no longer works. Who has an account keeps the
 * password until the link is used, but is signed out everywhere and told at the next sign-in who made it (`newLinkTo`):
 * whoever holds the link can sign in as that person, so it can't be made unseen.
 */
export async function inviteAgain(store: Store, user: User, now: string, personId: string): Promise<Invited> {
  return answered(
    store.tx(async (handle) => {
      requireAdministrator(user);
      const { db, t } = handle;
      const [person] = await db
        .select({ disabledAt: t.person.disabledAt, orgUnitId: t.roleGrant.orgUnitId, account: t.account.email, link: t.invitation.email })
        .from(t.person)
        .innerJoin(t.roleGrant, eq(t.roleGrant.personId, t.person.id))
        .leftJoin(t.account, eq(t.account.id, t.person.accountId))
        .leftJoin(t.invitation, eq(t.invitation.personId, t.person.id))
        .where(eq(t.person.id, personId));
      const email = person?.account ?? person?.link;
      if (!person || person.disabledAt || !email) return refuse("missing", "Personen finns inte eller är avstängd.");
      await db.delete(t.invitation).where(eq(t.invitation.personId, personId));
      await db.delete(t.session).where(eq(t.session.personId, personId));
      const { orgUnitId } = person;
      const after = { account: person.account !== null };
      await rememberPerson(handle, user, now, { action: NEW_LINK, personId, orgUnitId, before: null, after });
      return makeLink(handle, user, now, { personId, email });
    }),
  );
}

/**
 * Uses a link up: the chosen password is that of the person's account, which is made where there was none, and opens a
 * session; those from before end.
 */
export async function acceptInvitation(
  store: Store,
  now: string,
  { token, password, device }: { token: string; password: string; device: string },
): Promise<{ ok: true; token: string } | Refused> {
  if (!(await invitationOf(store, token, now))) return OVER;
  const weak = await passwordRefused(password);
  if (weak) return { ok: false, reason: "invalid", message: weak };
  const passwordHash = await hashOf(password);
  const joined = await answered(
    store.tx(async (handle) => {
      const invitation = await invitationOf(handle, token, now);
      if (!invitation) return OVER;
      const { personId, accountId, email, name } = invitation;
      const { db, t } = handle;
      if (accountId) await (await accountsOver(handle, store.engine)).changePassword(accountId, passwordHash);
      else await giveAccount(handle, store, personId, { email, name, passwordHash });
      await db.delete(t.invitation).where(eq(t.invitation.personId, personId));
      await db.delete(t.session).where(eq(t.session.personId, personId));
      const [grant] = await db.select().from(t.roleGrant).where(eq(t.roleGrant.personId, personId));
      const { orgUnitId } = grant ?? refuse("missing", OVER.message);
      const after = { account: accountId !== null };
      await rememberPerson(handle, { id: personId }, now, { action: LINK_USED, personId, orgUnitId, before: null, after });
      return { ok: true as const, personId };
    }),
  );
  return joined.ok ? { ok: true, token: await signIn(store, now, joined.personId, device) } : joined;
}

/** Gives a person the account to sign in with. */
export async function giveAccount(
  handle: Handle,
  { engine }: Store,
  personId: string,
  account: { email: string; name: string; passwordHash: string },
): Promise<void> {
  const accountId = await (await accountsOver(handle, engine)).add(account);
  const { db, t } = handle;
  await db.update(t.person).set({ accountId }).where(eq(t.person.id, personId));
}

async function makeLink({ db, t }: Handle, user: User, now: string, to: { personId: string; email: string }): Promise<Invited> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(now) + DAYS * 86_400_000).toISOString();
  await db.insert(t.invitation).values({ tokenSha256: sha256(token), ...to, byId: user.id, createdAt: now, expiresAt });
  return { ok: true, token };
}
