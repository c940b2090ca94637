import type { Kit } from "../kit.ts";
import type { personTable } from "./people.ts";

/** An address to sign in with: better-auth's "user". Its columns have better-auth's names; times are ISO instants. */
export function accountTable(kit: Kit) {
  return kit.table(
    "account",
    {
      id: kit.str("id").primaryKey(),
      /** in lower case */
      email: kit.str("email"),
      emailVerified: kit.bool("email_verified"),
      name: kit.str("name"),
      image: kit.maybeStr("image"),
      createdAt: kit.str("created_at"),
      updatedAt: kit.str("updated_at"),
    },
    (t) => [kit.unique("account_email", t.email)],
  );
}

/** A way into an account: better-auth's "account". So far a password (`providerId` "credential"), of which only argon2id's hash is kept. */
export function credentialTable(kit: Kit, account: ReturnType<typeof accountTable>) {
  return kit.table(
    "credential",
    {
      id: kit.str("id").primaryKey(),
      accountId: kit.str("account_id"),
      providerId: kit.str("provider_id"),
      userId: kit.str("user_id").references(() => account.id),
      password: kit.maybeStr("password"),
      createdAt: kit.str("created_at"),
      updatedAt: kit.str("updated_at"),
    },
    (t) => [kit.unique("credential_provider", t.userId, t.providerId)],
  );
}

/** A link that lets a person choose a password, once. Only the token's checksum is kept; at most one link a person. */
export function invitationTable(kit: Kit, person: ReturnType<typeof personTable>) {
  return kit.table(
    "invitation",
    {
      tokenSha256: kit.str("token_sha256").primaryKey(),
      personId: kit.str("person_id").references(() => person.id),
      /** in lower case */
      email: kit.str("email"),
      byId: kit.str("by_id").references(() => person.id),
      createdAt: kit.str("created_at"),
      expiresAt: kit.str("expires_at"),
    },
    (t) => [kit.unique("invitation_person", t.personId), kit.unique("invitation_email", t.email)],
  );
}

/** Passwords guessed lately, whether the account is there or not; forgotten after a quarter of an hour. */
export function guessTable(kit: Kit) {
  return kit.table(
    "guess",
    {
      id: kit.str("id").primaryKey(),
      email: kit.str("email"),
      /** where it came from, an IP address */
      address: kit.str("address"),
      at: kit.str("at"),
    },
    (t) => [kit.index("guess_email", t.email), kit.index("guess_address", t.address), kit.index("guess_at", t.at)],
  );
}
