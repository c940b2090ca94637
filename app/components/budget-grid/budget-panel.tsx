"use client";
import { type KeyboardEvent, useEffect, useState } from "react";
import { exactAmount } from "../../../lib/domain/budget.ts";
import { type LedgerLine, wholeKronor } from "../../../lib/domain/ledger.ts";
import { writeDay } from "../../../lib/swedish/clock.ts";
import { writeOre } from "../../../lib/swedish/number.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import { CellTrouble, GridKeys } from "../cell-grid/cell-trouble.tsx";
import { useCell } from "../cell-grid/use-cells.ts";
import { type BudgetPlace, type BudgetStore, EXPLANATION, kronorOf } from "./budget-store.ts";

type Props = { store: BudgetStore; place: BudgetPlace; back: () => void };
type CellAccounts = { file: string; takenAt: string; by: string; lines: LedgerLine[] };
type Change = { at: string; by: string; before: string; after: string };

/** Beside the grid, about the chosen cell: the exact amount, trouble and what to do, last year, history. */
export function BudgetPanel({ store, place, back }: Props) {
  const { id, table: worked, row: no, column } = place;
  const cell = useCell(store, id);
  const { table, goal, earlier } = worked;
  const at = table.rows.findIndex((row, index) => (row.no ?? index) === no);
  const row = table.rows[at];
  if (!row) return null;
  const title = table.columns.find(({ key }) => key === column)?.title ?? "Förklaring";
  const carries = worked.carries[no] ?? [];
  const kr = kronorOf(cell.typed);
  const before = earlier?.column === column ? (earlier.kr[at] ?? null) : null;
  return (
    <aside className="panel grid-panel" aria-label="Om cellen" onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && back()}>
      <section>
        <p className="quiet">{[table.title, table.subtitle, title].filter(Boolean).join(", ")}</p>
        <h2 className="panel-title">{row.label}</h2>
        {column === EXPLANATION && cell.typed !== "" && <p>{cell.typed}</p>}
        {kr !== null && <p className="figures">{exactAmount(kr, "kr", 0)} kronor</p>}
        {row.kind === "varav" && <p className="quiet">Ingår i raden ovanför och räknas inte i någon summa.</p>}
        {before !== null && (
          <dl className="beside-list">
            <div>
              <dt>{earlier?.title}</dt>
              <dd>{exactAmount(before, "kr", 0)} kr</dd>
            </div>
          </dl>
        )}
        {goal && (
          <p>
            <a href={`mal/${goal.id}`}>Till målet {goal.name}</a>
          </p>
        )}
        {carries.length > 0 && (
          <>
            <h3>Bär upp</h3>
            <ul className="panel-list">
              {carries.map(({ id: goalId, name }) => (
                <li key={goalId}>
                  <a href={`mal/${goalId}#pengar`}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <CellTrouble store={store} id={id} locked={place.locked} done={back} />
      </section>
      {column !== EXPLANATION && <Accounts place={place} version={cell.acknowledged.version} kr={kr} />}
      <History place={place} version={cell.acknowledged.version} />
      <GridKeys />
    </aside>
  );
}

/** The ledger's accounts that the amount was summed from. */
function Accounts({ place: { table, row, column }, version, kr }: { place: BudgetPlace; version: number; kr: number | null }) {
  const [found, setFound] = useState<CellAccounts | null>(null);
  const { id } = table.table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version may have come from a new file
  useEffect(() => {
    let left = false;
    fetch(`/api/v1/budget/${id}/konton?${new URLSearchParams({ row: String(row), column })}`)
      .then((response) => (response.ok ? response.json() : null))
      .then((accounts: CellAccounts | null) => !left && setFound(accounts))
      .catch(() => !left && setFound(null));
    return () => {
      left = true;
    };
  }, [id, row, column, version]);
  if (!found) return null;
  const sum = found.lines.reduce((total, { ore }) => total + ore, 0);
  return (
    <section>
      <details>
        <summary>{counted(found.lines.length, "rad", "rader")} ur huvudboken</summary>
        <p className="quiet">
          {found.file}, {writeDay(found.takenAt)}, {found.by}
        </p>
        <dl className="beside-list">
          {found.lines.map(({ row: line, account, accountName, activity, ore }) => (
            <div key={line}>
              <dt>
                {account} {accountName} <span className="quiet">{activity}</span>
              </dt>
              <dd>{writeOre(ore)}</dd>
            </div>
          ))}
          <div>
            <dt>Summa, kr</dt>
            <dd>{writeOre(sum)}</dd>
          </div>
        </dl>
        {kr !== null && Math.abs(wholeKronor(sum)) !== Math.abs(kr) && (
          <p className="lacking">Beloppet är ändrat efter att filen lästes in.</p>
        )}
      </details>
    </section>
  );
}

function History({ place: { table, row, column }, version }: { place: BudgetPlace; version: number }) {
  const [changes, setChanges] = useState<Change[] | null>(null);
  const [open, setOpen] = useState(false);
  const { id, shownIn } = table.table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new history
  useEffect(() => {
    if (!open) return;
    let left = false;
    fetch(`/api/v1/budget/${id}/historik?${new URLSearchParams({ row: String(row), column })}`)
      .then((response) => (response.ok ? response.json() : []))
      .then((found: Change[]) => !left && setChanges(found))
      .catch(() => !left && setChanges([]));
    return () => {
      left = true;
    };
  }, [open, version]);
  return (
    <section>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Historik för cellen{column !== EXPLANATION && ` (${shownIn})`}</summary>
        {changes === null && <p className="quiet">Hämtar …</p>}
        {changes?.length === 0 && <p className="quiet">Inget har ändrats här.</p>}
        <ul className="panel-list">
          {changes?.map(({ at, by, before, after }) => (
            <li key={`${at}/${after}`}>
              <span className="quiet">{writeDay(at)}</span> {by} skrev {after || "tomt"}
              {before && `, var ${before}`}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
