import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import { coversAll, partsOf } from "../breakdown.ts";
import type { CheckedRow, CheckedRows } from "../checked-paper.ts";
import type { Finding, Place } from "../finding.ts";
import { below, type Interval, rounded, sumOf } from "../interval.ts";
import { type NumberFigure, numberOf } from "../measure.ts";
import { compared, findingOf, listed, type RowRule } from "../rule.ts";

type Named = { name: string; cell: Cell | null | undefined };

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
  const place: Place = { ...line.place, column: "utfall" };
  const findings = [outside(place, cells.utfall, genders(cells["utfall-kvinnor"], cells["utfall-man"]))];
  for (const part of breakdown) {
    findings.push(outside({ ...place, district: part.district }, part.total, genders(part.women, part.men)));
  }
  const parts = partsOf(line);
  if (coversAll(parts, paper)) {
    const columns = [
      [cells.utfall, parts.map((part) => ({ name: part.written, cell: part.total })), place],
      [
        cells["utfall-kvinnor"],
        parts.map((part) => ({ name: part.written, cell: part.women })),
        { ...place, column: "utfall-kvinnor", gender: "kvinnor" as const },
      ],
      [
        cells["utfall-man"],
        parts.map((part) => ({ name: part.written, cell: part.men })),
        { ...place, column: "utfall-man", gender: "man" as const },
      ],
    ] as const;
    for (const [total, named, where] of columns) findings.push(outside(where, total, named));
  }
  return findings.filter((finding) => finding !== null);
}

function genders(women: Cell | null | undefined, men: Cell | null | undefined): Named[] {
  return [
    { name: "kvinnor", cell: women },
    { name: "män", cell: men },
  ];
}

function outside(place: Place, totalCell: Cell | null | undefined, parts: Named[]): Finding | null {
  const total = numberOf(totalCell);
  const figures = parts.map(({ cell }) => numberOf(cell));
  if (!total || figures.some((figure) => figure === null)) return null;
  const known = figures.filter((figure): figure is NumberFigure => figure !== null);
  if (!sameUnit([total, ...known])) return null;
  const whole = rounded(total.value);
  const each = known.map(({ value }) => rounded(value));
  const under = each.every((part) => below(whole, part));
  const over = each.every((part) => below(part, whole));
  // "kvinnor 62 %, män 38 %" of a total of 100 % says who they are, not how each fared
  if ((!under && !over) || isComposition(whole, each)) return null;
  const terms = listed(parts.map(({ name, cell }) => `${name} ${cell?.written}`));
  return found(
    place,
    `${place.district ? `${place.district}: ` : ""}totalen ${totalCell?.written} ligger ${under ? "under" : "över"} alla sina delar: ${terms}.`,
    [compared("Totalt", totalCell), ...parts.map(({ name, cell }) => compared(name, cell))],
  );
}

function sameUnit(figures: NumberFigure[]): boolean {
  return new Set(figures.map(({ unit }) => unitKind(unit)).filter((unit) => unit !== "")).size <= 1;
}

function isComposition(whole: Interval, parts: Interval[]): boolean {
  const sum = sumOf(parts);
  return whole.low <= HUNDRED && whole.high >= HUNDRED && sum.low <= HUNDRED && sum.high >= HUNDRED;
}
