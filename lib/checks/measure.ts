import type { Direction } from "../domain/chain.ts";
import type { IndicatorRow } from "../domain/document.ts";
import type { IndicatorSeries } from "../domain/indicator-series.ts";
import { unitKind } from "../domain/unit-kind.ts";
import type { Cell, Figure } from "../swedish/figure.ts";
import { exactly, type Interval, rounded } from "./interval.ts";
import { wantedDirection } from "./wanted-direction.ts";

/** What an indicator's name and figures say about how its parts make a whole. */
export type Measure = {
  /**
   * - antal: parts add up to the total
   * - andel: the total lies within the range of its parts
   * - okant: neither may be said
   */
  kind: "antal" | "andel" | "okant";
  /** counted one by one, so that a printed integer is exact */
  whole: boolean;
  readonly direction: Direction;
};

export type NumberFigure = Extract<Figure, { kind: "number" }>;

const COUNT = /^(totalt?\s+)?(antal(et)?|summan?\b)/i;
const SHARE = /^(den\s+)?(genomsnittlig\p{L}*\s+)?andel(en)?(?!\p{L})/iu;
const AVERAGE =
  /\p{L}*(genomsnitt|medelvärde|medeltal|median)\p{L}*|(?<!\p{L})(\p{L}*index|snitt\p{L}*|medel|medelbidrag|nöjdhet|betyg|NMI|NKI|AMI)(?!\p{L})/iu;
/** "per 1 000 invånare", "per brukare": a ratio, though it is called a number */
const RATIO = /(?<!\p{L})per\s+(?!(den|år|tertial|halvår|månad|stadsdel)(?!\p{L}))[\p{L}\d]/iu;
const DIFFERENCE = /skillnad|differens|förändring|ökning|minskning|gap(?!\p{L})/iu;
const MEASURED_IN_PARTS = /årsarbet|årsverk|tjänst|timm|heltid|dygn|mil(?!\p{L})|ton(?!\p{L})|kilo|kwh|liter|kvadrat/iu;
const UNIQUE = /unik/i;

const KINDS: Partial<Record<IndicatorSeries["aggregation"], Measure["kind"]>> = {
  summa: "antal",
  andel: "andel",
  medel: "andel",
  ingen: "okant",
};

/** By what the database has been told of the indicator; for the rest by the row's own letters. */
export function measureOf(row: IndicatorRow, known?: Pick<IndicatorSeries, "direction" | "aggregation">): Measure {
  const told = KINDS[known?.aggregation ?? "okand"];
  // a number that is a mean over the year adds up over people but is no plain count, whatever its unit says
  const doubtful = told === undefined || (told === "antal" && (isMean(row) || AVERAGE.test(row.name) || RATIO.test(row.name)));
  const kind = doubtful ? (isMean(row) ? "andel" : kindOf(row)) : told;
  return {
    kind,
    whole: !MEASURED_IN_PARTS.test(row.name),
    get direction() {
      return known && known.direction !== "okand" ? known.direction : wantedDirection(row);
    },
  };
}

/** Is it a number of something that is counted, by its name? */
export function isCountByName(name: string): boolean {
  return COUNT.test(name) && !RATIO.test(name) && !AVERAGE.test(name) && !/procent|%|andel(?!\p{L})/iu.test(name);
}

export function isShareByName(name: string): boolean {
  return SHARE.test(name) && !DIFFERENCE.test(name);
}

/** Each person counted once though several parts may know that person: the parts may be more than the whole. */
export function countsUnique(name: string): boolean {
  return UNIQUE.test(name);
}

/** The figure of a cell when it is a plain number; null for bounds, words and empty cells. */
export function numberOf(cell: Cell | null | undefined): NumberFigure | null {
  return cell?.figure.kind === "number" ? cell.figure : null;
}

/** What a printed figure may stand for: a count is exact, all else is rounded to the decimals printed. */
export function standsFor(figure: NumberFigure, measure: Pick<Measure, "kind" | "whole">): Interval {
  return measure.kind === "antal" && measure.whole && figure.value.decimals === 0 ? exactly(figure.value) : rounded(figure.value);
}

/** "Antal medarbetare en brukare möter": 11,6 with women 11,4 and men 11,9. What is counted whole has no such total. */
function isMean({ name, cells }: IndicatorRow): boolean {
  if (MEASURED_IN_PARTS.test(name)) return false;
  const [total, women, men] = [cells.utfall, cells["utfall-kvinnor"], cells["utfall-man"]].map((cell) => numberOf(cell)?.value);
  if (!total || !women || !men || [total, women, men].every(({ decimals }) => decimals === 0)) return false;
  return Math.min(women.micro, men.micro) <= total.micro && total.micro <= Math.max(women.micro, men.micro);
}

function kindOf({ name, cells }: IndicatorRow): Measure["kind"] {
  if (DIFFERENCE.test(name)) return "okant";
  if (SHARE.test(name)) return "andel";
  const [percent, counted] = [hasUnit(cells, "%"), hasUnit(cells, "st")];
  if (COUNT.test(name)) return RATIO.test(name) ? "andel" : AVERAGE.test(name) || (percent && !counted) ? "okant" : "antal";
  if (AVERAGE.test(name) || percent) return "andel";
  return counted && !RATIO.test(name) ? "antal" : "okant";
}

function hasUnit(cells: IndicatorRow["cells"], kind: string): boolean {
  for (const cell of Object.values(cells)) {
    const unit = numberOf(cell)?.unit ?? "";
    if (unit !== "" && unitKind(unit) === kind) return true;
  }
  return false;
}
