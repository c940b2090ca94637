import { type BudgetLayout, inYear } from "../../../lib/domain/budget-layout.ts";
import type { BudgetPage } from "../../../lib/domain/budget-page.ts";
import { Choice } from "../choice.tsx";

type Props = { page: BudgetPage; slug: string; layouts: BudgetLayout[] };

/** The sections in which budgets usually stand. */
const USUAL = /budget|ekonomi|resurs/i;

/** Begins a table: like last year's, or from one of the layouts. A plain form, so it works before the page has woken. */
export function BeginBudget({ page, slug, layouts }: Props) {
  const { year, period, lastYears, places, tables } = page;
  const usual = places.findLast(({ name }) => USUAL.test(name))?.partId ?? "";
  const first = lastYears[0] ? `tabell/${lastYears[0].id}` : `uppstallning/${layouts[0]?.code ?? ""}`;
  return (
    <details className="begin-budget" open={tables.length === 0}>
      <summary>Ny tabell</summary>
      <form method="post" action="/api/v1/budget">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="unit" value={slug} />
        <input type="hidden" name="period" value={period} />
        <fieldset>
          <legend>Börja från</legend>
          {lastYears.map(({ id, name }) => (
            <label key={id} className="check">
              <input type="radio" name="from" value={`tabell/${id}`} defaultChecked={first === `tabell/${id}`} />
              <span>
                {name} <span className="quiet">förra årets rader, utan belopp</span>
              </span>
            </label>
          ))}
          {layouts.map(({ code, name, purpose }) => (
            <label key={code} className="check">
              <input type="radio" name="from" value={`uppstallning/${code}`} defaultChecked={first === `uppstallning/${code}`} />
              <span>
                {name} <span className="quiet">{inYear(purpose, year)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {places.length > 0 && (
          <Choice
            name="part"
            label="Var i dokumentet"
            chosen={usual}
            choices={[
              ["", "Trycks inte i dokumentet"],
              ...places.map(({ partId, name, depth }): [string, string] => [partId, "\u00a0".repeat(depth * 3) + name]),
            ]}
          />
        )}
        <p className="field-actions">
          <button type="submit" className="button button-main">
            Börja tabellen
          </button>
        </p>
      </form>
    </details>
  );
}
