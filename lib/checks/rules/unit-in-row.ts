import type { ColumnCode } from "../../domain/styrmodell.ts";
import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import type { CheckedRow } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { isCountByName, isShareByName } from "../measure.ts";
import { compared, findingOf, type Rule } from "../rule.ts";

const found = findingOf("enhet-i-raden", "hard");
const TITLES: Partial<Record<ColumnCode, string>> = {
  utfall: "Utfall",
  "utfall-fjol": "Föregående utfall",
  arsmal: "Årsmål",
  "kf-arsmal": "KF:s årsmål",
};

/**
 * One row has one unit. The outcome beside its årsmål must have the same one written; an årsmål that differs from KF's only
 * by lacking the unit is a remark. Figures by gender and stadsdel are rightly printed without it.
 */
export const unitInRow: Rule = {
  code: "enhet-i-raden",
  name: "Samma enhet i hela raden",
  severity: "hard",
  find: (paper) => paper.rows.map(mixed).filter((finding) => finding !== null),
};

function mixed({ row, place }: CheckedRow): Finding | null {
  const pairs: [ColumnCode, ColumnCode][] = [
    ["utfall", "arsmal"],
    ["utfall", "kf-arsmal"],
    ["utfall-fjol", "arsmal"],
    ["utfall", "utfall-fjol"],
    ["arsmal", "kf-arsmal"],
  ];
  for (const [a, b] of pairs) {
    const [first, second] = [unitOf(row.cells[a]), unitOf(row.cells[b])];
    if (first === null || second === null || first === second) continue;
    // a percentage for a number, and the other way round, has its own rule
    if (isCountByName(row.name) && [first, second].includes("%")) continue;
    if (isShareByName(row.name) && [first, second].includes("st")) continue;
    const lacks = first === "" || second === "";
    const soft = lacks && !(a === "utfall" || b === "utfall");
    return found(
      { ...place, column: a },
      `”${row.name}”: ${TITLES[a]} är skrivet ${row.cells[a]?.written} och ${TITLES[b]} ${row.cells[b]?.written}; ${lacks ? "enheten saknas på det ena" : "enheterna är olika"}.`,
      [compared(TITLES[a] ?? "", row.cells[a]), compared(TITLES[b] ?? "", row.cells[b])],
      soft ? "soft" : undefined,
    );
  }
  return null;
}

function unitOf(cell: Cell | null | undefined): string | null {
  const figure = cell?.figure;
  return figure && "unit" in figure ? unitKind(figure.unit) : null;
}
