import { enterAmount } from "../../../../../db/mutations/budgets.ts";
import { amountBody, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../lib/web/route.ts";

/** Saves one amount of a budget table, in whole kronor. */
export const PUT = saving(
  (body) => readBody(amountBody, body),
  ({ store, user, now }, amount, { table }: { table: string }) => enterAmount(store, user, now, { tableId: table, ...amount }),
);
