import { writeNumber } from "../swedish/number.ts";
import { type ChainIndicator, type GoalPage, outcomeKey } from "./chain.ts";
import { allowedFrom, indicatorState } from "./indicator-status.ts";
import { writeOutcome } from "./outcome.ts";
import { DEFAULT_THRESHOLDS } from "./styrmodell.ts";
import { plainLines } from "./text-block.ts";

/** Numbers of women and men rightly differ with how many there are; only shares and means are compared. */
const COUNTED = /^(st|antal|personer|platser)\.?$/i;
const NO_PLACE = "hela";

/**
 * What an analysis should take up, a Swedish sentence each: a missed årsmål, and women and men further apart than the
 * indicator's limit (the styrmodell's tolerance where it has none of its own).
 */
export function analysisPrompts(indicator: ChainIndicator, cells: GoalPage["outcomes"][string], period: string): string[] {
  return [...missed(indicator), ...apart(indicator, cells, period)];
}

/** The indicator's analysis in a period's report; undefined where the report has no place for one. */
export function analysisOf(texts: GoalPage["texts"], { name }: ChainIndicator, period: string) {
  const text = texts.find((one) => one.period === period && one.heading === `Analys: ${name}`);
  return text && { textId: text.textId, written: plainLines(text.text).some((line) => line.trim() !== "") };
}

function missed(indicator: ChainIndicator): string[] {
  return indicatorState(indicator).status === "not" ? ["Årsmålet nås inte. Skriv varför, och vad ni gör åt det."] : [];
}

function apart(
  { unit, decimals, genderGapMicro, tolerance }: ChainIndicator,
  cells: GoalPage["outcomes"][string],
  period: string,
): string[] {
  const of = (gender: "kvinnor" | "man" | "totalt") => cells[outcomeKey(period, NO_PLACE, gender)]?.value ?? null;
  const [women, men] = [of("kvinnor"), of("man")];
  if (!women || !men || (COUNTED.test(unit) && genderGapMicro == null)) return [];
  const gap = Math.abs(women.micro - men.micro);
  const percent = tolerance?.percent ?? DEFAULT_THRESHOLDS.tolerance;
  if (gap <= allowedFrom((of("totalt") ?? men).micro, { ownMicro: genderGapMicro ?? null, percent })) return [];
  const said = (value: typeof women) => writeOutcome({ kind: "varde", value, reason: "" }, unit, decimals);
  const difference = writeNumber({ micro: gap, decimals: Math.max(women.decimals, men.decimals) });
  return [`Kvinnor ${said(women)} och män ${said(men)} skiljer ${difference}${unit === "%" ? " procentenheter" : ""}. Skriv varför.`];
}
