import { analysisOf, analysisPrompts } from "../../lib/domain/analysis-prompts.ts";
import type { ChainIndicator, GoalPage } from "../../lib/domain/chain.ts";
import { isFrozen } from "../../lib/domain/frozen.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { BeginText } from "./begin-text.tsx";

type AnalysisProps = { indicator: ChainIndicator; page: GoalPage; view: ChainView };

/** What the indicator's analysis should take up while nothing is written, and the way to write it. */
export function IndicatorAnalysis({ indicator, page, view: { place, period } }: AnalysisProps) {
  const { here, writes } = place;
  const analysis = analysisOf(page.texts, indicator, period.code);
  const begun = page.documents.some(({ kind }) => kind === period.code);
  if (!writes || !begun || isFrozen(page.documents, period.code) || analysis?.written) return null;
  const prompts = analysisPrompts(indicator, page.outcomes[indicator.id] ?? {}, period.code);
  const cell = { unitId: here.unit.id, goalId: page.goal.id, year: here.year, period: period.code, indicatorId: indicator.id };
  return (
    <>
      {prompts.map((words) => (
        <p key={words} className="prompt">
          {words} {analysis && <a href={`#text-${analysis.textId}`}>Till analysen</a>}
        </p>
      ))}
      {!analysis && <BeginText begin={cell} words="Skriv analys av indikatorn" />}
    </>
  );
}
