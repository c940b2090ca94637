import { reportOutcome } from "../../../../db/mutations/outcomes.ts";
import { readOutcome } from "../../../../lib/forms/outcome.ts";
import { outcomeBody, readBody } from "../../../../lib/forms/save-bodies.ts";
import { invalid } from "../../../../lib/web/invalid.ts";
import { saving } from "../../../../lib/web/route.ts";

/** Saves one outcome cell as it was typed. */
export const PUT = saving(
  (body) => readBody(outcomeBody, body),
  async ({ store, user, now }, { typed, unit, ...cell }) => {
    const entry = readOutcome(typed, unit);
    return entry.ok ? reportOutcome(store, user, now, { ...cell, entry: entry.value }) : invalid(entry.message);
  },
);
