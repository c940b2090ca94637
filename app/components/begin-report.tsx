import type { ReportKind } from "../../lib/domain/beginning.ts";
import { KINDS } from "./document-state.tsx";

/** A button for each report of the year that has not been begun; nothing when all have. */
export function BeginReport({ year, unit, kinds }: { year: number; unit: string; kinds: ReportKind[] }) {
  if (kinds.length === 0) return null;
  return (
    <form className="begin-report" method="post" action="/api/v1/dokument">
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="unit" value={unit} />
      {kinds.map((kind) => (
        <button key={kind} type="submit" name="kind" value={kind} className="button">
          Börja {KINDS[kind].toLowerCase()}
        </button>
      ))}
      <p className="quiet small">Målen, indikatorerna, aktiviteterna och budgeten tas ur planen. Texterna skrivs i rapporten.</p>
    </form>
  );
}
