"use client";
import { useState } from "react";
import type { BudgetPage } from "../../../lib/domain/budget-page.ts";
import { GridKeys } from "../cell-grid/cell-trouble.tsx";
import { GridSaved } from "../cell-grid/grid-saved.tsx";
import { BudgetPanel } from "./budget-panel.tsx";
import { BudgetSection } from "./budget-section.tsx";
import { useBudget } from "./use-budget.ts";

type Props = { page: BudgetPage; slug: string; writes: boolean; user: string };

/** A unit's budgets of a period: typed as in a spreadsheet, summed at once, saved cell by cell. */
export function BudgetWork({ page, slug, writes, user }: Props) {
  const { store, shown } = useBudget(page, writes, user);
  const [chosen, setChosen] = useState("");
  const focus = (id: string) => {
    setChosen(id);
    document.getElementById(`cell-${id}`)?.focus();
  };
  const cell = store.places.get(chosen);
  const cells = [...store.places.values()];
  const place = { year: String(page.year), unit: slug, period: page.period };
  return (
    <div className="grid-page budget-page">
      <div className="grid-bar">
        <GridSaved store={store} go={focus} />
      </div>
      <div className="with-panel">
        <div>
          {shown.tables.map((worked) => (
            <BudgetSection key={worked.table.id} {...{ store, worked, writes, chosen, focus, place }} choose={setChosen} />
          ))}
        </div>
        {cell ? (
          <BudgetPanel key={chosen} store={store} place={cell} back={() => focus(chosen)} />
        ) : (
          cells.length > 0 && (
            <aside className="panel grid-panel" aria-label="Om budgeten">
              {cells.some(({ locked }) => locked === "") ? <BudgetKeys /> : <BudgetReading />}
            </aside>
          )
        )}
      </div>
    </div>
  );
}

/** How the grid is worked, for who meets it the first time. */
function BudgetKeys() {
  return (
    <>
      <section>
        <h2 className="panel-title">Så fyller du i</h2>
        <p>
          Skriv i de ljusare cellerna. Summor, netto och resultat räknas ut och kan inte skrivas in. Rader med ”varav” ingår i raden
          ovanför.
        </p>
        <p className="quiet">Beloppen sparas i hela kronor, även när de visas i tkr eller mnkr. En tom cell är inte noll.</p>
      </section>
      <GridKeys />
    </>
  );
}

/** What one can see in a table that is not to be changed. */
function BudgetReading() {
  return (
    <section>
      <h2 className="panel-title">Så läser du budgeten</h2>
      <p>Välj en cell för att se beloppet i kronor och dess historik. Rader med ”varav” ingår i raden ovanför.</p>
    </section>
  );
}
