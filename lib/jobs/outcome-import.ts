import { importOutcomes } from "../../db/mutations/import-outcomes.ts";
import type { Store } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import type { UnitYear } from "../domain/chain.ts";
import type { ColumnChoice } from "../domain/outcome-columns.ts";
import type { ImportedCell, ImportRow } from "../forms/imported-outcomes.ts";
import type { Typed } from "../forms/typed.ts";
import type { PlanAsked, PlannedFile, SentPlan } from "./outcome-files.ts";
import { fromPieces } from "./pieces.ts";

/** `plan`: reads the file against what stands, here or in a worker. */
export type OutcomeFileRead = { name: string; sha256: string; plan: (asked: PlanAsked) => Promise<Typed<SentPlan>> };
export type Importing = { store: Store; user: User; now: string; here: UnitYear; period: string; told?: (step: ImportStep) => void };
/** How far a large file has come; `part` is between 0 and 1. */
export type ImportStep = { what: "provas" | "sparas" | "angras"; part: number };

/** A file tried in every way but saved; `digest` is the checksum of what saving it would do. */
export type Tried = Omit<PlannedFile, "changes"> & { count: Record<ImportRow["status"], number> };

/** Tries a file against a unit's period as it stands now. Refused when nothing of it can be read, or it is another's. */
export async function tryOutcomes(importing: Importing, file: OutcomeFileRead, choice?: ColumnChoice): Promise<Typed<Tried>> {
  const planned = await planOf(importing, file, choice);
  return planned.ok ? { ok: true, value: planned.value.tried } : planned;
}

export type ImportSaved =
  /** `importId`: by which the whole file can be undone; "" where it changed nothing */
  | { ok: true; tried: Tried; importId: string }
  /** nothing was saved; `stale`: not because of the file, but of what somebody saved meanwhile. `tried`: what the file would do now */
  | { ok: false; stale: boolean; message: string; tried: Tried | null };

/** Saves all of a file's changes or none. With `digest`, only when they are the ones that were shown. */
export async function saveOutcomes(
  importing: Importing,
  file: OutcomeFileRead,
  choice?: ColumnChoice,
  digest?: string,
): Promise<ImportSaved> {
  const planned = await planOf(importing, file, choice);
  if (!planned.ok) return { ok: false, stale: false, message: planned.message, tried: null };
  const { tried, changes } = planned.value;
  const refuse = (stale: boolean, message: string): ImportSaved => ({ ok: false, stale, message, tried });
  if (digest !== undefined && digest !== tried.digest) {
    return refuse(true, "Något har ändrats i Tertial sedan filen provades. Inget är sparat. Se efter nedan och spara igen.");
  }
  if (tried.count["gar-inte"] > 0) return refuse(false, "Inget är sparat. Rätta i filen det som inte kan sparas och läs in den igen.");
  if (changes.length === 0) return { ok: true, tried, importId: "" };
  const input = inputOf(importing, file, changes);
  const saved = await importOutcomes(importing.store, importing.user, importing.now, input, { told: toldOf(importing, "sparas") });
  return saved.ok
    ? { ok: true, tried, importId: saved.importId }
    : refuse(true, "Någon hann ändra samtidigt. Inget är sparat. Läs in filen igen.");
}

async function planOf(
  importing: Importing,
  file: OutcomeFileRead,
  choice?: ColumnChoice,
): Promise<Typed<{ tried: Tried; changes: ImportedCell[] }>> {
  const { store, user, now, here, period } = importing;
  const plan = await file.plan({ user, now, here, period, choice });
  if (!plan.ok) return plan;
  const { rows: sentRows, changes: sentChanges, digest, ...shown } = plan.value;
  const changes = await fromPieces<ImportedCell>(sentChanges);
  const answer =
    changes.length > 0
      ? await importOutcomes(store, user, now, inputOf(importing, file, changes), { dryRun: true, told: toldOf(importing, "provas") })
      : { ok: true as const, versions: [] };
  const refused = refusedRows(answer.ok ? [] : answer.refused);
  const count = { andras: 0, oforandrat: 0, "hoppas-over": shown.unlisted, "gar-inte": 0 };
  const rows = await fromPieces<ImportRow>(sentRows, (sent) => {
    const row = refused(sent);
    count[row.status]++;
    return row;
  });
  return { ok: true, value: { tried: { ...shown, rows, count, digest }, changes } };
}

function toldOf({ told }: Importing, what: ImportStep["what"]) {
  return (done: number, of: number) => told?.({ what, part: done / of });
}

function inputOf({ here, period }: Importing, { name, sha256: checksum }: OutcomeFileRead, cells: ImportedCell[]) {
  return { unitId: here.unit.id, year: here.year, period, file: { name, sha256: checksum }, cells };
}

/** Each row in its order: one that was to be changed and can't be, with why. */
function refusedRows(refused: { index: number; refused: { message: string } }[]): (row: ImportRow) => ImportRow {
  const why = new Map(refused.map(({ index, refused: { message } }) => [index, message]));
  let change = -1;
  return (row) => {
    if (row.status !== "andras") return row;
    change++;
    const message = why.get(change);
    return message === undefined ? row : { ...row, status: "gar-inte", why: message };
  };
}
