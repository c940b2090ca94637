import { rolesAt } from "../../db/queries/access.ts";
import type { GoalPage } from "../../lib/domain/chain.ts";
import { isFrozen } from "../../lib/domain/frozen.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { goalBuilding } from "../../lib/web/goal-building.ts";
import { ActivityReport } from "./activity-report.tsx";
import { ActivityResponsible } from "./activity-responsible.tsx";
import { activitySpan } from "./activity-span.ts";
import { ActivityForm } from "./building/activity-form.tsx";

/** The goal's activities with their time, and how far each has come in the period. */
export async function ActivityList({ page: { goal, documents }, view }: { page: GoalPage; view: ChainView }) {
  const { place, period } = view;
  const builds = await goalBuilding(view, goal.id);
  if (goal.activities.length === 0 && builds === null) return null;
  const writes = place.writes && !isFrozen(documents, period.code);
  const people = place.writes && goal.activities.length > 0 ? await namesHere(place) : [];
  return (
    <section className="block" aria-labelledby="aktiviteter">
      <h2 id="aktiviteter">
        Aktiviteter <small>{goal.activities.length}</small>
      </h2>
      <ul className="activity-list">
        {goal.activities.map((activity) => (
          <li key={activity.id}>
            <p>{activity.text}</p>
            <p className="small quiet">
              {[activitySpan(activity), place.writes ? "" : activity.responsible?.words, writes ? "" : activity.status]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {place.writes && <ActivityResponsible activity={activity} unitId={place.here.unit.id} year={place.here.year} people={people} />}
            {writes ? (
              <ActivityReport
                key={period.code}
                activity={activity}
                unitId={place.here.unit.id}
                year={place.here.year}
                period={period.code}
              />
            ) : (
              activity.deviation && <p className="muted">Avvikelse: {activity.deviation}</p>
            )}
            {builds && activity.own && <ActivityForm key={activity.version} goalId={goal.id} place={builds} activity={activity} />}
          </li>
        ))}
      </ul>
      {builds && <ActivityForm goalId={goal.id} place={builds} />}
    </section>
  );
}

/** The people with a role in the unit or above it, who may be named. */
async function namesHere({ store, here, now }: ChainView["place"]): Promise<string[]> {
  const lineage = here.lineage.map(({ id }) => id);
  const roles = await rolesAt(store, lineage, now);
  return [...new Set(roles.filter(({ opened }) => !opened).map(({ person }) => person.name))];
}
