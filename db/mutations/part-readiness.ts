import { and, eq, or } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireWriter } from "./guards.ts";

/** `partId`: a section of the document, or a goal that stands in it. */
export type PartReadiness = { documentId: string; partId: string; ready: boolean };

/** Says that a part of a paper is ready, or takes that back. The last word counts; the text can still be changed. */
export async function setPartReady(store: Store, user: User, now: string, input: PartReadiness): Promise<Saved> {
  return answered(store.tx((handle) => set(handle, user, now, input)));
}

async function set(handle: Handle, user: User, now: string, { documentId, partId, ready }: PartReadiness): Promise<Saved> {
  const { db, t } = handle;
  const [found] = await db
    .select({ part: t.documentPart, plan: t.plan, state: t.document.state })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .where(and(eq(t.documentPart.documentId, documentId), or(eq(t.documentPart.id, partId), eq(t.documentPart.goalId, partId))));
  if (!found) return refuse("missing", "Delen finns inte i dokumentet.");
  const { part, plan, state } = found;
  const authorityId = await requireWriter(handle, user, plan.orgUnitId, plan.year);
  if (state === "beslutad") refuse("frozen", "Dokumentet är beslutat och kan inte ändras.");
  if ((part.readyAt !== null) === ready) return { ok: true, version: part.version };
  const readiness = ready ? { readyAt: now, readyById: user.id } : { readyAt: null, readyById: null };
  await db.update(t.documentPart).set(readiness).where(eq(t.documentPart.id, part.id));
  const change = { before: { ready: !ready }, after: { ready } };
  await remember(handle, { authorityId, at: now, byId: user.id, action: "del-klar", place: `del/${part.id}`, planId: plan.id, ...change });
  return { ok: true, version: part.version };
}
