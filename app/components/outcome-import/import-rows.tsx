import type { ImportRow } from "../../../lib/forms/imported-outcomes.ts";
import { counted } from "../../../lib/swedish/wording.ts";

const STATUS: Record<ImportRow["status"], string> = {
  andras: "Ändras",
  oforandrat: "Oförändrad",
  "hoppas-over": "Tas inte med",
  "gar-inte": "Kan inte sparas",
};

/** What becomes of a file, row by row: where, what stands now, what it becomes, and why not. */
export function ImportRows({ rows, count }: { rows: ImportRow[]; count: Record<ImportRow["status"], number> }) {
  if (rows.length === 0) return null;
  const more = count.andras + count["hoppas-over"] + count["gar-inte"] - rows.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <section className="grid-scroll import-rows" tabIndex={0} aria-label="Rad för rad">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Rad</th>
            <th scope="col">Plats</th>
            <th scope="col">Nu</th>
            <th scope="col">I filen</th>
            <th scope="col">Vad som händer</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may name the same place twice
            <tr key={index} className={row.status === "gar-inte" ? "paste-bad" : row.status === "andras" ? "paste-new" : undefined}>
              <td data-heading="Rad">{row.row}</td>
              <th scope="row">{row.place || "–"}</th>
              <td data-heading="Nu">{row.before === "" ? <span className="quiet">tom</span> : row.before}</td>
              <td data-heading="I filen">
                {row.status === "andras" ? <ins>{row.after || "tom"}</ins> : row.after || <span className="quiet">tom</span>}
              </td>
              <td className="what-happens">
                {STATUS[row.status]}
                {row.why && <span className="quiet">: {row.why}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="quiet">Och {counted(more, "rad", "rader")} till.</p>}
    </section>
  );
}
