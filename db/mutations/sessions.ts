import { randomBytes } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { sha256 } from "../canonical.ts";
import type { Store } from "../store.ts";

/** A working day; then one signs in again. */
const HOURS = 12;

/**
 * Opens a session and answers its token, which is kept nowhere but in the cookie. `device` is how the person knows it
 * ("Firefox på Windows"). Throws for a person who is not there or is disabled.
 */
export async function signIn(store: Store, now: string, personId: string, device = ""): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(now) + HOURS * 3_600_000).toISOString();
  return store.tx(async ({ db, t }) => {
    await db.delete(t.session).where(lt(t.session.expiresAt, now));
    const [person] = await db.select().from(t.person).where(eq(t.person.id, personId));
    if (!person || person.disabledAt) throw new Error(`No person ${personId} may sign in`);
    await db.insert(t.session).values({ tokenSha256: sha256(token), personId, createdAt: now, expiresAt, device });
    return token;
  });
}

export async function signOut(store: Store, token: string): Promise<void> {
  await store.tx(async ({ db, t }) => {
    await db.delete(t.session).where(eq(t.session.tokenSha256, sha256(token)));
  });
}

/** Ends one of the user's own sessions, by the id that `sessionsOf` gives; nobody else's. */
export async function endSession(store: Store, user: User, id: string): Promise<void> {
  await store.tx(async ({ db, t }) => {
    await db.delete(t.session).where(and(eq(t.session.tokenSha256, id), eq(t.session.personId, user.id)));
  });
}
