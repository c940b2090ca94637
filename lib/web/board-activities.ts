import { notFound } from "next/navigation";
import { activitiesOf } from "../../db/queries/activity-list.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { inOrderOfDays, type ListedActivity } from "../domain/activity-list.ts";
import type { OrgNode } from "../domain/chain.ts";
import { dayOf } from "../swedish/clock.ts";
import { boardsOf } from "./board-view.ts";
import type { YearPlace } from "./year-place.ts";

/** How activities are shown: one below the other, by month, or along the year. */
export const ACTIVITY_VIEWS = ["lista", "kalender", "tidslinje"] as const;

/** What an address asks for. */
export type ActivitiesAsked = { enhet?: string; vems?: string; vy?: string };

export type BoardActivities = {
  board: OrgNode;
  /** those whose drafts the visitor may read */
  units: OrgNode[];
  /** the one unit that is shown; null: all */
  chosen: OrgNode | null;
  /** only those that the visitor answers for are shown */
  onlyMine: boolean;
  /** how many there are of the chosen units, and of them the visitor's own */
  counts: { all: number; mine: number };
  view: (typeof ACTIVITY_VIEWS)[number];
  /** the overdue first */
  shown: ListedActivity[];
  today: string;
  /** what is asked for, as it stands in the address */
  standing: Record<string, string>;
  /** the address of the page with something else asked for */
  address: (other: ActivitiesAsked) => string;
};

/** What is to be done in the units of an address's nämnd, as far as the visitor reads them; "finns inte" for a nämnd one may not follow. */
export async function boardActivities(place: YearPlace, slug: string, asked: ActivitiesAsked): Promise<BoardActivities> {
  const { store, user, year, writers, readable, now } = place;
  const board = boardsOf(writers).find((one) => one.slug === slug);
  if (!board) notFound();
  const units = writers
    .filter(({ planned, lineage, id }) => planned && lineage[1]?.id === board.id && readable.has(id))
    .map(({ id, name, slug: address, kind }) => ({ id, name, slug: address, kind }));
  const chosen = units.find((unit) => unit.slug === asked.enhet) ?? null;
  const periods = styrmodellOf(year).periods.map(({ code }) => code);
  const today = dayOf(now);
  const all = inOrderOfDays(await activitiesOf(store, chosen ? [chosen] : units, year, periods), today);
  const mine = all.filter(({ responsibleId }) => responsibleId === user.id);
  const onlyMine = asked.vems === "mina";
  const view = ACTIVITY_VIEWS.find((one) => one === asked.vy) ?? "lista";
  const standing: Record<string, string> = {
    ...(chosen && { enhet: chosen.slug }),
    ...(onlyMine && { vems: "mina" }),
    ...(view !== "lista" && { vy: view }),
  };
  const address = (other: ActivitiesAsked) => {
    const kept = Object.entries({ ...standing, ...other }).filter(([, value]) => value !== "");
    return `/${year}/aktiviteter/${slug}${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ""}`;
  };
  const counts = { all: all.length, mine: mine.length };
  return { board, units, chosen, onlyMine, counts, view, shown: onlyMine ? mine : all, today, standing, address };
}
