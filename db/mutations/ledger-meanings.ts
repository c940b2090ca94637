import { and, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { type MeaningKind, rowKeys } from "../../lib/domain/ledger.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { ownBudgetTable } from "../paper/budget-part.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { standingTable } from "./budgets.ts";

/** What a name of the ledger means in a table: a row's key, "kostnader" or "intakter", "med"; "" for what does not belong in it. */
export type LedgerNameSaid = { tableId: string; kind: MeaningKind; written: string; means: string };

/** Remembers what a name of the unit's ledger means, for its tables of the same verksamhet, this year and later ones. */
export async function rememberLedgerName(store: Store, user: User, now: string, input: LedgerNameSaid): Promise<Saved> {
  return answered(store.tx((handle) => rememberWithin(handle, user, now, inNfc(input))));
}

async function rememberWithin(handle: Handle, user: User, now: string, { tableId, kind, written, means }: LedgerNameSaid): Promise<Saved> {
  const { db, t } = handle;
  const { budget, planId, authorityId } = await standingTable(handle, user, tableId);
  const key = wordingKey(written);
  if (key === "") refuse("invalid", "Namnet är tomt.");
  const table = ownBudgetTable(budget);
  const known: Record<MeaningKind, string[]> = { rad: rowKeys(table), slag: ["kostnader", "intakter"], tabell: ["med"] };
  if (means !== "" && !known[kind].includes(means)) refuse("missing", "Raden finns inte i tabellen.");
  const [plan] = await db.select({ unitId: t.plan.orgUnitId }).from(t.plan).where(eq(t.plan.id, planId));
  const orgUnitId = plan?.unitId ?? "";
  const scope = wordingKey(table.subtitle);
  const which = [eq(t.ledgerMeaning.orgUnitId, orgUnitId), eq(t.ledgerMeaning.kind, kind), eq(t.ledgerMeaning.scope, scope)];
  const [before] = await db
    .select({ means: t.ledgerMeaning.means })
    .from(t.ledgerMeaning)
    .where(and(...which, eq(t.ledgerMeaning.written, key)));
  if (before?.means === means) return { ok: true, version: 1 };
  const said = { means, saidBy: user.id, saidAt: now };
  await db
    .insert(t.ledgerMeaning)
    .values({ orgUnitId, kind, scope, written: key, ...said })
    .onConflictDoUpdate({
      target: [t.ledgerMeaning.orgUnitId, t.ledgerMeaning.kind, t.ledgerMeaning.scope, t.ledgerMeaning.written],
      set: said,
    });
  const change = { before: before ?? null, after: { means, written } };
  const place = `name/${orgUnitId}/huvudbok/${kind}/${scope}/${key}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: "namn-forklarat", place, planId, ...change });
  return { ok: true, version: 1 };
}
