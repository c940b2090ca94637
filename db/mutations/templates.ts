import { and, desc, eq } from "drizzle-orm";
import { mayLayOut, type User } from "../../lib/domain/access.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { type DocumentTemplate, type TypedTemplate, templateFaults, withFormerTitles } from "../../lib/domain/document-template.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { canonical, inNfc, sha256 } from "../canonical.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { municipalityId } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase } from "./guards.ts";

export type TemplateSaved = {
  kind: DocumentKind;
  years: { from: number; to: number };
  /** the version the page showed; 1 is the one that Tertial came with, stored or not */
  base: number;
  template: TypedTemplate;
  /** the one that Tertial came with: stored as version 1 when the first change is made */
  delivered: DocumentTemplate;
};

/**
 * Saves a template as its next version. Undecided documents follow its instructions and what it requires from now on; their sections
 * stay as they are, and new documents begin with these.
 */
export async function saveTemplate(store: Store, user: User, now: string, input: TemplateSaved): Promise<Saved> {
  return answered(store.tx((handle) => save(handle, user, now, inNfc(input))));
}

async function save(handle: Handle, user: User, now: string, input: TemplateSaved): Promise<Saved> {
  const { db, t } = handle;
  const { kind, years, base, delivered } = input;
  const kommun = await municipalityId(handle);
  if (!kommun || !mayLayOut(user, kommun)) return refuse("forbidden", "Bara kommunledningen kan ändra mallar och anvisningar.");
  const [fault] = templateFaults(kind, input.template);
  if (fault) refuse("invalid", fault.message);
  const [stored] = await db
    .select()
    .from(t.template)
    .where(and(eq(t.template.kind, kind), eq(t.template.fromYear, years.from)))
    .orderBy(desc(t.template.version))
    .limit(1);
  const last = stored ?? { version: 1, definition: delivered, savedAt: "", savedBy: null };
  const place = `mall/${kind}-${years.from}`;
  const written = `version ${last.version}`;
  await requireBase(handle, base, { version: last.version, written, place, savedBy: last.savedBy ?? "", savedAt: last.savedAt });
  const template = withFormerTitles(input.template, last.definition);
  const checksum = sha256(canonical(template));
  const checksumBefore = sha256(canonical(last.definition));
  if (checksum === checksumBefore) return { ok: true, version: last.version };
  const version = last.version + 1;
  const span = { kind, fromYear: years.from, toYear: years.to };
  if (!stored) {
    const first = { id: newId(), version: 1, definition: delivered, sha256: checksumBefore, savedAt: now };
    await db.insert(t.template).values({ ...span, ...first });
  }
  await db
    .insert(t.template)
    .values({ ...span, id: newId(), version, definition: template, sha256: checksum, savedAt: now, savedBy: user.id });
  await remember(handle, {
    authorityId: kommun,
    at: now,
    byId: user.id,
    action: "mall-sparad",
    place,
    planId: null,
    before: { version: last.version, sha256: checksumBefore },
    after: { version, sha256: checksum },
  });
  return { ok: true, version };
}
