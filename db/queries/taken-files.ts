import { and, asc, desc, eq, gt, gte, inArray, like, lt, min } from "drizzle-orm";
import type { TakenFile } from "../../lib/domain/taken-file.ts";
import { NOTHING_REPORTED, type Outcome } from "../mutations/outcome-change.ts";
import { cellAt, type OutcomeCellKey, outcomePlace } from "../mutations/outcome-standing.ts";
import type { Source } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import type { ImportPlace } from "../waiting/hold.ts";

/** Files taken into a unit's period, the newest first. Not those from before each file kept what its undoing asks for. */
export async function takenFiles(source: Source, { planId, period }: { planId: string; period: string }): Promise<TakenFile[]> {
  const { db, t } = source;
  const rows = await db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(and(eq(t.history.planId, planId), like(t.history.place, "import/%")))
    .orderBy(desc(t.history.at), desc(t.history.seq));
  const undoneAt = new Map(
    rows.filter(({ change }) => change.action === UNDONE).map(({ change, by }) => [change.place, { by, at: change.at }]),
  );
  return rows.flatMap(({ change: { action, place, at, after }, by }) => {
    const kept = after as KeptFile;
    if (action !== TAKEN || kept.period !== period || !isWhole(kept)) return [];
    const { file, cells } = kept;
    return [{ importId: place.slice("import/".length), file, by, at, cells, undone: undoneAt.get(place) ?? null }];
  });
}

export const TAKEN = "utfall-inlasta";
export const UNDONE = "utfall-inlasning-angrad";

/** A file that was taken in, with where its cells are kept. */
export type FileTaken = ImportPlace & {
  importId: string;
  authorityId: string;
  planId: string;
  /** its row in the authority's history */
  seq: number;
  kept: KeptFile;
  undone: boolean;
};

type KeptFile = { file: string; period: string; cells: number; versions?: number[]; waiting?: string };

/** The file as the history has it; null where there is none. */
export async function takenFile({ db, t }: Source, importId: string): Promise<FileTaken | null> {
  const rows = await db
    .select({ change: t.history, plan: t.plan })
    .from(t.history)
    .innerJoin(t.plan, eq(t.plan.id, t.history.planId))
    .where(eq(t.history.place, `import/${importId}`));
  const taken = rows.find(({ change }) => change.action === TAKEN);
  const kept = taken?.change.after as KeptFile | undefined;
  if (!taken || !kept || !isWhole(kept)) return null;
  const { change, plan } = taken;
  const undone = rows.some(({ change: { action } }) => action === UNDONE);
  const place = { unitId: plan.orgUnitId, year: plan.year, period: kept.period };
  return { importId, ...place, authorityId: change.authorityId, planId: plan.id, seq: change.seq, kept, undone };
}

function isWhole({ versions, waiting }: KeptFile): boolean {
  return versions !== undefined || waiting !== undefined;
}

/** A cell that the file changed: the version it gave it, what stood before, and what stands now. */
export type FileCell = { cell: OutcomeCellKey; given: number; before: Outcome; row: Row | null; changedSince: boolean };

type Row = Tables["outcome"]["$inferSelect"];
type Given = { cell: OutcomeCellKey; given: number; before: unknown };

/** What a file changed, one indicator after the other: of a large one nobody else has to wait for all of it. */
export async function* cellsOfFile(source: Source, taken: FileTaken): AsyncGenerator<FileCell[]> {
  for await (const cells of givenCells(source, taken)) {
    const rows = await rowsOf(source, cells[0]?.cell);
    const now = cells.map((one) => ({ ...one, row: rows.get(outcomePlace(one.cell)) ?? null }));
    const moved = now.filter(({ row, given }) => row && row.version > given).map(({ cell }) => outcomePlace(cell));
    const comments = await commentsSince(source, taken, moved);
    yield now.map(({ cell, given, before, row }) => {
      // a comment moves the version too, and changes no figure
      const same = row !== null && row.version === given + (comments.get(outcomePlace(cell)) ?? 0);
      return { cell, given, before: (before as Outcome | null) ?? NOTHING_REPORTED, row, changedSince: !same };
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function* givenCells(source: Source, taken: FileTaken): AsyncGenerator<Given[]> {
  const { versions, waiting } = taken.kept;
  if (waiting === undefined) {
    const byIndicator = new Map<string, Given[]>();
    for (const one of await inHistory(source, taken, versions ?? [])) {
      byIndicator.set(one.cell.indicatorId, [...(byIndicator.get(one.cell.indicatorId) ?? []), one]);
    }
    yield* byIndicator.values();
    return;
  }
  const { db, t } = source;
  const { unitId, year, period } = taken;
  const { importId, indicatorId: id } = t.outcomeImportRow;
  // one after the other by their ids: to list them all takes the longer the more values there are
  const after = async (last: string) => {
    const [next] = await db
      .select({ id: min(id) })
      .from(t.outcomeImportRow)
      .where(and(eq(importId, waiting), gt(id, last)));
    return next?.id ?? null;
  };
  for (let indicatorId = await after(""); indicatorId !== null; indicatorId = await after(indicatorId)) {
    const rows = await db
      .select()
      .from(t.outcomeImportRow)
      .where(and(eq(importId, waiting), eq(id, indicatorId)));
    const place = { unitId, year, period, indicatorId };
    yield rows.map(({ districtId: district, gender, base, before }) => ({ cell: { ...place, district, gender }, given: base + 1, before }));
  }
}

/** A small file's cells are the history rows just above its own. */
async function inHistory({ db, t }: Source, { authorityId, seq }: FileTaken, versions: number[]): Promise<Given[]> {
  const rows = await db
    .select({ place: t.history.place, before: t.history.before })
    .from(t.history)
    .where(and(eq(t.history.authorityId, authorityId), gte(t.history.seq, seq - versions.length), lt(t.history.seq, seq)))
    .orderBy(asc(t.history.seq));
  return rows.map(({ place, before }, index) => {
    return { cell: cellAt(place), given: versions[index] ?? 0, before: isOutcome(before) ? before : null };
  });
}

/** The history writes nothing as {}. */
function isOutcome(side: unknown): side is Outcome {
  return typeof side === "object" && side !== null && "kind" in side;
}

async function rowsOf({ db, t }: Source, cell: OutcomeCellKey | undefined): Promise<Map<string, Row>> {
  if (!cell) return new Map();
  const { unitId, indicatorId, year, period } = cell;
  const rows = await db
    .select()
    .from(t.outcome)
    .where(
      and(
        ...[eq(t.outcome.orgUnitId, unitId), eq(t.outcome.indicatorId, indicatorId)],
        ...[eq(t.outcome.year, year), eq(t.outcome.period, period)],
      ),
    );
  return new Map(rows.map((row) => [outcomePlace({ ...cell, district: row.districtId, gender: row.gender }), row]));
}

/** How often each of the cells was commented after the file. */
async function commentsSince({ db, t }: Source, { authorityId, seq }: FileTaken, places: string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (places.length === 0) return counts;
  const { history } = t;
  const comments = await db
    .select({ place: history.place })
    .from(history)
    .where(
      and(
        ...[eq(history.authorityId, authorityId), gt(history.seq, seq)],
        ...[eq(history.action, "utfall-kommenterat"), inArray(history.place, places)],
      ),
    );
  for (const { place } of comments) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
