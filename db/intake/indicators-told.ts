import type { Direction } from "../../lib/domain/chain.ts";
import type { DocumentKind, IndicatorRow, IndicatorTablePart } from "../../lib/domain/document.ts";
import type { Owner } from "../../lib/domain/styrmodell.ts";
import type { Cell, Figure } from "../../lib/swedish/figure.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import type { Taking } from "./taking.ts";

/** Whose indicator it is: the table's heading says, else the KF column does. */
export function ownerTold(row: IndicatorRow, table: IndicatorTablePart, { styrmodell }: Taking): Owner {
  const key = wordingKey(table.heading);
  const heading = styrmodell.indicatorHeadings.find((candidate) =>
    [candidate.title, ...candidate.spellings].some((spelling) => wordingKey(spelling) === key),
  );
  if (heading?.owner) return heading.owner;
  if (!table.columns.some((column) => column.code === "kf-arsmal")) return "enhet";
  return row.cells["kf-arsmal"] ? "kommun" : "namnd";
}

const PERIODS: [DocumentKind, RegExp][] = [
  ["T1", /\bT\s?1\b|tertial\s?1|april/i],
  ["T2", /\bT\s?2\b|tertial\s?2|augusti/i],
  ["VB", /\bVB\b|helår|bokslut|hela året/i],
];

/**
 * Is a column of earlier outcomes about the same period of last year? One of another year or period stays the paper's words, and so
 * does "Utfall 2024" in a tertial's report, which may be the whole year's.
 */
export function isLastYearsPeriod(title: string, kind: DocumentKind, year: number): boolean {
  const said = Number(/20\d\d/.exec(title)?.[0] ?? year - 1);
  const period = PERIODS.find(([, pattern]) => pattern.test(title))?.[0];
  if (said !== year - 1) return false;
  return period ? period === kind : kind === "VB" || /period|i fjol|föregående|förra|fjolår/i.test(title);
}

/** What a row tells of its indicator: unit, decimals, how often, which way is better, how it is split. */
export function toldBy(row: IndicatorRow, taking: Taking) {
  const { utfall, arsmal, periodicitet } = row.cells;
  const whole = figuresIn([utfall, arsmal, row.cells["kf-arsmal"], row.cells["utfall-fjol"]]);
  const parts = figuresIn([row.cells["utfall-kvinnor"], row.cells["utfall-man"], ...row.breakdown.map((line) => line.total)]);
  const stated = [...whole, ...parts].find((figure) => figure.kind === "number");
  const unit = commonUnit(whole.some((figure) => "unit" in figure) ? whole : parts);
  return {
    unit,
    decimals: stated?.kind === "number" ? stated.value.decimals : 0,
    periodicity: periodicitet?.written ?? "",
    direction: directionTold(row, taking),
    aggregation: AGGREGATION_OF_UNIT[unit.toLowerCase()] ?? ("okand" as const),
    byDistrict: row.breakdown.length > 0,
    aboutIndividuals: [
      row.cells["utfall-man"],
      row.cells["utfall-kvinnor"],
      ...row.breakdown.flatMap(({ men, women }) => [men, women]),
    ].some(Boolean),
  };
}

/** What a plan says of an indicator is only its unit: things counted add up, a share needs what it is a share of. */
const AGGREGATION_OF_UNIT: Partial<Record<string, "summa" | "andel">> = { st: "summa", "%": "andel" };

function figuresIn(cells: (Cell | null | undefined)[]): Figure[] {
  return cells.flatMap((cell) => (cell ? [cell.figure] : []));
}

/** The unit most of the figures are written with, the first of equals: one cell's slip ("0 %" for a count) does not win. */
function commonUnit(figures: Figure[]): string {
  const units = figures.flatMap((figure) => ("unit" in figure && figure.unit ? [figure.unit] : []));
  const times = (unit: string) => units.filter((other) => other === unit).length;
  return units.toSorted((a, b) => times(b) - times(a))[0] ?? "";
}

/** Which way is better: a bound or "öka" says it, and else a status that the paper has set beside outcome and årsmål. */
function directionTold({ cells, symbol }: IndicatorRow, { styrmodell }: Taking): Direction {
  for (const figure of [cells.arsmal?.figure, cells["kf-arsmal"]?.figure]) {
    if (figure?.kind === "bound") return figure.bound === "hogst" ? "lagre" : "hogre";
    if (figure?.kind === "range") return "intervall";
    if (figure?.kind === "direction" && /öka|förbättra/i.test(figure.words)) return "hogre";
    if (figure?.kind === "direction" && /minska/i.test(figure.words)) return "lagre";
  }
  const meaning = styrmodell.statuses.find((status) => status.symbol === symbol)?.meaning;
  const target = (cells.arsmal ?? cells["kf-arsmal"])?.figure;
  const outcome = cells.utfall?.figure;
  if (target?.kind !== "number" || outcome?.kind !== "number" || target.value.micro === outcome.value.micro) return "okand";
  if (meaning !== "met" && meaning !== "not") return "okand";
  return outcome.value.micro > target.value.micro === (meaning === "met") ? "hogre" : "lagre";
}
