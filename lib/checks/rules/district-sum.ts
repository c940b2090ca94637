import type { DistrictRow } from "../../domain/document.ts";
import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import { coversAll } from "../breakdown.ts";
import type { CheckedRow, CheckedRows } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { apart, below, type Interval, minus } from "../interval.ts";
import { countsUnique, type NumberFigure, numberOf, standsFor } from "../measure.ts";
import { compared, findingOf, type RowRule, shown } from "../rule.ts";

const COLUMNS = [
  { code: "utfall", of: (part: DistrictRow) => part.total, word: "", gender: undefined },
  { code: "utfall-kvinnor", of: (part: DistrictRow) => part.women, word: "kvinnor ", gender: "kvinnor" },
  { code: "utfall-man", of: (part: DistrictRow) => part.men, word: "män ", gender: "man" },
] as const;

/** The stadsdelar of a count make the total of the whole unit. */
export const districtSum: RowRule = ruleFor("stadsdelssumma", "Stadsdelarna mot totalen", ["utfall"]);

/** The women of the stadsdelar make the women of the whole unit, and the men the men. */
export const genderByDistrict: RowRule = ruleFor("kon-mot-stadsdel", "Kön per stadsdel mot kön totalt", ["utfall-kvinnor", "utfall-man"]);

function ruleFor(code: string, name: string, columns: string[]): RowRule {
  const find = (paper: CheckedRows) =>
    paper.rows
      .filter(({ measure }) => measure.kind === "antal")
      .flatMap((line) => COLUMNS.filter((column) => columns.includes(column.code)).map((column) => sumFinding(code, paper, line, column)))
      .filter((finding) => finding !== null);
  return { code, name, severity: "hard", find };
}

function sumFinding(code: string, paper: CheckedRows, line: CheckedRow, column: (typeof COLUMNS)[number]): Finding | null {
  const totalCell = line.row.cells[column.code];
  const total = numberOf(totalCell);
  if (!total || line.parts.length === 0 || isExact(total, line.parts, column.of) || unitKind(total.unit) === "%") return null;
  const parts: { part: DistrictRow; cell: Cell | null; figure: NumberFigure }[] = [];
  const sum: Interval = { low: 0, high: 0 };
  for (const part of line.parts) {
    const cell = column.of(part);
    const figure = numberOf(cell);
    if (!figure) continue;
    if (unitKind(figure.unit) === "%") return null;
    const stands = standsFor(figure, line.measure);
    sum.low += stands.low;
    sum.high += stands.high;
    parts.push({ part, cell, figure });
  }
  const whole = standsFor(total, line.measure);
  if (parts.length === 0 || !apart(sum, whole) || countsUnique(line.row.name)) return null;
  // districts left out may explain what lacks, never what is too much; one person may be known in two of them
  const complete = parts.length === line.parts.length && coversAll(line.parts, paper);
  if (!complete && !below(whole, sum)) return null;
  const decimals = Math.max(total.value.decimals, ...parts.map(({ figure }) => figure.value.decimals));
  const terms = parts.map(({ part, cell }) => `${part.written} ${cell?.written}`).join(" + ");
  const finding = findingOf(code, "hard")(
    { ...line.place, column: column.code, ...(column.gender && { gender: column.gender }) },
    `${column.word}${terms} = ${shown(sum, decimals)}, men totalen är ${totalCell?.written} (skillnad ${shown(minus(sum, whole), decimals)}).`,
    [compared("Totalt", totalCell), ...parts.map(({ part, cell }) => compared(part.written, cell))],
  );
  const sure = complete && sum.low === sum.high;
  return sure ? { ...finding, mending: { kind: "cell", to: shown(sum, decimals) } } : finding;
}

function isExact(total: NumberFigure, parts: DistrictRow[], of: (part: DistrictRow) => Cell | null): boolean {
  let sum = 0;
  for (const part of parts) sum += numberOf(of(part))?.value.micro ?? 0;
  return sum === total.value.micro;
}
