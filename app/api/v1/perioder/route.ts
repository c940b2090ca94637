import { setReportingWindow } from "../../../../db/mutations/reporting-windows.ts";
import { daysBody, readBody } from "../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Saves a period's first and last day, for the kommun or a nämnd. */
export const PUT = saving(
  (body) => readBody(daysBody, body),
  ({ store, user, now }, days) => setReportingWindow(store, user, now, days),
);
