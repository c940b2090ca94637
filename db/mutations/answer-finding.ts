import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { inNfc, sha256 } from "../canonical.ts";
import { remember } from "../history.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase, requireDocument, requireReporter, requireWriter } from "./guards.ts";

const LONGEST_REASON = 1000;

export type FindingAnswered = {
  documentId: string;
  /** the version this builds on; 0 for a finding that nobody has answered */
  base: number;
  /** why it stands all the same; "" takes the answer back */
  reason: string;
  /** the finding as the rules gave it: `identity` by `findingKey` */
  finding: { identity: string; rule: string; message: string; indicatorId: string | null };
};

/** Answers a finding of a document with a reason, or takes the answer back. What stands in a decided document stays. */
export async function answerFinding(store: Store, user: User, now: string, input: FindingAnswered): Promise<Saved> {
  return answered(store.tx((handle) => answer(handle, user, now, inNfc(input))));
}

async function answer(
  handle: Handle,
  user: User,
  now: string,
  { documentId, base, reason: typed, finding }: FindingAnswered,
): Promise<Saved> {
  const { db, t } = handle;
  const {
    plan,
    document: { kind, state },
  } = await requireDocument(handle, documentId);
  const { indicatorId } = finding;
  const authorityId =
    indicatorId === null
      ? await requireWriter(handle, user, plan.orgUnitId, plan.year)
      : await requireReporter(handle, user, { unitId: plan.orgUnitId, indicatorId, year: plan.year });
  if (state === "beslutad") refuse("frozen", "Dokumentet är beslutat. Orsaken kan inte ändras längre.");
  const reason = cleaned(typed);
  if (reason.length > LONGEST_REASON) refuse("invalid", `Orsaken är för lång. Skriv högst ${LONGEST_REASON} tecken.`);
  const key = sha256(finding.identity);
  const which = and(eq(t.findingAnswer.planId, plan.id), eq(t.findingAnswer.kind, kind), eq(t.findingAnswer.sha256, key));
  const [before] = await db.select().from(t.findingAnswer).where(which);
  const version = before?.version ?? 0;
  const place = `finding/${plan.id}/${kind}/${key}`;
  const standing = { version, written: before?.reason ?? "", place, savedBy: before?.savedBy ?? "", savedAt: before?.savedAt ?? "" };
  await requireBase(handle, base, standing);
  if (reason === (before?.reason ?? "")) return { ok: true, version };
  const saved = { ...finding, reason, version: version + 1, savedBy: user.id, savedAt: now };
  if (before) await db.update(t.findingAnswer).set(saved).where(which);
  else await db.insert(t.findingAnswer).values({ planId: plan.id, kind, sha256: key, ...saved });
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: "anmarkning-besvarad",
    place,
    planId: plan.id,
    before: before ? { reason: before.reason } : null,
    after: { reason, rule: finding.rule, message: finding.message },
  });
  return { ok: true, version: version + 1 };
}
