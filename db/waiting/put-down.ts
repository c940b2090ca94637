import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { writeOutcome } from "../../lib/domain/outcome.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import { canonical } from "../canonical.ts";
import { requireBase } from "../mutations/guards.ts";
import { columnsOf, outcomeIn, type Reported, sameOutcome, statedOf } from "../mutations/outcome-change.ts";
import { type IndicatorPeriod, type OutcomeCellKey, OutcomeStanding, outcomePlace } from "../mutations/outcome-standing.ts";
import { prepared } from "../prepared.ts";
import { answered, Refusal, refuse } from "../refusal.ts";
import { preparedRows } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { type Counted, inTurn, rowsOf } from "./batches.ts";
import { type Hold, holdOn, type ImportPlace } from "./hold.ts";

export type WaitingCell = Pick<OutcomeCellKey, "indicatorId" | "district" | "gender"> & { base: number; entry: Reported };

export type PutDown = {
  /** of each cell, as it will be */
  versions: number[];
  refused: { index: number; refused: Refused }[];
  indicators: Counted[];
  /** of every row in its order: what the history keeps of them */
  sha256: string;
};

type Row = Tables["outcomeImportRow"]["$inferSelect"];
type Batch = { hold: Hold; user: User; now: string; place: ImportPlace; versions: number[]; refused: PutDown["refused"] };
type Numbered = { cell: WaitingCell; index: number };

/**
 * Asks of each value what a save of it is asked, and puts down those that change something beside the outcomes, where nobody
 * sees them. In short transactions, between which other saves have their turn. `told`: how many values are done.
 */
export async function putDown(
  store: Store,
  { hold, user, now, clock, place, cells }: Pick<Batch, "hold" | "user" | "now" | "place"> & { clock: () => string; cells: WaitingCell[] },
  told: (done: number) => void,
): Promise<PutDown> {
  const byIndicator = await grouped(cells);
  const indicators = Array.from(byIndicator, ([indicatorId, { length: cells }]) => ({ indicatorId, cells }));
  const batch: Batch = { hold, user, now, place, versions: cells.map(() => 0), refused: [] };
  const checksum = createHash("sha256");
  let done = 0;
  await inTurn(indicators, async (counted) => {
    const groups = counted.map(({ indicatorId }) => byIndicator.get(indicatorId) ?? []);
    const rows = await store.tx(async (handle) => {
      await holdOn(handle, hold, clock());
      const waiting = await changesOf(handle, batch, groups);
      if (batch.refused.length === 0) await addRows(handle, waiting);
      return waiting;
    });
    for (const row of rows) checksum.update(rowWords(row));
    done += rowsOf(counted);
    told(done);
  });
  const refused = batch.refused.toSorted((a, b) => a.index - b.index);
  return { versions: batch.versions, refused, indicators, sha256: checksum.digest("hex") };
}

/** With a stop now and then, in which others have their turn. */
async function grouped(cells: WaitingCell[]): Promise<Map<string, Numbered[]>> {
  const byIndicator = new Map<string, Numbered[]>();
  for (const [index, cell] of cells.entries()) {
    const known = byIndicator.get(cell.indicatorId);
    if (known) known.push({ cell, index });
    else byIndicator.set(cell.indicatorId, [{ cell, index }]);
    if (index % CELLS_WITHOUT_A_STOP === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return byIndicator;
}

const CELLS_WITHOUT_A_STOP = 5000;

/** A row as the checksum in the history counts it. */
export function rowWords({
  indicatorId,
  districtId,
  gender,
  kind,
  valueMicro,
  decimals,
  numeratorMicro,
  denominatorMicro,
  reason,
  base,
  before,
}: Row): string {
  const after = [kind, valueMicro, decimals, numeratorMicro, denominatorMicro, reason];
  return JSON.stringify([indicatorId, districtId, gender, base, before === null ? null : canonical(before), ...after]);
}

async function changesOf(handle: Handle, batch: Batch, groups: Numbered[][]): Promise<Row[]> {
  const { hold, user, now, place, refused, versions } = batch;
  const standing = new OutcomeStanding(handle, user, now, hold.importId);
  const districts = new Set((await districtIds(handle, {})).map(({ id }) => id));
  const rows: Row[] = [];
  for (const group of groups) {
    const here = { ...place, indicatorId: group[0]?.cell.indicatorId ?? "" };
    const indicator = await answered(openIndicator(standing, here));
    if ("ok" in indicator) {
      for (const { index } of group) refused.push({ index, refused: indicator });
      continue;
    }
    const rowAt = new Map((await cellsOf(handle, here)).map((row) => [cellWords(row.districtId, row.gender), row]));
    // in the order of the key, which is several times faster to put down
    group.sort(({ cell: a }, { cell: b }) => order(a.district, b.district) || order(a.gender, b.gender));
    for (const { cell, index } of group) {
      const row = rowAt.get(cellWords(cell.district, cell.gender)) ?? null;
      versions[index] = row?.version ?? 0;
      const standsElse = cell.base !== versions[index];
      const change = standsElse
        ? await answered(refuseStale(handle, { ...here, ...cell }, row, indicator))
        : changeOf(cell, row, indicator, districts);
      if (change === null) continue;
      if ("ok" in change) refused.push({ index, refused: change });
      else {
        rows.push({ importId: hold.importId, ...change });
        versions[index] = change.base + 1;
      }
    }
  }
  return rows;
}

function cellWords(district: string, gender: string): string {
  return `${district}/${gender}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Indicator = Awaited<ReturnType<OutcomeStanding["indicator"]>>["indicator"];
type Standing = Tables["outcome"]["$inferSelect"] | null;

async function openIndicator(standing: OutcomeStanding, here: IndicatorPeriod): Promise<Indicator> {
  const { indicator } = await standing.indicator(here);
  standing.requireOpen(here);
  return indicator;
}

async function refuseStale(
  handle: Handle,
  cell: OutcomeCellKey & { base: number },
  row: Standing,
  { unit, decimals }: Indicator,
): Promise<null> {
  const written = writeOutcome(row && outcomeIn(row), unit, decimals);
  const { version = 0, savedBy = "", savedAt = "" } = row ?? {};
  await requireBase(handle, cell.base, { version, written, place: outcomePlace(cell), savedBy, savedAt });
  return null;
}

/** What the value changes, null for nothing, or why it can't be saved. Without a promise: it is asked for each of very many. */
function changeOf(
  { indicatorId, district: districtId, gender, base, entry }: WaitingCell,
  row: Standing,
  indicator: Indicator,
  districts: Set<string>,
): Omit<Row, "importId"> | Refused | null {
  try {
    if (!districts.has(districtId)) refuse("missing", "Stadsdelen finns inte.");
    const [before, after] = [row && outcomeIn(row), statedOf(entry, indicator)];
    if (sameOutcome(before, after)) return null;
    return { indicatorId, districtId, gender, base, before, ...columnsOf(after), reason: after.reason.normalize("NFC") };
  } catch (fault) {
    if (fault instanceof Refusal) return fault.refused;
    throw fault;
  }
}

const districtIds = prepared("outcome_import_districts", ({ db, t }) => db.select({ id: t.district.id }).from(t.district));

const addRows = preparedRows("outcome_import_row_add", (t) => t.outcomeImportRow);

/** Every cell of an indicator that somebody has reported in the unit's period. */
const cellsOf = prepared("outcome_cells_of_indicator", ({ db, t }) =>
  db
    .select()
    .from(t.outcome)
    .where(
      and(
        ...[eq(t.outcome.orgUnitId, sql.placeholder("unitId")), eq(t.outcome.indicatorId, sql.placeholder("indicatorId"))],
        ...[eq(t.outcome.year, sql.placeholder("year")), eq(t.outcome.period, sql.placeholder("period"))],
      ),
    ),
);
