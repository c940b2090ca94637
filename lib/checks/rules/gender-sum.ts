import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import type { CheckedRow } from "../checked-paper.ts";
import type { Finding, Place } from "../finding.ts";
import { apart, below, minus, sumOf } from "../interval.ts";
import { type NumberFigure, numberOf, standsFor } from "../measure.ts";
import { compared, findingOf, type RowRule, shown } from "../rule.ts";

const found = findingOf("konssumma", "hard");

/** Women and men of a count make the total, in the whole unit and in each stadsdel (decisions.md 13: flagged, never blocked). */
export const genderSum: RowRule = {
  code: "konssumma",
  name: "Kvinnor och män mot totalen",
  severity: "hard",
  find: (paper) =>
    paper.rows
      .filter(({ measure }) => measure.kind === "antal")
      .flatMap((line) => {
        const { cells, breakdown } = line.row;
        const own = sumFinding(line, cells.utfall, cells["utfall-kvinnor"], cells["utfall-man"]);
        const districts = breakdown.map((part) => sumFinding(line, part.total, part.women, part.men, part.district));
        return [own, ...districts].filter((finding) => finding !== null);
      }),
};

function sumFinding(
  line: CheckedRow,
  totalCell: Cell | null | undefined,
  womenCell: Cell | null | undefined,
  menCell: Cell | null | undefined,
  district?: string,
): Finding | null {
  const { measure } = line;
  const [total, women, men] = [numberOf(totalCell), numberOf(womenCell), numberOf(menCell)];
  if (total && women && men && women.value.micro + men.value.micro === total.value.micro) return null;
  if (!total || isPercent(total) || isPercent(women) || isPercent(men)) return null;
  const whole = standsFor(total, measure);
  const sum = women && men ? sumOf([standsFor(women, measure), standsFor(men, measure)]) : null;
  if (sum && !apart(sum, whole)) return null;
  const place: Place = { ...line.place, column: "utfall", ...(district !== undefined && { district }) };
  const figures = [compared("Totalt", totalCell), compared("Kvinnor", womenCell), compared("Män", menCell)];
  const where = district ? `${district}: ` : "";
  if (sum && women && men) {
    const decimals = Math.max(total.value.decimals, women.value.decimals, men.value.decimals);
    const off = shown(minus(sum, whole), decimals);
    const message = `${where}kvinnor ${womenCell?.written} + män ${menCell?.written} = ${shown(sum, decimals)}, men totalen är ${totalCell?.written} (skillnad ${off}).`;
    return {
      ...found(place, message, figures),
      ...(sum.low === sum.high && { mending: { kind: "cell" as const, to: shown(sum, decimals) } }),
    };
  }
  const [part, cell, word] = women ? [women, womenCell, "kvinnor"] : [men, menCell, "män"];
  if (!part || !below(whole, standsFor(part, measure))) return null;
  return found(place, `${where}${word} är ${cell?.written}, fler än totalen ${totalCell?.written}.`, figures);
}

function isPercent(figure: NumberFigure | null): boolean {
  return figure !== null && unitKind(figure.unit) === "%";
}
