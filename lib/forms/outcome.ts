import type { OutcomeCell } from "../domain/chain.ts";
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

const NOT_MEASURED = /^(ej mätt|ej mätts|inte mätt|mäts inte|\.\.)$/i;
const CANNOT = /^(?:går ej att mäta|går inte att mäta)\s*[:,.–-]?\s*(.*)$/i;
const WITHHELD = /^(sekretess|röjs ej)$/i;

/** Reads an outcome cell: "0,24", "0,24 %", "ej mätt", "går ej att mäta: registret är stängt", "" (not reported). */
export function readOutcome(typed: string, unit: string): Typed<OutcomeEntry> {
  const text = cleaned(typed);
  if (text === "") return understood({ kind: "ej-rapporterat" });
  if (NOT_MEASURED.test(text)) return understood({ kind: "ej-matt" });
  if (WITHHELD.test(text)) return understood({ kind: "sekretess" });
  const cannot = CANNOT.exec(text);
  if (cannot?.[1]) return understood({ kind: "gar-ej-att-mata", reason: cannot[1] });
  if (cannot) return refused("Skriv också varför det inte går att mäta, till exempel: går ej att mäta: registret är stängt.");
  const figure = readFigure(text);
  if (figure?.kind !== "number") return refused("Skriv ett tal, till exempel 12,5. Finns inget tal: skriv ”ej mätt”.");
  if (figure.unit && unit && figure.unit.toLowerCase() !== unit.toLowerCase()) {
    return refused(`Indikatorn räknas i ${unit}. Skriv bara talet, till exempel ${writeNumber(figure.value)}.`);
  }
  return understood({ kind: "varde", figure: figure.value });
}

/** What stands in the cell's field, in the letters that `readOutcome` reads back. */
export function outcomeText(cell: OutcomeCell | null): string {
  if (!cell || cell.kind === "ej-rapporterat") return "";
  if (cell.kind === "varde") return cell.value ? writeNumber(cell.value) : "";
  if (cell.kind === "ej-matt") return "ej mätt";
  if (cell.kind === "sekretess") return "röjs ej";
  return cell.reason ? `går ej att mäta: ${cell.reason}` : "går ej att mäta";
}
