import { and, desc, eq, max } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Refused, Saved } from "../../lib/domain/saved.ts";
import { plainLines, type RichText } from "../../lib/domain/text-block.ts";
import { received } from "../../lib/domain/text-versions.ts";
import { canonical, inNfc, sha256 } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import type { TEXT_SAVES } from "../tables/texts.ts";
import { requireNotFrozen, requireWriter } from "./guards.ts";

/**
 * `base` is the version that the text was written from. `key` is the save's own: sent again because no answer came, it
 * counts once. A save without one comes from a page that cannot take a merged text.
 */
export type TextSaved = { textId: string; base: number; key?: string; text: RichText };

/** `merged`: what now stands, where that is something else than what was sent. */
export type TextAnswer = Saved<{ merged?: RichText }>;

/**
 * Saves a whole text as its next version; every version stays. Written from an older version it is merged with what has
 * been written since. Where both have changed the same, what stands goes on standing: the sent text is kept in the history
 * and the answer is "stale", with what stands and the number of what was kept.
 */
export async function saveText(store: Store, user: User, now: string, input: TextSaved): Promise<TextAnswer> {
  return answered(store.tx((handle) => saveTextWithin(handle, user, now, inNfc(input))));
}

/** The same as a part of a larger change. */
export async function saveTextWithin(
  handle: Handle,
  user: User,
  now: string,
  { textId, base, key = "", text: sent }: TextSaved,
): Promise<TextAnswer> {
  const text = await standingText(handle, user, textId);
  const { standing } = text;
  const before = await sentBefore(handle, text, user, key);
  if (before) return before;
  if (!Number.isInteger(base)) return refuse("missing", "Sparningen sa inte vilken version den bygger på.");
  const from = base === standing.version ? "standing" : key === "" ? null : await versionOf(handle, textId, base);
  // written already, and perhaps changed since by somebody who had read it: then it is not brought in once more
  const already = from === "standing" ? undefined : await sameVersion(handle, textId, sent);
  if (already && already.version > base && already.kind !== "asidosatt") return { ok: true, version: already.version };
  const outcome = received(sent, from === "standing" ? from : (from?.blocks ?? null), standing.blocks);
  if (outcome.kind === "oforandrad") return { ok: true, version: standing.version, ...mergedInto(sent, standing.blocks) };
  // an old page that tries again and again fills no history
  if (outcome.kind === "asidosatt" && already) return putAside(text, user, already.version);
  const version = await keep(handle, user, now, text, { base, key, ...outcome });
  if (outcome.kind === "asidosatt") return putAside(text, user, version);
  return { ok: true, version, ...mergedInto(sent, outcome.text) };
}

/** Lets an earlier version stand again, as a new one; also one that was put aside. */
export async function restoreText(
  store: Store,
  user: User,
  now: string,
  { textId, base, key = "", version }: Omit<TextSaved, "text"> & { version: number },
): Promise<TextAnswer> {
  return answered(
    store.tx(async (handle) => {
      const text = await standingText(handle, user, textId);
      const before = await sentBefore(handle, text, user, key);
      if (before) return before;
      const wanted = (await versionOf(handle, textId, version)) ?? refuse("missing", "Versionen finns inte i historiken.");
      if (base !== text.standing.version) {
        const current = currentOf(text);
        return refuse("stale", `${current.by} har ändrat texten sedan du öppnade historiken. Läs det nya och försök igen.`, current);
      }
      if (wanted.sha256 === text.standing.sha256) return { ok: true, version: text.standing.version };
      return { ok: true, version: await keep(handle, user, now, text, { base, key, kind: "aterstalld", text: wanted.blocks }) };
    }),
  );
}

const KEPT_HERE = "Det du skrev står kvar här: kopiera det dit det ska stå.";

type Version = Handle["t"]["textVersion"]["$inferSelect"];
type StandingText = Awaited<ReturnType<typeof standingText>>;

/** The text as it stands, when this user may write in it and it is not decided. */
async function standingText(handle: Handle, user: User, textId: string) {
  const { db, t } = handle;
  const [found] = await db
    .select({ plan: t.plan, standing: t.textVersion, by: t.person.name })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .innerJoin(t.text, eq(t.text.id, t.documentPart.textId))
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .innerJoin(t.person, eq(t.person.id, t.textVersion.savedBy))
    .where(eq(t.documentPart.textId, textId))
    .limit(1);
  if (!found) return refuse("missing", `Avsnittet finns inte längre. ${KEPT_HERE}`);
  const authorityId = await requireWriter(handle, user, found.plan.orgUnitId, found.plan.year);
  await requireNotFrozen(handle, eq(t.documentPart.textId, textId), `Texten är beslutad och kan inte ändras. ${KEPT_HERE}`);
  return { ...found, textId, authorityId };
}

async function versionOf({ db, t }: Handle, textId: string, version: number): Promise<Version | undefined> {
  const [row] = await db
    .select()
    .from(t.textVersion)
    .where(and(eq(t.textVersion.textId, textId), eq(t.textVersion.version, version)));
  return row;
}

/** The answer to a save that has been counted already; null when it is new. */
async function sentBefore({ db, t }: Handle, text: StandingText, user: User, key: string): Promise<TextAnswer | null> {
  if (key === "") return null;
  const [row] = await db
    .select()
    .from(t.textVersion)
    .where(and(eq(t.textVersion.textId, text.textId), eq(t.textVersion.saveKey, key), eq(t.textVersion.savedBy, user.id)));
  if (!row) return null;
  if (row.kind === "asidosatt") return putAside(text, user, row.version);
  return { ok: true, version: row.version, ...(row.kind === "sammanfogad" && { merged: row.blocks }) };
}

type Kept = { base: number; key: string; kind: (typeof TEXT_SAVES)[number]; text: RichText };

/** Writes the text into the history, and lets it stand unless it is put aside; answers its number. */
async function keep(handle: Handle, user: User, now: string, { plan, standing, textId, authorityId }: StandingText, kept: Kept) {
  const { db, t } = handle;
  const { base, key, kind, text: blocks } = kept;
  const [rows] = await db
    .select({ last: max(t.textVersion.version) })
    .from(t.textVersion)
    .where(eq(t.textVersion.textId, textId));
  const [version, checksum] = [(rows?.last ?? 0) + 1, sha256(canonical(blocks))];
  const saved = { kind, saveKey: key, savedBy: user.id, savedAt: now };
  await db.insert(t.textVersion).values({ textId, version, baseVersion: base, blocks, sha256: checksum, ...saved });
  if (kind !== "asidosatt") {
    const plain = plainLines(blocks).join("\n");
    await db.update(t.text).set({ version, plain }).where(eq(t.text.id, textId));
  }
  await remember(handle, {
    ...{ authorityId, at: now, byId: user.id, action: `text-${kind}`, place: `text/${textId}`, planId: plan.id },
    before: { version: standing.version, sha256: standing.sha256 },
    after: { version, sha256: checksum },
  });
  return version;
}

/** The last version with these very words. */
async function sameVersion({ db, t }: Handle, textId: string, text: RichText): Promise<Version | undefined> {
  const [row] = await db
    .select()
    .from(t.textVersion)
    .where(and(eq(t.textVersion.textId, textId), eq(t.textVersion.sha256, sha256(canonical(text)))))
    .orderBy(desc(t.textVersion.version))
    .limit(1);
  return row;
}

/** Both stand: one as the text, the other in the history. Answered, not thrown, since what was kept must stay. */
function putAside(text: StandingText, user: User, kept: number): Refused {
  const current = currentOf(text);
  const own = text.standing.savedBy === user.id;
  const who = own ? "Du har själv ändrat det här på en annan sida" : `${current.by} har ändrat det här sedan du öppnade sidan`;
  return { ok: false, reason: "stale", message: `${who}. Det du skrev finns kvar i historiken.`, current, kept };
}

function currentOf({ standing: { version, blocks, savedAt }, by }: StandingText) {
  return { version, written: plainLines(blocks).join("\n"), by, at: savedAt, blocks };
}

function mergedInto(sent: RichText, stands: RichText): { merged?: RichText } {
  return canonical(sent) === canonical(stands) ? {} : { merged: stands };
}
