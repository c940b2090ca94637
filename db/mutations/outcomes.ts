import { getTableColumns, sql } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { type StatedOutcome, writeOutcome } from "../../lib/domain/outcome.ts";
import type { BatchSaved, Saved } from "../../lib/domain/saved.ts";
import { type Share, shareOfCounts, shareValue } from "../../lib/domain/share.ts";
import type { Decimal } from "../../lib/swedish/decimal.ts";
import { inNfc } from "../canonical.ts";
import { remember } from "../history.ts";
import { placeholdersOf, prepared } from "../prepared.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { eachOrNone, wholeBatch } from "../whole-batch.ts";
import { requireBase } from "./guards.ts";
import { type OutcomeCellKey, OutcomeStanding } from "./outcome-standing.ts";

export type { OutcomeCellKey };

export type Reported =
  | { kind: "varde"; figure: Decimal }
  /** the value is worked out with the indicator's decimals */
  | { kind: "andel"; share: Share }
  | { kind: "gar-ej-att-mata"; reason: string }
  | { kind: "ej-rapporterat" | "ej-matt" | "sekretess"; reason?: string };

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
    kind: after.kind,
    valueMicro: after.value?.micro ?? null,
    decimals: after.value?.decimals ?? 0,
    numeratorMicro: after.share?.numerator.micro ?? null,
    denominatorMicro: after.share?.denominator.micro ?? null,
    reason: after.reason,
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
  const before = row
    ? {
        kind: row.kind,
        value: decimalOf(row.valueMicro, row.decimals),
        reason: row.reason,
        share: shareOfCounts(row.numeratorMicro, row.denominatorMicro),
      }
    : null;
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

/** A reported outcome with the counts behind it, where they are known. */
type Outcome = StatedOutcome & { share: Share | null };

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

function statedOf(entry: Reported, { unit, decimals }: { unit: string; decimals: number }): Outcome {
  if (entry.kind === "varde") return { kind: "varde", value: entry.figure, reason: "", share: null };
  if (entry.kind === "andel") return { kind: "varde", value: shareValue(entry.share, unit, decimals), reason: "", share: entry.share };
  const reason = entry.reason?.trim() ?? "";
  if (entry.kind === "gar-ej-att-mata" && reason === "") refuse("invalid", "Skriv varför det inte går att mäta.");
  return { kind: entry.kind, value: null, reason, share: null };
}

/** A cell with no row is as good as one emptied. */
function sameOutcome(before: Outcome | null, after: Outcome): boolean {
  if (!before) return after.kind === "ej-rapporterat";
  const same = before.kind === after.kind && before.reason === after.reason;
  return same && sameDecimal(before.value, after.value) && sameShare(before.share, after.share);
}

function sameShare(before: Share | null, after: Share | null): boolean {
  if (!before || !after) return before === after;
  return before.numerator.micro === after.numerator.micro && before.denominator.micro === after.denominator.micro;
}

function sameDecimal(before: Decimal | null, after: Decimal | null): boolean {
  return before?.micro === after?.micro && before?.decimals === after?.decimals;
}

function decimalOf(micro: number | null, decimals: number): Decimal | null {
  return micro === null ? null : { micro, decimals };
}
