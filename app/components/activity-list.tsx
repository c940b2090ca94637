import type { ChainActivity } from "../../lib/domain/chain.ts";
import { activitySpan } from "./activity-span.ts";

/** The goal's activities with their time, status and deviation. */
export function ActivityList({ activities }: { activities: ChainActivity[] }) {
  if (activities.length === 0) return null;
  return (
    <section className="block" aria-labelledby="aktiviteter">
      <h2 id="aktiviteter">
        Aktiviteter <small>{activities.length}</small>
      </h2>
      <ul className="activity-list">
        {activities.map((activity) => (
          <li key={activity.id}>
            <p>{activity.text}</p>
            <p className="small quiet">{[activitySpan(activity), activity.status].filter(Boolean).join(" · ")}</p>
            {activity.deviation && <p className="muted">Avvikelse: {activity.deviation}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
