import { shapeBudget } from "../../../../../../db/mutations/budget-tables.ts";
import { budgetShapeBody, readBody } from "../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../lib/web/route.ts";

/** Saves a budget table's rows in their order, its title and what it is shown in. */
export const PUT = saving(
  (body) => readBody(budgetShapeBody, body),
  ({ store, user, now }, shape, { table }: { table: string }) => shapeBudget(store, user, now, { tableId: table, ...shape }),
);
