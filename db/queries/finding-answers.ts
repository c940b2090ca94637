import { and, desc, eq, inArray, lt, ne } from "drizzle-orm";
import type { EarlierAnswer, FindingAnswer } from "../../lib/domain/finding-answer.ts";
import type { Source } from "../store.ts";

/** What a document's findings have been answered with, by document and the finding's identity; those taken back too. */
export async function findingAnswers({ db, t }: Source, documentIds: string[]): Promise<Map<string, Map<string, FindingAnswer>>> {
  const answers = new Map(documentIds.map((id) => [id, new Map<string, FindingAnswer>()]));
  if (documentIds.length === 0) return answers;
  const rows = await db
    .select({ answer: t.findingAnswer, documentId: t.document.id, by: t.person.name })
    .from(t.findingAnswer)
    .innerJoin(t.document, and(eq(t.document.planId, t.findingAnswer.planId), eq(t.document.kind, t.findingAnswer.kind)))
    .innerJoin(t.person, eq(t.person.id, t.findingAnswer.savedBy))
    .where(inArray(t.document.id, documentIds));
  for (const { answer, documentId, by } of rows) {
    const { identity, reason, version, savedAt } = answer;
    answers.get(documentId)?.set(identity, { reason, version, by, at: savedAt });
  }
  return answers;
}

/** What the unit answered in the years before, the latest year first. */
export async function earlierAnswers({ db, t }: Source, unitId: string, year: number): Promise<EarlierAnswer[]> {
  const { rule, indicatorId, identity, reason } = t.findingAnswer;
  return db
    .select({ year: t.plan.year, rule, indicatorId, identity, reason })
    .from(t.findingAnswer)
    .innerJoin(t.plan, eq(t.plan.id, t.findingAnswer.planId))
    .where(and(eq(t.plan.orgUnitId, unitId), lt(t.plan.year, year), ne(t.findingAnswer.reason, "")))
    .orderBy(desc(t.plan.year), desc(t.findingAnswer.savedAt));
}
