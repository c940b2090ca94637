import type { Decimal } from "../swedish/decimal.ts";
import { writeFigure } from "../swedish/figure.ts";
import { writeNumber } from "../swedish/number.ts";
import { partOf, writeCount } from "../swedish/wording.ts";
import type { OutcomeCell, OutcomeKind } from "./chain.ts";
import type { IndicatorSeries } from "./indicator-series.ts";
import { type Share, shareValue, writeShare } from "./share.ts";

/** Why a part is not in the computed total. Each is said apart; none is a 0. */
export type Lack = Exclude<OutcomeKind, "varde"> | "ej-overlamnat" | "utan-antal" | "namnare-noll";

/**
 * What a part brings to a total: exact sums and how many figures are behind them. Two tallies make one by `together`, in any
 * order and however the cells were split, so that a nämnd's tally is its units' and the kommun's the nämnder's.
 */
export type PartTally = {
  /** figures that belong here, there or not */
  expected: number;
  /** of them with a value, their sum in millionths and the most decimals stated */
  values: number;
  sum: bigint;
  decimals: number;
  /** of the values those with counts, and the counts' sums in millionths; a share of nothing is not among them */
  shares: number;
  numerator: bigint;
  denominator: bigint;
  /** of the values those whose denominator is 0 */
  ofNothing: number;
  /** figures without a value, by why */
  lacking: Partial<Record<Exclude<Lack, "utan-antal" | "namnare-noll">, number>>;
};

/** One stadsdel, unit or nämnd of a total. */
export type RollUpPart = { id: string; name: string; unit: string; tally: PartTally };

/** How parts make a whole, as the indicator's version says (domain.md, Indicators). */
export type RollUpRule = { aggregation: IndicatorSeries["aggregation"]; unit: string; decimals: number };

/** A part that lacks figures: how many of those that belong there, by why. */
export type MissingPart = { id: string; name: string; there: number; expected: number; lacks: Partial<Record<Lack, number>> };

type Whole = { kind: "summa"; value: Decimal } | { kind: "andel" | "medel"; value: Decimal; share: Share } | Refusal;
type Refusal = { kind: "gar-inte"; because: string };

/** A computed total. Where it can't be computed `because` says why, in words. `parts` has how many of them are whole. */
export type RolledUp = Whole & { parts: { whole: number; all: number }; missing: MissingPart[]; withheld: boolean };

/** The parts of a total added up by the indicator's rule; exact, rounded once. */
export function rollUp(rule: RollUpRule, parts: RollUpPart[]): RolledUp {
  const needsCounts = rule.aggregation === "andel" || rule.aggregation === "medel";
  const missing = parts.flatMap((part) => missingOf(part, needsCounts));
  return {
    ...wholeOf(rule, parts),
    parts: { whole: parts.length - missing.length, all: parts.length },
    missing,
    withheld: parts.some(({ tally }) => (tally.lacking.sekretess ?? 0) > 0),
  };
}

/** What one cell brings; null = not yet reported. */
export function tallyOf(cell: Pick<OutcomeCell, "kind" | "value" | "share"> | null): PartTally {
  const tally = { ...NOTHING, expected: 1 };
  if (cell?.kind !== "varde" || !cell.value) {
    return { ...tally, lacking: { [cell && cell.kind !== "varde" ? cell.kind : "ej-rapporterat"]: 1 } };
  }
  const valued = { ...tally, values: 1, sum: BigInt(cell.value.micro), decimals: cell.value.decimals };
  if (!cell.share) return valued;
  const { numerator, denominator } = cell.share;
  if (denominator.micro <= 0) return { ...valued, ofNothing: 1 };
  return { ...valued, shares: 1, numerator: BigInt(numerator.micro), denominator: BigInt(denominator.micro) };
}

export function together(tallies: PartTally[]): PartTally {
  return tallies.reduce(
    (one, other) => ({
      expected: one.expected + other.expected,
      values: one.values + other.values,
      sum: one.sum + other.sum,
      decimals: Math.max(one.decimals, other.decimals),
      shares: one.shares + other.shares,
      numerator: one.numerator + other.numerator,
      denominator: one.denominator + other.denominator,
      ofNothing: one.ofNothing + other.ofNothing,
      lacking: addedLacks(one.lacking, other.lacking),
    }),
    NOTHING,
  );
}

/** "0,24 % (412/171 000)" or "659 st"; "" where there is no total. */
export function writeRolledUp(rolled: RolledUp, { unit, decimals }: RollUpRule): string {
  if (rolled.kind === "gar-inte") return "";
  const written = writeFigure({ kind: "number", value: rolled.value, unit }, Math.max(decimals, rolled.value.decimals));
  return rolled.kind === "summa" ? written : `${written} (${writeShare(rolled.share)})`;
}

/** "2 av 3 stadsdelar. Norrmalm: inte rapporterat"; "" when nothing is missing. `noun`: what the parts are, in the plural. */
export function missingWords({ parts, missing }: Pick<RolledUp, "parts" | "missing">, noun: string): string {
  if (missing.length === 0) return "";
  const named = missing.map((part) => `${part.name}: ${lacksWords(part)}`);
  return `${partOf(parts.whole, parts.all)} ${noun}. ${named.join("; ")}`;
}

/** "inte rapporterat" for a part of one figure, "3 av 5, 2 inte rapporterat" for one of several. */
export function lacksWords({ there, expected, lacks }: MissingPart): string {
  const several = expected > 1;
  const why = (Object.entries(lacks) as [Lack, number][]).map(
    ([lack, count]) => (several ? `${writeCount(count)} ` : "") + LACK_WORDS[lack],
  );
  return [...(several ? [partOf(there, expected)] : []), ...why].join(", ");
}

/** One part in words: what it adds up to, or its own figure, and what it lacks: "6,4 %, utan täljare och nämnare". */
export function partWords(rule: RollUpRule, part: RollUpPart): string {
  const rolled = rollUp(rule, [part]);
  const { tally, unit } = part;
  const value = tally.values === 1 ? safely(tally.sum) : null;
  const only = value === null ? "" : writeFigure({ kind: "number", value: { micro: value, decimals: tally.decimals }, unit });
  const [missing] = rolled.missing;
  return [writeRolledUp(rolled, rule) || only, missing ? lacksWords(missing) : ""].filter(Boolean).join(", ") || "–";
}

/**
 * The reported total beside the computed one, in words; "" when they agree or neither is there. The reported stands
 * (decisions.md 13). With a withheld part no difference is told: it would be that part.
 */
export function besideReported(
  rolled: RolledUp,
  reported: Pick<OutcomeCell, "kind" | "value" | "share"> | null,
  rule: RollUpRule,
  noun: string,
): string {
  const total = reported?.kind === "varde" ? reported.value : null;
  const written = total ? writeFigure({ kind: "number", value: total, unit: rule.unit }, Math.max(rule.decimals, total.decimals)) : "";
  if (rolled.kind === "gar-inte") return total ? `Rapporterat ${written}. ${rolled.because}` : "";
  const computed = writeRolledUp(rolled, rule);
  if (!total) return `Totalen är inte rapporterad. Delarna ger tillsammans ${computed}.`;
  if (rolled.withheld) return `Rapporterat ${written}. En del röjs inte, så delarna jämförs inte med totalen.`;
  if (rolled.missing.length > 0)
    return `Rapporterat ${written}. Bara ${partOf(rolled.parts.whole, rolled.parts.all)} ${noun} finns att jämföra med.`;
  const micro = total.micro - rolled.value.micro;
  if (micro === 0) return "";
  const difference = writeNumber({ micro, decimals: Math.max(total.decimals, rolled.value.decimals) });
  const by = `${micro > 0 ? "+" : ""}${difference}${rule.unit.startsWith("%") ? "\u00a0procentenheter" : ""}`;
  return `Rapporterat ${written}, delarna ger ${computed}: skillnad ${by}.`;
}

/** A total of nothing, where adding begins. */
export const NOTHING: PartTally = {
  ...{ expected: 0, values: 0, sum: 0n, decimals: 0 },
  ...{ shares: 0, numerator: 0n, denominator: 0n, ofNothing: 0, lacking: {} },
};

const LACK_WORDS: Record<Lack, string> = {
  "ej-rapporterat": "inte rapporterat",
  "ej-matt": "mäts inte i perioden",
  "gar-ej-att-mata": "kan inte mätas",
  sekretess: "röjs inte",
  "ej-overlamnat": "inte lämnat till kommunledningen",
  "utan-antal": "utan täljare och nämnare",
  "namnare-noll": "nämnaren är 0",
};

function wholeOf({ aggregation, unit, decimals }: RollUpRule, parts: RollUpPart[]): Whole {
  const units = Array.from(new Set(parts.map((part) => part.unit)));
  if (units.length > 1) return refused(`Delarna har olika måttenheter (${units.map((one) => one || "ingen").join(", ")}).`);
  if (aggregation === "okand") return refused("Ingen har sagt hur indikatorn läggs ihop.");
  if (aggregation === "ingen") return refused("Indikatorn läggs inte ihop.");
  const tally = together(parts.map((part) => part.tally));
  if (tally.values === 0) return refused(parts.length === 0 ? "Det finns inga delar." : "Ingen del har något värde.");
  if (aggregation === "summa") {
    const micro = safely(tally.sum);
    return micro === null ? TOO_LARGE : { kind: "summa", value: { micro, decimals: tally.decimals } };
  }
  if (tally.shares === 0) return refused(tally.ofNothing === tally.values ? NO_DENOMINATOR : NO_COUNTS[aggregation]);
  const [numerator, denominator] = [safely(tally.numerator), safely(tally.denominator)];
  if (numerator === null || denominator === null) return TOO_LARGE;
  const share = { numerator: asCounted(numerator), denominator: asCounted(denominator) };
  return { kind: aggregation, value: shareValue(share, unit, Math.max(decimals, tally.decimals)), share };
}

const NO_DENOMINATOR = "Nämnaren är 0, så det finns inget att räkna en andel av.";
const NO_COUNTS = {
  andel: "Täljare och nämnare saknas, och andelar räknas aldrig som medelvärde.",
  medel: "Det saknas hur många som varje medelvärde gäller, så de kan inte vägas ihop.",
};
const TOO_LARGE = refused("Summan är större än Tertial kan räkna med.");

function refused(because: string): Refusal {
  return { kind: "gar-inte", because };
}

function missingOf({ id, name, tally }: RollUpPart, needsCounts: boolean): MissingPart[] {
  const lacks: MissingPart["lacks"] = { ...tally.lacking };
  const withoutCounts = tally.values - tally.shares - tally.ofNothing;
  if (needsCounts && withoutCounts > 0) lacks["utan-antal"] = withoutCounts;
  if (needsCounts && tally.ofNothing > 0) lacks["namnare-noll"] = tally.ofNothing;
  const there = needsCounts ? tally.shares : tally.values;
  return there === tally.expected ? [] : [{ id, name, there, expected: tally.expected, lacks }];
}

function addedLacks(one: PartTally["lacking"], other: PartTally["lacking"]): PartTally["lacking"] {
  const kinds = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof typeof one)[]);
  return Object.fromEntries(Array.from(kinds, (kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)]));
}

function safely(micro: bigint): number | null {
  const value = Number(micro);
  return Number.isSafeInteger(value) ? value : null;
}

/** Counts are printed with the decimals they need. */
function asCounted(micro: number): Decimal {
  const fraction = String(Math.abs(micro) % 1_000_000)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return { micro, decimals: fraction.length };
}
