import { submitPeriod, withdrawPeriod } from "../../../../../db/mutations/submissions.ts";
import { readBody, submissionBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Hands in a unit's period, or takes it back; `base` is the number of the last event that the page showed. */
export const PUT = saving(
  (body) => readBody(submissionBody, body),
  ({ store, user, now }, { step, ...period }) =>
    step === "lamna-in" ? submitPeriod(store, user, now, period) : withdrawPeriod(store, user, now, period),
);
