import type { StatedOutcome } from "../../lib/domain/outcome.ts";
import { type Share, shareOfCounts, shareValue } from "../../lib/domain/share.ts";
import type { Decimal } from "../../lib/swedish/decimal.ts";
import { refuse } from "../refusal.ts";
import type { Tables } from "../tables/all.ts";

export type Reported =
  | { kind: "varde"; figure: Decimal }
  /** the value is worked out with the indicator's decimals */
  | { kind: "andel"; share: Share }
  | { kind: "gar-ej-att-mata"; reason: string }
  | { kind: "ej-rapporterat" | "ej-matt" | "sekretess"; reason?: string }
  /** put back as it once stood, to the letter */
  | { kind: "som-forut"; outcome: Outcome };

/** A reported outcome with the counts behind it, where they are known. */
export type Outcome = StatedOutcome & { share: Share | null };

type Row = Tables["outcome"]["$inferSelect"];
type OutcomeColumns = Pick<Row, "kind" | "valueMicro" | "decimals" | "numeratorMicro" | "denominatorMicro" | "reason">;

/** What stands in a cell that nobody has reported. */
export const NOTHING_REPORTED: Outcome = { kind: "ej-rapporterat", value: null, reason: "", share: null };

/** What stands in a row. */
export function outcomeIn(row: OutcomeColumns): Outcome {
  return {
    kind: row.kind,
    value: decimalOf(row.valueMicro, row.decimals),
    reason: row.reason,
    share: shareOfCounts(row.numeratorMicro, row.denominatorMicro),
  };
}

export function columnsOf({ kind, value, share, reason }: Outcome): OutcomeColumns {
  return {
    kind,
    valueMicro: value?.micro ?? null,
    decimals: value?.decimals ?? 0,
    numeratorMicro: share?.numerator.micro ?? null,
    denominatorMicro: share?.denominator.micro ?? null,
    reason,
  };
}

/** What is reported, as it will stand. Refused where a reason is wanted and there is none. */
export function statedOf(entry: Reported, { unit, decimals }: { unit: string; decimals: number }): Outcome {
  if (entry.kind === "som-forut") return entry.outcome;
  if (entry.kind === "varde") return { kind: "varde", value: entry.figure, reason: "", share: null };
  if (entry.kind === "andel") return { kind: "varde", value: shareValue(entry.share, unit, decimals), reason: "", share: entry.share };
  const reason = entry.reason?.trim() ?? "";
  if (entry.kind === "gar-ej-att-mata" && reason === "") refuse("invalid", "Skriv varför det inte går att mäta.");
  return { kind: entry.kind, value: null, reason, share: null };
}

/** A cell with no row is as good as one emptied. */
export function sameOutcome(before: Outcome | null, after: Outcome): boolean {
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
