import type { IndicatorView } from "../../../lib/web/indicator-view.ts";
import { DocumentStateMark } from "../document-state.tsx";
import { IndicatorHistory } from "./indicator-history.tsx";

/** Where the indicator stands, and who has changed what it is. */
export function IndicatorUses({ view: { page, place, period } }: { view: IndicatorView }) {
  const here = `/${place.here.year}/${place.here.unit.slug}`;
  return (
    <div className="indicator-uses">
      <section className="block" aria-labelledby="anvands">
        <h2 id="anvands">Används i</h2>
        <ul className="panel-list">
          {page.goals.map(({ id, number, title }) => (
            <li key={id}>
              <a href={`${here}/mal/${id}?period=${period.code}#indikator-${page.id}`}>{`${number} ${title}`.trim()}</a>
            </li>
          ))}
          {page.documents.map(({ id, title, state }) => (
            <li key={id}>
              <a href={`${here}/dokument/${id}`}>{title}</a>
              <DocumentStateMark state={state} />
            </li>
          ))}
        </ul>
      </section>
      <IndicatorHistory history={page.history} />
    </div>
  );
}
