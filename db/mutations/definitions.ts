import { and, desc, eq } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { Layout } from "../../lib/domain/layout.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { canonical, sha256 } from "../canonical.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { type Definitions, tableOf } from "../queries/definitions.ts";
import type { Handle } from "../store.ts";
import { requireBase } from "./guards.ts";

/** Where a definition holds, and what it is changed from. */
export type DefinitionPlace<Definition> = {
  kind: DocumentKind;
  years: { from: number; to: number };
  /** the version the page showed; 1 is the one that Tertial came with, stored or not */
  base: number;
  /** the one that Tertial came with: stored as version 1 when the first change is made */
  delivered: Definition;
};

type Next<What extends keyof Definitions> = {
  what: What;
  at: DefinitionPlace<Definitions[What]>;
  /** what it becomes, made from what holds */
  next: (before: Definitions[What]) => Definitions[What];
  /** the kommun, whose history it is, and what the history calls it */
  authorityId: string;
  action: "uppstallning-sparad" | "mall-sparad";
  place: "layout" | "mall";
};

/** Stores a definition as its next version; none where nothing has changed. Refuses one that builds on an older version. */
export async function saveDefinition<What extends keyof Definitions>(
  handle: Handle,
  by: { id: string; now: string },
  { what, at: { kind, years, base, delivered }, next, authorityId, action, place: thing }: Next<What>,
): Promise<Saved> {
  const { db, t } = handle;
  const table = tableOf(t, what);
  const [stored] = await db
    .select()
    .from(table)
    .where(and(eq(table.kind, kind), eq(table.fromYear, years.from)))
    .orderBy(desc(table.version))
    .limit(1);
  const last = stored ?? { version: 1, definition: delivered, savedAt: "", savedBy: null };
  const place = `${thing}/${kind}-${years.from}`;
  const written = `version ${last.version}`;
  await requireBase(handle, base, { version: last.version, written, place, savedBy: last.savedBy ?? "", savedAt: last.savedAt });
  const definition = next(last.definition as Definitions[What]);
  const checksum = sha256(canonical(definition));
  const checksumBefore = sha256(canonical(last.definition));
  if (checksum === checksumBefore) return { ok: true, version: last.version };
  const version = last.version + 1;
  const add = (number: number, added: Definitions[What], sha: string, savedBy?: string) =>
    db.insert(table).values({
      ...{ kind, fromYear: years.from, toYear: years.to, id: newId(), version: number },
      ...{ definition: added as Layout, sha256: sha, savedAt: by.now, savedBy },
    });
  if (!stored) await add(1, delivered, checksumBefore);
  await add(version, definition, checksum, by.id);
  await remember(handle, {
    authorityId,
    at: by.now,
    byId: by.id,
    action,
    place,
    planId: null,
    before: { version: last.version, sha256: checksumBefore },
    after: { version, sha256: checksum },
  });
  return { ok: true, version };
}
