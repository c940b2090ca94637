import type { GoalLevel, Owner, Styrmodell } from "./styrmodell.ts";

/** One change of a plan's chain. Ids are goals of the plan where nothing else is said. */
export type ChainChange =
  /** goals decided above are taken up, with those above them */
  | { kind: "ta-upp"; goalIds: string[] }
  | { kind: "lagg-till"; parentId: string | null; level: string; title: string }
  | { kind: "formulera"; goalId: string; title: string }
  /** under `parentId` (null: outermost) before the sibling `before`, null: last */
  | { kind: "flytta"; goalId: string; parentId: string | null; before: string | null }
  /** out of the plan, with everything under it */
  | { kind: "ta-bort"; goalId: string }
  /** the new goal stands after it and gets what is named */
  | { kind: "dela"; goalId: string; title: string; indicatorIds: string[]; activityIds: string[] }
  | { kind: "sla-ihop"; goalId: string; into: string }
  /** which of last year's goals it continues */
  | { kind: "fortsatter"; goalId: string; continues: string | null }
  /** the wording of a goal of another unit in the nämnd, as a goal of one's own */
  | { kind: "kopiera"; goalId: string; parentId: string | null; level: string }
  | { kind: "koppla-indikator"; goalId: string; indicatorId: string }
  | { kind: "ny-indikator"; goalId: string; indicator: NewIndicator }
  | { kind: "lossa-indikator"; goalId: string; indicatorId: string }
  /** `start` and `end`: calendar dates, "" for none */
  | { kind: "ny-aktivitet"; goalId: string; text: string; start: string; end: string }
  | { kind: "andra-aktivitet"; activityId: string; text: string; start: string; end: string }
  | { kind: "lossa-aktivitet"; activityId: string }
  /** takes the change with this number back */
  | { kind: "angra"; seq: number };

/** What building asks of a styrmodell. */
export type Levels = Pick<Styrmodell, "levels">;

export type NewIndicator = {
  name: string;
  unit: string;
  decimals: number;
  periodicity: string;
  direction: "hogre" | "lagre" | "intervall" | "neutral";
  aggregation: "summa" | "andel" | "medel" | "ingen";
  aboutIndividuals: boolean;
  byDistrict: boolean;
};

/** A goal as it stands in a plan that is being built. */
export type BuiltGoal = {
  id: string;
  /** null for one that stands outermost in the plan */
  parentId: string | null;
  level: string;
  number: string;
  title: string;
  /** owned by whose plan it is: only then wording and place may be changed (decisions.md 1) */
  own: boolean;
};

/** A goal of the plan with what its page shows. */
export type GoalToBuild = BuiltGoal & {
  ownerName: string;
  /** known only from a paper below, until its owner confirms it */
  unconfirmed: boolean;
  /** its owner has taken it out of the plan above: the answer stays, and the unit is asked */
  goneAbove: boolean;
  /** how many other units of the nämnd have goals of their own under it */
  answers: number;
  /** which of last year's goals it continues */
  continues: string | null;
  indicators: Named[];
  activities: Named[];
};

/** A goal decided above that the plan has not taken up. */
export type GoalAbove = Omit<BuiltGoal, "own"> & { ownerName: string; answers: number };

type Named = { id: string; name: string };

/** A plan's chain with all that it can be built of. */
export type BuildingView = {
  /** the number of the last change */
  base: number;
  /** the change that Ångra takes back, and who made it */
  undo: { seq: number; words: string; by: string } | null;
  /** decided: it is read, not built */
  decided: boolean;
  /** in the chain's order */
  goals: GoalToBuild[];
  above: GoalAbove[];
  lastYear: { id: string; number: string; title: string }[];
  toCopy: { id: string; title: string; unit: string; year: number }[];
};

/** How what a goal holds is built from its own page, while the plan is a draft. */
export type GoalBuilding = {
  /** the number of the chain's last change */
  base: number;
  unitId: string;
  year: number;
  /** the chain's last change, where it was about this goal's indicators or activities */
  undo: BuildingView["undo"];
};

/** A plan with more elements than the first is hinted at, with more than the second warned about. */
export const MANY_ELEMENTS = 20;
export const TOO_MANY_ELEMENTS = 60;

/** The levels on which a node that owns goals as `owner` adds its own. */
export function ownLevels(model: Levels, owner: Owner): GoalLevel[] {
  return model.levels.filter((level) => level.owner === owner && level.sameAs === undefined);
}

/** May a goal of this level stand under a goal of that one? Only under a level above its own; null: outermost. */
export function mayStandUnder(model: Levels, level: string, parentLevel: string | null): boolean {
  return parentLevel === null || rankOf(model, parentLevel) < rankOf(model, level);
}

/** The goals right under `parentId`, in the chain's order. */
export function siblingsIn<Goal extends BuiltGoal>(goals: Goal[], parentId: string | null): Goal[] {
  return goals.filter((goal) => goal.parentId === parentId);
}

/** The goal and everything under it. */
export function withBelow<Goal extends BuiltGoal>(goals: Goal[], goalId: string): Goal[] {
  return goals
    .filter(({ id }) => id === goalId)
    .flatMap((goal) => [goal, ...siblingsIn(goals, goalId).flatMap(({ id }) => withBelow(goals, id))]);
}

/**
 * Does a goal of one's own lack the goal that it answers? It does outermost, and right under the topmost level where there are
 * levels between: that is where it ends up when its owner above has not decided the new year's goal.
 */
export function lacksParent(model: Levels, goals: BuiltGoal[], { own, level, parentId }: BuiltGoal): boolean {
  const rank = rankOf(model, level);
  if (!own || rank === 0) return false;
  const parent = goals.find(({ id }) => id === parentId);
  return !parent || (rank > 1 && rankOf(model, parent.level) === 0);
}

/** Where a goal may be moved: its own owner places it anywhere below a higher level, others only among its siblings. */
export function mayMoveTo(model: Levels, goals: BuiltGoal[], goal: BuiltGoal, parentId: string | null): boolean {
  if (parentId === goal.parentId) return true;
  const parent = goals.find(({ id }) => id === parentId);
  return goal.own && parent !== undefined && mayStandUnder(model, goal.level, parent.level);
}

/** The goals once one has been moved, in the chain's order; the same list where the move is none. */
export function moved<Goal extends BuiltGoal>(goals: Goal[], goalId: string, parentId: string | null, before: string | null): Goal[] {
  const goal = goals.find(({ id }) => id === goalId);
  if (!goal || before === goalId) return goals;
  const others = goals.filter(({ id }) => id !== goalId);
  const at = before === null ? -1 : others.findIndex(({ id }) => id === before);
  const placed = { ...goal, parentId };
  return at < 0 ? [...others, placed] : [...others.slice(0, at), placed, ...others.slice(at)];
}

/** One step up or down among its siblings; null where it stands first or last already. */
export function oneStep(goals: BuiltGoal[], goalId: string, step: -1 | 1): Extract<ChainChange, { kind: "flytta" }> | null {
  const goal = goals.find(({ id }) => id === goalId);
  if (!goal) return null;
  const siblings = siblingsIn(goals, goal.parentId);
  const at = siblings.findIndex(({ id }) => id === goalId);
  if (at + step < 0 || at + step >= siblings.length) return null;
  const before = siblings[step < 0 ? at - 1 : at + 2]?.id ?? null;
  return { kind: "flytta", goalId, parentId: goal.parentId, before };
}

/** What a plan carries: its goals, what is measured and what is done. */
export function elementsIn(goals: GoalToBuild[]): { goals: number; indicators: number; activities: number; all: number } {
  const indicators = goals.reduce((sum, goal) => sum + goal.indicators.length, 0);
  const activities = goals.reduce((sum, goal) => sum + goal.activities.length, 0);
  return { goals: goals.length, indicators, activities, all: goals.length + indicators + activities };
}

/** Goals from above that nothing in the plan answers: on the lowest level taken up, without a goal of one's own under them. */
export function unanswered(goals: GoalToBuild[]): GoalToBuild[] {
  return goals.filter(({ id, own }) => !own && siblingsIn(goals, id).length === 0);
}

/** The order of goal numbers: 1.2 before 1.10, and what has no number last. */
export function byNumber(a: { number: string }, b: { number: string }): number {
  const [left, right] = [a, b].map(({ number }) => (number === "" ? [Number.POSITIVE_INFINITY] : number.split(".").map(Number)));
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index++) {
    const [one, other] = [left?.[index] ?? -1, right?.[index] ?? -1];
    if (one !== other) return one - other;
  }
  return 0;
}

/** "1.2 Äldre har en trygg vardag" */
export function goalName({ number, title }: Pick<BuiltGoal, "number" | "title">): string {
  return [number, title].filter(Boolean).join(" ");
}

function rankOf(model: Levels, code: string): number {
  const level = model.levels.find((one) => one.code === code);
  return model.levels.findIndex((one) => one.code === (level?.sameAs ?? code));
}
