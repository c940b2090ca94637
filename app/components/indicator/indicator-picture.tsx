import { highest, panelsOf } from "../../../lib/domain/indicator-chart.ts";
import { whatItShows } from "../../../lib/domain/indicator-years.ts";
import type { IndicatorView } from "../../../lib/web/indicator-view.ts";
import { SeenChart } from "./seen-chart.tsx";

const LARGE = { plot: 270, apart: 15 };
const SMALL = { plot: 90, apart: 15 };

/** The period over the years, a panel for each stretch that can be compared; small ones of the stadsdelar with one scale. */
export function IndicatorPicture({ view: { page, place, period, shown } }: { view: IndicatorView }) {
  const panels = panelsOf(shown, "hela", LARGE);
  const words = whatItShows(shown, period.code);
  const last = shown.slice(-1);
  const places = [{ id: "hela", name: "Hela enheten" }, ...place.here.districts];
  const scale = highest(places.flatMap(({ id }) => panelsOf(last, id, SMALL)));
  const small = places
    .flatMap(({ id, name }) => panelsOf(last, id, SMALL, scale).map((panel) => ({ id, name, panel })))
    // one point is no course
    .filter(({ panel }) => panel.rows.length > 1);
  if (panels.length === 0) return <p className="quiet">Inget är rapporterat för {period.code} än. När det är det ritas åren här.</p>;
  return (
    <section className="picture" aria-labelledby="bild">
      <h2 id="bild">
        {period.code} över åren {page.unit && <small>{page.unit}</small>}
      </h2>
      <div className="panels">
        {panels.map((panel, index) => (
          <figure key={panel.rows[0]?.year} className="chart-panel">
            {index > 0 && <p className="series-break">Ny definition {panel.rows[0]?.year}</p>}
            <SeenChart panel={panel} bare={index < panels.length - 1} name={`${spanOf(panel.rows)}. Siffrorna står i tabellen. ${words}`} />
            {panel.outside && <figcaption className="quiet small">{panel.outside}</figcaption>}
          </figure>
        ))}
      </div>
      <p className="picture-words">{words}</p>
      {small.length > 1 && (
        <>
          <h3>
            Stadsdelar <small className="quiet">samma skala, streckad linje är årsmålet</small>
          </h3>
          <div className="small-charts">
            {small.map(({ id, name, panel }) => (
              <figure key={id}>
                <figcaption>{name}</figcaption>
                <SeenChart small panel={panel} name={`${name}, ${spanOf(panel.rows)}: ${lastOf(panel.lines)}`} />
              </figure>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function spanOf(rows: { year: number }[]): string {
  const [from, to] = [rows[0]?.year, rows.at(-1)?.year];
  return from === to ? `${from}` : `${from}–${to}`;
}

function lastOf(lines: { name: string; written: string }[]): string {
  return lines.map(({ name, written }) => `${name.toLowerCase()} ${written}`).join(", ");
}
