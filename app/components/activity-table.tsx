import { isOverdue } from "../../lib/domain/activity-list.ts";
import { activitySpan } from "./activity-span.ts";
import { type ActivitiesShown, ActivityLink, ActivityStanding } from "./activity-standing.tsx";

/** Activities of several units, the overdue first. */
export function ActivityTable({ activities, year, today }: ActivitiesShown) {
  return (
    <table className="plain-table documents activity-table">
      <thead>
        <tr>
          <th scope="col">Aktivitet</th>
          <th scope="col">Enhet</th>
          <th scope="col">Ansvarig</th>
          <th scope="col">Tid</th>
          <th scope="col">Läge</th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => (
          <tr key={`${activity.unit.id}/${activity.id}`} className={isOverdue(activity, today) ? "flagged" : undefined}>
            <th scope="row">
              <ActivityLink activity={activity} year={year} />
            </th>
            <td data-label="Enhet">{activity.unit.name}</td>
            <td data-label="Ansvarig">{activity.responsible || <span className="quiet">Ingen angiven</span>}</td>
            <td data-label="Tid">{activitySpan(activity) || "Ingen tid angiven"}</td>
            <td data-label="Läge">
              <ActivityStanding activity={activity} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
