import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { plainLines, type RichText } from "../../lib/domain/text-block.ts";
import { canonical, inNfc, sha256 } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireNotFrozen, requireWriter } from "./guards.ts";

export type TextSaved = { textId: string; base: number; text: RichText };

/** Saves a whole text as its next version; every version stays. */
export async function saveText(store: Store, user: User, now: string, input: TextSaved): Promise<Saved> {
  return answered(store.tx((handle) => save(handle, user, now, inNfc(input))));
}

async function save(handle: Handle, user: User, now: string, { textId, base, text: blocks }: TextSaved): Promise<Saved> {
  const { db, t } = handle;
  const [found] = await db
    .select({ plan: t.plan, version: t.textVersion })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.text, eq(t.text.id, t.documentPart.textId))
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .where(eq(t.documentPart.textId, textId))
    .limit(1);
  if (!found) return refuse("missing", "Texten finns inte.");
  const { plan, version: last } = found;
  const authorityId = await requireWriter(handle, user, plan.orgUnitId, plan.year);
  const place = `text/${textId}`;
  const written = plainLines(last.blocks).join("\n");
  await requireBase(handle, base, { version: last.version, written, place, savedBy: last.savedBy, savedAt: last.savedAt });
  await requireNotFrozen(handle, eq(t.documentPart.textId, textId));
  const checksum = sha256(canonical(blocks));
  if (checksum === last.sha256) return { ok: true, version: last.version };
  const version = last.version + 1;
  const saved = { savedBy: user.id, savedAt: now };
  await db.insert(t.textVersion).values({ textId, version, baseVersion: base, blocks, sha256: checksum, kind: "sparad", ...saved });
  await db
    .update(t.text)
    .set({ version, plain: plainLines(blocks).join("\n") })
    .where(eq(t.text.id, textId));
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: "text-sparad",
    place,
    planId: plan.id,
    before: { version: last.version, sha256: last.sha256 },
    after: { version, sha256: checksum },
  });
  return { ok: true, version };
}
