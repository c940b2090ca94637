import type { DocumentTemplate } from "../../lib/domain/document-template.ts";
import type { Kit } from "../kit.ts";
import { DOCUMENT_KINDS } from "./documents.ts";
import type { personTable } from "./people.ts";

/** The sections and instructions of a kind of document in a styrmodell's span of years. A change is a new version, never an update. */
export function templateTable(kit: Kit, person: ReturnType<typeof personTable>) {
  return kit.table(
    "template",
    {
      id: kit.str("id").primaryKey(),
      kind: kit.str("kind").$type<(typeof DOCUMENT_KINDS)[number]>(),
      fromYear: kit.int("from_year"),
      toYear: kit.int("to_year"),
      /** version 1 is the one that Tertial came with */
      version: kit.int("version"),
      definition: kit.json<DocumentTemplate>("definition"),
      sha256: kit.str("sha256"),
      savedAt: kit.str("saved_at"),
      savedBy: kit.maybeStr("saved_by").references(() => person.id),
    },
    (t) => [kit.oneOf("template_kind", t.kind, DOCUMENT_KINDS), kit.unique("template_version", t.kind, t.fromYear, t.version)],
  );
}
