import { leanOn } from "../../../../../../db/mutations/goal-money.ts";
import { moneyBody, readBody } from "../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../lib/web/route.ts";

/** Says that a goal leans on a line of the budget, or takes that back. */
export const PUT = saving(
  (body) => readBody(moneyBody, body),
  ({ store, user, now }, leans, { goal }: { goal: string }) => leanOn(store, user, now, { ...leans, goalId: goal }),
);
