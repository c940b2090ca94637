import type { Kit } from "../kit.ts";
import type { accountTable } from "./accounts.ts";

/** Everyone who appears. No personnummer, ever; addresses and passwords are in tables of their own (accounts.ts). */
export function personTable(kit: Kit, account: ReturnType<typeof accountTable>) {
  return kit.table(
    "person",
    {
      id: kit.str("id").primaryKey(),
      name: kit.str("name"),
      title: kit.str("title").default(""),
      disabledAt: kit.maybeStr("disabled_at"),
      /** null for the example's people, the command line, and who is invited but has not come yet */
      accountId: kit.maybeStr("account_id").references(() => account.id),
    },
    (t) => [kit.unique("person_account", t.accountId)],
  );
}

/** Somebody's open door. Only the token's checksum is kept, so that a copy of the database opens nothing. */
export function sessionTable(kit: Kit, person: ReturnType<typeof personTable>) {
  return kit.table(
    "session",
    {
      tokenSha256: kit.str("token_sha256").primaryKey(),
      personId: kit.str("person_id").references(() => person.id),
      createdAt: kit.str("created_at"),
      expiresAt: kit.str("expires_at"),
      /** as the person knows it: "Firefox på Windows" */
      device: kit.str("device").default(""),
    },
    (t) => [kit.index("session_person", t.personId)],
  );
}
