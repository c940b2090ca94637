import { nameResponsible } from "../../../../db/mutations/activity-responsibles.ts";
import { readResponsible } from "../../../../lib/forms/activity.ts";
import { readBody, responsibleBody } from "../../../../lib/forms/save-bodies.ts";
import { understood } from "../../../../lib/forms/typed.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Saves who answers for an activity of a unit's year. */
export const PUT = saving(
  (body) => {
    const read = readBody(responsibleBody, body);
    if (!read.ok) return read;
    const words = readResponsible(read.value.words);
    return words.ok ? understood({ ...read.value, words: words.value }) : words;
  },
  ({ store, user, now }, named) => nameResponsible(store, user, now, named),
);
