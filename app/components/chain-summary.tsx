import type { ChainGoal } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import type { Period, Styrmodell } from "../../lib/domain/styrmodell.ts";
import { type Missing, progressOf } from "../../lib/domain/to-look-over.ts";
import { partOf } from "../../lib/swedish/wording.ts";
import { Icon } from "./pictogram.tsx";
import { Status } from "./status.tsx";

type SummaryProps = { chain: ChainGoal[]; model: Styrmodell; period: Period; missing: Missing[] };

/** How far the report has come; once goals are assessed, how many are met, partly met, not met and unassessed. */
export function ChainSummary({ chain, model, period, missing }: SummaryProps) {
  const { stage, indicators, reported, goals: assessable, assessed: done } = progressOf(chain);
  if (stage === "plan")
    return <p className="summary muted">För {period.name.toLowerCase()} finns inga utfall eller bedömningar. Kedjan visar planen.</p>;
  if (stage === "begun") {
    return (
      <p className="summary">
        <span>
          <b>{partOf(reported, indicators)}</b> utfall {indicators === 1 ? "rapporterat" : "rapporterade"}
        </span>
        <span>
          {done > 0 ? <b>{partOf(done, assessable)}</b> : "inga"} mål {done > 0 && assessable === 1 ? "bedömt" : "bedömda"}
        </span>
      </p>
    );
  }
  const goals = [...everyGoal(chain)].map(({ goal }) => goal);
  const assessed = goals.filter((goal) => goal.assessment && goal.assessment.meaning !== "unassessed");
  const levels = new Set(goals.filter((goal) => goal.assessment).map((goal) => goal.level));
  const open = goals.filter((goal) => levels.has(goal.level)).length - assessed.length;
  return (
    <ul className="summary">
      {model.statuses.map(({ code, meaning, word, forecast }) => {
        const count = meaning === "unassessed" ? open : assessed.filter((goal) => goal.assessment?.status === code).length;
        const words = meaning === "unassessed" ? "utan bedömning" : (period.forecast ? forecast : word).toLowerCase();
        return (
          <li key={code} className={count === 0 ? "none" : undefined}>
            <Status meaning={meaning} word={words} count={count} />
          </li>
        );
      })}
      {missing.length > 0 && (
        <li className="quiet small key">
          <Icon name="flag" small /> Gult: något att se över
        </li>
      )}
    </ul>
  );
}
