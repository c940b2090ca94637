import { activityStatusWord } from "../../lib/domain/activity.ts";
import { isOverdue, type ListedActivity } from "../../lib/domain/activity-list.ts";
import { Icon } from "./pictogram.tsx";

/** What activities of several units are shown by. */
export type ActivitiesShown = { activities: ListedActivity[]; year: number; today: string };

/** How far an activity has come: a flag and words where its time has run out. */
export function ActivityStanding({ activity, today }: { activity: ListedActivity; today: string }) {
  const { status } = activity;
  const overdue = isOverdue(activity, today);
  return (
    <>
      {overdue && <Icon name="flag" small />}{" "}
      {overdue && status !== "forsenad" ? "Tiden har gått ut" : activityStatusWord(status) || "Inget sagt än"}
    </>
  );
}

/** Leads to where the activity stands. */
export function ActivityLink({ activity: { unit, goalId, text }, year }: { activity: ListedActivity; year: number }) {
  const place = `/${year}/${unit.slug}`;
  return <a href={goalId ? `${place}/mal/${goalId}#aktiviteter` : `${place}/dokument`}>{text}</a>;
}
