import type { DistrictRow } from "../../domain/document.ts";
import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import { coversAll, partsOf } from "../breakdown.ts";
import type { CheckedRow, CheckedRows } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { apart, below, minus, sumOf } from "../interval.ts";
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
  const all = partsOf(line);
  const reported = all.map((part) => ({ part, cell: column.of(part), figure: numberOf(column.of(part)) }));
  const parts = reported.filter((each): each is { part: DistrictRow; cell: Cell; figure: NumberFigure } => each.figure !== null);
  if (!total || parts.length === 0 || [total, ...parts.map(({ figure }) => figure)].some(({ unit }) => unitKind(unit) === "%")) return null;
  const sum = sumOf(parts.map(({ figure }) => standsFor(figure, line.measure)));
  const whole = standsFor(total, line.measure);
  const complete = parts.length === all.length && coversAll(all, paper) && !countsUnique(line.row.name);
  // districts left out may explain what lacks, never what is too much; one person may be known in two of them
  const wrong = complete ? apart(sum, whole) : below(whole, sum) && !countsUnique(line.row.name);
  if (!wrong) return null;
  const decimals = Math.max(total.value.decimals, ...parts.map(({ figure }) => figure.value.decimals));
  const terms = parts.map(({ part, cell }) => `${part.written} ${cell.written}`).join(" + ");
  const finding = findingOf(code, "hard")(
    { ...line.place, column: column.code, ...(column.gender && { gender: column.gender }) },
    `${column.word}${terms} = ${shown(sum, decimals)}, men totalen är ${totalCell?.written} (skillnad ${shown(minus(sum, whole), decimals)}).`,
    [compared("Totalt", totalCell), ...parts.map(({ part, cell }) => compared(part.written, cell))],
  );
  const sure = complete && sum.low === sum.high;
  return sure ? { ...finding, mending: { kind: "cell", to: shown(sum, decimals) } } : finding;
}
