import type { Kit } from "../kit.ts";
import { DOCUMENT_KINDS } from "./documents.ts";
import type { personTable } from "./people.ts";

/**
 * What is laid down for a kind of document in a styrmodell's span of years: how it is printed ("layout"), its sections and
 * instructions ("template"). A change is a new version, never an update.
 */
export function definitionTable<Definition>(kit: Kit, person: ReturnType<typeof personTable>, name: "layout" | "template") {
  return kit.table(
    name,
    {
      id: kit.str("id").primaryKey(),
      kind: kit.str("kind").$type<(typeof DOCUMENT_KINDS)[number]>(),
      fromYear: kit.int("from_year"),
      toYear: kit.int("to_year"),
      /** version 1 is the one that Tertial came with */
      version: kit.int("version"),
      definition: kit.json<Definition>("definition"),
      sha256: kit.str("sha256"),
      savedAt: kit.str("saved_at"),
      savedBy: kit.maybeStr("saved_by").references(() => person.id),
    },
    (t) => [kit.oneOf(`${name}_kind`, t.kind, DOCUMENT_KINDS), kit.unique(`${name}_version`, t.kind, t.fromYear, t.version)],
  );
}
