import type { ChainGoal } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { indicatorState } from "../../lib/domain/indicator-status.ts";
import { levelOf, type Period, type Styrmodell } from "../../lib/domain/styrmodell.ts";
import { lacksOutcome, type Missing, type Progress, progressOf } from "../../lib/domain/to-look-over.ts";
import { StatusShape } from "./status.tsx";

type MapProps = {
  chain: ChainGoal[];
  model: Styrmodell;
  period: Period;
  missing: Missing[];
  /** address of the unit's year */
  place: string;
  /** address of the page that lists the goals; "" when it is this one */
  goals?: string;
};

/** The whole chain at a glance: a column for each goal below the inriktningsmål, a row for each level. */
export function ChainMap({ chain, model, period, missing, place, goals = "" }: MapProps) {
  const groups = chain.map((top) => ({ top, columns: top.children.length > 0 ? top.children : [top] }));
  const columns = groups.flatMap((group) => group.columns);
  const levels = [...new Set(columns.flatMap((goal) => [...everyGoal([goal])].map(({ goal: { level } }) => level)))];
  const order = model.levels.map(({ code }) => code).filter((code) => levels.includes(code));
  const flagged = (goal: ChainGoal) => [...everyGoal([goal])].some(({ goal: { id } }) => missing.some((one) => one.goal.id === id));
  const firsts = new Set(groups.map((group) => group.columns[0]?.id));
  const look = (goal: ChainGoal) => `${flagged(goal) ? "flagged" : ""} ${firsts.has(goal.id) ? "first" : ""}`;
  const { stage } = progressOf(chain);
  return (
    <section className="chain-map" aria-label="Målkedjan i överblick">
      <table>
        <thead>
          <tr>
            <td />
            {groups.map(({ top, columns: { length } }) => (
              <th key={top.id} scope="colgroup" colSpan={length} className="first">
                <b>{top.number}</b> {top.title}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {columns.map((goal) => (
              <th key={goal.id} scope="col" className={look(goal)}>
                <a href={`${goals}#mal-${goal.id}`} title={goal.title} aria-label={`${goal.number} ${goal.title}`}>
                  {goal.number || "·"}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stage !== "plan" &&
            order.map((level, depth) => (
              <tr key={level} className={depth === 0 ? "top-row" : undefined}>
                <th scope="row">{shortName(model, level)}</th>
                {columns.map((goal) => (
                  <td key={goal.id} className={look(goal)}>
                    <LevelCell
                      goals={[...everyGoal([goal])].map((one) => one.goal).filter((one) => one.level === level)}
                      place={place}
                      period={period.code}
                    />
                  </td>
                ))}
              </tr>
            ))}
          <tr className="counts">
            <th scope="row">Indikatorer</th>
            {columns.map((goal) => (
              <td key={goal.id} className={look(goal)}>
                <Indicators goal={goal} stage={period.forecast && stage === "assessed" ? "begun" : stage} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** A shape for each goal of the level, which leads to the goal. */
function LevelCell({ goals, place, period }: { goals: ChainGoal[]; place: string; period: string }) {
  if (goals.length === 0) return <span className="hidden-words">inga</span>;
  return goals.map((goal) => {
    const words = `${`${goal.number} ${goal.title}`.trim()}: ${goal.assessment?.word ?? "Ej bedömt"}`;
    return (
      <a key={goal.id} className="dot" href={`${place}/mal/${goal.id}?period=${period}`} title={words}>
        <StatusShape meaning={goal.assessment?.meaning ?? "missing"} name={words} />
      </a>
    );
  });
}

/** How many there are; how many are reported until the year is over; then how many reach their årsmål. */
function Indicators({ goal, stage }: { goal: ChainGoal; stage: Progress["stage"] }) {
  const indicators = [...everyGoal([goal])].flatMap((one) => one.goal.indicators);
  if (indicators.length === 0) return <span className="hidden-words">inga</span>;
  const judged = indicators.map((indicator) => indicatorState(indicator).status).filter((status) => status !== "none");
  if (stage === "begun") return `${indicators.filter((indicator) => !lacksOutcome(indicator)).length}/${indicators.length}`;
  if (stage === "plan" || judged.length === 0) return indicators.length;
  const met = judged.filter((status) => status === "met").length;
  const written = `${met}/${judged.length}`;
  return met === judged.length ? written : <b>{written}</b>;
}

function shortName(model: Styrmodell, level: string): string {
  const name = levelOf(model, level)?.name ?? level;
  return name.startsWith("kf") ? `KF${name.slice(2)}` : name.charAt(0).toUpperCase() + name.slice(1);
}
