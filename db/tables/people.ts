import type { Kit } from "../kit.ts";

/** Everyone who appears. No personnummer, ever; passwords come with the accounts, in tables of their own. */
export function personTable(kit: Kit) {
  return kit.table("person", {
    id: kit.str("id").primaryKey(),
    name: kit.str("name"),
    title: kit.str("title").default(""),
    disabledAt: kit.maybeStr("disabled_at"),
  });
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
    },
    (t) => [kit.index("session_person", t.personId)],
  );
}
