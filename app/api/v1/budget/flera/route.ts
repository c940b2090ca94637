import { enterAmounts } from "../../../../../db/mutations/budgets.ts";
import { amountsBody, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { savingAll } from "../../../../../lib/web/route.ts";

/** Saves many amounts of one budget table, in whole kronor: all or none. */
export const PUT = savingAll(
  (body) => readBody(amountsBody, body),
  ({ store, user, now }, { cells, ...batch }) =>
    enterAmounts(
      store,
      user,
      now,
      cells.map((cell) => ({ ...batch, ...cell })),
    ),
);
