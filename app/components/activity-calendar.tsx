import { calendarOf, type ListedActivity } from "../../lib/domain/activity-list.ts";
import { monthName } from "../../lib/swedish/date.ts";
import { activitySpan } from "./activity-span.ts";
import { type ActivitiesShown, ActivityLink, ActivityStanding } from "./activity-standing.tsx";

const WHAT = { borjar: "börjar", slutar: "slutar" };

/** The year month by month, with what begins and ends in each; before them what should have been done, after them the rest. */
export function ActivityCalendar({ activities, year, today }: ActivitiesShown) {
  const { overdue, months, others } = calendarOf(activities, year, today);
  const who = ({ unit, responsible }: ListedActivity) => [unit.name, responsible].filter(Boolean).join(" · ");
  const listed = (heading: string, those: ListedActivity[], flagged = "") =>
    those.length > 0 && (
      <section className={`calendar-rest ${flagged}`}>
        <h2>
          {heading} <small className="quiet">{those.length}</small>
        </h2>
        <ul>
          {those.map((activity) => (
            <li key={`${activity.unit.id}/${activity.id}`}>
              <ActivityLink activity={activity} year={year} />
              <span className="small muted">
                {who(activity)} · {activitySpan(activity) || "Ingen tid angiven"} · <ActivityStanding activity={activity} today={today} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {listed("Tiden har gått ut", overdue, "flagged")}
      <div className="calendar">
        {months.map((entries, index) => {
          const month = monthName(index + 1);
          const current = today.startsWith(`${year}-${String(index + 1).padStart(2, "0")}`);
          return (
            <section key={month} aria-labelledby={`manad-${index}`} className={current ? "current" : undefined}>
              <h2 id={`manad-${index}`}>
                {month} {current && <small>nu</small>}
              </h2>
              {entries.length === 0 && <p className="small quiet">Inget börjar eller slutar.</p>}
              <ul>
                {entries.map(({ activity, day, what }) => (
                  <li key={`${activity.unit.id}/${activity.id}/${what}`}>
                    <time dateTime={day}>{Number(day.slice(8))}</time>
                    <div>
                      <ActivityLink activity={activity} year={year} />
                      <span className="small muted">
                        {WHAT[what]} · {who(activity)}
                      </span>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {listed(`Utan dag i ${year}`, others)}
    </>
  );
}
