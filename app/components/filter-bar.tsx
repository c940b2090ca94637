import type { ChainGoal } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import type { Period } from "../../lib/domain/styrmodell.ts";
import { lacksOutcome, type Missing, progressOf } from "../../lib/domain/to-look-over.ts";
import { FoldButtons } from "./fold-buttons.tsx";
import { TREE } from "./goal-tree.tsx";

type BarProps = { chain: ChainGoal[]; missing: Missing[]; period: Period; shown: string; href: string };

/** Which goals the tree shows (links), and whether their indicators and activities stand under them (checkboxes, by CSS). */
export function FilterBar({ chain, missing, period, shown, href }: BarProps) {
  const goals = [...everyGoal(chain)].map(({ goal }) => goal);
  const without = period.forecast || progressOf(chain).stage === "plan" ? [] : goals.filter((goal) => goal.indicators.some(lacksOutcome));
  const filters = [
    { key: "alla", name: "Alla mål", count: goals.length },
    { key: "se-over", name: "Att se över", count: missing.length },
    { key: "utan-utfall", name: "Utan utfall", count: without.length },
  ].filter(({ key, count }) => key === "alla" || count > 0);
  return (
    <div className="filter-bar">
      <h2 className="hidden-words">Alla mål</h2>
      {filters.length > 1 && (
        <nav aria-label="Visa mål">
          <ul className="segments">
            {filters.map(({ key, name, count }) => (
              <li key={key}>
                <a href={`${href}?period=${period.code}&visa=${key}`} aria-current={key === shown ? "true" : undefined}>
                  {name} <span className="count">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {goals.some(({ indicators }) => indicators.length > 0) && (
        <label className="check">
          <input type="checkbox" id="visa-indikatorer" defaultChecked /> Indikatorer
        </label>
      )}
      {goals.some(({ activities }) => activities.length > 0) && (
        <label className="check">
          <input type="checkbox" id="visa-aktiviteter" defaultChecked /> Aktiviteter
        </label>
      )}
      <FoldButtons tree={TREE} />
    </div>
  );
}
