import { reportActivity } from "../../../../db/mutations/activity-reports.ts";
import { activityReportBody, readBody } from "../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Says how far an activity has come in a period, and what has become otherwise. */
export const PUT = saving(
  (body) => readBody(activityReportBody, body),
  ({ store, user, now }, body) => reportActivity(store, user, now, body),
);
