import { extendReporting } from "../../../../../db/mutations/reporting-windows.ts";
import { moreTimeBody, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Saves that one unit gets more time for a period. */
export const PUT = saving(
  (body) => readBody(moreTimeBody, body),
  ({ store, user, now }, given) => extendReporting(store, user, now, given),
);
