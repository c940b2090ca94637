import type { StatedOutcome } from "../../lib/domain/outcome.ts";
import type { RichText } from "../../lib/domain/text-block.ts";
import { type FigureFact, figureInWords, type TextFigure, withFigures } from "../../lib/domain/text-figure.ts";
import { type Facts, outcomeFactKey } from "./facts.ts";

/** The text of a unit's year with its figures as the tables now have them. */
export function withFactsFigures(text: RichText, facts: Facts, year: number): RichText {
  return withFigures(text, (figure) => {
    const fact = factOf(figure, facts, year);
    return fact && figureInWords(fact, figure.form);
  });
}

/** What a figure is taken from; null where these facts can't tell, which are those of a year and the one before it. */
export function factOf(figure: TextFigure, facts: Facts, year: number): FigureFact | null {
  const indicator = facts.indicators.get(figure.indicatorId);
  const known = figure.what === "arsmal" ? figure.year === year : figure.year === year || figure.year === year - 1;
  if (!indicator || !known) return null;
  const { unit, decimals } = indicator;
  if (figure.what === "arsmal") {
    const target = facts.targets.get(`${figure.indicatorId}/enhet`) ?? facts.targets.get(`${figure.indicatorId}/namnd`) ?? null;
    return { unit, decimals, what: "arsmal", target };
  }
  const row = facts.outcomes.get(outcomeFactKey(figure.indicatorId, figure.year, figure.period, figure.district, figure.gender));
  return { unit, decimals, what: "utfall", outcome: row ? statedOutcome(row) : null };
}

function statedOutcome(row: { kind: StatedOutcome["kind"]; valueMicro: number | null; decimals: number; reason: string }): StatedOutcome {
  const { kind, valueMicro, decimals, reason } = row;
  return { kind, value: valueMicro === null ? null : { micro: valueMicro, decimals }, reason };
}
