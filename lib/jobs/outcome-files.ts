import { canonical, sha256 } from "../../db/canonical.ts";
import { nameMeanings } from "../../db/queries/name-meanings.ts";
import { packedOutcomeGrid } from "../../db/queries/outcome-grid.ts";
import type { Source } from "../../db/store.ts";
import type { User } from "../domain/access.ts";
import type { UnitYear } from "../domain/chain.ts";
import type { NameMeanings } from "../domain/name-meanings.ts";
import type { ColumnChoice } from "../domain/outcome-columns.ts";
import { type PackedGrid, unpacked } from "../domain/packed-grid.ts";
import type { Sheet } from "../domain/sheet.ts";
import { type ImportPlan, planImport } from "../forms/imported-outcomes.ts";
import type { Typed } from "../forms/typed.ts";
import { outcomeBook, outcomeCsv } from "../sheets/outcome-book.ts";
import { readTable } from "../sheets/read-table.ts";
import { UnreadableSheet } from "../sheets/unreadable-sheet.ts";
import { writeWorkbook } from "../sheets/xlsx.ts";
import { type FileFinding, fileFindings } from "./file-findings.ts";
import { inPieces, type Pieces } from "./pieces.ts";

export type OutcomeFormat = "xlsx" | "csv";

/** A unit's period as a file to fill in. The grid as it travels: here it is from another thread. */
export async function outcomeFile(grid: PackedGrid, unit: string, format: OutcomeFormat): Promise<Uint8Array> {
  const book = outcomeBook(unpacked(grid), unit);
  return format === "csv" ? new TextEncoder().encode(outcomeCsv(book)) : writeWorkbook(book);
}

/** Whose file it is, and where it is to go; `choice`: which column holds what, where a person has said so. */
export type PlanAsked = { user: User; now: string; here: UnitYear; period: string; choice?: ColumnChoice };

/** What stands there now, for the file to be read against. */
export async function planAgainst(source: Source, { user, now, here, period, choice }: PlanAsked): Promise<PlanAgainst> {
  const grid = await packedOutcomeGrid(source, user, now, here, period);
  return { grid, unit: here.unit.name, meanings: await nameMeanings(source, here.unit.id), choice };
}

/** What a file is read against; `choice`: which column holds what, where a person has said so. */
export type PlanAgainst = { grid: PackedGrid; unit: string; meanings: NameMeanings; choice?: ColumnChoice };

/** `digest`: the checksum of the changes, taken where the file is read since they may be very many */
export type PlannedFile = ImportPlan & { digest: string; findings: FileFinding[] };

/** What a file would change in a unit's period, or one Swedish sentence that says why it can't be read. */
export function outcomePlan(bytes: Uint8Array, against: PlanAgainst): Typed<PlannedFile> {
  const sheets = sheetsOf(bytes);
  return sheets.ok ? planOf(sheets.value, against) : sheets;
}

/** The same of sheets that are read already. */
export function planOf(sheets: Sheet[], { grid: packed, unit, meanings, choice }: PlanAgainst): Typed<PlannedFile> {
  const grid = unpacked(packed);
  const plan = planImport(grid, unit, sheets, meanings, choice);
  if (!plan.ok) return plan;
  const { changes } = plan.value;
  return { ok: true, value: { ...plan.value, digest: sha256(canonical(changes)), findings: fileFindings(grid, changes) } };
}

/** A plan on its way to the thread that asked for it, its rows (`ImportRow`) and changes (`ImportedCell`) in pieces. */
export type SentPlan = Omit<PlannedFile, "rows" | "changes"> & { rows: Pieces; changes: Pieces };

export function sentPlan(plan: Typed<PlannedFile>): Typed<SentPlan> {
  if (!plan.ok) return plan;
  const { rows, changes } = plan.value;
  return { ok: true, value: { ...plan.value, rows: inPieces(rows), changes: inPieces(changes) } };
}

/** A workbook's or text file's sheets, or one Swedish sentence that says why it can't be read. */
export function sheetsOf(bytes: Uint8Array): Typed<Sheet[]> {
  try {
    return { ok: true, value: readTable(bytes) };
  } catch (error) {
    if (error instanceof UnreadableSheet) return { ok: false, message: error.message };
    throw error;
  }
}
