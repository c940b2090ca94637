import { setTarget } from "../../../../db/mutations/targets.ts";
import { readBody, targetBody } from "../../../../lib/forms/save-bodies.ts";
import { readTarget } from "../../../../lib/forms/target.ts";
import { invalid } from "../../../../lib/web/invalid.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Saves an årsmål as it was typed. */
export const PUT = saving(
  (body) => readBody(targetBody, body),
  async ({ store, user, now }, { typed, ...target }) => {
    const figure = readTarget(typed);
    return figure.ok ? setTarget(store, user, now, { ...target, figure: figure.value }) : invalid(figure.message);
  },
);
