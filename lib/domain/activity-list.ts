import type { ActivityStatus } from "./activity.ts";
import type { OrgNode } from "./chain.ts";

/** An activity of a unit's year, among those of other units. */
export type ListedActivity = {
  id: string;
  text: string;
  unit: OrgNode;
  /** null where it stands under no goal */
  goalId: string | null;
  /** calendar dates, "" where nothing is said */
  start: string;
  end: string;
  /** who answers for it, "" for nobody; the person, where it is one with a role */
  responsible: string;
  responsibleId: string | null;
  /** as the latest period that has said something has it */
  status: ActivityStatus;
};

/** Should it be done by now, or is it said to be late? An activity without a last day is never overdue by the calendar. */
export function isOverdue({ end, status }: Pick<ListedActivity, "end" | "status">, today: string): boolean {
  return status !== "avslutad" && (status === "forsenad" || (end !== "" && end < today));
}

/** The overdue first, then by last day, those without one last. */
export function inOrderOfDays(activities: ListedActivity[], today: string): ListedActivity[] {
  const key = (one: ListedActivity) => `${isOverdue(one, today) ? 0 : 1}/${one.end || "9999"}/${one.start || "9999"}/${one.id}`;
  return activities.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A year's activities month by month. */
export type ActivityCalendar = {
  /** stand here only */
  overdue: ListedActivity[];
  /** the twelve months in order, each with what begins or ends in it, by day */
  months: { activity: ListedActivity; day: string; what: "borjar" | "slutar" }[][];
  /** without a day in the year */
  others: ListedActivity[];
};

export function calendarOf(activities: ListedActivity[], year: number, today: string): ActivityCalendar {
  const overdue = activities.filter((activity) => isOverdue(activity, today));
  const rest = activities.filter((activity) => !overdue.includes(activity));
  const days = rest.flatMap((activity) => [
    { activity, day: activity.start, what: "borjar" as const },
    { activity, day: activity.end, what: "slutar" as const },
  ]);
  const months = Array.from({ length: 12 }, (_, month) => {
    const begins = `${year}-${String(month + 1).padStart(2, "0")}-`;
    return days.filter(({ day }) => day.startsWith(begins)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  });
  const placed = new Set(months.flat().map(({ activity }) => activity));
  return { overdue, months, others: rest.filter((activity) => !placed.has(activity)) };
}

/** Where an activity runs in its year, as per cent of it; what lies outside is cut off. Null where no day is said. */
export function stretchOf({ start, end }: Pick<ListedActivity, "start" | "end">, year: number): { from: number; to: number } | null {
  if (start === "" && end === "") return null;
  const [first, last] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const part = (day: string, other: number, extra: number) => (day === "" ? other : Date.parse(day) + extra);
  const from = Math.max(first, Math.min(last, part(start, first, 0)));
  const to = Math.max(first, Math.min(last, part(end, last, DAY)));
  return { from: percent(from - first, last - first), to: percent(to - first, last - first) };
}

const DAY = 86_400_000;

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}
