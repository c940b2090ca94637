import { reportOutcomes } from "../../../../../db/mutations/outcomes.ts";
import { readOutcomes } from "../../../../../lib/forms/outcomes.ts";
import { outcomesBody, readBody } from "../../../../../lib/forms/save-bodies.ts";
import { savingAll } from "../../../../../lib/web/route.ts";

/** Saves many cells of one unit's period as they were typed or pasted: all or none. */
export const PUT = savingAll(
  (body) => readBody(outcomesBody, body),
  async ({ store, user, now }, { cells, ...batch }) => {
    const read = readOutcomes(cells);
    return read.ok
      ? reportOutcomes(
          store,
          user,
          now,
          read.cells.map((cell) => ({ ...batch, ...cell })),
        )
      : read;
  },
);
