import { and, eq } from "drizzle-orm";
import { importOutcomes } from "../../../db/mutations/import-outcomes.ts";
import { takenFiles } from "../../../db/queries/taken-files.ts";
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
