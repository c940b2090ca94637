import { randomBytes } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import { sha256 } from "../canonical.ts";
import type { Store } from "../store.ts";

/** A working day; then one signs in again. */
const HOURS = 12;

/** Opens a session and answers its token, which is kept nowhere but in the cookie. Throws for a person who is not there or is disabled. */
export async function signIn(store: Store, now: string, personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(now) + HOURS * 3_600_000).toISOString();
  return store.tx(async ({ db, t }) => {
    await db.delete(t.session).where(lt(t.session.expiresAt, now));
    const [person] = await db.select().from(t.person).where(eq(t.person.id, personId));
    if (!person || person.disabledAt) throw new Error(`No person ${personId} may sign in`);
    await db.insert(t.session).values({ tokenSha256: sha256(token), personId, createdAt: now, expiresAt });
    return token;
  });
}

export async function signOut(store: Store, token: string): Promise<void> {
  await store.tx(async ({ db, t }) => {
    await db.delete(t.session).where(eq(t.session.tokenSha256, sha256(token)));
  });
}
