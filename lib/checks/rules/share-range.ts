import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import { coversAll } from "../breakdown.ts";
import type { CheckedRow, CheckedRows } from "../checked-paper.ts";
import type { Finding, Place } from "../finding.ts";
import { below, type Interval, rounded, sumOf } from "../interval.ts";
import { type NumberFigure, numberOf } from "../measure.ts";
import { compared, findingOf, listed, type RowRule } from "../rule.ts";

const found = findingOf("andel-utanfor-delarna", "hard");
const HUNDRED = 100_000_000;

/**
 * A share or a mean of the whole lies between the lowest and the highest of its parts, whatever their weights: the genders
 * of the unit and of each stadsdel, and the stadsdelar of each column. Compared within what rounding allows.
 */
export const shareRange: RowRule = {
  code: "andel-utanfor-delarna",
  name: "Andel utanför sina delar",
  severity: "hard",
  find: (paper) => paper.rows.filter(({ measure }) => measure.kind === "andel").flatMap((line) => rangesOf(paper, line)),
};

function rangesOf(paper: CheckedRows, line: CheckedRow): Finding[] {
  const { cells, breakdown } = line.row;
  const findings = [outside(line, {}, cells.utfall, [cells["utfall-kvinnor"], cells["utfall-man"]], GENDERS)];
  for (const { district, total, women, men } of breakdown) findings.push(outside(line, { district }, total, [women, men], GENDERS));
  const parts = line.parts;
  if (coversAll(parts, paper)) {
    const names = parts.map(({ written }) => written);
    const column = (code: "utfall" | "utfall-kvinnor" | "utfall-man", of: "total" | "women" | "men", at: Partial<Place>) =>
      outside(
        line,
        { column: code, ...at },
        cells[code],
        parts.map((part) => part[of]),
        names,
      );
    findings.push(
      column("utfall", "total", {}),
      column("utfall-kvinnor", "women", { gender: "kvinnor" }),
      column("utfall-man", "men", { gender: "man" }),
    );
  }
  return findings.filter((finding) => finding !== null);
}

const GENDERS = ["kvinnor", "män"];

function outside(
  line: CheckedRow,
  at: Partial<Place>,
  totalCell: Cell | null | undefined,
  cells: (Cell | null | undefined)[],
  names: string[],
): Finding | null {
  const total = numberOf(totalCell);
  if (!total || isWithin(total, cells)) return null;
  const whole = rounded(total.value);
  const figures: NumberFigure[] = [];
  const each: Interval[] = [];
  let [under, over] = [true, true];
  for (const cell of cells) {
    const figure = numberOf(cell);
    if (!figure) return null;
    const part = rounded(figure.value);
    under &&= below(whole, part);
    over &&= below(part, whole);
    if (!under && !over) return null;
    figures.push(figure);
    each.push(part);
  }
  // "kvinnor 62 %, män 38 %" of a total of 100 % says who they are, not how each fared
  if (each.length === 0 || !sameUnit([total, ...figures]) || isComposition(whole, each)) return null;
  const terms = listed(names.map((name, index) => `${name} ${cells[index]?.written}`));
  return found(
    { ...line.place, column: "utfall", ...at },
    `${at.district ? `${at.district}: ` : ""}totalen ${totalCell?.written} ligger ${under ? "under" : "över"} alla sina delar: ${terms}.`,
    [compared("Totalt", totalCell), ...names.map((name, index) => compared(name, cells[index]))],
  );
}

function sameUnit(figures: NumberFigure[]): boolean {
  return new Set(figures.map(({ unit }) => unitKind(unit)).filter((unit) => unit !== "")).size <= 1;
}

function isComposition(whole: Interval, parts: Interval[]): boolean {
  const sum = sumOf(parts);
  return whole.low <= HUNDRED && whole.high >= HUNDRED && sum.low <= HUNDRED && sum.high >= HUNDRED;
}

/** As most are: printed between two of its parts. */
function isWithin({ value }: NumberFigure, cells: (Cell | null | undefined)[]): boolean {
  let [over, under] = [false, false];
  for (const cell of cells) {
    const part = numberOf(cell)?.value.micro;
    if (part === undefined) return true;
    over ||= part >= value.micro;
    under ||= part <= value.micro;
  }
  return over && under;
}
