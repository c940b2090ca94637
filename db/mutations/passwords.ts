import { and, eq, ne } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { emailFrom } from "../../lib/domain/account.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { accountsOver, hashOf, matches } from "../accounts.ts";
import { sha256 } from "../canonical.ts";
import { passwordRefused } from "../common-passwords.ts";
import { userOfSession } from "../queries/people.ts";
import type { Store } from "../store.ts";
import { guessedRight, mayGuess, TOO_MANY_GUESSES } from "./guesses.ts";
import { signIn, signOut } from "./sessions.ts";

const WRONG = "E-postadressen eller lösenordet stämmer inte.";
const SHUT_OUT = "Ditt konto är avstängt eller har ingen roll i dag. Fråga kommunens systemförvaltare.";

export type SignedIn = { ok: true; token: string } | { ok: false; message: string };

/**
 * Signs in with an e-mail address and a password, as typed. The answer is the same, and takes as long, whether the
 * account is missing or the password wrong. A session that the browser had already (`had`, its token) ends.
 */
export async function signInWithPassword(
  store: Store,
  now: string,
  typed: { email: string; password: string },
  from: { address: string; device: string; had?: string },
): Promise<SignedIn> {
  const email = emailFrom(typed.email);
  if (!email) return { ok: false, message: WRONG };
  if (!(await mayGuess(store, now, { email, address: from.address }))) return { ok: false, message: TOO_MANY_GUESSES };
  const account = await (await accountsOver(store, store.engine)).byEmail(email);
  if (!(await matches(account?.passwordHash ?? (await nobodysHash()), typed.password)) || !account) return { ok: false, message: WRONG };
  await guessedRight(store, email);
  return opened(store, now, account.id, from);
}

/**
 * Changes the user's password, who proves to know the old one, and ends all sessions but this one (`token`). Guessing the
 * old one is counted like guessing at the sign-in.
 */
export async function changePassword(
  store: Store,
  user: User,
  now: string,
  { token, address, old, wanted }: { token: string; address: string; old: string; wanted: string },
): Promise<Saved> {
  const { t } = store;
  const [own] = await store.db
    .select({ id: t.account.id, email: t.account.email })
    .from(t.person)
    .innerJoin(t.account, eq(t.account.id, t.person.accountId))
    .where(eq(t.person.id, user.id));
  const account = own && (await (await accountsOver(store, store.engine)).byId(own.id));
  if (!account) return { ok: false, reason: "missing", message: "Du har inget lösenord att byta." };
  const weak = await passwordRefused(wanted);
  if (weak) return { ok: false, reason: "invalid", message: weak };
  if (!(await mayGuess(store, now, { email: own.email, address }))) return { ok: false, reason: "forbidden", message: TOO_MANY_GUESSES };
  if (!(await matches(account.passwordHash, old))) {
    return { ok: false, reason: "forbidden", message: "Det nuvarande lösenordet stämmer inte." };
  }
  await guessedRight(store, own.email);
  const passwordHash = await hashOf(wanted);
  await store.tx(async (handle) => {
    await (await accountsOver(handle, store.engine)).changePassword(account.id, passwordHash);
    const { db, t } = handle;
    await db.delete(t.session).where(and(ne(t.session.tokenSha256, sha256(token)), eq(t.session.personId, user.id)));
  });
  return { ok: true, version: 1 };
}

let nobodys: Promise<string> | undefined;

/** Something to check a password against where there is no account, so that the answer takes as long. */
function nobodysHash(): Promise<string> {
  nobodys ??= hashOf("ingen har det här lösenordet");
  return nobodys;
}

/** A new session for the account's person; never one that was there before (no fixation). */
async function opened(store: Store, now: string, accountId: string, { device, had }: { device: string; had?: string }): Promise<SignedIn> {
  const { t } = store;
  const [person] = await store.db.select().from(t.person).where(eq(t.person.accountId, accountId));
  if (!person || person.disabledAt) return { ok: false, message: SHUT_OUT };
  if (had) await signOut(store, had);
  // who comes in has no use for a link that was made meanwhile, and nobody else should have
  await store.tx(async (handle) => {
    await handle.db.delete(handle.t.invitation).where(eq(handle.t.invitation.personId, person.id));
  });
  const token = await signIn(store, now, person.id, device);
  if (await userOfSession(store, token, now)) return { ok: true, token };
  await signOut(store, token);
  return { ok: false, message: SHUT_OUT };
}
