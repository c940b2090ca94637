import { activityStatusWord } from "../../lib/domain/activity.ts";
import { isOverdue, type ListedActivity, stretchOf } from "../../lib/domain/activity-list.ts";
import { activitySpan } from "./activity-span.ts";
import { Icon } from "./pictogram.tsx";

type TableProps = { activities: ListedActivity[]; year: number; today: string };

/** Activities of several units with where in the year they lie; the overdue first. */
export function ActivityTable({ activities, year, today }: TableProps) {
  return (
    <table className="plain-table documents activity-table">
      <thead>
        <tr>
          <th scope="col">Aktivitet</th>
          <th scope="col">Enhet</th>
          <th scope="col">Tid</th>
          <th scope="col">
            <span className="months" aria-hidden="true">
              <span>jan</span>
              <span>apr</span>
              <span>jul</span>
              <span>okt</span>
            </span>
            <span className="hidden-words">När i året</span>
          </th>
          <th scope="col">Läge</th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => {
          const { id, text, unit, goalId, status } = activity;
          const overdue = isOverdue(activity, today);
          const place = `/${year}/${unit.slug}`;
          return (
            <tr key={`${unit.id}/${id}`} className={overdue ? "flagged" : undefined}>
              <th scope="row">
                <a href={goalId ? `${place}/mal/${goalId}#aktiviteter` : `${place}/dokument`}>{text}</a>
              </th>
              <td data-label="Enhet">{unit.name}</td>
              <td data-label="Tid">{activitySpan(activity) || "Ingen tid angiven"}</td>
              <td className="when" data-label="När i året">
                <Stretch stretch={stretchOf(activity, year)} today={stretchOf({ start: today, end: today }, year)} />
              </td>
              <td data-label="Läge">
                {overdue && <Icon name="flag" small />}{" "}
                {overdue && status !== "forsenad" ? "Tiden har gått ut" : activityStatusWord(status) || "Inget sagt än"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Span = ReturnType<typeof stretchOf>;

/** The year as a line, the activity as a bar on it and today as a mark; what it says stands in words beside. */
function Stretch({ stretch, today }: { stretch: Span; today: Span }) {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" width="160" height="12" aria-hidden="true" focusable="false">
      <line x1="0" x2="100" y1="6" y2="6" className="year-line" />
      {stretch && <rect x={stretch.from} width={Math.max(1, stretch.to - stretch.from)} y="2" height="8" className="year-bar" />}
      {today && today.from > 0 && today.from < 100 && <line x1={today.from} x2={today.from} y1="0" y2="12" className="year-today" />}
    </svg>
  );
}
