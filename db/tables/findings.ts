import type { Kit } from "../kit.ts";
import { DOCUMENT_KINDS } from "./documents.ts";
import type { planTable } from "./goals.ts";
import type { indicatorTable } from "./indicators.ts";
import type { personTable } from "./people.ts";

/**
 * Why a finding in a plan's document stands all the same. It is kept with the figures it was about: where one of them
 * changes the finding is another, and is not answered. A document that is read in anew keeps its answers.
 */
export function findingAnswerTable(
  kit: Kit,
  plan: ReturnType<typeof planTable>,
  indicator: ReturnType<typeof indicatorTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "finding_answer",
    {
      planId: kit.str("plan_id").references(() => plan.id),
      kind: kit.str("kind").$type<(typeof DOCUMENT_KINDS)[number]>(),
      /** sha-256 of `identity`, which may be long */
      sha256: kit.str("sha256"),
      /** what `findingKey` gives: rule, place and the figures compared */
      identity: kit.str("identity"),
      rule: kit.str("rule"),
      indicatorId: kit.maybeStr("indicator_id").references(() => indicator.id),
      /** the finding's sentence when it was answered */
      message: kit.str("message"),
      /** "" when the answer was taken back */
      reason: kit.str("reason"),
      version: kit.int("version"),
      savedBy: kit.str("saved_by").references(() => person.id),
      savedAt: kit.str("saved_at"),
    },
    (t) => [kit.key([t.planId, t.kind, t.sha256]), kit.oneOf("finding_answer_kind", t.kind, DOCUMENT_KINDS)],
  );
}
