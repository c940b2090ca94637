import { writeDay } from "../../../lib/swedish/clock.ts";
import type { IndicatorView } from "../../../lib/web/indicator-view.ts";
import { DocumentStateMark } from "../document-state.tsx";

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
      <section className="block" aria-labelledby="historik">
        <h2 id="historik">Historik</h2>
        {page.history.length === 0 && <p className="quiet">Ingen har ändrat indikatorn eller årets mål i Tertial.</p>}
        <ul className="panel-list">
          {page.history.map(({ at, by, words }) => (
            <li key={`${at}/${words}`}>
              <span className="quiet">{writeDay(at)}</span> {by} {words}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
