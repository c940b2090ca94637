import { and, count, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { cellKey } from "../../lib/domain/outcome-grid.ts";
import {
  BETWEEN_CELLS,
  BETWEEN_PARTS,
  PACKED_PARTS,
  type PackedGrid,
  type PackedIndicator,
  wordsKey,
} from "../../lib/domain/packed-grid.ts";
import type { Source } from "../store.ts";
import { outcomesNow } from "../waiting/take-over.ts";

export type GridPeriods = {
  unitId: string;
  year: number;
  period: string;
  /** the period before in the year; null for the first */
  before: string | null;
};

/** What is reported of a unit's indicators, by their ids. */
export type GridCells = Pick<PackedGrid, "people" | "words"> & {
  /** "" where nothing is reported */
  cellsOf(indicatorId: string): Pick<PackedIndicator, "cells" | "lastYear" | "previous">;
  /** has it been reported by stadsdel or by gender, this year or last? */
  isSplit(indicatorId: string, by: "district" | "gender"): boolean;
};

/** The cells that a grid shows, each indicator's period packed to one text by the database itself: a unit has thousands. */
export async function gridCells({ db, t }: Source, shown: GridPeriods): Promise<GridCells> {
  const source = { db, t, outcomes: await outcomesNow({ db, t }, shown.unitId) };
  const packed = await packedCells(source, shown);
  const split = await splits(source, shown);
  return {
    people: await savers(source, shown),
    words: await wordsOf(source, shown),
    cellsOf: (id) => ({
      cells: packed.get(`${id}/cells`) ?? "",
      lastYear: packed.get(`${id}/lastYear`) ?? "",
      previous: packed.get(`${id}/previous`) ?? "",
    }),
    isSplit: (id, by) => (split.get(id)?.[by] ?? 0) > 0,
  };
}

/** `outcomes`: where they are read from */
type Cells = Source & { outcomes: Source["t"]["outcome"] };

async function packedCells({ db, t, outcomes }: Cells, shown: GridPeriods): Promise<Map<string, string>> {
  const { outcome } = t;
  const parts = PACKED_PARTS.map((part) => sql`coalesce(cast(${outcome[part]} as text), '')`);
  const cell = sql.join(parts, sql` || ${BETWEEN_PARTS} || `);
  const rows = await db
    .select({
      indicatorId: outcome.indicatorId,
      year: outcome.year,
      period: outcome.period,
      cells: sql<string>`string_agg(${cell}, ${BETWEEN_CELLS})`,
    })
    .from(outcomes)
    .where(inGrid(t, shown))
    .groupBy(outcome.indicatorId, outcome.year, outcome.period);
  return new Map(rows.map(({ indicatorId, cells, ...at }) => [`${indicatorId}/${whichOf(shown, at)}`, cells]));
}

async function wordsOf({ db, t, outcomes }: Cells, shown: GridPeriods): Promise<PackedGrid["words"]> {
  const { outcome } = t;
  const { indicatorId, year, period, districtId, gender, reason, comment } = outcome;
  const rows = await db
    .select({ indicatorId, year, period, districtId, gender, reason, comment })
    .from(outcomes)
    .where(and(inGrid(t, shown), or(ne(reason, ""), ne(comment, ""))));
  return Object.fromEntries(
    rows.map((row) => [
      wordsKey(row.indicatorId, whichOf(shown, row), cellKey(row.districtId, row.gender)),
      { reason: row.reason, comment: row.comment },
    ]),
  );
}

async function savers({ db, t, outcomes }: Cells, shown: GridPeriods): Promise<Record<string, string>> {
  const people = await db
    .selectDistinct({ id: t.person.id, name: t.person.name })
    .from(outcomes)
    .innerJoin(t.person, eq(t.person.id, t.outcome.savedBy))
    .where(inGrid(t, shown));
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}

/** How many cells of each indicator are of a stadsdel and of a gender. */
async function splits(
  { db, t, outcomes }: Cells,
  { unitId, year }: GridPeriods,
): Promise<Map<string, { district: number; gender: number }>> {
  const { outcome } = t;
  const but = (column: typeof outcome.districtId | typeof outcome.gender, whole: string) =>
    count(sql`case when ${column} <> ${whole} then 1 end`);
  const rows = await db
    .select({ indicatorId: outcome.indicatorId, district: but(outcome.districtId, "hela"), gender: but(outcome.gender, "totalt") })
    .from(outcomes)
    .where(and(eq(outcome.orgUnitId, unitId), inArray(outcome.year, [year - 1, year])))
    .groupBy(outcome.indicatorId);
  return new Map(rows.map(({ indicatorId, ...of }) => [indicatorId, of]));
}

function inGrid({ outcome }: Source["t"], { unitId, year, period, before }: GridPeriods): SQL | undefined {
  return and(
    eq(outcome.orgUnitId, unitId),
    or(
      and(eq(outcome.year, year), inArray(outcome.period, before ? [period, before] : [period])),
      and(eq(outcome.year, year - 1), eq(outcome.period, period)),
    ),
  );
}

function whichOf({ year, period }: GridPeriods, at: { year: number; period: string }): "cells" | "lastYear" | "previous" {
  if (at.year !== year) return "lastYear";
  return at.period === period ? "cells" : "previous";
}
