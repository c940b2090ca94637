import { asNumber, MICRO } from "../swedish/decimal.ts";
import { writeNumber } from "../swedish/number.ts";
import type { Gender, Target } from "./chain.ts";
import { type Stretch, seriesKey, type YearPoint } from "./indicator-years.ts";

export type ChartLine = {
  gender: Gender;
  name: string;
  /** the last point's, "0,20" */
  written: string;
  /** how far its label is moved, pixels up (−) or down */
  shift: number;
};

/** Years that are drawn with one scale: a stretch of a series in one period. Numbers are for drawing only. */
export type ChartPanel = {
  unit: string;
  /** why it can't be compared with the panel before it; "" for the first */
  because: string;
  rows: ({ year: number; target: number | null } & Partial<Record<Gender, number | null>>)[];
  lines: ChartLine[];
  /** "Årsmål 0,3", at the dashed line */
  targetName: string;
  /** a line ends at or above the årsmål, whose name then stands below it */
  nameBelow: boolean;
  /** an årsmål outside the scale, which is written and not drawn; "" for none */
  outside: string;
  ticks: number[];
  decimals: number;
};

/** How high the drawing is, in pixels, and how near two labels may come. */
export type ChartSize = { plot: number; apart: number };

const NAMES: Record<Gender, string> = { totalt: "Totalt", kvinnor: "Kvinnor", man: "Män" };
/** a target further away than so many times the highest value is written */
const FAR = 2;

/**
 * Panels of stretches that hold one period (`ofPeriod`): women and men as two lines where both are known, and the total where they
 * are not in every year that it is.
 */
export function panelsOf(stretches: Stretch[], district: string, size: ChartSize, least = 0): ChartPanel[] {
  return stretches.flatMap((stretch) => panelOf(stretch, district, size, least) ?? []);
}

/** The highest tick of some panels: for small pictures with the same scale. */
export function highest(panels: ChartPanel[]): number {
  return Math.max(0, ...panels.flatMap(({ ticks }) => ticks));
}

function panelOf({ meaning, because, points }: Stretch, district: string, size: ChartSize, least: number): ChartPanel | null {
  const numberAt = (point: YearPoint | undefined, gender: Gender) => {
    const value = point?.cells[seriesKey(district, gender)]?.value;
    return value ? asNumber(value) : null;
  };
  const isSplit = (point: YearPoint) => numberAt(point, "kvinnor") !== null && numberAt(point, "man") !== null;
  const isWhole = (point: YearPoint) => numberAt(point, "totalt") !== null && !isSplit(point);
  const pair: Gender[] = points.some(isSplit) ? ["kvinnor", "man"] : [];
  const genders: Gender[] = pair.length === 0 || points.some(isWhole) ? ["totalt", ...pair] : pair;
  const known = points.filter((point) => genders.some((gender) => numberAt(point, gender) !== null));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const values = known.flatMap((point) => genders.flatMap((gender) => numberAt(point, gender) ?? []));
  const top = Math.max(...values, least);
  const drawn = (point: YearPoint | undefined) => {
    const target = numberOf(point?.target ?? point?.kfTarget ?? null);
    return target !== null && (top === 0 || target <= top * FAR) && target >= Math.min(0, ...values) ? target : null;
  };
  const rows = Array.from({ length: last.year - first.year + 1 }, (_, index) => {
    const year = first.year + index;
    const point = known.find((candidate) => candidate.year === year);
    return { year, target: drawn(point), ...Object.fromEntries(genders.map((gender) => [gender, numberAt(point, gender)])) };
  });
  const targets = rows.flatMap(({ target }) => target ?? []);
  const ticks = ticksFor(Math.min(0, ...values), Math.max(top, ...targets));
  const decimals = Math.max(0, ...ticks.map(decimalsOf));
  const name = last.target?.figure ? "Årsmål" : "KF:s årsmål";
  const target = last.target?.figure ? last.target : last.kfTarget;
  const isOutside = numberOf(target) !== null && drawn(last) === null;
  return {
    ...{ unit: meaning.unit, because, rows, ticks, decimals },
    lines: apart(
      genders.map((gender) => {
        const ended = known.findLast((point) => numberAt(point, gender) !== null);
        const value = ended?.cells[seriesKey(district, gender)]?.value;
        return { gender, name: NAMES[gender], written: value ? writeNumber(value) : "", at: numberAt(ended, gender) ?? 0 };
      }),
      ticks,
      size,
    ),
    nameBelow: genders.some((gender) => (numberAt(last, gender) ?? Number.NEGATIVE_INFINITY) >= (drawn(last) ?? 0)),
    targetName: targets.length > 0 && target ? `${name} ${target.written}` : "",
    outside: isOutside && target ? `${name} ${target.written} ligger utanför skalan` : "",
  };
}

type Ending = Omit<ChartLine, "shift"> & { at: number };

/** Labels nearer than they may be are moved apart, about the middle of where they were. */
function apart(lines: Ending[], ticks: number[], { plot, apart: room }: ChartSize): ChartLine[] {
  const span = (ticks.at(-1) ?? 1) - (ticks[0] ?? 0);
  const down = ({ at }: Ending) => (-at / span) * plot;
  const begins = (group: Ending[]) => group.reduce((sum, line) => sum + down(line), 0) / group.length - ((group.length - 1) * room) / 2;
  const groups: Ending[][] = [];
  for (const line of lines.toSorted((a, b) => b.at - a.at)) {
    let group = [line];
    for (let above = groups.at(-1); above && begins(group) < begins(above) + above.length * room; above = groups.at(-1)) {
      group = [...above, ...group];
      groups.pop();
    }
    groups.push(group);
  }
  const places = new Map(groups.flatMap((group) => group.map((line, index) => [line, begins(group) + index * room])));
  return lines.map((line) => {
    const { at: _, ...named } = line;
    return { ...named, shift: (places.get(line) ?? 0) - down(line) };
  });
}

function numberOf(target: Target | null): number | null {
  const figure = target?.figure;
  return figure?.kind === "number" || figure?.kind === "bound" ? asNumber(figure.value) : null;
}

/** Ticks in steps of 1, 2, 2,5 or 5, from 0 (or below it) to past the highest. */
function ticksFor(low: number, high: number): number[] {
  const span = Math.max(high - low, 1 / MICRO);
  const rough = 10 ** Math.floor(Math.log10(span / 4));
  const step = rough * ([1, 2, 2.5, 5, 10].find((times) => rough * times >= span / 4) ?? 10);
  const [from, to] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

function decimalsOf(number: number): number {
  return String(number).split(".")[1]?.length ?? 0;
}
