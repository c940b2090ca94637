import { beginText } from "../../../../db/mutations/begin-text.ts";
import { readBody, textBeginningBody } from "../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Makes room in a period's report for an analysis that it does not have. */
export const PUT = saving(
  (body) => readBody(textBeginningBody, body),
  ({ store, user, now }, { base: _, ...body }) => beginText(store, user, now, body),
);
