import { beginSectionText, beginText } from "../../../../db/mutations/begin-text.ts";
import { readBody, textBeginningBody } from "../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Makes room for a text that a paper does not have: a period's analysis, or what stands in a section. */
export const PUT = saving(
  (body) => readBody(textBeginningBody, body),
  ({ store, user, now }, { base: _, ...body }) =>
    "sectionId" in body ? beginSectionText(store, user, now, body) : beginText(store, user, now, body),
);
