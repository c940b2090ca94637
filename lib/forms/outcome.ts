import type { OutcomeCell } from "../domain/chain.ts";
import { outcomeOf } from "../domain/outcome.ts";
import type { Decimal } from "../swedish/decimal.ts";
import { readFigure } from "../swedish/figure.ts";
import { writeNumber } from "../swedish/number.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** What one outcome cell is told. An emptied cell is "ej-rapporterat": not reported again, never 0. */
export type OutcomeEntry =
  | { kind: "varde"; figure: Decimal }
  | { kind: "ej-rapporterat" }
  | { kind: "ej-matt" }
  | { kind: "gar-ej-att-mata"; reason: string }
  | { kind: "sekretess" };

const CANNOT = /^(?:går ej att mäta|går inte att mäta|kan ej mätas|kan inte mätas)\s*[:,.–-]?\s*(.*)$/i;

/** Reads an outcome cell: "0,24", "0,24 %", "mäts ej", "kan inte mätas: registret är stängt", "" (not reported). */
export function readOutcome(typed: string, unit: string): Typed<OutcomeEntry> {
  const figure = readFigure(cleaned(typed));
  if (!figure) return understood({ kind: "ej-rapporterat" });
  const outcome = outcomeOf(figure);
  if (!outcome) return refused("Skriv ett tal, till exempel 12,5. Finns inget tal: skriv ”mäts ej”.");
  if (outcome.kind === "gar-ej-att-mata") {
    const reason = CANNOT.exec(outcome.reason)?.[1];
    return reason
      ? understood({ kind: "gar-ej-att-mata", reason })
      : refused("Skriv också varför, till exempel: kan inte mätas: registret är stängt.");
  }
  if (outcome.kind !== "varde" || !outcome.value) return understood({ kind: outcome.kind === "sekretess" ? "sekretess" : "ej-matt" });
  if ("unit" in figure && figure.unit && unit && figure.unit.toLowerCase() !== unit.toLowerCase()) {
    return refused(`Indikatorn räknas i ${unit}. Skriv bara talet, till exempel ${writeNumber(outcome.value)}.`);
  }
  return understood({ kind: "varde", figure: outcome.value });
}

/** What stands in the cell's field, in the letters that `readOutcome` reads back. */
export function outcomeText(cell: Pick<OutcomeCell, "kind" | "value" | "reason"> | null): string {
  if (!cell || cell.kind === "ej-rapporterat") return "";
  if (cell.kind === "varde") return cell.value ? writeNumber(cell.value) : "";
  if (cell.kind === "ej-matt") return "mäts ej";
  if (cell.kind === "sekretess") return "röjs ej";
  const reason = CANNOT.exec(cell.reason)?.[1] ?? cell.reason;
  return reason ? `kan inte mätas: ${reason}` : "kan inte mätas";
}
