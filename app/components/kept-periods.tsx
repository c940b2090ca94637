import { MOST_IN_A_FIELD } from "../../lib/domain/found-by-name.ts";
import { windowState } from "../../lib/domain/reporting-window.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { writeDate, writeSpan } from "../../lib/swedish/date.ts";
import type { KeptNode, KeptPeriod } from "../../lib/web/periods-view.ts";
import { MoreTime } from "./more-time.tsx";
import { PeriodDays } from "./period-days.tsx";

const STATES = { "ej-oppnad": "Har inte öppnat", oppen: "Öppen", stangd: "Stängd" };

/** The periods of a nämnd or of the kommun, each with its days, what they were before, and who has been given more time. */
export function KeptPeriods({ kept: { node, periods, units }, year, now }: { kept: KeptNode; year: number; now: string }) {
  const many = units.length > MOST_IN_A_FIELD;
  return (
    <section className="part">
      <h2>{node.name}</h2>
      <ul className="kept-periods">
        {periods.map((period) => {
          const [days = null] = period.days;
          const window = days ?? period.inherited;
          const given = period.more.map(({ unit: { id, name }, given: [latest = null] }) => ({ id, name, given: latest }));
          return (
            <li key={period.code}>
              <div>
                <h3>
                  {period.code}, {period.name.toLowerCase()}
                </h3>
                <p className="muted small">
                  {window ? STATES[windowState(window, null, now)] : "Inga dagar är satta: perioden är öppen utan sista dag"}
                  {!days &&
                    period.inherited &&
                    `. Kommunens dagar gäller: ${writeSpan(period.inherited.opensOn, period.inherited.closesOn)}`}
                </p>
              </div>
              <PeriodDays year={year} period={period.code} orgUnitId={node.id} days={days} />
              <Earlier period={period} />
              {window && units.length > 0 && period.code !== "VP" && (
                <MoreTime
                  year={year}
                  period={period.code}
                  lastDay={window.closesOn}
                  units={many ? given : units.map(({ id, name }) => given.find((unit) => unit.id === id) ?? { id, name, given: null })}
                  unitsFrom={many ? `/api/v1/enheter?year=${year}&board=${node.slug}&key=id` : undefined}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Everything that has been set, the newest first: a last day is never moved unseen. */
function Earlier({ period: { days, more } }: { period: KeptPeriod }) {
  if (days.length === 0 && more.length === 0) return null;
  return (
    <div className="small">
      {more.map(({ unit, given: [latest, ...before] }) => (
        <p key={unit.id}>
          <b>{unit.name}</b> till {latest && `${writeDate(latest.closesOn)}: ${latest.reason}`}{" "}
          <span className="quiet">
            {latest && `${latest.by}, ${writeDay(latest.at)}`}
            {before.length > 0 && `; tidigare ${before.map(({ closesOn }) => writeDate(closesOn)).join(", ")}`}
          </span>
        </p>
      ))}
      {days.length > 0 && (
        <details className="earlier-events">
          <summary>{days.length === 1 ? "Vem som satte dagarna" : `Tidigare dagar (${days.length - 1})`}</summary>
          <ol>
            {days.map(({ no, opensOn, closesOn, by, at }) => (
              <li key={no}>
                {writeSpan(opensOn, closesOn)} <span className="quiet">{`${by}, ${writeDay(at)}`}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
