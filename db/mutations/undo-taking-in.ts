import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import type { UndoAsked } from "../../lib/domain/taken-paper.ts";
import { canonical, sha256 } from "../canonical.ts";
import { dropFile } from "../frozen-document.ts";
import { remember } from "../history.ts";
import { builtSince, doneSince, namedFacts } from "../intake/done-since.ts";
import { paperWords, requireNeverSentOn } from "../intake/take-back.ts";
import { rowsThere } from "../intake/taking-rows.ts";
import { undoTaking } from "../intake/undo-taking.ts";
import { asTheyStand, keepAsTheyStood, neighbours, papersWith } from "../paper/load.ts";
import { lineageOf } from "../queries/lineage.ts";
import { submissionEvents } from "../queries/submissions.ts";
import { TAKING_UNDONE } from "../queries/taken-papers.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireNoImport } from "../waiting/hold.ts";
import { refuseHandedIn, requireDocument, requireWriter } from "./guards.ts";

/** `saidYes`: the digest of what was shown as gone with the paper or left without it; "" for nothing */
export type TakingUndone = { documentId: string; saidYes: string };

/**
 * What it was ("Verksamhetsplan 2026 för Hemstödsenheten") and whose, the draft that stands in its place again, null for none, and how
 * many facts were left. Refused it may have `asked`: what somebody has to say yes to first.
 */
export type TakenOut =
  | { ok: true; paper: string; unitId: string; year: number; cameBack: string | null; left: number }
  | (Refused & { asked?: UndoAsked });

/**
 * Undoes the taking in of a paper, whole or not at all: the draft goes, with its Word file and what it made and nobody has changed
 * since, and the draft that it replaced comes back. A file that another paper is from stays, and so do facts that somebody has
 * changed. What was written in it since goes, and only when `saidYes` says so. What has been sent on stays, and other papers stand
 * as they stood.
 */
export async function undoTakingIn(store: Store, user: User, now: string, input: TakingUndone): Promise<TakenOut> {
  try {
    return await answered(store.tx((handle) => undo(handle, user, now, input)));
  } catch (error) {
    if (error instanceof Asked) return { ok: false, reason: "stale", message: "Inget är ångrat än.", asked: error.asked };
    throw error;
  }
}

async function undo(handle: Handle, user: User, now: string, { documentId, saidYes }: TakingUndone): Promise<TakenOut> {
  const { db, t } = handle;
  const { document, plan, paper, authorityId, rows, replacedId } = await requireTaken(handle, user, now, documentId);
  const { orgUnitId: unitId, year, id: planId } = plan;
  const { kind } = document;
  const [kommunId = "", boardId = ""] = await lineageOf(handle, unitId, year);
  const standing = await rowsThere(handle, { kommunId, boardId, unitId, planId, year, kind });
  const goes = await doneSince(handle, standing, rows);
  const built = await builtSince(handle, document);
  const told = rows.flatMap(({ table, key }) => (table === "indicatorVersion" ? (key.split("/")[0] ?? []) : []));
  const others = [...(await neighbours(handle, unitId, year, { planId, kind })), ...(await papersWith(handle, new Set(told)))];
  const beside = await asTheyStand(
    handle,
    Array.from(new Set(others)).filter((id) => id !== documentId),
  );
  const kept = await undoTaking(handle, { planId, documentId }, rows, standing);
  await db.delete(t.documentTaking).where(eq(t.documentTaking.documentId, documentId));
  // taken in by mistake it may hold what should not be here
  if (document.originalFileId !== null) await dropFile(handle, document.originalFileId);
  await keepAsTheyStood(handle, beside);
  const stays = [...built, ...(await namedFacts(handle, standing, kept))];
  const digest = sha256(canonical({ goes, stays }));
  if (goes.length + stays.length > 0 && digest !== saidYes) throw new Asked({ digest, goes, stays });
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: TAKING_UNDONE,
    place: `document/${documentId}`,
    planId,
    before: { documentId },
    after: { kind, year, unitId, documentId: replacedId, left: kept.length },
  });
  return { ok: true, paper, unitId, year, cameBack: replacedId, left: kept.length };
}

/** The draft with what its taking in changed, or a refusal: this user may not undo it, or it can't be undone now. */
async function requireTaken(handle: Handle, user: User, now: string, documentId: string) {
  const { db, t } = handle;
  const { document, plan } = await requireDocument(handle, documentId);
  const authorityId = await requireWriter(handle, user, plan.orgUnitId, plan.year);
  const place = { unitId: plan.orgUnitId, year: plan.year, period: document.kind };
  const [unit] = await db
    .select({ name: t.orgUnitYear.name })
    .from(t.orgUnitYear)
    .where(and(eq(t.orgUnitYear.orgUnitId, place.unitId), eq(t.orgUnitYear.year, place.year)));
  const paper = paperWords(document.kind, plan.year, unit?.name ?? "");
  await requireNeverSentOn(handle, document, paper, "tas bort");
  const [taking] = await db.select().from(t.documentTaking).where(eq(t.documentTaking.documentId, documentId));
  if (!taking) refuse("invalid", `${paper} är ingen inläsning som går att ångra.`);
  await requireNoImport(handle, now, place);
  refuseHandedIn(await submissionEvents(handle, place), place);
  return { document, plan, paper, authorityId, ...taking };
}

/** Undoes the undoing: somebody has to say yes first. */
class Asked extends Error {
  constructor(readonly asked: UndoAsked) {
    super("Asked first");
  }
}
