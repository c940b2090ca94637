import type { BudgetColumnCode, BudgetTable } from "../../lib/domain/budget.ts";

const SHOWN: BudgetColumnCode[] = ["budget-netto", "kostnader", "intakter", "netto", "resultat"];

/** The budget's totals, and the outermost column for each line. */
export function BudgetInShort({ table, href }: { table: BudgetTable | null; href: string }) {
  const total = table?.rows.findLast(({ sums }) => sums === "totalt");
  const columns = table?.columns.filter(({ code }) => SHOWN.includes(code)) ?? [];
  const last = columns.at(-1);
  if (!table || !total || !last) return null;
  const written = columns.some(({ code }) => code === "budget-netto")
    ? columns.filter(({ code }) => code !== "kostnader" && code !== "intakter")
    : columns;
  const lines = table.rows.filter(({ kind, cells }) => kind === "rad" && cells[last.key]?.written);
  return (
    <section className="in-short" aria-labelledby="budget-i-korthet">
      <h2 id="budget-i-korthet">
        Budget <small className="quiet">{table.shownIn}</small>
      </h2>
      <dl className="totals">
        {written.map(({ key, title }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{total.cells[key]?.written || "–"}</dd>
          </div>
        ))}
      </dl>
      <table className="plain-table figures">
        <thead>
          <tr>
            <th scope="col">Verksamhet</th>
            <th scope="col">{last.title}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{cells[last.key]?.written}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={href}>Öppna budgeten</a>
      </p>
    </section>
  );
}
