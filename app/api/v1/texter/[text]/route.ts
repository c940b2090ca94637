import { saveText } from "../../../../../db/mutations/texts.ts";
import { readBody, textBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Saves a text as a whole; `merged` in the answer is what now stands, where somebody else has written in it too. */
export const PUT = saving(
  (body) => readBody(textBody, body),
  ({ store, user, now }, sent, { text: textId }: { text: string }) => saveText(store, user, now, { ...sent, textId }),
);
