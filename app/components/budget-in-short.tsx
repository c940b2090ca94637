import { type BudgetColumnCode, type BudgetTable, totalRow } from "../../lib/domain/budget.ts";

const SHOWN: BudgetColumnCode[] = ["budget-netto", "kostnader", "intakter", "netto", "resultat", "belopp"];

type Total = { title: string; written: string };

/** The budget's totals, and the outermost column for each line; where nothing is written yet, where it is written. */
export function BudgetInShort({ table, href }: { table: BudgetTable | null; href: string }) {
  const columns = table?.columns.filter(({ code }) => SHOWN.includes(code)) ?? [];
  const last = columns.at(-1);
  const lines = table && last ? table.rows.filter(({ kind, cells }) => kind === "rad" && cells[last.key]?.written) : [];
  return (
    <section className="in-short" aria-labelledby="budget-i-korthet">
      <h2 id="budget-i-korthet">
        Budget <small className="quiet">{[table?.shownIn, table?.subtitle].filter(Boolean).join(", ")}</small>
      </h2>
      {table && last ? (
        <>
          <dl className="totals">
            {totalsOf(table, columns).map(({ title, written }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{written || "–"}</dd>
              </div>
            ))}
          </dl>
          <table className="plain-table figures" aria-label="Budget per verksamhet">
            <thead>
              <tr>
                <th scope="col">Verksamhet</th>
                <th scope="col">{last.title}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ no, label, cells }) => (
                <tr key={no ?? label}>
                  <th scope="row">{label}</th>
                  <td>{cells[last.key]?.written}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p>Inga belopp är inlagda än.</p>
      )}
      <p>
        <a href={href}>Öppna budgeten</a>
      </p>
    </section>
  );
}

/** The total in each column; a table of account classes has its sums below one another instead. */
function totalsOf(table: BudgetTable, columns: BudgetTable["columns"]): Total[] {
  const total = totalRow(table);
  const [only] = columns;
  if (total?.sums === "netto" && only) {
    return table.rows
      .filter(({ kind }) => kind === "summa")
      .map(({ label, cells }) => ({ title: label, written: cells[only.key]?.written ?? "" }));
  }
  const planned = columns.some(({ code }) => code === "budget-netto");
  const shown = planned ? columns.filter(({ code }) => code !== "kostnader" && code !== "intakter") : columns;
  return shown.map(({ key, title }) => ({ title, written: total?.cells[key]?.written ?? "" }));
}
