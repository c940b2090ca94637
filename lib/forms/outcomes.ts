import type { Gender } from "../domain/chain.ts";
import type { Refused } from "../domain/saved.ts";
import { type OutcomeEntry, readOutcome } from "./outcome.ts";

/** One cell of many, as it was typed. */
export type TypedCell = { base: number; indicatorId: string; district: string; gender: Gender; unit: string; typed: string };

type Read = Omit<TypedCell, "unit" | "typed"> & { entry: OutcomeEntry };

/** Reads all cells, or names every one that can't be read. */
export function readOutcomes(
  cells: TypedCell[],
): { ok: true; cells: Read[] } | { ok: false; refused: { index: number; refused: Refused }[] } {
  const read: Read[] = [];
  const refused: { index: number; refused: Refused }[] = [];
  for (const [index, { unit, typed, ...cell }] of cells.entries()) {
    const entry = readOutcome(typed, unit);
    if (entry.ok) read.push({ ...cell, entry: entry.value });
    else refused.push({ index, refused: { ok: false, reason: "invalid", message: entry.message } });
  }
  return refused.length > 0 ? { ok: false, refused } : { ok: true, cells: read };
}
