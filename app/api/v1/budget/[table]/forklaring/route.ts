import { explainDeviation } from "../../../../../../db/mutations/budgets.ts";
import { explanationBody, readBody } from "../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../lib/web/route.ts";

/** Saves why a line of a budget table is other than budgeted. */
export const PUT = saving(
  (body) => readBody(explanationBody, body),
  ({ store, user, now }, said, { table }: { table: string }) => explainDeviation(store, user, now, { tableId: table, ...said }),
);
