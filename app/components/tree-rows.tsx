// biome-ignore-all lint/a11y/useFocusableInteractive: the rows have the one tab stop (tree-keys.tsx), not the cells
// biome-ignore-all lint/a11y/noRedundantRoles: the rows are laid out as blocks on narrow pages, which takes the table roles away
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: gridcells of a treegrid
import type { ChainActivity, ChainGoal, ChainIndicator, OutcomeCell } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { changeOf } from "../../lib/domain/change.ts";
import { indicatorState } from "../../lib/domain/indicator-status.ts";
import type { Owner, Period, Styrmodell } from "../../lib/domain/styrmodell.ts";
import { outcomeText } from "../../lib/forms/outcome.ts";
import { activitySpan } from "./activity-span.ts";
import { ChangeWords } from "./change-words.tsx";
import { Figure, NoFigure, TargetFigure } from "./figure.tsx";
import { Icon } from "./pictogram.tsx";
import { IndicatorState } from "./status.tsx";

/** What the rows of one tree share: where they are, and the most decimals of each column, so that commas line up. */
export type RowContext = {
  place: string;
  model: Styrmodell;
  period: Period;
  /** are outcomes held against the årsmål: not before the year is over, and not while nothing is reported */
  judged: boolean;
  changeable: boolean;
  decimals: { outcome: number; target: number; kf: number; before: number };
};

type RowProps = { depth: number; shown: boolean; context: RowContext };

export function IndicatorRow({ indicator, goal, depth, shown, context }: RowProps & { indicator: ChainIndicator; goal: ChainGoal }) {
  const { unit } = indicator;
  const { decimals } = context;
  const missed = context.judged && indicatorState(indicator).status === "not";
  const change = changeOf(indicator);
  return (
    <tr role="row" aria-level={depth} hidden={!shown} className={`indicator depth-${depth} ${missed ? "missed" : ""}`}>
      <td role="gridcell">
        <div className="cell">
          <a className="title" href={`${context.place}/mal/${goal.id}?period=${context.period.code}#indikator-${indicator.id}`}>
            <span className="hidden-words">Indikator: </span>
            {indicator.name}
          </a>
        </div>
      </td>
      <td role="gridcell" className="state">
        {context.judged && <IndicatorState indicator={indicator} />}
      </td>
      <td role="gridcell" className="right outcome" data-label="Utfall">
        <Outcome cell={indicator.outcome} unit={unit} decimals={decimals.outcome} />
      </td>
      <td role="gridcell" className="right" data-label="Årsmål">
        <TargetFigure target={indicator.target} unit={unit} decimals={decimals.target} />
      </td>
      <td role="gridcell" className="right" data-label="KF:s årsmål">
        <TargetFigure target={indicator.kfTarget} unit={unit} decimals={decimals.kf} />
      </td>
      <td role="gridcell" className="right before" data-label="Förra året">
        <Outcome cell={indicator.lastYear} unit={unit} decimals={decimals.before} />
        {change && <ChangeWords change={change} unit={unit} />}
      </td>
    </tr>
  );
}

export function ActivityRow({ activity, depth, shown }: RowProps & { activity: ChainActivity }) {
  return (
    <tr role="row" aria-level={depth} hidden={!shown} className={`activity depth-${depth}`}>
      <td role="gridcell">
        <div className="cell">
          <Icon name="activity" small />
          <span className="title">
            <span className="hidden-words">Aktivitet: </span>
            {activity.text}
          </span>
        </div>
      </td>
      <td role="gridcell" className="state">
        {activity.status}
      </td>
      <td role="gridcell" colSpan={4} className="inside">
        {activitySpan(activity)}
        {activity.deviation && <span className="deviation">{activity.deviation}</span>}
      </td>
    </tr>
  );
}

export function OwnerTag({ owner }: { owner: Owner }) {
  const words = { kommun: "KF", namnd: "Nämnd", enhet: "Enhet" }[owner];
  return <span className={`tag tag-${owner}`}>{words}</span>;
}

/** The most decimals of each column of figures. */
export function decimalsOf(chain: ChainGoal[]): RowContext["decimals"] {
  const indicators = [...everyGoal(chain)].flatMap(({ goal }) => goal.indicators);
  const most = (of: (indicator: ChainIndicator) => number | undefined) => Math.max(0, ...indicators.map((indicator) => of(indicator) ?? 0));
  const ofTarget = (target: ChainIndicator["target"]) => (target?.figure?.kind === "number" ? target.figure.value.decimals : 0);
  return {
    outcome: most(({ outcome }) => outcome?.value?.decimals),
    target: most(({ target }) => ofTarget(target)),
    kf: most(({ kfTarget }) => ofTarget(kfTarget)),
    before: most(({ lastYear }) => lastYear?.value?.decimals),
  };
}

function Outcome({ cell, unit, decimals }: { cell: OutcomeCell | null; unit: string; decimals: number }) {
  if (cell?.kind === "varde" && cell.value) return <Figure value={cell.value} unit={unit} decimals={decimals} />;
  const [words] = outcomeText(cell).split(":");
  return words ? <span className="words">{words}</span> : <NoFigure decimals={decimals} />;
}
