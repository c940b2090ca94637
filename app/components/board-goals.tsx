import type { BoardCell, BoardGoalRow, BoardUnit } from "../../lib/domain/board-goals.ts";
import { type ListAsked, listPage } from "../../lib/domain/list-page.ts";
import type { BoardView } from "../../lib/web/board-view.ts";
import { ListPages, UnitListSearch } from "./list-pages.tsx";
import { Status } from "./status.tsx";

type TableProps = { view: BoardView; year: number; only: boolean; asked: ListAsked };

/** More units than these are hard to follow to the right. */
const MOST_COLUMNS = 25;

/** The nämnd's goals × units, as many units as go on a page: each cell the unit's own judgement, which leads to where it is made. */
export function BoardGoals({ view, year, only, asked }: TableProps) {
  const { board, period, groups } = view;
  if (groups.length === 0) {
    const none = only ? "Ingen enhet har bedömt något mål som delvis eller inte uppfyllt." : "Ingen enhets bedömningar går att läsa än.";
    return <p className="quiet board-goals-none">{none}</p>;
  }
  const list = listPage(
    view.units.filter(({ unit }) => unit.id !== board.id),
    asked,
    ({ unit }) => ({ name: unit.name, note: "" }),
    MOST_COLUMNS,
  );
  const units = [...view.units.filter(({ unit }) => unit.id === board.id), ...list.shown];
  const pages = { list, path: `/${year}/malen/${board.slug}`, keep: { period: period.code, visa: only ? "avviker" : "alla" } };
  return (
    <>
      <UnitListSearch {...pages} />
      <GoalsTable view={{ ...view, units }} year={year} />
      <ListPages {...pages} />
    </>
  );
}

function GoalsTable({ view: { board, period, units, groups }, year }: Pick<TableProps, "view" | "year">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be reachable to be scrolled by keys
    <section className="sideways" tabIndex={0} aria-label="Mål och enheter, tabell">
      <table className="plain-table board-goals">
        <caption className="hidden-words">{`Bedömning per mål och enhet, ${board.name}, ${period.name.toLowerCase()} ${year}`}</caption>
        <thead>
          <tr>
            <th scope="col">Mål</th>
            {units.map((one) => (
              <th key={one.unit.id} scope="col" className={one.unit.id === board.id ? "own" : undefined}>
                {nameOf(one, board.id)}
                {one.reads === null && <span className="quiet">Inte lämnad</span>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ top, rows }) => (
          <tbody key={rows[0]?.goal.id}>
            {top && (
              <tr className="group">
                <th scope="rowgroup" colSpan={units.length + 1}>
                  {`${top.number} ${top.title}`.trim()}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <GoalRow key={row.goal.id} row={row} units={units} boardId={board.id} year={year} period={period.code} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

type RowProps = { row: BoardGoalRow; units: BoardUnit[]; boardId: string; year: number; period: string };

function GoalRow({ row: { goal, own, cells }, units, boardId, year, period }: RowProps) {
  return (
    <tr>
      <th scope="row" className={own ? "boards-goal" : undefined}>
        {goal.number && <span className="number">{goal.number}</span>} <span>{goal.title}</span>
      </th>
      {units.map((one) => {
        const cell = cells[one.unit.id];
        const look = `${cell ? "" : "nothing"} ${one.unit.id === boardId ? "own" : ""}`.trim();
        return (
          <td key={one.unit.id} data-label={nameOf(one, boardId)} className={look || undefined}>
            {cell ? (
              <a href={addressOf(one, goal.id, year, period)}>
                <CellWords cell={cell} />
                {cell.kind === "bedomd" && cell.since && (
                  <span className={`change change-${cell.since.change}`}>
                    {`${cell.since.change === "better" ? "bättre" : "sämre"} än ${cell.since.period}`}
                  </span>
                )}
              </a>
            ) : (
              <span className="hidden-words">{one.reads === null ? "inte lämnad" : "tar inte upp målet"}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function CellWords({ cell }: { cell: BoardCell }) {
  if (cell.kind === "bedomd") return <Status meaning={cell.status.meaning} word={cell.status.short ?? cell.words} />;
  return <Status meaning="missing" word={cell.kind === "andrad" ? "Ändrad, inte lämnad på nytt" : "Ej bedömt"} />;
}

/** Who works inside the nämnd is led to the assessment, who is above it to what was handed over. */
function addressOf({ unit, reads, documentId }: BoardUnit, goalId: string, year: number, period: string): string {
  const place = `/${year}/${unit.slug}`;
  return reads === "inside" ? `${place}/mal/${goalId}?period=${period}#bedomning` : `${place}/dokument/${documentId}`;
}

function nameOf({ unit }: BoardUnit, boardId: string): string {
  return unit.id === boardId ? "Nämnden" : unit.name;
}
