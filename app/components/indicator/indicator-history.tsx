import type { DescribedIndicator } from "../../../lib/domain/indicator-page.ts";
import { writeDay } from "../../../lib/swedish/clock.ts";

/** Who has changed what the indicator is, its limits and its årsmål. */
export function IndicatorHistory({ history }: Pick<DescribedIndicator, "history">) {
  return (
    <section className="block" aria-labelledby="historik">
      <h2 id="historik">Historik</h2>
      {history.length === 0 && <p className="quiet">Ingen har ändrat indikatorn eller årets mål i Tertial.</p>}
      <ul className="panel-list">
        {history.map(({ at, by, words }) => (
          <li key={`${at}/${words}`}>
            <span className="quiet">{writeDay(at)}</span> {by} {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
