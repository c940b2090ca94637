import type { RichText } from "../../lib/domain/text-block.ts";
import type { Kit } from "../kit.ts";
import type { orgUnitTable } from "./organisation.ts";
import type { personTable } from "./people.ts";

export const TEXT_SAVES = ["sparad", "sammanfogad", "asidosatt", "aterstalld", "importerad", "kopierad"] as const;

/** Originals and frozen reports by checksum: the same bytes once. */
export function fileTable(kit: Kit, person: ReturnType<typeof personTable>) {
  return kit.table(
    "file",
    {
      id: kit.str("id").primaryKey(),
      name: kit.str("name"),
      size: kit.int("size"),
      sha256: kit.str("sha256"),
      content: kit.bytes("content"),
      addedAt: kit.str("added_at"),
      addedBy: kit.str("added_by").references(() => person.id),
    },
    (t) => [kit.unique("file_sha256", t.sha256)],
  );
}

/** One rich text with a life: a goal's text, a section's, an analysis. */
export function textTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>) {
  return kit.table("text", {
    id: kit.str("id").primaryKey(),
    authorityId: kit.str("authority_id").references(() => orgUnit.id),
    version: kit.int("version"),
    /** the current version as plain words, for search and checks */
    plain: kit.str("plain"),
  });
}

/**
 * Every acknowledged save in full; never changed. One that is put aside ("asidosatt") has its number in the same row of
 * numbers, and never stood: `version` of the text passes it by.
 */
export function textVersionTable(kit: Kit, text: ReturnType<typeof textTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "text_version",
    {
      textId: kit.str("text_id").references(() => text.id),
      version: kit.int("version"),
      baseVersion: kit.int("base_version"),
      blocks: kit.json<RichText>("blocks"),
      sha256: kit.str("sha256"),
      kind: kit.str("kind").$type<(typeof TEXT_SAVES)[number]>(),
      /** the key of the save that made this version: the same save sent again counts once */
      saveKey: kit.str("save_key").default(""),
      savedBy: kit.str("saved_by").references(() => person.id),
      savedAt: kit.str("saved_at"),
    },
    (t) => [
      kit.key([t.textId, t.version]),
      kit.oneOf("text_version_kind", t.kind, TEXT_SAVES),
      kit.index("text_version_key", t.textId, t.saveKey),
    ],
  );
}
