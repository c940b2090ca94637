import { and, count, eq, getTableColumns, inArray, notExists, type SQL, sql } from "drizzle-orm";
import type { Handle, Source, Store } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { type Counted, inTurn, rowsOf } from "./batches.ts";
import { type Hold, holdOn } from "./hold.ts";

type Waiting = { store: Store; hold: Hold; clock: () => string };

/** Puts the values of an import that stands into their places, and is done with it. Done again it changes nothing more. */
export async function takeOver(
  { store, hold, clock }: Waiting,
  indicators: Counted[],
  told: (part: number) => void = () => undefined,
): Promise<void> {
  const all = rowsOf(indicators);
  let done = 0;
  await inTurn(indicators, async (batch) => {
    await store.tx(async (handle) => {
      await holdOn(handle, hold, clock());
      await putInPlace(handle, hold.importId, batch);
    });
    done += rowsOf(batch);
    told(done / all);
  });
  await store.tx(async (handle) => {
    await holdOn(handle, hold, clock());
    const { db, t } = handle;
    await db.update(t.outcomeImport).set({ state: "klar" }).where(eq(t.outcomeImport.id, hold.importId));
  });
}

/** Takes an import away that never came to stand, or was only tried. */
export async function sweepAway({ store, hold, clock }: Waiting, indicators: Counted[]): Promise<void> {
  await inTurn(indicators, (batch) =>
    store.tx(async (handle) => {
      await holdOn(handle, hold, clock());
      await handle.db.delete(handle.t.outcomeImportRow).where(rowsIn(handle, hold.importId, batch));
    }),
  );
  await store.tx(async (handle) => {
    await holdOn(handle, hold, clock());
    await handle.db.delete(handle.t.outcomeImport).where(eq(handle.t.outcomeImport.id, hold.importId));
  });
}

/** The indicators of an import as they lie in the database. */
export async function waitingIndicators({ db, t }: Source, importId: string): Promise<Counted[]> {
  const { indicatorId } = t.outcomeImportRow;
  const which = eq(t.outcomeImportRow.importId, importId);
  return db.select({ indicatorId, cells: count() }).from(t.outcomeImportRow).where(which).groupBy(indicatorId);
}

function rowsIn({ t }: Source, importId: string, batch: Counted[]) {
  const indicatorIds = batch.map(({ indicatorId }) => indicatorId);
  return and(eq(t.outcomeImportRow.importId, importId), inArray(t.outcomeImportRow.indicatorId, indicatorIds));
}

/**
 * The unit's outcomes to read `from`: the table itself, or while values of an import that stands are put into their places, the
 * table with those values in it. Under the table's own name, so that a query is the same for both.
 */
export async function outcomesNow(source: Source, unitId: string): Promise<Tables["outcome"]> {
  const { db, t } = source;
  const which = and(eq(t.outcomeImport.orgUnitId, unitId), eq(t.outcomeImport.state, "galler"));
  const underWay = await db.select({ id: t.outcomeImport.id }).from(t.outcomeImport).where(which);
  if (underWay.length === 0) return t.outcome;
  const waiting = db
    .select({ one: sql`1` })
    .from(t.outcomeImportRow)
    .innerJoin(t.outcomeImport, eq(t.outcomeImport.id, t.outcomeImportRow.importId))
    .where(and(which, sameCell(t)));
  const comment = db.select({ comment: t.outcome.comment }).from(t.outcome).where(sameCell(t));
  const becomes = becoming(source, sql<string>`coalesce((${comment}), '')`).where(which);
  const stands = db
    .select(getTableColumns(t.outcome))
    .from(t.outcome)
    .where(and(eq(t.outcome.orgUnitId, unitId), notExists(waiting)));
  return stands.unionAll(becomes as never).as("outcome") as unknown as Tables["outcome"];
}

function sameCell({ outcome, outcomeImport, outcomeImportRow }: Source["t"]) {
  return and(
    ...[eq(outcome.orgUnitId, outcomeImport.orgUnitId), eq(outcome.indicatorId, outcomeImportRow.indicatorId)],
    ...[eq(outcome.year, outcomeImport.year), eq(outcome.period, outcomeImport.period)],
    ...[eq(outcome.districtId, outcomeImportRow.districtId), eq(outcome.gender, outcomeImportRow.gender)],
  );
}

async function putInPlace(handle: Handle, importId: string, batch: Counted[]): Promise<void> {
  const { db, t } = handle;
  const { orgUnitId, indicatorId, year, period, districtId, gender, comment: _, ...taken } = getTableColumns(t.outcome);
  const these = rowsIn(handle, importId, batch);
  const { indicatorId: byIndicator, districtId: byDistrict, gender: byGender } = t.outcomeImportRow;
  await db
    .insert(t.outcome)
    .select(becoming(handle, sql<string>`''`).where(these).orderBy(byIndicator, byDistrict, byGender))
    .onConflictDoUpdate({
      target: [orgUnitId, indicatorId, year, period, districtId, gender],
      set: Object.fromEntries(Object.entries(taken).map(([name, column]) => [name, sql.raw(`excluded.${column.name}`)])),
    });
}

/** In the order of the outcome's own columns. */
function becoming({ db, t }: Source, comment: SQL<string>) {
  const { outcomeImport, outcomeImportRow } = t;
  return db
    .select({
      orgUnitId: outcomeImport.orgUnitId,
      indicatorId: outcomeImportRow.indicatorId,
      year: outcomeImport.year,
      period: outcomeImport.period,
      districtId: outcomeImportRow.districtId,
      gender: outcomeImportRow.gender,
      kind: outcomeImportRow.kind,
      valueMicro: outcomeImportRow.valueMicro,
      decimals: outcomeImportRow.decimals,
      numeratorMicro: outcomeImportRow.numeratorMicro,
      denominatorMicro: outcomeImportRow.denominatorMicro,
      reason: outcomeImportRow.reason,
      comment: comment.as("comment"),
      source: sql<"inmatad">`'inmatad'`.as("source"),
      documentId: sql<null>`null`.as("document_id"),
      version: sql<number>`${outcomeImportRow.base} + 1`.as("version"),
      saveKey: sql<string>`''`.as("save_key"),
      savedBy: outcomeImport.byId,
      savedAt: outcomeImport.at,
    })
    .from(outcomeImportRow)
    .innerJoin(outcomeImport, eq(outcomeImport.id, outcomeImportRow.importId));
}
