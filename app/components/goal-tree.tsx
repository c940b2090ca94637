// biome-ignore-all lint/a11y/useFocusableInteractive: the rows have the one tab stop (tree-keys.tsx), not the cells
// biome-ignore-all lint/a11y/noRedundantRoles: the rows are laid out as blocks on narrow pages, which takes the table roles away
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: gridcells of a treegrid
import { Fragment } from "react";
import type { ChainGoal } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { levelOf, type Period, type Styrmodell } from "../../lib/domain/styrmodell.ts";
import { lacksOutcome, type Missing, progressOf } from "../../lib/domain/to-look-over.ts";
import { missingWords } from "./missing-words.ts";
import { Icon } from "./pictogram.tsx";
import { GoalStatus } from "./status.tsx";
import { TreeKeys } from "./tree-keys.tsx";
import { ActivityRow, decimalsOf, IndicatorRow, OwnerTag, type RowContext } from "./tree-rows.tsx";

type TreeProps = {
  chain: ChainGoal[];
  missing: Missing[];
  model: Styrmodell;
  period: Period;
  year: number;
  place: string;
  /** true when a filter is on: then everything left is shown */
  opened: boolean;
  /** may the reader report what is missing */
  changeable: boolean;
};

/** The tree's id on the page. */
export const TREE = "malen";
/** A chain with at most this many goals is shown open from the start. */
const SMALL = 14;

/** All goals with their indicators and activities, as a treegrid that reads well without JavaScript too. */
export function GoalTree({ chain, missing, model, period, year, place, opened, changeable }: TreeProps) {
  const goals = [...everyGoal(chain)].map(({ goal }) => goal);
  const { stage } = progressOf(chain);
  const waiting = stage === "begun" ? goals.filter((goal) => goal.indicators.some(lacksOutcome)) : [];
  const notable = new Set([...missing.map((lack) => lack.goal), ...waiting].map(({ id }) => id));
  const context: RowContext = {
    place,
    model,
    period,
    judged: stage !== "plan" && !period.forecast,
    changeable,
    decimals: decimalsOf(chain),
  };
  const open = (goal: ChainGoal, depth: number) =>
    opened || goals.length <= SMALL || depth === 1 || [...everyGoal([goal])].some((one) => notable.has(one.goal.id));
  return (
    <TreeKeys id={TREE} label={`Målkedjan ${year}`}>
      <thead role="rowgroup">
        <tr role="row">
          {[
            "Mål, indikatorer och aktiviteter",
            `Bedömning ${period.code}`,
            "Utfall",
            "Årsmål",
            "KF:s årsmål",
            `${period.code} ${year - 1}`,
          ].map((title, column) => (
            <th key={title} role="columnheader" scope="col" className={column > 1 ? "right" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        <Goals goals={chain} depth={1} shown open={open} missing={missing} context={context} />
      </tbody>
    </TreeKeys>
  );
}

type GoalsProps = {
  goals: ChainGoal[];
  depth: number;
  shown: boolean;
  open: (goal: ChainGoal, depth: number) => boolean;
  missing: Missing[];
  context: RowContext;
};

function Goals({ goals, depth, shown, open, missing, context }: GoalsProps) {
  return goals.map((goal) => {
    const inside = goal.indicators.length + goal.activities.length + goal.children.length > 0;
    const expanded = inside && open(goal, depth);
    const lack = missing.find((one) => one.goal.id === goal.id);
    const below = { depth: depth + 1, shown: shown && expanded, context };
    return (
      <Fragment key={goal.id}>
        <GoalRow
          goal={goal}
          depth={depth}
          shown={shown}
          expanded={inside ? expanded : null}
          lack={lack}
          missing={missing}
          context={context}
        />
        {lack && <LackRow lack={lack} {...below} />}
        {goal.indicators.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} goal={goal} {...below} />
        ))}
        {goal.activities.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} {...below} />
        ))}
        <Goals goals={goal.children} open={open} missing={missing} {...below} />
      </Fragment>
    );
  });
}

type GoalRowProps = Omit<GoalsProps, "goals" | "open"> & { goal: ChainGoal; expanded: boolean | null; lack: Missing | undefined };

function GoalRow({ goal, depth, shown, expanded, lack, missing, context }: GoalRowProps) {
  const name = `${goal.number} ${goal.title}`.trim();
  return (
    <tr
      role="row"
      id={`mal-${goal.id}`}
      aria-level={depth}
      aria-expanded={expanded ?? undefined}
      hidden={!shown}
      className={`goal depth-${depth} ${lack ? "flagged" : ""}`}
    >
      <td role="gridcell">
        <div className="cell">
          {expanded === null ? (
            <span className="fold" />
          ) : (
            <button type="button" className="fold" data-fold aria-label={`Visa eller dölj det som hör till ${name}`}>
              <Icon name="right" />
            </button>
          )}
          {goal.number && <span className="number">{goal.number}</span>}
          {depth > 1 && <OwnerTag owner={goal.owner} />}
          <a className="title" href={`${context.place}/mal/${goal.id}?period=${context.period.code}`} title={goal.levelTitle}>
            {goal.title}
          </a>
        </div>
      </td>
      <td role="gridcell" className="state">
        {depth > 1 && (goal.assessment || lack?.assessment) && <GoalStatus assessment={goal.assessment} />}
        {depth === 1 && <Below goal={goal} missing={missing} />}
      </td>
      <td role="gridcell" colSpan={4} className="inside">
        {depth > 1 && <span>{contents(goal, context.model)}</span>}
      </td>
    </tr>
  );
}

function LackRow({ lack, depth, shown, context }: { lack: Missing; depth: number; shown: boolean; context: RowContext }) {
  const first = lack.outcomes[0];
  const to = `${context.place}/mal/${lack.goal.id}?period=${context.period.code}`;
  return (
    <tr role="row" aria-level={depth} hidden={!shown} className="lack flagged">
      <td role="gridcell" colSpan={6}>
        <Icon name="flag" small /> {missingWords(lack)}{" "}
        <a href={first ? `${to}#indikator-${first.id}` : to}>{first && context.changeable ? "Rapportera utfall" : "Öppna målet"}</a>
      </td>
    </tr>
  );
}

/** Beside a goal at the top: how much below it is to be looked over, or that all is well. */
function Below({ goal, missing }: { goal: ChainGoal; missing: Missing[] }) {
  const flagged = [...everyGoal([goal])].filter((one) => missing.some((lack) => lack.goal.id === one.goal.id)).length;
  if (flagged > 0) return <b>{flagged} att se över</b>;
  const [first] = goal.children;
  const same = goal.children.every(({ assessment }) => assessment?.meaning === "met");
  return same && first?.assessment && goal.children.length > 1
    ? `Alla ${goal.children.length} ${first.assessment.word.toLowerCase()}`
    : null;
}

/** "2 nämndmål, 1 indikator": what a folded row holds. */
function contents(goal: ChainGoal, model: Styrmodell): string {
  const inside = [...everyGoal([goal])].map((one) => one.goal);
  const below = inside.slice(1);
  const levels = [...new Set(below.map(({ level }) => level))].map((level) => {
    const name = levelOf(model, level)?.name ?? "mål";
    return counted(below.filter((one) => one.level === level).length, name, name.endsWith("ande") ? `${name}n` : name);
  });
  const indicators = inside.reduce((sum, one) => sum + one.indicators.length, 0);
  return [...levels, ...(indicators > 0 ? [counted(indicators, "indikator", "indikatorer")] : [])].join(", ");
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
