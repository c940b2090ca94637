import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Handle, Source, Store } from "./store.ts";

const PASSWORD = "credential";
/** OWASP's least for argon2id (the library's default algorithm): 19 MiB, two rounds, about 30 ms */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Signs nothing, since better-auth's own cookies are not used; it wants one all the same. */
const UNUSED_SECRET = randomBytes(32).toString("base64");

/**
 * better-auth's accounts, read and written through what is given: the store to read, or the handle of a transaction, so
 * that its writes wait their turn in `store.tx` and are undone with the rest (docs/decisions/0004). A few milliseconds to
 * make; none of its own addresses are open.
 */
export async function accountsOver({ db, t }: Source | Handle, engine: Store["engine"]) {
  const { internalAdapter } = await betterAuth({
    baseURL: "http://localhost",
    secret: UNUSED_SECRET,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: engine === "sqlite" ? "sqlite" : "pg",
      schema: { user: t.account, account: t.credential },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashOf, verify: ({ hash, password }) => matches(hash, password) },
    },
  }).$context;
  return {
    /** The account of an address and the hash of its password, null where either is missing. */
    async byEmail(email: string): Promise<{ id: string; passwordHash: string } | null> {
      const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
      return found && known(found.user.id, found.accounts);
    },
    async byId(id: string): Promise<{ id: string; passwordHash: string } | null> {
      return known(id, await internalAdapter.findAccounts(id));
    },
    /** Makes an account with a password and answers its id. */
    async add({ email, name, passwordHash }: { email: string; name: string; passwordHash: string }): Promise<string> {
      const { id } = await internalAdapter.createUser({ email, name, emailVerified: false }, { method: "email-password" });
      await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: PASSWORD, password: passwordHash });
      return id;
    },
    async changePassword(id: string, passwordHash: string): Promise<void> {
      await internalAdapter.updatePassword(id, passwordHash);
    },
  };
}

/** Slow on purpose: never inside a transaction, where all other saves would wait for it. */
export function hashOf(password: string): Promise<string> {
  return hash(password.normalize("NFC"), ARGON2);
}

export function matches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize("NFC"));
}

function known(id: string, credentials: { providerId: string; password?: string | null }[]) {
  const passwordHash = credentials.find(({ providerId }) => providerId === PASSWORD)?.password;
  return passwordHash ? { id, passwordHash } : null;
}
