import { notFound } from "next/navigation";
import { activitiesOf } from "../../db/queries/activity-list.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { inOrderOfDays, type ListedActivity } from "../domain/activity-list.ts";
import type { OrgNode } from "../domain/chain.ts";
import { dayOf } from "../swedish/clock.ts";
import { boardsOf } from "./board-view.ts";
import type { YearPlace } from "./year-place.ts";

export type BoardActivities = {
  board: OrgNode;
  boards: OrgNode[];
  /** those whose drafts the visitor may read */
  units: OrgNode[];
  /** the overdue first */
  activities: ListedActivity[];
  today: string;
};

/** What is to be done in the units of an address's nämnd, as far as the visitor reads them; "finns inte" for a nämnd one may not follow. */
export async function boardActivities({ store, year, writers, readable, now }: YearPlace, slug: string): Promise<BoardActivities> {
  const boards = boardsOf(writers);
  const board = boards.find((one) => one.slug === slug);
  if (!board) notFound();
  const units = writers
    .filter(({ planned, lineage, id }) => planned && lineage[1]?.id === board.id && readable.has(id))
    .map(({ id, name, slug: address, kind }) => ({ id, name, slug: address, kind }));
  const periods = styrmodellOf(year).periods.map(({ code }) => code);
  const today = dayOf(now);
  return { board, boards, units, activities: inOrderOfDays(await activitiesOf(store, units, year, periods), today), today };
}
