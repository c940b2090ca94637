import { everyReportingDays } from "../../db/queries/reporting-window.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { mayWrite } from "../domain/access.ts";
import { periodNow } from "../domain/reporting-window.ts";
import type { Period } from "../domain/styrmodell.ts";
import type { Task } from "../domain/to-do.ts";
import { boardsOf } from "./board-view.ts";
import { type BoardOutcomes, boardOutcomes, everyTask } from "./overview.ts";
import { reportedPeriod } from "./reported-period.ts";
import type { YearPlace } from "./year-place.ts";

/** What those who work for a whole nämnd meet first: what waits for them, and how its units stand in a period. */
export type BoardOverview = { tasks: Task[]; period: Period; periods: Period[]; boards: BoardOutcomes[] };

/** Of each nämnd that the visitor keeps; the period asked for, else the one that is reported now. */
export async function boardOverview(place: YearPlace, asked: string | undefined): Promise<BoardOverview> {
  const { store, user, now, year, writers } = place;
  const [kommun] = writers[0]?.lineage ?? [];
  const kept = boardsOf(writers).filter(({ id }) => mayWrite(user, [kommun?.id ?? "", id]));
  const daysAt = await everyReportingDays(store, year);
  const lineage = [kommun?.id ?? "", kept[0]?.id ?? ""];
  const current = periodNow(styrmodellOf(year).periods, year, (code) => daysAt(lineage, code).window, now);
  const { period, periods } = reportedPeriod({ here: { year }, now }, asked ?? current?.code);
  const boards: BoardOutcomes[] = [];
  for (const board of kept) boards.push(await boardOutcomes(place, year, period, board));
  return { tasks: await everyTask(place), period, periods, boards };
}
