import { and, desc, eq, inArray } from "drizzle-orm";
import { type StatedOutcome, writeOutcome } from "../../lib/domain/outcome.ts";
import type { CellChange } from "../../lib/domain/outcome-grid.ts";
import { outcomeIn } from "../mutations/outcome-change.ts";
import { type OutcomeCellKey, outcomePlace } from "../mutations/outcome-standing.ts";
import type { Source } from "../store.ts";

/** A cell's changes, the newest first; written with the indicator's unit and decimals. */
export async function cellHistory(
  source: Source,
  cell: OutcomeCellKey,
  indicator: { unit: string; decimals: number },
): Promise<CellChange[]> {
  const { db, t } = source;
  const rows = await db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(eq(t.history.place, outcomePlace(cell)))
    .orderBy(desc(t.history.at), desc(t.history.seq));
  const written = (side: unknown) => writeOutcome(isOutcome(side) ? side : null, indicator.unit, indicator.decimals);
  const one = rows.map(({ change, by }): CellChange => {
    const { at, before, after } = change;
    if (change.action === "utfall-kommenterat") return { at, by, kind: "kommentar", before: commentIn(before), after: commentIn(after) };
    return { at, by, kind: "utfall", before: written(before), after: written(after) };
  });
  const many = (await inLargeImports(source, cell)).map(({ at, by, row }): CellChange => {
    return { at, by, kind: "utfall", before: written(row.before), after: written(outcomeIn(row)) };
  });
  return many.length === 0 ? one : [...one, ...many].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** What large files have changed of it: their own rows are its history. */
async function inLargeImports({ db, t }: Source, { unitId, year, period, indicatorId, district, gender }: OutcomeCellKey) {
  const { outcomeImport, outcomeImportRow } = t;
  const place = [eq(outcomeImport.orgUnitId, unitId), eq(outcomeImport.year, year), eq(outcomeImport.period, period)];
  const own = [
    eq(outcomeImportRow.indicatorId, indicatorId),
    eq(outcomeImportRow.districtId, district),
    eq(outcomeImportRow.gender, gender),
  ];
  return db
    .select({ at: outcomeImport.at, by: t.person.name, row: outcomeImportRow })
    .from(outcomeImport)
    .innerJoin(outcomeImportRow, and(eq(outcomeImportRow.importId, outcomeImport.id), ...own))
    .innerJoin(t.person, eq(t.person.id, outcomeImport.byId))
    .where(and(...place, inArray(outcomeImport.state, ["galler", "klar"])))
    .orderBy(desc(outcomeImport.at));
}

function isOutcome(side: unknown): side is StatedOutcome {
  return typeof side === "object" && side !== null && "kind" in side && "value" in side;
}

function commentIn(side: unknown): string {
  return typeof side === "object" && side !== null && "comment" in side ? String(side.comment) : "";
}
