import type { Gender, Target } from "../../../lib/domain/chain.ts";
import { seriesKey, type YearPoint } from "../../../lib/domain/indicator-years.ts";
import { writeNumber } from "../../../lib/swedish/number.ts";
import type { IndicatorView } from "../../../lib/web/indicator-view.ts";

const GENDERS: { code: Gender; name: string }[] = [
  { code: "totalt", name: "Totalt" },
  { code: "kvinnor", name: "Kvinnor" },
  { code: "man", name: "Män" },
];

/** Every year and tertial with its figures and targets, a group for each definition: what the picture shows, and more. */
export function IndicatorYears({ view: { stretches } }: { view: IndicatorView }) {
  const points = stretches.flatMap((stretch) => stretch.points);
  const genders = GENDERS.filter(({ code }) => code === "totalt" || points.some(({ cells }) => cells[seriesKey("hela", code)]));
  const newestFirst = stretches.toReversed();
  return (
    <section aria-labelledby="aren">
      <h2 id="aren">Utfall och mål {stretches.length === 1 && <small className="quiet">{stretches[0]?.meaning.unit}</small>}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="sideways" tabIndex={0} aria-label="Tabell som kan rullas i sidled">
        <table className="plain-table figures year-table">
          <thead>
            <tr>
              <th scope="col">År</th>
              {genders.map(({ code, name }) => (
                <th key={code} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Årsmål</th>
              <th scope="col">KF:s årsmål</th>
            </tr>
          </thead>
          {newestFirst.map((stretch) => (
            <tbody key={stretch.points[0]?.year}>
              {stretches.length > 1 && (
                <tr className="group">
                  <th scope="colgroup" colSpan={genders.length + 3}>
                    {stretch.meaning.unit}
                    {stretch.because && <span className="quiet"> Jämförs inte med åren före: {stretch.because}</span>}
                  </th>
                </tr>
              )}
              {stretch.points.toReversed().map((point) => (
                <Year key={`${point.year}/${point.period}`} point={point} genders={genders} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  );
}

function Year({ point, genders }: { point: YearPoint; genders: typeof GENDERS }) {
  return (
    <tr>
      <th scope="row">
        {point.year} <span className="quiet">{point.period}</span>
      </th>
      {genders.map(({ code }) => {
        const cell = point.cells[seriesKey("hela", code)];
        return <td key={code}>{cell?.value ? writeNumber(cell.value) : <span className="quiet">{cell?.written || "–"}</span>}</td>;
      })}
      <td className="quiet">{writtenTarget(point.target)}</td>
      <td className="quiet">{writtenTarget(point.kfTarget)}</td>
    </tr>
  );
}

function writtenTarget(target: Target | null): string {
  return target?.written || "–";
}
