import { moneyBehind } from "../../db/queries/goal-money.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { MoneyChoice } from "./money-choice.tsx";

/** The lines of the unit's budget that a goal leans on, picked by those who write in the unit. */
export async function GoalMoney({ goalId, view: { place } }: { goalId: string; view: ChainView }) {
  const { store, here, writes } = place;
  const tables = await moneyBehind(store, here, goalId);
  const chosen = tables.flatMap((table) => table.lines.filter(({ leans }) => leans).map((line) => ({ ...line, table })));
  if (tables.length === 0 || (chosen.length === 0 && !writes)) return null;
  const budget = `/${here.year}/${here.unit.slug}/budget`;
  return (
    <section className="block" aria-labelledby="pengar">
      <h2 id="pengar">Pengar bakom målet</h2>
      {chosen.length === 0 ? (
        <p className="quiet">Ingen rad i budgeten är vald. Det är frivilligt: välj de rader som målet främst bärs upp av.</p>
      ) : (
        <dl className="beside-list money-behind">
          {chosen.map(({ tableId, row, label, written, table }) => (
            <div key={`${tableId}/${row}`}>
              <dt>
                <a href={`${budget}?tabell=${tableId}`}>{label}</a>{" "}
                <span className="quiet">{[table.name, table.column.toLowerCase()].filter(Boolean).join(", ")}</span>
              </dt>
              <dd>{written ? `${written} ${table.shownIn}` : "inget belopp än"}</dd>
            </div>
          ))}
        </dl>
      )}
      {writes && <MoneyChoice goalId={goalId} unitId={here.unit.id} year={here.year} tables={tables} />}
    </section>
  );
}
