import { saveText } from "../../../../../db/mutations/texts.ts";
import { readBody, textBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Saves a text as a whole. */
export const PUT = saving(
  (body) => readBody(textBody, body),
  ({ store, user, now }, { base, text }, params: { text: string }) => saveText(store, user, now, { textId: params.text, base, text }),
);
