import { and, count, eq, gt, lte } from "drizzle-orm";
import { newId } from "../id.ts";
import type { Store } from "../store.ts";

const PER_ACCOUNT = 10;
/** A whole municipality sits behind one address; this only stops who tries one password on everyone. */
const PER_ADDRESS = 500;
const MINUTES = 15;

export const TOO_MANY_GUESSES = `För många försök. Vänta ${MINUTES} minuter och försök igen.`;

/** Who guesses at which account, from where (an IP address). */
export type Guess = { email: string; address: string };

/**
 * Counts a guess before it is tried, so that many at once are no way around it; false when there have been too many of the
 * account or from the address in the last quarter of an hour. An account that is not there is counted like one that is.
 */
export async function mayGuess(store: Store, now: string, { email, address }: Guess): Promise<boolean> {
  const since = new Date(Date.parse(now) - MINUTES * 60_000).toISOString();
  return store.tx(async ({ db, t }) => {
    await db.delete(t.guess).where(lte(t.guess.at, since));
    const [ofAccount] = await db
      .select({ times: count() })
      .from(t.guess)
      .where(and(eq(t.guess.email, email), gt(t.guess.at, since)));
    const [fromAddress] = await db
      .select({ times: count() })
      .from(t.guess)
      .where(and(eq(t.guess.address, address), gt(t.guess.at, since)));
    if ((ofAccount?.times ?? 0) >= PER_ACCOUNT || (fromAddress?.times ?? 0) >= PER_ADDRESS) return false;
    await db.insert(t.guess).values({ id: newId(), email, address, at: now });
    return true;
  });
}

/** Forgets an account's guesses, once the right password has been given. */
export async function guessedRight(store: Store, email: string): Promise<void> {
  await store.tx(async ({ db, t }) => {
    await db.delete(t.guess).where(eq(t.guess.email, email));
  });
}
