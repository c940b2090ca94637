import { restoreText } from "../../../../../../db/mutations/texts.ts";
import { readBody, restoringBody } from "../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../lib/web/route.ts";

/** Lets an earlier version of a text stand again, as a new one. */
export const POST = saving(
  (body) => readBody(restoringBody, body),
  ({ store, user, now }, asked, { text: textId }: { text: string }) => restoreText(store, user, now, { ...asked, textId }),
);
