import { getTableColumns, sql } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { writeOutcome } from "../../lib/domain/outcome.ts";
import type { BatchSaved, Saved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { placeholdersOf, prepared } from "../prepared.ts";
import { answered } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { eachOrNone, wholeBatch } from "../whole-batch.ts";
import { requireBase } from "./guards.ts";
import { columnsOf, outcomeIn, type Reported, sameOutcome, statedOf } from "./outcome-change.ts";
import { type OutcomeCellKey, OutcomeStanding } from "./outcome-standing.ts";

export type { OutcomeCellKey, Reported };

/**
 * `base` is the version this builds on; 0 for a cell nobody has reported. `key` is the save's own: sent again because no
 * answer came, it counts once.
 */
export type OutcomeReported = OutcomeCellKey & { base: number; key?: string; entry: Reported };

/** Reports one cell of an indicator, or empties it again ("ej-rapporterat"). */
export async function reportOutcome(store: Store, user: User, now: string, input: OutcomeReported): Promise<Saved> {
  return answered(store.tx((handle) => report(handle, new OutcomeStanding(handle, user, now), user, now, inNfc(input))));
}

/** Reports many cells at once (a paste, a workbook): all of them or none. */
export async function reportOutcomes(store: Store, user: User, now: string, cells: OutcomeReported[]): Promise<BatchSaved> {
  return wholeBatch(async () => ({ ok: true, versions: await store.tx((handle) => reportEachWithin(handle, user, now, cells)) }));
}

/** The same as a part of a larger change. Throws, and so undoes it, when a cell is refused; `wholeBatch` then tells which. */
export async function reportEachWithin(handle: Handle, user: User, now: string, cells: OutcomeReported[]): Promise<number[]> {
  const standing = new OutcomeStanding(handle, user, now);
  return eachOrNone(inNfc(cells), (cell) => report(handle, standing, user, now, cell));
}

/** Says something about a cell to the unit's own people; it is never printed. An empty comment takes it away. */
export async function commentOutcome(
  store: Store,
  user: User,
  now: string,
  input: OutcomeCellKey & { base: number; comment: string },
): Promise<Saved> {
  return answered(
    store.tx(async (handle) => {
      const { base, comment, ...cell } = inNfc(input);
      const standing = await standingCell(handle, new OutcomeStanding(handle, user, now), cell, base);
      const { row, version } = standing;
      if ((row?.comment ?? "") === comment.trim()) return { ok: true, version };
      const before = row ?? { ...NOT_REPORTED, comment: "" };
      const { kind, valueMicro, decimals, numeratorMicro, denominatorMicro, reason, source, documentId } = before;
      const outcome = { kind, valueMicro, decimals, numeratorMicro, denominatorMicro, reason, source, documentId };
      await save(handle, standing, {
        ...outcome,
        comment: comment.trim(),
        version: version + 1,
        saveKey: "",
        savedBy: user.id,
        savedAt: now,
      });
      await rememberCell(handle, user, now, standing, "utfall-kommenterat", { comment: before.comment }, { comment: comment.trim() });
      return { ok: true, version: version + 1 };
    }),
  );
}

async function report(
  handle: Handle,
  outcomes: OutcomeStanding,
  user: User,
  now: string,
  { entry, base, key = "", ...cell }: OutcomeReported,
): Promise<Saved> {
  const standing = await standingCell(handle, outcomes, cell, base, key);
  const { row, version, indicator, before, repeated } = standing;
  if (repeated) return { ok: true, version };
  outcomes.requireOpen(cell);
  const after = statedOf(entry, indicator);
  if (sameOutcome(before, after)) return { ok: true, version };
  await save(handle, standing, {
    ...columnsOf(after),
    comment: row?.comment ?? "",
    source: "inmatad" as const,
    documentId: null,
    version: version + 1,
    saveKey: key,
    savedBy: user.id,
    savedAt: now,
  });
  await rememberCell(handle, user, now, standing, "utfall-rapporterat", before, after);
  return { ok: true, version: version + 1 };
}

type Standing = Awaited<ReturnType<typeof standingCell>>;

/** The cell as it stands, for a save that knows what stands. */
async function standingCell(handle: Handle, outcomes: OutcomeStanding, cell: OutcomeCellKey, base: number, key = "") {
  const standing = await outcomes.cell(cell);
  const { row, indicator, place } = standing;
  const before = row ? outcomeIn(row) : null;
  const version = row?.version ?? 0;
  const repeated = key !== "" && row?.saveKey === key;
  if (!repeated && base !== version) {
    const written = writeOutcome(before, indicator.unit, indicator.decimals);
    await requireBase(handle, base, { version, written, place, savedBy: row?.savedBy ?? "", savedAt: row?.savedAt ?? "" });
  }
  return { ...standing, before, version, repeated };
}

type Row = Handle["t"]["outcome"]["$inferSelect"];
type Saving = Omit<Row, "orgUnitId" | "indicatorId" | "year" | "period" | "districtId" | "gender">;

async function save(handle: Handle, { cell }: Standing, saved: Saving): Promise<void> {
  const { unitId: orgUnitId, district: districtId, indicatorId, year, period, gender } = cell;
  await saveCell(handle, { orgUnitId, indicatorId, year, period, districtId, gender, ...saved });
}

const saveCell = prepared("outcome_save", ({ db, t }) => {
  const { orgUnitId, indicatorId, year, period, districtId, gender, ...saved } = getTableColumns(t.outcome);
  return db
    .insert(t.outcome)
    .values(placeholdersOf(t.outcome))
    .onConflictDoUpdate({
      target: [orgUnitId, indicatorId, year, period, districtId, gender],
      set: Object.fromEntries(Object.entries(saved).map(([name, column]) => [name, sql.raw(`excluded.${column.name}`)])),
    });
});

async function rememberCell(
  handle: Handle,
  user: User,
  now: string,
  { authorityId, place, planId }: Standing,
  action: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await remember(handle, { authorityId, at: now, byId: user.id, action, place, planId, before, after });
}

const NOT_REPORTED = {
  kind: "ej-rapporterat",
  valueMicro: null,
  decimals: 0,
  numeratorMicro: null,
  denominatorMicro: null,
  reason: "",
  source: "inmatad",
  documentId: null,
} as const;
