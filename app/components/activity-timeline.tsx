import { isOverdue, type ListedActivity, stretchOf } from "../../lib/domain/activity-list.ts";
import { monthName } from "../../lib/swedish/date.ts";
import { activitySpan } from "./activity-span.ts";
import { type ActivitiesShown, ActivityLink, ActivityStanding } from "./activity-standing.tsx";

const MONTHS = Array.from({ length: 12 }, (_, month) => monthName(month + 1).slice(0, 3));

/** Where in the year each unit's activities lie: a bar along the months, and the same in words. On a narrow screen the words alone. */
export function ActivityTimeline({ activities, year, today }: ActivitiesShown) {
  const units = [...new Map(activities.map(({ unit }) => [unit.id, unit])).values()];
  return (
    <table className="timeline">
      <thead>
        <tr>
          <th scope="col">Aktivitet</th>
          <th scope="col">Tid</th>
          <th scope="col">
            <span className="timeline-months" aria-hidden="true">
              {MONTHS.map((month) => (
                <span key={month}>{month}</span>
              ))}
            </span>
            <span className="hidden-words">När i året</span>
          </th>
        </tr>
      </thead>
      {units.map((unit) => (
        <tbody key={unit.id}>
          <tr className="timeline-unit">
            <th scope="rowgroup" colSpan={3}>
              {unit.name}
            </th>
          </tr>
          {activities
            .filter((activity) => activity.unit.id === unit.id)
            .map((activity) => (
              <tr key={activity.id}>
                <th scope="row">
                  <ActivityLink activity={activity} year={year} />
                  <span className="small muted">{activity.responsible}</span>
                </th>
                <td>
                  {activitySpan(activity) || "Ingen tid angiven"}
                  <span className="small muted">
                    <ActivityStanding activity={activity} today={today} />
                  </span>
                </td>
                <td className="timeline-line">
                  <Line activity={activity} year={year} today={today} />
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

const MONTH_WIDTH = 100 / 12;

/** The year with its months, the activity as a bar and today as a mark; what it says stands in words beside. */
function Line({ activity, year, today }: { activity: ListedActivity; year: number; today: string }) {
  const stretch = stretchOf(activity, year);
  const now = today.startsWith(`${year}-`) ? stretchOf({ start: today, end: today }, year) : null;
  return (
    <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {MONTHS.map((month, index) => (
        <line key={month} x1={index * MONTH_WIDTH} x2={index * MONTH_WIDTH} y1="0" y2="24" className="year-line" />
      ))}
      {stretch && (
        <rect
          x={stretch.from}
          width={Math.max(0.6, stretch.to - stretch.from)}
          y="7"
          height="10"
          className={isOverdue(activity, today) ? "year-bar late" : "year-bar"}
        />
      )}
      {now && <line x1={now.from} x2={now.from} y1="0" y2="24" className="year-today" />}
    </svg>
  );
}
