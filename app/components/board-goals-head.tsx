import { cellCounts, deviating, handingOver } from "../../lib/domain/board-goals.ts";
import { partOf, writeCount } from "../../lib/swedish/wording.ts";
import type { BoardView } from "../../lib/web/board-view.ts";
import { Menu } from "./menu.tsx";
import { PeriodLinks } from "./period-links.tsx";
import { Status } from "./status.tsx";

/** Which nämnd and period, how the units' assessments fall, and whose are not handed over yet. */
export function BoardGoalsHead({ view, year, only }: { view: BoardView; year: number; only: boolean }) {
  const { board, boards, model, period, periods, units, groups, inside } = view;
  const here = (asked: { board?: string; period?: string; visa?: string }) => {
    const { board: shown = board.slug, ...changed } = asked;
    return `/${year}/malen/${shown}?${new URLSearchParams({ period: period.code, visa: only ? "avviker" : "alla", ...changed })}`;
  };
  const { statuses, waiting } = cellCounts(model, groups);
  const { done, due, missing } = handingOver(units);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Målen {year}</h1>
          <p className="lead">
            {board.name}: målen mot {units.length === 1 ? "en enhets" : `${writeCount(units.length)} enheters`} bedömningar,{" "}
            {period.name.toLowerCase()}. Tom ruta: enheten tar inte upp målet.
          </p>
        </div>
        <div className="actions">
          {boards.length > 1 && (
            <Menu label={`${board.name}, byt nämnd`} shown={board.name}>
              <ul>
                {boards.map(({ id, slug, name }) => (
                  <li key={id}>
                    <a href={here({ board: slug })} aria-current={id === board.id ? "true" : undefined}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </Menu>
          )}
          <PeriodLinks periods={periods} current={period} href={(code) => here({ period: code })} />
        </div>
      </div>
      <ul className="summary">
        {statuses.map(({ status, count }) => (
          <li key={status.code} className={count === 0 ? "none" : undefined}>
            <Status meaning={status.meaning} word={(period.forecast ? status.forecast : status.word).toLowerCase()} count={count} />
          </li>
        ))}
        {waiting > 0 && (
          <li>
            <Status meaning="missing" word="saknar bedömning" count={waiting} />
          </li>
        )}
      </ul>
      <p className="handed-over-count">
        <b>{partOf(done, due)}</b> {due === 1 ? "rapport" : "rapporter"} för {period.code} är {due === 1 ? "lämnad" : "lämnade"} till
        kommunledningen
        {missing.length > 0 && <span className="quiet">. Saknas: {namesIn(missing)}</span>}.{" "}
        {inside && <a href={`/${year}/summor/${board.slug}?period=${period.code}`}>Indikatorernas summor</a>}
      </p>
      <nav aria-label="Vilka mål">
        <ul className="segments">
          <li>
            <a href={here({ visa: "alla" })} aria-current={only ? undefined : "true"}>
              Alla mål <span className="quiet">{rowsIn(groups)}</span>
            </a>
          </li>
          <li>
            <a href={here({ visa: "avviker" })} aria-current={only ? "true" : undefined}>
              Delvis eller ej <span className="quiet">{rowsIn(deviating(groups))}</span>
            </a>
          </li>
        </ul>
      </nav>
    </>
  );
}

/** More names than these are counted. */
const MOST_NAMED = 12;

function namesIn(names: string[]): string {
  const more = names.length - MOST_NAMED;
  const named = more > 1 ? [...names.slice(0, MOST_NAMED), `${writeCount(more)} till`] : names;
  return new Intl.ListFormat("sv").format(named);
}

function rowsIn(groups: BoardView["groups"]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
