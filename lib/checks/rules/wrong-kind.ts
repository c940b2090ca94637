import type { ColumnCode } from "../../domain/styrmodell.ts";
import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import type { CheckedRow } from "../checked-paper.ts";
import type { Finding, Place } from "../finding.ts";
import { isCountByName, isShareByName, numberOf } from "../measure.ts";
import { compared, findingOf, type Rule } from "../rule.ts";

const found = findingOf("fel-slags-varde", "hard");
const FIGURES: ColumnCode[] = ["utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol", "prognos", "arsmal", "kf-arsmal"];
const PERIOD = /^((vb|vp|t[123]|tertial ?\d?|helår|halvår|år|kvartal ?\d?|månad|vecka)( ?20\d\d)?)$/i;
const HUNDRED = 100_000_000;

/** A value that can't stand in its cell: a percentage for a number, a period among figures, a gender without a total. */
export const wrongKind: Rule = {
  code: "fel-slags-varde",
  name: "Fel slags värde eller fel kolumn",
  severity: "hard",
  find: (paper) => paper.rows.flatMap((line) => [...wrongUnits(line), ...wrongColumns(line)]),
};

function wrongUnits(line: CheckedRow): Finding[] {
  const { row } = line;
  const count = isCountByName(row.name);
  const share = isShareByName(row.name);
  return cellsOf(line).flatMap(({ cell, place, what }) => {
    const figure = cell.figure;
    const unit = "unit" in figure ? unitKind(figure.unit) : "";
    if (count && unit === "%") return [found(place, `”${row.name}” är ett antal, men ${what} är ${cell.written}.`, [compared(what, cell)])];
    if (share && (unit === "st" || unit === "kr")) {
      return [found(place, `”${row.name}” är en andel, men ${what} är ${cell.written}.`, [compared(what, cell)])];
    }
    const number = numberOf(cell);
    if (share && number && unit !== "st" && number.value.micro > HUNDRED) {
      return [found(place, `”${row.name}” är en andel och kan inte vara ${cell.written}.`, [compared(what, cell)])];
    }
    return [];
  });
}

function wrongColumns({ row, place, table }: CheckedRow): Finding[] {
  const findings: Finding[] = [];
  const { utfall, "utfall-kvinnor": women, "utfall-man": men } = row.cells;
  const hasTotal = table.columns.some(({ code }) => code === "utfall");
  if (hasTotal && !utfall && Boolean(women) !== Boolean(men) && !/kvinn|flick|män(?!\p{L})|pojk/iu.test(row.name)) {
    const [word, cell] = women ? ["kvinnor", women] : ["män", men];
    findings.push(
      found(
        { ...place, column: women ? "utfall-kvinnor" : "utfall-man", gender: women ? "kvinnor" : "man" },
        `”${row.name}”: bara kolumnen för ${word} har ett värde (${cell?.written}); totalen är tom.`,
        [compared("Utfall", utfall), compared(word ?? "", cell)],
      ),
    );
  }
  for (const code of FIGURES) {
    const cell = row.cells[code];
    if (cell && PERIOD.test(cell.written.trim())) {
      findings.push(
        found({ ...place, column: code }, `”${cell.written}” är en period, inte ett värde; kolumnerna kan vara förskjutna.`, [
          compared(code, cell),
        ]),
      );
    }
  }
  for (const code of ["periodicitet", "period"] as const) {
    const cell = row.cells[code];
    const number = numberOf(cell);
    if (!number || (code === "period" && isYear(number.value.micro) && number.unit === "")) continue;
    findings.push(
      found({ ...place, column: code }, `”${cell?.written}” är ett värde, inte en period; kolumnerna kan vara förskjutna.`, [
        compared(code, cell),
      ]),
    );
  }
  return findings;
}

function isYear(micro: number): boolean {
  return micro >= 1_990_000_000 && micro <= 2_100_000_000;
}

type PlacedCell = { cell: Cell; place: Place; what: string };

function cellsOf({ row, place }: CheckedRow): PlacedCell[] {
  const placed = (cell: Cell | null | undefined, at: Partial<Place>, what: string): PlacedCell[] =>
    cell ? [{ cell, place: { ...place, ...at }, what }] : [];
  const own = FIGURES.flatMap((code) => placed(row.cells[code], { column: code }, WORDS[code] ?? code));
  const parts = row.breakdown.flatMap((part) => {
    const at = { column: "utfall", district: part.district };
    return [
      ...placed(part.total, at, part.written),
      ...placed(part.women, { ...at, gender: "kvinnor" }, `${part.written}, kvinnor`),
      ...placed(part.men, { ...at, gender: "man" }, `${part.written}, män`),
    ];
  });
  return [...own, ...parts];
}

const WORDS: Partial<Record<ColumnCode, string>> = {
  utfall: "utfallet",
  "utfall-man": "utfallet för män",
  "utfall-kvinnor": "utfallet för kvinnor",
  "utfall-fjol": "föregående utfall",
  prognos: "prognosen",
  arsmal: "årsmålet",
  "kf-arsmal": "KF:s årsmål",
};
