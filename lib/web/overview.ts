import { budgetSummary } from "../../db/queries/budget-summary.ts";
import { documentStates } from "../../db/queries/documents.ts";
import { dueOutcomes } from "../../db/queries/due-outcomes.ts";
import { latestChanges } from "../../db/queries/latest-changes.ts";
import { unitsOf, yearsOf } from "../../db/queries/organisation.ts";
import { everyReportingDays } from "../../db/queries/reporting-window.ts";
import { reportedFrom } from "../../db/queries/responsibilities.ts";
import { submissionsOf } from "../../db/queries/submissions.ts";
import { goalsOfYear, workOf } from "../../db/queries/unit-work.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { followedFrom, mayRead, mayWrite } from "../domain/access.ts";
import { type IndicatorGroup, outcomesByUnit, type UnitOutcomes, type UnitStanding } from "../domain/board-outcomes.ts";
import type { BudgetTable } from "../domain/budget.ts";
import type { OrgNode } from "../domain/chain.ts";
import { grouped } from "../domain/grouped.ts";
import type { LatestChange } from "../domain/latest-change.ts";
import { lastDay, windowState } from "../domain/reporting-window.ts";
import type { Period } from "../domain/styrmodell.ts";
import { receiptOf } from "../domain/submission.ts";
import { type Task, tasksFor } from "../domain/to-do.ts";
import type { ChainView } from "./chain-view.ts";
import type { Visit } from "./visit.ts";

const CHANGES = 8;

/** What a person meets first: what waits, and how the unit's year stands. */
export type Overview = {
  tasks: Task[];
  budget: BudgetTable | null;
  changes: LatestChange[];
  /** for those who keep the whole nämnd */
  board: BoardOutcomes | null;
};

export type BoardOutcomes = {
  board: OrgNode;
  groups: IndicatorGroup[];
  units: BoardUnit[];
};

/** A unit's period as its nämnd sees it. */
export type BoardUnit = UnitOutcomes & UnitStanding;

/** Reads it for the place and period of a chain's view. */
export async function overviewOf({ place, period }: ChainView): Promise<Overview> {
  const [kommun, board] = place.here.lineage;
  const keeps = board && mayWrite(place.user, [kommun?.id ?? "", board.id]);
  return {
    tasks: await everyTask(place),
    budget: await budgetSummary(place.store, place.here.planId),
    changes: await latestChanges(place.store, place.here, CHANGES),
    board: keeps ? await boardOutcomes(place, place.here.year, period, board) : null,
  };
}

/** What waits for a person in all units and in every year that is still worked on. */
export async function everyTask({ store, user, now }: Visit): Promise<Task[]> {
  const years = (await yearsOf(store)).filter((year) => year >= reportedFrom(now));
  const works = [];
  for (const year of years) {
    const units = (await unitsOf(store, year, followedFrom(user))).filter(({ lineage }) => mayRead(user, lineage));
    works.push(...(await workOf(store, user, styrmodellOf(year), { year, units }, now)));
  }
  return tasksFor(user, works, now);
}

/** How far a nämnd's units have come with a period of the year. */
export async function boardOutcomes({ store, now }: Visit, year: number, period: Period, board: OrgNode): Promise<BoardOutcomes> {
  const model = styrmodellOf(year);
  const units = await unitsOf(store, year, [board.id]);
  const outcomes = await dueOutcomes(store, model, { year, period: period.code, nodeIds: [board.id] });
  const daysAt = await everyReportingDays(store, year);
  const unitIds = units.map(({ id }) => id);
  const submissions = grouped(await submissionsOf(store, year, unitIds), ({ unitId, period: code }) => `${unitId}/${code}`);
  const papers = (await documentStates(store, year)).filter(({ kind }) => kind === period.code);
  const states = new Map(papers.map(({ unitId, state }) => [unitId, state]));
  const lineages = new Map(units.map(({ id, lineage }) => [id, lineage]));
  const table = outcomesByUnit(model, units, await goalsOfYear(store, year), outcomes);
  const rows = table.units.map((row) => {
    const { window, extension } = daysAt(lineages.get(row.unit.id) ?? [], period.code);
    const own = submissions.get(`${row.unit.id}/${period.code}`) ?? [];
    const state = states.get(row.unit.id) ?? null;
    const opensOn = window && windowState(window, extension, now) === "ej-oppnad" ? window.opensOn : null;
    return { ...row, opensOn, lastDay: window && lastDay(window, extension), handedIn: receiptOf(own) !== null, state };
  });
  return { board, groups: table.groups, units: rows };
}
