import { statusOf } from "../../domain/styrmodell.ts";
import { unitKind } from "../../domain/unit-kind.ts";
import type { Figure } from "../../swedish/figure.ts";
import type { CheckedRow } from "../checked-paper.ts";
import { below, exactly, type Interval } from "../interval.ts";
import { type NumberFigure, numberOf, standsFor } from "../measure.ts";
import { compared, findingOf, type Rule } from "../rule.ts";

const found = findingOf("arsmal-missat", "hard");

/** An årsmål that was surely not met, under a goal that the same paper says is fully met (decisions.md 14: no tolerance here). */
export const targetMissed: Rule = {
  code: "arsmal-missat",
  name: "Årsmålet missat under ett helt uppfyllt mål",
  severity: "hard",
  find: (paper) => {
    if (paper.head.kind !== "VB") return [];
    return paper.rows.flatMap((line) => {
      const status = line.goal?.assessment ? statusOf(paper.model, line.goal.assessment.status) : undefined;
      if (status?.meaning !== "met" || !isMissed(line)) return [];
      const { cells, name } = line.row;
      const [what, cell] = cells.arsmal ? ["Årsmål", cells.arsmal] : ["KF:s årsmål", cells["kf-arsmal"]];
      return [
        found(
          { ...line.place, column: "utfall" },
          `”${name}”: utfallet ${cells.utfall?.written} når inte ${what === "Årsmål" ? "årsmålet" : "KF:s årsmål"} ${cell?.written}, men målet är bedömt: ${line.goal?.assessment?.word || status.word}.`,
          [compared("Utfall", cells.utfall), compared(what ?? "", cell)],
        ),
      ];
    });
  },
};

/**
 * Is the årsmål surely missed? Against the own årsmål; only where there is none against KF's, and then not for a count,
 * since KF's count is the whole municipality's.
 */
export function isMissed({ row, measure }: CheckedRow): boolean {
  const outcome = numberOf(row.cells.utfall);
  if (!outcome) return false;
  const own = row.cells.arsmal?.figure;
  const target = own ?? (measure.kind === "andel" ? row.cells["kf-arsmal"]?.figure : undefined);
  if (!target || !sameUnit(outcome, target)) return false;
  return misses(standsFor(outcome, measure), target, measure.direction);
}

function misses(value: Interval, target: Figure, direction: string): boolean {
  if (target.kind === "range") return below(value, exactly(target.value)) || below(exactly(target.upper), value);
  if (target.kind !== "number" && target.kind !== "bound") return false;
  const aim = exactly(target.value);
  const way = target.kind === "bound" ? (target.bound === "minst" ? "hogre" : "lagre") : direction;
  return way === "hogre" ? below(value, aim) : way === "lagre" ? below(aim, value) : false;
}

function sameUnit(outcome: NumberFigure, target: Figure): boolean {
  const [a, b] = [unitKind(outcome.unit), "unit" in target ? unitKind(target.unit) : ""];
  return a === "" || b === "" || a === b;
}
