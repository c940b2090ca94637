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
import { prepared } from "../prepared.ts";
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

/** Which cells a grid shows, as values or as the names that a built statement gets them by. */
type Asked = Record<"unitId" | "period" | "before", string | SQLWrapper> & Record<"year" | "yearBefore", number | SQLWrapper>;

function askedOf({ unitId, year, period, before }: GridPeriods) {
  return { unitId, year, yearBefore: year - 1, period, before: before ?? "" };
}

const NAMED: Asked = {
  unitId: sql.placeholder("unitId"),
  year: sql.placeholder("year"),
  yearBefore: sql.placeholder("yearBefore"),
  period: sql.placeholder("period"),
  before: sql.placeholder("before"),
};

type PackedRow = Awaited<ReturnType<typeof packing>>[number];

/** The indicators' cells in the unit's year and the last. */
async function packedCells(source: Cells, shown: GridPeriods): Promise<PackedRow[]> {
  const places = placesIn(shown.districts);
  // while a file is taken in, the cells are read from more than the table
  if (source.outcomes !== source.t.outcome) return packing(source, askedOf(shown), places);
  return packedAmong(places.length)(source, { ...askedOf(shown), ...Object.fromEntries(places.map((id, at) => [`place${at}`, id])) });
}

const byPlaces = new Map<number, ReturnType<typeof packedBy>>();

/** The statement for a unit of so many places, built once. */
function packedAmong(places: number): ReturnType<typeof packedBy> {
  const known = byPlaces.get(places) ?? packedBy(places);
  byPlaces.set(places, known);
  return known;
}

function packedBy(places: number) {
  const names = Array.from({ length: places }, (_, at) => sql.placeholder(`place${at}`));
  return prepared(`grid_cells_of_${places}`, ({ db, t }: Source) => packing({ db, t, outcomes: t.outcome }, NAMED, names));
}

/**
 * A row an indicator, from one reading of this year and the last: its cells in each of the three periods, how many of them
 * have words, and how many of the years' are of a stadsdel and of a gender.
 */
function packing({ db, t, outcomes }: Cells, asked: Asked, places: unknown[]) {
  const { orgUnitId, indicatorId, year, districtId, gender, kind, valueMicro, decimals, numeratorMicro, denominatorMicro } = t.outcome;
  const { version, savedBy, reason, comment } = t.outcome;
  const text = (column: AnyColumn) => sql`cast(${column} as text)`;
  const parts = (each: SQLWrapper[]) => sql.join(each, sql` || ${BETWEEN_PARTS} || `);
  const place = sql.join(
    places.map((id, number) => sql`when ${id} then ${String(number)}`),
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
    sql<string | null>`string_agg(${parts(each)}, ${BETWEEN_CELLS}) filter (where ${inPeriod(t, asked, which)})`;
  const many = (of: SQL | undefined) => sql<number>`count(*) filter (where ${of})`.mapWith(Number);
  return db
    .select({
      indicatorId,
      cells: packed(own, "cells"),
      lastYear: packed(standing, "lastYear"),
      previous: packed(standing, "previous"),
      // few have words: that is asked first
      words: many(and(or(ne(reason, ""), ne(comment, "")), inGrid(t, asked))),
      district: many(ne(districtId, "hela")),
      gender: many(ne(gender, "totalt")),
    })
    .from(outcomes)
    .where(and(eq(orgUnitId, asked.unitId), sql`${year} in (${asked.yearBefore}, ${asked.year})`))
    .groupBy(indicatorId);
}

async function wordsOf({ db, t, outcomes }: Cells, shown: GridPeriods, indicatorIds: string[]): Promise<PackedGrid["words"]> {
  if (indicatorIds.length === 0) return {};
  const { orgUnitId, indicatorId, year, period, districtId, gender, reason, comment } = t.outcome;
  const theirs = and(eq(orgUnitId, shown.unitId), inArray(indicatorId, indicatorIds), inGrid(t, askedOf(shown)));
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

function inGrid(t: Source["t"], asked: Asked): SQL | undefined {
  return or(inPeriod(t, asked, "cells"), inPeriod(t, asked, "lastYear"), inPeriod(t, asked, "previous"));
}

function inPeriod({ outcome }: Source["t"], { year, yearBefore, period, before }: Asked, which: Which): SQL | undefined {
  const at = { cells: { year, period }, lastYear: { year: yearBefore, period }, previous: { year, period: before } }[which];
  return and(eq(outcome.year, at.year), eq(outcome.period, at.period));
}

function whichOf({ year, period }: GridPeriods, at: { year: number; period: string }): Which {
  if (at.year !== year) return "lastYear";
  return at.period === period ? "cells" : "previous";
}
