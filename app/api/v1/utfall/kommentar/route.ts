import { commentOutcome } from "../../../../../db/mutations/outcomes.ts";
import { commentBody, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Saves what somebody says about a cell to the unit's own people. */
export const PUT = saving(
  (body) => readBody(commentBody, body),
  async ({ store, user, now }, body) => commentOutcome(store, user, now, body),
);
