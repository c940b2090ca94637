import type { GoalPage } from "../../lib/domain/chain.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { DocumentStateMark } from "./document-state.tsx";
import { GoalStatus } from "./status.tsx";

/** Beside a goal: whose it is, who answers it, which papers print it. */
export function GoalPanel({ page, view }: { page: GoalPage; view: ChainView }) {
  const { goal, documents } = page;
  const here = `/${view.place.here.year}/${view.place.here.unit.slug}`;
  const to = (id: string) => `${here}/mal/${id}?period=${view.period.code}`;
  return (
    <aside className="panel" aria-label="Om målet">
      <section>
        <h2>Ägare</h2>
        <p>
          {goal.ownerName}
          {goal.circular && (
            <span className="quiet small owner-note">Målen ovanför står under det här målet. Därför visas det överst i kedjan.</span>
          )}
          {goal.unconfirmed && (
            <span className="quiet small owner-note">Läst ur enhetens dokument. Ägaren har inte bekräftat målet än.</span>
          )}
        </p>
      </section>
      {goal.children.length > 0 && (
        <section>
          <h2>Målen under</h2>
          <ul className="panel-list">
            {goal.children.map((child) => (
              <li key={child.id}>
                <a href={to(child.id)}>{`${child.number} ${child.title}`.trim()}</a>
                {child.assessment && <GoalStatus assessment={child.assessment} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length > 0 && (
        <section>
          <h2>Står i</h2>
          <ul className="panel-list">
            {documents.map(({ id, title, state }) => (
              <li key={id}>
                <a href={`${here}/dokument/${id}`}>{title}</a>
                <DocumentStateMark state={state} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
