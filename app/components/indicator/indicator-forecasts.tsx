import { judgedForecasts } from "../../../lib/domain/judged-forecasts.ts";
import type { Decimal } from "../../../lib/swedish/decimal.ts";
import { writeNumber } from "../../../lib/swedish/number.ts";
import type { IndicatorView } from "../../../lib/web/indicator-view.ts";

/** What was expected of each year in its tertials beside what it came to, so that one sees how forecasts have held. */
export function IndicatorForecasts({ view: { page, periods } }: { view: IndicatorView }) {
  const wholeYear = periods.find(({ forecast }) => !forecast);
  const years = wholeYear ? judgedForecasts(page.forecasts, page.points, wholeYear.code) : [];
  if (!wholeYear || years.length === 0) return null;
  const made = periods.filter(({ code, forecast }) => forecast && years.some(({ forecasts }) => forecasts[code]));
  return (
    <section className="block" aria-labelledby="prognoser">
      <h2 id="prognoser">
        Prognoser och utfall{" "}
        {page.unit && <small className="quiet">utfallet mot prognosen, {page.unit === "%" ? "procentenheter" : page.unit}</small>}
      </h2>
      <table className="plain-table figures parts-table">
        <thead>
          <tr>
            <th scope="col">År</th>
            {made.map(({ code }) => (
              <th key={code} scope="col">
                Prognos {code}
              </th>
            ))}
            <th scope="col">Utfall {wholeYear.code}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, forecasts, outcome }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {made.map(({ code }) => (
                <td key={code}>
                  {forecasts[code]?.written ?? <span className="quiet">–</span>}
                  {forecasts[code]?.missedBy && <span className="quiet"> {differenceWords(forecasts[code].missedBy)}</span>}
                </td>
              ))}
              <td>{outcome ?? <span className="quiet">Inte rapporterat</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function differenceWords(missedBy: Decimal): string {
  if (missedBy.micro === 0) return "(som väntat)";
  return `(${missedBy.micro > 0 ? "+" : ""}${writeNumber(missedBy)})`;
}
