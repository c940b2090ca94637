import type { ChainGoal, ChainIndicator } from "../../lib/domain/chain.ts";
import { indicatorState } from "../../lib/domain/indicator-status.ts";

export type Meaning = "met" | "partly" | "not" | "unassessed" | "missing";

/** Shape and word, always both: ● met, ◆ partly, ■ not, — unassessed, a dashed ring for what is not reported. */
export function Status({ meaning, word, count }: { meaning: Meaning; word: string; count?: number }) {
  return (
    <span className={`mark mark-${meaning}`}>
      <StatusShape meaning={meaning} />
      <span>
        {count !== undefined && <b>{count} </b>}
        {word}
      </span>
    </span>
  );
}

/** The goal's assessment in the styrmodell's words; "Ej bedömt" where there is none. */
export function GoalStatus({ assessment }: { assessment: ChainGoal["assessment"] }) {
  if (!assessment) return <Status meaning="missing" word="Ej bedömt" />;
  return <Status meaning={assessment.meaning} word={assessment.word} />;
}

/** How the indicator stands against its årsmål; nothing where nothing can be said. */
export function IndicatorState({ indicator }: { indicator: ChainIndicator }) {
  const { status, words } = indicatorState(indicator);
  return status === "none" ? null : <Status meaning={status} word={words} />;
}

/** The shape alone, for the chain map; `name` says it to those who do not see it. */
export function StatusShape({ meaning, name }: { meaning: Meaning; name?: string }) {
  const spoken = name ? ({ role: "img", "aria-label": name } as const) : ({ "aria-hidden": true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has an aria-label or is hidden
    <svg className={`shape shape-${meaning}`} viewBox="0 0 16 16" {...spoken}>
      {SHAPES[meaning]}
    </svg>
  );
}

const SHAPES = {
  met: <circle cx="8" cy="8" r="4.6" />,
  partly: <path d="M8 1.7 14.3 8 8 14.3 1.7 8z" />,
  not: <path d="M3 3h10v10H3z" />,
  unassessed: <path d="M3 7h10v2H3z" />,
  missing: <circle cx="8" cy="8" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.2 1.6" />,
};
