import type { Decimal } from "../swedish/decimal.ts";
import { NBSP, writeNumber } from "../swedish/number.ts";
import type { Direction, Gender, OutcomeCell, Target } from "./chain.ts";
import { type Change, changeSince } from "./change.ts";

/** What an indicator is called and means from a day on; `breaksBecause`: why it can't be compared with what it was, "" when it can. */
export type IndicatorMeaning = {
  validFrom: string;
  name: string;
  unit: string;
  decimals: number;
  direction: Direction;
  definition: string;
  breaksBecause: string;
};

/** One year's period of a unit, in all; `cells` by `district/gender` as in `seriesKey`. */
export type YearPoint = {
  year: number;
  period: string;
  cells: Record<string, OutcomeCell>;
  target: Target | null;
  kfTarget: Target | null;
};

/** Years in which the indicator meant the same: they may be compared with each other and with no others. */
export type Stretch = { meaning: IndicatorMeaning; because: string; points: YearPoint[] };

type Month = { code: string; to: number };

export function seriesKey(district: string, gender: Gender): string {
  return `${district}/${gender}`;
}

/**
 * The points divided where the definition changed so that a comparison would mislead, oldest first; `meanings` in the order
 * of their days. A definition changed within a year holds from the first period that ends after it.
 */
export function stretchesOf(meanings: IndicatorMeaning[], points: YearPoint[], periods: Month[]): Stretch[] {
  const order = (point: YearPoint) => point.year * 100 + lastMonth(point.period, periods);
  const stretches: (Stretch & { no: number })[] = [];
  for (const point of points.toSorted((a, b) => order(a) - order(b))) {
    const { no, because, meaning } = meaningAt(meanings, point, periods);
    const last = stretches.at(-1);
    if (last?.no === no) {
      last.points.push(point);
      last.meaning = meaning;
    } else stretches.push({ no, because, meaning, points: [point] });
  }
  return stretches.map(({ no: _, ...stretch }) => stretch);
}

/** How a point went against the same period the year before, and what it is judged on; null where there is nothing to compare. */
export type Trend = { change: Change; basis: string } | { change: null; basis: string };

/** Words for what is not compared are in `basis` too: a break is never crossed (decisions.md 6). */
export function trendOf(stretches: Stretch[], year: number, period: string): Trend | null {
  const now = pointIn(stretches, year, period);
  const before = pointIn(stretches, year - 1, period);
  if (!now || !before) return null;
  if (now.stretch !== before.stretch) {
    return { change: null, basis: `Jämförs inte med ${period} ${year - 1}: ${now.stretch.because}` };
  }
  const total = seriesKey("hela", "totalt");
  const change = changeSince(now.point.cells[total] ?? null, before.point.cells[total] ?? null, now.stretch.meaning.direction);
  return change && { change, basis: `mot ${period} ${year - 1}` };
}

/** What a picture of one period over the years shows, in a sentence or a few; "" where there is nothing to show. */
export function whatItShows(stretches: Stretch[], period: string): string {
  const own = ofPeriod(stretches, period);
  const last = own.at(-1);
  if (!last) return "";
  return [...courseOf(last), ...gapOf(last), ...breaksOf(own)].join(" ");
}

/** The stretches with the points of one period only; those left empty are left out. */
export function ofPeriod(stretches: Stretch[], period: string): Stretch[] {
  return stretches
    .map((stretch) => ({ ...stretch, points: stretch.points.filter((point) => point.period === period && hasFigure(point)) }))
    .filter(({ points }) => points.length > 0);
}

function courseOf({ meaning, points }: Stretch): string[] {
  const valued = points.flatMap((point) => figureIn(point, "totalt"));
  const [first, last] = [valued[0], valued.at(-1)];
  if (!first || !last) return [];
  if (first === last) return [`${last.year} var utfallet ${last.written}.`];
  const micro = last.value.micro - first.value.micro;
  const went = micro === 0 ? "legat kvar på" : micro > 0 ? `ökat från ${first.written} till` : `minskat från ${first.written} till`;
  const better = micro !== 0 && (meaning.direction === "hogre" || meaning.direction === "lagre");
  const word = better ? (micro > 0 === (meaning.direction === "hogre") ? ", vilket är bättre" : ", vilket är sämre") : "";
  return [`Mellan ${first.year} och ${last.year} har utfallet ${went} ${last.written}${word}.`];
}

function gapOf({ meaning, points }: Stretch): string[] {
  const both = points.flatMap((point) => {
    const [women, men] = [figureIn(point, "kvinnor")[0], figureIn(point, "man")[0]];
    return women && men ? [{ year: point.year, women, men, gap: Math.abs(women.value.micro - men.value.micro) }] : [];
  });
  const [first, last] = [both[0], both.at(-1)];
  if (!last) return [];
  const told = `${last.year} var utfallet ${last.women.written} för kvinnor och ${last.men.written} för män`;
  if (last.gap === 0) return [`${told}: ingen skillnad.`];
  const written = (micro: number) => gapWritten({ micro, decimals: Math.max(last.women.value.decimals, last.men.value.decimals) }, meaning);
  const since = first && first !== last && first.gap !== last.gap ? `, mot ${written(first.gap)} ${first.year}` : "";
  return [`${told}: skillnaden är ${written(last.gap)}${since}.`];
}

function breaksOf(stretches: Stretch[]): string[] {
  return stretches.slice(1).flatMap((stretch, index) => {
    const [before, after] = [stretches[index]?.points.at(-1)?.year, stretch.points[0]?.year];
    return [`Serien är bruten ${after}: ${asSentence(stretch.because)} Därför jämförs ${before} och ${after} inte.`];
  });
}

/** "0,04 procentenheter": two percentages differ by percentage points. */
function gapWritten(gap: Decimal, { unit, decimals }: IndicatorMeaning): string {
  const number = writeNumber(gap, Math.max(decimals, gap.decimals));
  const word = unit.startsWith("%") ? `procentenhet${number === "1" ? "" : "er"}` : unit;
  return word ? number + NBSP + word : number;
}

function figureIn(point: YearPoint, gender: Gender): { year: number; value: Decimal; written: string }[] {
  const cell = point.cells[seriesKey("hela", gender)];
  return cell?.value ? [{ year: point.year, value: cell.value, written: cell.written }] : [];
}

function hasFigure({ cells }: YearPoint): boolean {
  return Object.values(cells).some(({ value }) => value !== null);
}

function pointIn(stretches: Stretch[], year: number, period: string): { stretch: Stretch; point: YearPoint } | null {
  for (const stretch of stretches) {
    const point = stretch.points.find((candidate) => candidate.year === year && candidate.period === period);
    if (point) return { stretch, point };
  }
  return null;
}

function meaningAt(
  meanings: IndicatorMeaning[],
  point: YearPoint,
  periods: Month[],
): { no: number; because: string; meaning: IndicatorMeaning } {
  const ended = `${point.year}-${String(lastMonth(point.period, periods)).padStart(2, "0")}-31`;
  const known = meanings.filter(({ validFrom }) => validFrom <= ended);
  const held = known.length > 0 ? known : meanings.slice(0, 1);
  const meaning = held.at(-1);
  if (!meaning) throw new Error("An indicator has no version");
  // the first version breaks with nothing
  const breaks = held.slice(1).filter(({ breaksBecause }) => breaksBecause !== "");
  return { no: breaks.length, because: breaks.at(-1)?.breaksBecause ?? "", meaning };
}

function lastMonth(period: string, periods: Month[]): number {
  return periods.find(({ code }) => code === period)?.to ?? 12;
}

function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
