import { decideAssessment } from "../../../../db/mutations/assessments.ts";
import { assessmentBody, readBody } from "../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Decides how a goal is met in a unit's period, or takes that back. */
export const PUT = saving(
  (body) => readBody(assessmentBody, body),
  ({ store, user, now }, body) => decideAssessment(store, user, now, body),
);
