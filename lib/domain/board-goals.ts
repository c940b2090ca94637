import { inSwedishOrder } from "../swedish/order.ts";
import type { OrgNode } from "./chain.ts";
import { isAssessed, type Share } from "./completeness.ts";
import { levelOf, type Period, type Status, type Styrmodell, statusOf } from "./styrmodell.ts";

/** A goal of the year with its place in the chain. */
export type YearGoal = { id: string; parentId: string | null; level: string; number: string; title: string };

/** A unit (or the nämnd itself) in the nämnd's table, and how much of its period the reader may see (decisions.md 8). */
export type BoardUnit = {
  unit: OrgNode;
  /** "inside": as it stands; "handed-over": what was handed over, else decided; null: only that it is not handed over */
  reads: "inside" | "handed-over" | null;
  /** its report of the period, null where nobody has begun one */
  documentId: string | null;
  /** for kommunledningen to read: handed over, or decided */
  handedOver: boolean;
};

/** A goal that a unit takes up, with what it has decided of it in the period; `status` is a code of the styrmodell. */
export type TakenUp = { unitId: string; goalId: string; status: string | null; changedSince: boolean };

/** What was decided in the period before, for those who read inside the nämnd. */
export type DecidedBefore = { period: string; taken: TakenUp[] };

/** One unit's judgement of one goal. "andrad": made anew after the handing over, and so not handed over. */
export type BoardCell = { kind: "bedomd"; status: Status; words: string; since?: Since } | { kind: "ej-bedomd" | "andrad" };

/** "better" than in the period "T2" */
type Since = { change: "better" | "worse"; period: string };

/** A goal of the kommun's or the nämnd's, by unit id; no cell: the unit does not take it up, or may not be read. */
export type BoardGoalRow = { goal: YearGoal; own: boolean; cells: Record<string, BoardCell> };

export type BoardGoalGroup = { top: YearGoal | null; rows: BoardGoalRow[] };

/** A nämnd's goals × units in a period: the kommun's goals, and the nämnd's for those who read inside it. */
export function goalsByUnit(model: Styrmodell, period: Period, goals: YearGoal[], units: BoardUnit[], taken: TakenUp[]): BoardGoalGroup[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const readings = new Map(units.map(({ unit, reads }) => [unit.id, reads]));
  const rows = new Map<string, BoardGoalRow>();
  for (const { unitId, goalId, status, changedSince } of taken) {
    const goal = byId.get(goalId);
    const reads = readings.get(unitId) ?? null;
    if (!goal || !isShown(model, goal, reads)) continue;
    const row = rows.get(goalId) ?? { goal, own: levelOf(model, goal.level)?.owner === "namnd", cells: {} };
    row.cells[unitId] = cellOf(model, period, status, changedSince && reads === "handed-over");
    rows.set(goalId, row);
  }
  const placed = Array.from(rows.values(), (row) => ({ row, path: [...parentsOf(row.goal, byId), row.goal] }));
  placed.sort((a, b) => inChainOrder(a.path, b.path));
  const groups = new Map<string, BoardGoalGroup>();
  for (const { row, path } of placed) {
    const [top] = path;
    const group = groups.get(top?.id ?? "") ?? { top: top && top !== row.goal ? top : null, rows: [] };
    group.rows.push(row);
    groups.set(top?.id ?? "", group);
  }
  return Array.from(groups.values());
}

/** The groups with what has become better or worse since the period before, where the reader may know that. */
export function withChanges(model: Styrmodell, groups: BoardGoalGroup[], units: BoardUnit[], before: DecidedBefore): BoardGoalGroup[] {
  const inside = new Set(units.filter(({ reads }) => reads === "inside").map(({ unit }) => unit.id));
  const decided = new Map(before.taken.map(({ unitId, goalId, status }) => [`${unitId}/${goalId}`, status]));
  const changed = (cell: BoardCell, unitId: string, goalId: string): BoardCell => {
    const [now, then] = [cell.kind === "bedomd" ? RANK[cell.status.meaning] : 0, rankOf(model, decided.get(`${unitId}/${goalId}`) ?? null)];
    if (cell.kind !== "bedomd" || !inside.has(unitId) || now === 0 || then === 0 || now === then) return cell;
    return { ...cell, since: { change: now > then ? "better" : "worse", period: before.period } };
  };
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(Object.entries(row.cells).map(([unitId, cell]) => [unitId, changed(cell, unitId, row.goal.id)])),
    })),
  }));
}

/** How many cells have each status, in the styrmodell's order, and how many wait for one. */
export function cellCounts(
  model: Styrmodell,
  groups: BoardGoalGroup[],
): { statuses: { status: Status; count: number }[]; waiting: number } {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells)));
  const counted = (code: string) => cells.filter((cell) => cell.kind === "bedomd" && cell.status.code === code).length;
  return {
    statuses: model.statuses.map((status) => ({ status, count: counted(status.code) })),
    waiting: cells.filter(({ kind }) => kind !== "bedomd").length,
  };
}

/** The groups with only the goals that some unit does not fulfil wholly. */
export function deviating(groups: BoardGoalGroup[]): BoardGoalGroup[] {
  const deviates = (cell: BoardCell) => cell.kind === "bedomd" && (cell.status.meaning === "partly" || cell.status.meaning === "not");
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ cells }) => Object.values(cells).some(deviates)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many units' reports of the period are handed over, and the names of the others. */
export function handingOver(units: BoardUnit[]): Share & { missing: string[] } {
  const missing = units.filter(({ handedOver }) => !handedOver).map(({ unit }) => unit.name);
  return { done: units.length - missing.length, due: units.length, missing };
}

/** What the nämnd calls its goals is its own until it is handed over: above it only the kommun's goals are shown. */
function isShown(model: Styrmodell, { level }: YearGoal, reads: BoardUnit["reads"]): boolean {
  const owner = levelOf(model, level)?.owner;
  return isAssessed(model, level) && (owner === "kommun" ? reads !== null : owner === "namnd" && reads === "inside");
}

/** 0: not judged */
const RANK: Record<Status["meaning"], number> = { met: 3, partly: 2, not: 1, unassessed: 0 };

function rankOf(model: Styrmodell, code: string | null): number {
  const status = code === null ? undefined : statusOf(model, code);
  return status ? RANK[status.meaning] : 0;
}

function cellOf(model: Styrmodell, period: Period, code: string | null, changed: boolean): BoardCell {
  const status = code === null ? undefined : statusOf(model, code);
  if (!status) return { kind: "ej-bedomd" };
  return changed ? { kind: "andrad" } : { kind: "bedomd", status, words: period.forecast ? status.forecast : status.word };
}

/** The goals above, topmost first. A circle of goals ends where it closes. */
function parentsOf(goal: YearGoal, byId: Map<string, YearGoal>): YearGoal[] {
  const above: YearGoal[] = [];
  for (let parent = byId.get(goal.parentId ?? ""); parent && parent !== goal && !above.includes(parent); ) {
    above.unshift(parent);
    parent = byId.get(parent.parentId ?? "");
  }
  return above;
}

function inChainOrder(a: YearGoal[], b: YearGoal[]): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const [one, other] = [a[depth], b[depth]];
    if (one && other && one.id !== other.id) return inSwedishOrder(one.number, other.number) || inSwedishOrder(one.title, other.title);
  }
  return a.length - b.length;
}
