import { type AnyColumn, and, eq, inArray, ne, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { cellKey } from "../../lib/domain/outcome-grid.ts";
import {
  BETWEEN_CELLS,
  BETWEEN_COUNTS,
  BETWEEN_PARTS,
  type PackedGrid,
  type PackedIndicator,
  placesIn,
  type Which,
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
  /** the unit's stadsdelar, in its order */
  districts: { id: string; name: string }[];
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
  const { rows, savers } = numbered(await packedCells(source, shown));
  const packed = new Map(rows.map((row) => [row.indicatorId, row]));
  const explained = rows.filter(({ words }) => words > 0);
  return {
    people: await namesOf(source, savers),
    words: await wordsOf(
      source,
      shown,
      explained.map(({ indicatorId }) => indicatorId),
    ),
    cellsOf: (id) => {
      const { cells, lastYear, previous } = packed.get(id) ?? {};
      return { cells: cells ?? "", lastYear: lastYear ?? "", previous: previous ?? "" };
    },
    isSplit: (id, by) => (packed.get(id)?.[by] ?? 0) > 0,
  };
}

/** `outcomes`: where they are read from */
type Cells = Source & { outcomes: Source["t"]["outcome"] };

/**
 * A row an indicator, from one reading of this year and the last: its cells in each of the three periods, how many of them
 * have words, and how many of the years' are of a stadsdel and of a gender.
 */
function packedCells({ db, t, outcomes }: Cells, shown: GridPeriods) {
  const { orgUnitId, indicatorId, year, districtId, gender, kind, valueMicro, decimals, numeratorMicro, denominatorMicro } = t.outcome;
  const { version, savedBy, reason, comment } = t.outcome;
  const text = (column: AnyColumn) => sql`cast(${column} as text)`;
  const parts = (each: SQLWrapper[]) => sql.join(each, sql` || ${BETWEEN_PARTS} || `);
  const place = sql.join(
    placesIn(shown.districts).map((id, number) => sql`when ${id} then ${String(number)}`),
    sql` `,
  );
  const standing = [
    sql`case ${districtId} ${place} else ${districtId} end || substr(${gender}, 1, 1)`,
    sql`coalesce(${text(valueMicro)}, ${kind})`,
    text(decimals),
    sql`coalesce(${text(numeratorMicro)} || ${BETWEEN_COUNTS} || ${text(denominatorMicro)}, '')`,
  ];
  const own = [...standing, text(version), savedBy];
  const packed = (each: SQLWrapper[], which: Which) =>
    sql<string | null>`string_agg(${parts(each)}, ${BETWEEN_CELLS}) filter (where ${inPeriod(t, shown, which)})`;
  const many = (of: SQL | undefined) => sql<number>`count(*) filter (where ${of})`.mapWith(Number);
  return db
    .select({
      indicatorId,
      cells: packed(own, "cells"),
      lastYear: packed(standing, "lastYear"),
      previous: packed(standing, "previous"),
      // few have words: that is asked first
      words: many(and(or(ne(reason, ""), ne(comment, "")), inGrid(t, shown))),
      district: many(ne(districtId, "hela")),
      gender: many(ne(gender, "totalt")),
    })
    .from(outcomes)
    .where(and(eq(orgUnitId, shown.unitId), inArray(year, [shown.year - 1, shown.year])))
    .groupBy(indicatorId);
}

async function wordsOf({ db, t, outcomes }: Cells, shown: GridPeriods, indicatorIds: string[]): Promise<PackedGrid["words"]> {
  if (indicatorIds.length === 0) return {};
  const { orgUnitId, indicatorId, year, period, districtId, gender, reason, comment } = t.outcome;
  const theirs = and(eq(orgUnitId, shown.unitId), inArray(indicatorId, indicatorIds), inGrid(t, shown));
  const rows = await db
    .select({ indicatorId, year, period, districtId, gender, reason, comment })
    .from(outcomes)
    .where(and(theirs, or(ne(reason, ""), ne(comment, ""))));
  return Object.fromEntries(
    rows.map((row) => [
      wordsKey(row.indicatorId, whichOf(shown, row), cellKey(row.districtId, row.gender)),
      { reason: row.reason, comment: row.comment },
    ]),
  );
}

/** The same rows, with a number for who saved each of the period's own cells: few, and long ids would be half of what is sent. */
function numbered<Row extends { cells: string | null }>(rows: Row[]): { rows: Row[]; savers: Map<string, number> } {
  const savers = new Map<string, number>();
  const byNumber = (cell: string) => {
    const last = cell.lastIndexOf(BETWEEN_PARTS) + 1;
    const id = cell.slice(last);
    if (!savers.has(id)) savers.set(id, savers.size);
    return `${cell.slice(0, last)}${savers.get(id)}`;
  };
  const texts = rows.map(({ cells }) => cells?.split(BETWEEN_CELLS).map(byNumber).join(BETWEEN_CELLS));
  return { rows: rows.map((row, index) => ({ ...row, cells: texts[index] ?? null })), savers };
}

/** Names by the savers' numbers. */
async function namesOf({ db, t }: Source, savers: Map<string, number>): Promise<Record<string, string>> {
  const { id, name } = t.person;
  const people = await db
    .select({ id, name })
    .from(t.person)
    .where(inArray(id, Array.from(savers.keys())));
  return Object.fromEntries(people.map((person) => [String(savers.get(person.id)), person.name]));
}

function inGrid(t: Source["t"], shown: GridPeriods): SQL | undefined {
  return or(inPeriod(t, shown, "cells"), inPeriod(t, shown, "lastYear"), inPeriod(t, shown, "previous"));
}

function inPeriod({ outcome }: Source["t"], { year, period, before }: GridPeriods, which: Which): SQL | undefined {
  const at = { cells: { year, period }, lastYear: { year: year - 1, period }, previous: { year, period: before ?? "" } }[which];
  return and(eq(outcome.year, at.year), eq(outcome.period, at.period));
}

function whichOf({ year, period }: GridPeriods, at: { year: number; period: string }): Which {
  if (at.year !== year) return "lastYear";
  return at.period === period ? "cells" : "previous";
}
