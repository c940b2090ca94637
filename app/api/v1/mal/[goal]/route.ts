import { renameGoal } from "../../../../../db/mutations/goals.ts";
import { readTitle } from "../../../../../lib/forms/goal-title.ts";
import { goalBody, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { invalid } from "../../../../../lib/web/invalid.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Saves a goal's wording. */
export const PUT = saving(
  (body) => readBody(goalBody, body),
  async ({ store, user, now }, { base, title: typed }, { goal }: { goal: string }) => {
    const title = readTitle(typed);
    return title.ok ? renameGoal(store, user, now, { goalId: goal, base, title: title.value }) : invalid(title.message);
  },
);
