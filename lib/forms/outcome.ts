import type { OutcomeCell } from "../domain/chain.ts";
import { outcomeOf } from "../domain/outcome.ts";
import { readShare, type Share, shareValue, writeShare } from "../domain/share.ts";
import type { Decimal } from "../swedish/decimal.ts";
import { type Cell, readFigure, writeFigure } from "../swedish/figure.ts";
import { NBSP, writeNumber } from "../swedish/number.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** What one outcome cell is told. An emptied cell is "ej-rapporterat": not reported again, never 0. */
export type OutcomeEntry =
  | { kind: "varde"; figure: Decimal }
  /** a value of which the counts are known */
  | { kind: "andel"; share: Share }
  | { kind: "ej-rapporterat" }
  | { kind: "ej-matt" }
  | { kind: "gar-ej-att-mata"; reason: string }
  | { kind: "sekretess" };

const CANNOT = /^(?:går ej att mäta|går inte att mäta|kan ej mätas|kan inte mätas)\s*[:,.–-]?\s*(.*)$/i;
const COUNTED = /^(st|antal|personer|platser)\.?$/i;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}[./]\d{1,2}[./ ]\d{2,4}$|^\d{1,2}\.?\s(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/i;
const TWO_LINES = /\d[^\n\r]*[\n\r][\s\S]*\d/;
const MANY_DIGITS = /^[-\u2212\u2013]?[\d\s\u00a0\u202f]{11,}([.,]\d+)?$/;

/** Reads an outcome cell: "0,24", "0,24 %", "412/171 000", "mäts ej", "kan inte mätas: registret är stängt", "" (not reported). */
export function readOutcome(typed: string, unit: string): Typed<OutcomeEntry> {
  const text = cleaned(typed);
  if (TWO_LINES.test(typed.trim())) return refused("I cellen står flera rader med siffror. Skriv bara den som gäller.");
  const share = readShare(text);
  if (share) return entryOfShare(share, unit);
  const figure = readFigure(text);
  if (!figure) return understood({ kind: "ej-rapporterat" });
  const outcome = outcomeOf(figure);
  if (!outcome) return refused(whyUnreadable(text));
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
  if (COUNTED.test(unit) && outcome.value.micro < 0) return refused("Ett antal kan inte vara negativt.");
  return understood({ kind: "varde", figure: outcome.value });
}

/** Can these words be an outcome of some indicator? An empty cell can't. */
export function isOutcome(words: string): boolean {
  const read = readOutcome(words, "");
  return CANNOT.test(cleaned(words)) || (read.ok && read.value.kind !== "ej-rapporterat");
}

function entryOfShare(share: Share | "noll", unit: string): Typed<OutcomeEntry> {
  if (share === "noll") return refused("Nämnaren måste vara större än 0. Finns ingen att räkna på: skriv ”mäts ej”.");
  if (COUNTED.test(unit)) return refused(`Indikatorn räknas i ${unit}. Skriv ett tal, utan nämnare.`);
  return understood({ kind: "andel", share });
}

/** Says what it looks like, so that one sees at once what to do instead. */
function whyUnreadable(text: string): string {
  if (/^[=@]/.test(text)) return "Det är en formel. Skriv talet som den ger.";
  if (/^#[\p{Lu}\d]+[\p{Lu}\d/.]*[!?]?$/u.test(text))
    return "Det är ett fel i en formel i Excel, ingen siffra. Rätta formeln, eller skriv talet.";
  if (DATE.test(text)) return "Det ser ut som ett datum. Skriv ett tal, till exempel 12,5.";
  if (MANY_DIGITS.test(text)) return "Talet är större än vad en indikator kan ha. Kontrollera siffrorna.";
  if (/^[-\u2212\u2013\u2014]+$/.test(text))
    return "Ett streck kan betyda både 0 och att det inte finns någon siffra. Skriv 0 eller ”mäts ej”.";
  const groups = /^([-\u2212\u2013]?\d{1,3})((?:[.,]\d{3})+)([.,]\d+)?$/.exec(text);
  if (groups)
    return `Det går inte att veta vad punkt och komma betyder här. Skriv tusental med mellanrum och decimaler med komma: ${spaced(groups)}.`;
  if (/^[-\u2212\u2013]?\d[\d ]*[.,]\d{7,}$/.test(text)) return "Talet har fler än 6 decimaler. Avrunda det till det som ska gälla.";
  return "Skriv ett tal, till exempel 12,5. Finns inget tal: skriv ”mäts ej”.";
}

function spaced([, first = "", groups = "", decimals = ""]: string[]): string {
  return first + groups.replace(/[.,]/g, NBSP) + decimals.replace(".", ",");
}

/** What a cell is told as a figure on paper; null where it has no value. */
export function figureCell(entry: OutcomeEntry, { unit, decimals }: { unit: string; decimals: number }): Cell | null {
  const value = entry.kind === "varde" ? entry.figure : entry.kind === "andel" ? shareValue(entry.share, unit, decimals) : null;
  if (!value) return null;
  const figure = { kind: "number" as const, value, unit };
  return { written: writeFigure(figure), figure };
}

/** What stands in the cell's field, in the letters that `readOutcome` reads back. */
export function outcomeText(cell: Pick<OutcomeCell, "kind" | "value" | "reason" | "share"> | null): string {
  if (!cell || cell.kind === "ej-rapporterat") return "";
  if (cell.share) return writeShare(cell.share);
  if (cell.kind === "varde") return cell.value ? writeNumber(cell.value) : "";
  if (cell.kind === "ej-matt") return "mäts ej";
  if (cell.kind === "sekretess") return "röjs ej";
  const reason = CANNOT.exec(cell.reason)?.[1] ?? cell.reason;
  return reason ? `kan inte mätas: ${reason}` : "kan inte mätas";
}
