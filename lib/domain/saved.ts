import type { RichText } from "./text-block.ts";

/**
 * What a save answers. A refusal changes nothing; `message` is Swedish, for the user.
 * - stale: somebody saved after the version this save built on; `current` has what stands now, who and when
 * - frozen: only decided documents print it
 * - closed: the period is not open for reporting
 * - missing: there is no such thing, or the save did not say which version it built on
 */
export type Saved<More = object> = ({ ok: true; version: number } & More) | Refused;

export type Refused = {
  ok: false;
  reason: "stale" | "forbidden" | "missing" | "frozen" | "closed" | "invalid";
  message: string;
  current?: CurrentValue;
  /** a text that could not be merged: the version in the history that it is kept as */
  kept?: number;
};

/** What stands now: `written` as it would be printed, `by` the person's name, `at` an ISO instant; of a text also its blocks. */
export type CurrentValue = { version: number; written: string; by: string; at: string; blocks?: RichText };

/** What many saves at once answer: a version for each in its order, or each that was refused; then nothing was saved. */
export type BatchSaved = { ok: true; versions: number[] } | { ok: false; refused: { index: number; refused: Refused }[] };
