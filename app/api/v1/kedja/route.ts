import { buildChain } from "../../../../db/mutations/build-chain.ts";
import { readChainChange } from "../../../../lib/forms/chain-change.ts";
import { saving } from "../../../../lib/web/route.ts";
import { planBeginning } from "../../../../templates/stockholm/beginnings.ts";

/** Saves one change of a plan's chain. */
export const PUT = saving(readChainChange, ({ store, user, now }, body) =>
  buildChain(store, user, now, { ...body, tables: planBeginning }),
);
