import { and, eq } from "drizzle-orm";
import { importOutcomes } from "../../../db/mutations/import-outcomes.ts";
import { takeInLedger } from "../../../db/mutations/take-in-ledger.ts";
import { budgetTableOf } from "../../../db/queries/budget-page.ts";
import { takenFiles } from "../../../db/queries/taken-files.ts";
import { takenLedgers } from "../../../db/queries/taken-ledgers.ts";
import type { Store } from "../../../db/store.ts";
import type { User } from "../../../lib/domain/access.ts";
import type { Paper } from "./two-boards.ts";

/** another than those that the line of taking in a file saves */
const FILE = { name: "ska-angras.csv", sha256: "" };

/** A file of the unit's year that can be undone: the one that stands, else another, taken in by this user in cells of no other line. */
export async function fileTaken(store: Store, user: User | undefined, { unitId, year, indicatorId }: Paper): Promise<string> {
  if (!user) throw new Error("Ingen läser in");
  const { db, t } = store;
  const [plan] = await db
    .select()
    .from(t.plan)
    .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year)));
  const standing = (await takenFiles(store, { planId: plan?.id ?? "", period: "VB" })).find(
    ({ file, undone }) => file === FILE.name && undone === null,
  );
  if (standing) return standing.importId;
  const cell = { indicatorId, district: "hela", gender: "kvinnor" } as const;
  const [row] = await db
    .select()
    .from(t.outcome)
    .where(
      and(
        ...[eq(t.outcome.orgUnitId, unitId), eq(t.outcome.indicatorId, indicatorId), eq(t.outcome.year, year)],
        ...[eq(t.outcome.period, "VB"), eq(t.outcome.districtId, cell.district), eq(t.outcome.gender, cell.gender)],
      ),
    );
  const entry = { kind: "varde" as const, figure: { micro: ((row?.version ?? 0) + 1) * 1_000_000, decimals: 0 } };
  const input = {
    unitId,
    year,
    period: "VB",
    file: FILE,
    cells: [{ ...cell, base: row?.version ?? 0, entry }],
  };
  const taken = await importOutcomes(store, user, new Date().toISOString(), input);
  if (!taken.ok) throw new Error(taken.refused[0]?.refused.message);
  return taken.importId;
}

/** A ledger in the unit's budget that can be undone: the one that stands, else another, taken in by this user. */
export async function ledgerTaken(store: Store, user: User | undefined, { budgetId }: Paper): Promise<string> {
  if (!user) throw new Error("Ingen läser in");
  const standing = (await takenLedgers(store, budgetId)).find(({ undone }) => undone === null);
  if (standing) return standing.importId;
  const found = await budgetTableOf(store, budgetId);
  const cell = found?.table.rows
    .flatMap(({ no, kind, cells }, at) =>
      kind === "rad" ? Object.entries(cells).map(([column, one]) => ({ row: no ?? at, column, one })) : [],
    )
    .find(({ one }) => !one.computed);
  if (!cell) throw new Error("Tabellen har ingen cell att fylla");
  const { row, column, one } = cell;
  const kr = (one.kr ?? 0) + 1;
  const lines = [{ row: 2, account: "5011", accountName: "Löner", activity: "Hemstöd", ore: kr * 100 }];
  const amounts = [{ row, column, base: one.version ?? 0, ore: kr * 100, kr, lines }];
  const taken = await takeInLedger(store, user, new Date().toISOString(), { tableId: budgetId, file: FILE, amounts });
  if (!taken.ok) throw new Error(taken.refused[0]?.refused.message);
  return taken.fileId;
}
