import type { GoalPage } from "../../lib/domain/chain.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";

/** The goals above, outermost first, and what kind of goal this is. */
export function GoalParents({ page: { parents, goal }, view: { place, period } }: { page: GoalPage; view: ChainView }) {
  const here = `/${place.here.year}/${place.here.unit.slug}`;
  return (
    <nav className="parents" aria-label="Målen ovanför">
      <ol>
        {parents.map(({ id, number, title, levelTitle }) => (
          <li key={id}>
            <a href={`${here}/mal/${id}?period=${period.code}`} title={levelTitle}>
              {`${number} ${title}`.trim()}
            </a>
          </li>
        ))}
        <li>{goal.levelTitle}</li>
      </ol>
    </nav>
  );
}
