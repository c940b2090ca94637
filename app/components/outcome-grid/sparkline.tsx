import type { GridIndicator } from "../../../lib/domain/outcome-grid.ts";
import { readOutcome } from "../../../lib/forms/outcome.ts";
import { writeNumber } from "../../../lib/swedish/number.ts";

const WIDTH = 56;
const HEIGHT = 20;
const EDGE = 3;

/** The same period over the years as a line, with its figures in words for those who do not see it. Fewer than two years: nothing. */
export function Sparkline({ indicator, year, now }: { indicator: GridIndicator; year: number; now: string }) {
  const read = readOutcome(now, indicator.unit);
  const mine = read.ok && read.value.kind === "varde" ? [{ year, micro: read.value.figure.micro }] : [];
  const points = [...indicator.series, ...mine];
  if (points.length < 2) return null;
  const [low, high] = [Math.min(...points.map(({ micro }) => micro)), Math.max(...points.map(({ micro }) => micro))];
  const [from, to] = [points[0]?.year ?? year, points.at(-1)?.year ?? year];
  const x = (at: number) => EDGE + ((WIDTH - 2 * EDGE) * (at - from)) / (to - from);
  const y = (micro: number) => (high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (micro - low)) / (high - low));
  const words = points.map((point) => `${point.year}: ${writeNumber({ micro: point.micro, decimals: indicator.decimals })}`).join(", ");
  const last = points.at(-1);
  return (
    <svg className="sparkline" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      <polyline points={points.map((point) => `${x(point.year)},${y(point.micro)}`).join(" ")} />
      {last && <circle cx={x(last.year)} cy={y(last.micro)} r="2.5" />}
    </svg>
  );
}
