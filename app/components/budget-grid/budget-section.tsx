"use client";
import { type ClipboardEvent, useState } from "react";
import { type BudgetTable, type BudgetUnit, exactAmount } from "../../../lib/domain/budget.ts";
import type { WorkedTable } from "../../../lib/domain/budget-page.ts";
import { isRounded } from "../../../lib/domain/budget-rounding.ts";
import type { BudgetShape } from "../../../lib/domain/budget-shape.ts";
import { writePasted } from "../../../lib/domain/pasted-cells.ts";
import { DEVIATION_NOTE, NETTO_NOTE, RESULT_NOTE, ROUNDING_NOTE } from "../../../lib/domain/report-additions.ts";
import { nextCell } from "../cell-grid/next-cell.ts";
import { PasteButton } from "../cell-grid/paste-button.tsx";
import { useWholeGrid } from "../cell-grid/use-cells.ts";
import { SaveLine } from "../save-line.tsx";
import { BudgetGrid } from "./budget-grid.tsx";
import { budgetLines } from "./budget-lines.ts";
import { BudgetPaste } from "./budget-paste.tsx";
import type { BudgetStore } from "./budget-store.ts";
import { liveTable, shownAs } from "./live-table.ts";
import { RowEditor } from "./row-editor.tsx";
import { useShaping } from "./use-shaping.ts";

type Props = {
  store: BudgetStore;
  worked: WorkedTable;
  writes: boolean;
  chosen: string;
  focus: (id: string) => void;
  choose: (id: string) => void;
  /** the fields by which a form says whose budget it is */
  place: Record<"year" | "unit" | "period", string>;
};

const UNITS: BudgetUnit[] = ["kr", "tkr", "mnkr"];

/** One budget table with what can be done with it. */
export function BudgetSection({ store, worked, writes, chosen, focus, choose, place }: Props) {
  useWholeGrid(store);
  const [editing, setEditing] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const { table, goal } = worked;
  const [asked, setAsked] = useState<BudgetUnit | null>(null);
  const unit = asked ?? table.shownIn;
  const shown = shownAs(table, unit);
  const live = liveTable(worked, shown, (row, column) => store.kr(table.id, row, column));
  const lines = budgetLines(worked);
  const first = lines.flatMap(({ cells }) => cells).find((id) => id !== null) ?? "";
  const active = lines.some(({ cells }) => cells.includes(chosen)) ? chosen : first;
  const title = [table.title, table.subtitle].filter(Boolean).join(", ") || "Budget";
  const showIn = (one: BudgetUnit) => {
    store.showIn(table.id, one);
    setAsked(one);
  };
  const line = lines.findIndex(({ cells }) => cells.includes(active));
  const from = { row: Math.max(line, 0), column: Math.max(lines[line]?.cells.indexOf(active) ?? 0, 0) };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(text);
  };
  const shaping = useShaping(store, table.id);
  const saveShape = async (shape: BudgetShape) => {
    const refused = await shaping.save({ ...table, rows: live.rows }, table.version, shape);
    if (refused === null) setEditing(false);
    return refused;
  };
  const changeable = writes && !worked.decided && !editing;
  const copyOut = () => {
    const rows = live.rows.map((row) => [
      row.label,
      ...table.columns.map(({ key }) => plain(exactAmount(row.cells[key]?.kr ?? null, unit, shown.decimals))),
    ]);
    void navigator.clipboard.writeText(writePasted([[`(${unit})`, ...table.columns.map((column) => column.title)], ...rows]));
  };
  return (
    <section className="budget-section" id={`budget-${table.id}`} aria-label={title}>
      <div className="budget-head">
        <h2>{title}</h2>
        {goal && <a href={`mal/${goal.id}`}>{goal.name}</a>}
      </div>
      {worked.decided && <p className="lacking">Tabellen står i ett beslutat dokument. Den kan läsas men inte ändras.</p>}
      <div className="grid-tools">
        <fieldset className="segments choose">
          <legend className="hidden-words">Visa {title} i</legend>
          {UNITS.map((one) => (
            <button key={one} type="button" aria-pressed={unit === one} onClick={() => showIn(one)}>
              {one}
            </button>
          ))}
        </fieldset>
        <button type="button" className="button button-quiet" onClick={copyOut}>
          Kopiera tabellen
        </button>
        {changeable && <PasteButton land={setPasted} />}
        {changeable && (
          <button type="button" className="button button-quiet" onClick={() => setEditing(true)}>
            Ändra rader
          </button>
        )}
        {changeable && (
          <a className="button button-quiet" href={`budget/fil?tabell=${table.id}`}>
            Läs in huvudboken
          </a>
        )}
        <SaveLine state={shaping.state} />
      </div>
      {editing && <RowEditor table={table} save={saveShape} close={() => setEditing(false)} />}
      {editing && isEmpty(live) && <RemoveTable tableId={table.id} version={table.version} place={place} />}
      {pasted !== null && (
        <BudgetPaste
          {...{ store, worked, from, shown }}
          text={pasted}
          close={(id) => {
            setPasted(null);
            focus(id ?? active);
          }}
        />
      )}
      <div className="grid-scroll" hidden={editing} onPaste={changeable ? paste : undefined}>
        <BudgetGrid {...{ store, worked, live, lines, shown, active, choose }} go={(id, step) => focus(nextCell(lines, id, step))} />
      </div>
      <p className="quiet small">{notesOf(live)}</p>
    </section>
  );
}

function isEmpty({ rows }: BudgetTable): boolean {
  return rows.every(({ cells }) => Object.values(cells).every(({ kr, stated }) => kr === null && !stated));
}

/** Only a table without amounts is taken away: nothing that somebody has written goes with it. */
function RemoveTable({ tableId, version, place }: { tableId: string; version: number; place: Props["place"] }) {
  return (
    <form method="post" action={`/api/v1/budget/${tableId}/borttagning`} className="field-actions">
      {Object.entries({ ...place, base: String(version) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button button-quiet">
        Ta bort tabellen
      </button>
    </form>
  );
}

function notesOf(live: Parameters<typeof isRounded>[0]): string {
  const has = (code: string) => live.columns.some((column) => column.code === code);
  return [
    `Beloppen skrivs och visas i ${live.shownIn}.`,
    has("netto") && has("kostnader") ? NETTO_NOTE : "",
    has("resultat") ? RESULT_NOTE : "",
    has("avvikelse") ? DEVIATION_NOTE : "",
    isRounded(live) ? ROUNDING_NOTE : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** A figure as spreadsheets read it: no blanks between the digits, a hyphen for minus. */
function plain(figure: string): string {
  return figure.replace(/[\u00a0\u202f]/g, "").replace("\u2212", "-");
}
