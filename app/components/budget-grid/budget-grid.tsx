"use client";
import type { BudgetTable } from "../../../lib/domain/budget.ts";
import { changeOf, type Earlier } from "../../../lib/domain/budget-comparison.ts";
import type { WorkedTable } from "../../../lib/domain/budget-page.ts";
import { MINUS, NBSP } from "../../../lib/swedish/number.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import { CellInput } from "../cell-grid/cell-input.tsx";
import type { Move } from "../cell-grid/next-cell.ts";
import { type BudgetLine, cellName } from "./budget-lines.ts";
import { amountTyped, type BudgetStore, EXPLANATION, isFollowedUp, kronorOf, typedAmount } from "./budget-store.ts";
import { type Shown, written } from "./live-table.ts";

type Props = {
  store: BudgetStore;
  worked: WorkedTable;
  /** with what is typed now */
  live: BudgetTable;
  lines: BudgetLine[];
  shown: Shown;
  active: string;
  go: (id: string, step: Move) => void;
  choose: (id: string) => void;
};

/** A budget table as a grid: what is typed can be typed in, what follows from it can't. */
export function BudgetGrid({ store, worked, live, lines, shown, active, go, choose }: Props) {
  const { table, earlier } = worked;
  const explained = isFollowedUp(worked);
  const besides = besidesOf(table, earlier);
  const columns = 1 + table.columns.length + besides.length + Number(explained);
  const field = (unit: Shown["unit"]) => ({
    shown: (words: string) => amountTyped(words, unit, shown.decimals),
    typed: (letters: string) => typedAmount(letters, unit),
  });
  const letters = field(shown.unit);
  const printed = (words: string) => (kronorOf(words) === null ? words : written(kronorOf(words), shown));
  return (
    <table
      className={`outcome-grid budget-grid ${widthOf(columns + Number(explained) * 2)}`}
      aria-label={[table.title, table.subtitle].filter(Boolean).join(", ")}
    >
      <thead>
        {table.columns.some(({ group }) => group !== "") && <Groups table={table} besides={besides.length + Number(explained)} />}
        <tr>
          <th scope="col">Rad</th>
          {table.columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
          {besides.map(({ name }) => (
            <th key={name} scope="col" className="beside">
              {name}
            </th>
          ))}
          {explained && (
            <th scope="col" className="explains">
              Förklaring
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ no, row, cells }, at) =>
          row.kind === "rubrik" ? (
            <tr key={no} className="goal-row">
              <th colSpan={columns} scope="rowgroup">
                {row.label}
              </th>
            </tr>
          ) : (
            <tr key={no} className={`whole row-${row.kind}`}>
              <th scope="row">
                {row.label}
                <Carried count={worked.carries[no]?.length ?? 0} />
              </th>
              {table.columns.map(({ key, title }, column) => {
                const id = cells[column];
                if (id) {
                  const locked = store.places.get(id)?.locked ?? "";
                  const label = cellName(worked, row, key);
                  return (
                    <CellInput
                      key={key}
                      {...{ store, id, locked, label, printed, go, choose }}
                      allLocked={worked.decided}
                      heading={title}
                      active={active === id}
                      flagged={false}
                      field={letters}
                    />
                  );
                }
                const cell = live.rows[at]?.cells[key];
                return (
                  <td key={key} className="computed" data-heading={title} title={cell?.stated ? "Så står det i pappret." : undefined}>
                    {cell?.written}
                    {cell?.stated && <span className="quiet"> i pappret</span>}
                  </td>
                );
              })}
              {besides.map(({ name, figure }) => (
                <td key={name} className="beside" data-heading={name}>
                  {figure(live, at, shown)}
                </td>
              ))}
              {explained && cells.at(-1) && (
                <CellInput
                  {...{ store, go, choose }}
                  id={cells.at(-1) ?? ""}
                  locked={store.places.get(cells.at(-1) ?? "")?.locked ?? ""}
                  allLocked={worked.decided}
                  label={cellName(worked, row, EXPLANATION)}
                  heading="Förklaring"
                  active={active === cells.at(-1)}
                  flagged={false}
                  words
                  printed={(words) => words}
                />
              )}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** How much room a table asks for before it is scrolled; an explanation counts as three columns. */
function widthOf(columns: number): string {
  if (columns <= 5) return "";
  if (columns <= 7) return "budget-wide";
  return columns <= 10 ? "budget-wider" : "budget-widest";
}

type Beside = { name: string; figure: (live: BudgetTable, at: number, shown: Shown) => string };

/** Last year and the change, where the table has no columns of its own for them. */
function besidesOf(table: BudgetTable, earlier: Earlier | null): Beside[] {
  if (!earlier) return [];
  const own = table.columns.find(({ code }) => code === "netto-foregaende");
  const before = (live: BudgetTable, at: number) => (own ? live.rows[at]?.cells[own.key]?.kr : earlier.kr[at]) ?? null;
  const change = (live: BudgetTable, at: number) => changeOf(before(live, at), live.rows[at]?.cells[earlier.column]?.kr ?? null);
  const all: Beside[] = [
    { name: earlier.title, figure: (live, at, shown) => written(before(live, at), shown) },
    {
      name: "Förändring",
      figure: (live, at, shown) => {
        const kr = change(live, at)?.kr ?? null;
        return `${kr !== null && kr > 0 ? "+" : ""}${written(kr, shown)}`;
      },
    },
    { name: "Förändring, %", figure: (live, at) => percentWords(change(live, at)?.perMille ?? null) },
  ];
  return own ? all.slice(-1) : all;
}

/** How many goals lean on a line; which they are stands beside the grid. */
function Carried({ count }: { count: number }) {
  return count > 0 ? <small className="carried">bär upp {counted(count, "mål", "mål")}</small> : null;
}

function percentWords(perMille: number | null): string {
  if (perMille === null) return "";
  const digits = Math.abs(perMille);
  const sign = perMille > 0 ? "+" : perMille < 0 ? MINUS : "";
  return `${sign}${Math.floor(digits / 10)},${digits % 10}${NBSP}%`;
}

function Groups({ table, besides }: { table: BudgetTable; besides: number }) {
  const heads: { key: string; group: string; span: number }[] = [];
  for (const { key, group } of table.columns) {
    const last = heads.at(-1);
    if (last && last.group === group) last.span += 1;
    else heads.push({ key, group, span: 1 });
  }
  return (
    <tr className="column-groups">
      <td />
      {heads.map(({ key, group, span }) =>
        group === "" ? (
          <td key={key} colSpan={span} />
        ) : (
          <th key={key} scope="colgroup" colSpan={span}>
            {group}
          </th>
        ),
      )}
      {besides > 0 && <td colSpan={besides} />}
    </tr>
  );
}
