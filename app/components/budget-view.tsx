"use client";
import { type BudgetColumn, type BudgetRow, type BudgetTable, exactAmount } from "../../lib/domain/budget.ts";
import { readAmount } from "../../lib/forms/amount.ts";
import { understood } from "../../lib/forms/typed.ts";
import { CellField } from "./cell-field.tsx";
import { useTableSaves } from "./table-saves.tsx";

/** A budget table. What is typed can be changed; sums, netto, change and result follow from it. `here`: the unit's address. */
export function BudgetView({ table, writes, here, id }: { table: BudgetTable; writes: boolean; here: string; id?: string }) {
  const { report, lines } = useTableSaves();
  const groups = table.columns.some(({ group }) => group !== "");
  const title = [table.title, table.subtitle].filter(Boolean).join(", ") || "Budget";
  return (
    <section className="budget" id={id} aria-label={title}>
      <h3>
        {title} <span className="quiet">{table.shownIn}</span>
      </h3>
      {table.id && (
        <p>
          <a href={`${here}/budget?tabell=${table.id}#budget-${table.id}`}>Öppna i budgeten</a>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be reachable to be scrolled by keys */}
      <section className="sideways" tabIndex={0} aria-label={`${title}, tabell`}>
        <table className="plain-table figures">
          <thead>
            {groups && (
              <tr>
                <td />
                {spans(table.columns).map(({ key, group, span }) => (
                  <th key={key} scope="colgroup" colSpan={span} className="group">
                    {group}
                  </th>
                ))}
              </tr>
            )}
            <tr>
              <td />
              {table.columns.map(({ key, title: column }) => (
                <th key={key} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
              <tr key={index} className={`row-${row.kind}`}>
                <th scope="row" colSpan={row.kind === "rubrik" ? table.columns.length + 1 : undefined}>
                  {row.label}
                </th>
                {row.kind !== "rubrik" &&
                  table.columns.map((column) => (
                    <td key={column.key}>
                      <Amount table={table} row={row} no={row.no ?? index} column={column} writes={writes} report={report} />
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {writes && lines}
    </section>
  );
}

type AmountProps = {
  table: BudgetTable;
  row: BudgetRow;
  no: number;
  column: BudgetColumn;
  writes: boolean;
  report: Parameters<typeof CellField>[0]["report"];
};

function Amount({ table, row, no, column, writes, report }: AmountProps) {
  const cell = row.cells[column.key];
  if (!table.id || !writes || cell?.computed || cell?.stated || row.kind === "summa") {
    return <span title={cell?.stated ? "Pappret anger en annan siffra än den uträknade" : undefined}>{cell?.written}</span>;
  }
  return (
    <CellField
      label={`${row.label}, ${column.title.toLowerCase()}`}
      address={`/api/v1/budget/${table.id}`}
      place={`budget/${table.id}/${no}/${column.key}`}
      saved={exactAmount(cell?.kr ?? null, table.shownIn, table.decimals)}
      version={cell?.version ?? 0}
      read={(typed) => {
        const kr = readAmount(typed, table.shownIn);
        return kr.ok ? understood({ row: no, column: column.key, kr: kr.value }) : kr;
      }}
      report={report}
    />
  );
}

function spans(columns: BudgetColumn[]): { key: string; group: string; span: number }[] {
  const heads: { key: string; group: string; span: number }[] = [];
  for (const { key, group } of columns) {
    const last = heads.at(-1);
    if (last && last.group === group) last.span += 1;
    else heads.push({ key, group, span: 1 });
  }
  return heads;
}
