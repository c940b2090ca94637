"use client";
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { Gender } from "../../../lib/domain/chain.ts";
import type { ChartLine, ChartPanel } from "../../../lib/domain/indicator-chart.ts";
import { writeNumber } from "../../../lib/swedish/number.ts";

const COLOURS: Record<Gender, string> = { kvinnor: "var(--kvinnor)", man: "var(--man)", totalt: "var(--ink)" };
const AXIS = { fill: "var(--ink-3)", fontSize: 13 };
const ROOM_FOR_LABELS = 104;
const ROOM_FOR_FIGURES = 52;
const NEAR_THE_TOP = 32;
/** words over a line */
const READABLE = { paintOrder: "stroke", stroke: "var(--paper)", strokeWidth: 4, strokeLinejoin: "round" } as const;

type LinesProps = { panel: ChartPanel; height: number; small: boolean; bare: boolean };

/** Lines over the years: women with filled rings, men with open squares, årsmål dashed; each named at its last point. */
export default function LinesChart({ panel, height, small, bare }: LinesProps) {
  const { rows, lines, ticks, decimals, targetName, nameBelow } = panel;
  const shownTicks = small ? ticks.filter((_, index) => index === 0 || index === ticks.length - 1) : ticks;
  const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        data={rows}
        margin={{ top: 14, right: bare ? ROOM_FOR_FIGURES : ROOM_FOR_LABELS, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="year"
          tick={AXIS}
          tickLine={false}
          stroke="var(--line-strong)"
          height={26}
          interval={small ? "preserveStartEnd" : "equidistantPreserveStart"}
          padding={{ left: 12, right: 12 }}
        />
        <YAxis
          domain={[first, last]}
          ticks={shownTicks}
          tickFormatter={(tick: number) => writeNumber({ micro: Math.round(tick * 1e6), decimals }, decimals)}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
          width={small ? 40 : 52}
        />
        <Line
          dataKey="target"
          stroke="var(--ink-2)"
          strokeWidth={1.4}
          strokeDasharray="5 4"
          // a target of one year alone has no line to be seen by
          dot={rows.filter(({ target }) => target !== null).length === 1 ? { r: 2.5, fill: "var(--ink-2)" } : false}
          activeDot={false}
          isAnimationActive={false}
          label={
            small
              ? false
              : (place) =>
                  place.index === rows.length - 1 ? <TargetName {...pointOf(place)} name={targetName} below={nameBelow} /> : <g />
          }
        />
        {lines.map((line) => (
          <Line
            key={line.gender}
            dataKey={line.gender}
            stroke={COLOURS[line.gender]}
            strokeWidth={2.2}
            dot={(place) => <Mark key={place.key} {...pointOf(place)} gender={line.gender} />}
            activeDot={false}
            isAnimationActive={false}
            connectNulls={false}
            label={(place) => (place.index === rows.length - 1 ? <LineName {...pointOf(place)} line={line} bare={bare} /> : <g />)}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

type Point = { x: number; y: number };

/** Where recharts puts a point; one without a figure is put out of sight. */
function pointOf(place: { x?: unknown; y?: unknown; cx?: unknown; cy?: unknown }): Point {
  const [x, y] = [Number(place.cx ?? place.x ?? Number.NaN), Number(place.cy ?? place.y ?? Number.NaN)];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : { x: -100, y: -100 };
}

function Mark({ x, y, gender }: Point & { gender: Gender }) {
  if (gender === "man")
    return <rect x={x - 3.2} y={y - 3.2} width="6.4" height="6.4" fill="var(--paper)" stroke={COLOURS.man} strokeWidth="2" />;
  return <circle cx={x} cy={y} r="3.6" fill={COLOURS[gender]} />;
}

function LineName({ x, y, line, bare }: Point & { line: ChartLine; bare: boolean }) {
  return (
    <text {...READABLE} x={x + 10} y={y + 4 + line.shift} fill={COLOURS[line.gender]} fontSize="13" fontWeight="600">
      {bare ? line.written : `${line.name} ${line.written}`}
    </text>
  );
}

function TargetName({ x, y, name, below }: Point & { name: string; below: boolean }) {
  return (
    <text {...READABLE} x={x - 6} y={below || y < NEAR_THE_TOP ? y + 17 : y - 8} textAnchor="end" fill="var(--ink-2)" fontSize="13">
      {name}
    </text>
  );
}
