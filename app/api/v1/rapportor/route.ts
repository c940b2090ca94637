import { nameReporter } from "../../../../db/mutations/reporters.ts";
import { readBody, reporterBody } from "../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Saves who reports an indicator of a unit's year. */
export const PUT = saving(
  (body) => readBody(reporterBody, body),
  ({ store, user, now }, named) => nameReporter(store, user, now, named),
);
