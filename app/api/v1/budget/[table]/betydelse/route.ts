import { rememberLedgerName } from "../../../../../../db/mutations/ledger-meanings.ts";
import { ledgerNameBody, readBody } from "../../../../../../lib/forms/save-bodies.ts";
import { saving } from "../../../../../../lib/web/route.ts";

/** Remembers what a name of the unit's ledger means in a budget table. */
export const PUT = saving(
  (body) => readBody(ledgerNameBody, body),
  ({ store, user, now }, said, { table }: { table: string }) => rememberLedgerName(store, user, now, { tableId: table, ...said }),
);
