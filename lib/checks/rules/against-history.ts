import { unitKind } from "../../domain/unit-kind.ts";
import type { Cell } from "../../swedish/figure.ts";
import { writeNumber } from "../../swedish/number.ts";
import type { CheckedRow } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { numberOf } from "../measure.ts";
import { compared, findingOf, type RowRule } from "../rule.ts";

/** Thresholds: decisions.md 38. All of these are remarks. */
const FACTORS = [10, 100, 1000];
const NEAR = 0.05;
/** nearer than this to 1, no factor is near */
const LEAST = 9;
const LIKE_THE_OTHER = 0.1;
const UNLIKE_ITS_OWN = 0.3;
const OUTLIER = 3.5;
const FEWEST_YEARS = 4;
/** so few that ten times as many is no slip */
const FEW = 5_000_000;

/** A figure about 10, 100 or 1 000 times the last comparable one is often a slip of the unit or the decimal comma. */
export const factorSlip: RowRule = {
  code: "faktor-10",
  name: "Tio, hundra eller tusen gånger det förra",
  severity: "soft",
  find: (paper) =>
    paper.rows.flatMap((line) => {
      const now = numberOf(line.row.cells.utfall);
      const last = lastOf(line);
      if (!now || !last || now.value.micro === 0 || last.micro === 0) return [];
      if (line.measure.kind === "antal" && Math.min(Math.abs(now.value.micro), Math.abs(last.micro)) < FEW) return [];
      const ratio = now.value.micro / last.micro;
      if (ratio < LEAST && ratio > 1 / LEAST) return [];
      const factor = FACTORS.find((each) => Math.abs(ratio / each - 1) <= NEAR || Math.abs(1 / ratio / each - 1) <= NEAR);
      if (!factor) return [];
      const how = ratio > 1 ? `${factor} gånger` : `en ${WORDS[factor]} av`;
      return [
        findingOf("faktor-10", "soft")(
          { ...line.place, column: "utfall" },
          `”${line.row.name}”: ${line.row.cells.utfall?.written} är omkring ${how} förra värdet ${last.written}.`,
          [compared("Utfall", line.row.cells.utfall), { what: "Förra värdet", written: last.written }],
        ),
      ];
    }),
};

/** Each gender close to what the other had last time, and far from its own. */
export const swappedGenders: RowRule = {
  code: "omkastade-kon",
  name: "Kvinnor och män kan ha bytt plats",
  severity: "soft",
  find: (paper) =>
    paper.rows.flatMap((line): Finding[] => {
      const { "utfall-kvinnor": womenCell, "utfall-man": menCell } = line.row.cells;
      const [women, men] = [numberOf(womenCell)?.value.micro, numberOf(menCell)?.value.micro];
      const { women: womenBefore, men: menBefore } = line.past.last;
      const before = { women: womenBefore?.micro, men: menBefore?.micro };
      if (women === undefined || men === undefined || before.women === undefined || before.men === undefined) return [];
      const swapped = near(women, before.men, LIKE_THE_OTHER) && near(men, before.women, LIKE_THE_OTHER);
      if (!swapped || near(women, before.women, UNLIKE_ITS_OWN) || near(men, before.men, UNLIKE_ITS_OWN)) return [];
      return [
        findingOf("omkastade-kon", "soft")(
          { ...line.place, column: "utfall-kvinnor" },
          `”${line.row.name}”: kvinnor ${womenCell?.written} och män ${menCell?.written} liknar förra årets män och kvinnor; de kan ha bytt plats.`,
          [compared("Kvinnor", womenCell), compared("Män", menCell)],
        ),
      ];
    }),
};

/** Far from what the earlier years were, by the modified z-score over at least four of them. */
export const outlier: RowRule = {
  code: "avvikande-varde",
  name: "Långt från tidigare år",
  severity: "soft",
  find: (paper) =>
    paper.rows.flatMap((line): Finding[] => {
      const now = numberOf(line.row.cells.utfall);
      const years = line.past.totals;
      if (!now || years.length < FEWEST_YEARS) return [];
      const middle = median(years);
      const spread = median(years.map((micro) => Math.abs(micro - middle)));
      if (spread === 0 || (0.6745 * Math.abs(now.value.micro - middle)) / spread <= OUTLIER) return [];
      const usual = writeNumber({ micro: middle, decimals: now.value.decimals }, now.value.decimals);
      return [
        findingOf("avvikande-varde", "soft")(
          { ...line.place, column: "utfall" },
          `”${line.row.name}”: ${line.row.cells.utfall?.written} ligger långt från de ${years.length} tidigare åren (omkring ${usual}).`,
          [compared("Utfall", line.row.cells.utfall)],
        ),
      ];
    }),
};

/** A count that is cumulative within the year can't fall from one tertial to the next (decisions.md 12). */
export const fallingCount: RowRule = {
  code: "sjunkande-antal",
  name: "Ackumulerat antal som sjunker",
  severity: "soft",
  find: (paper) =>
    paper.rows.flatMap((line): Finding[] => {
      const now = numberOf(line.row.cells.utfall);
      if (!now || line.measure.kind !== "antal" || line.past.counted.length === 0) return [];
      const order = paper.model.periods.map(({ code }) => code);
      const own = order.indexOf(paper.head.kind);
      const before = line.past.counted
        .filter(({ period }) => order.indexOf(period) < own && order.includes(period))
        .sort((a, b) => order.indexOf(b.period) - order.indexOf(a.period))[0];
      if (!before || before.micro <= now.value.micro) return [];
      const written = writeNumber({ micro: before.micro, decimals: now.value.decimals }, now.value.decimals);
      return [
        findingOf("sjunkande-antal", "soft")(
          { ...line.place, column: "utfall" },
          `”${line.row.name}”: ${line.row.cells.utfall?.written} är färre än de ${written} som rapporterades ${before.period}, fast året räknas ihop.`,
          [compared("Utfall", line.row.cells.utfall), { what: before.period, written }],
        ),
      ];
    }),
};

const WORDS: Record<number, string> = { 10: "tiondel", 100: "hundradel", 1000: "tusendel" };

/** Last year's outcome as the paper prints it beside its own; else as the database has it. */
function lastOf(line: CheckedRow): { micro: number; readonly written: string } | null {
  const cell: Cell | null | undefined = line.row.cells["utfall-fjol"];
  const printed = numberOf(cell);
  const now = numberOf(line.row.cells.utfall);
  if (cell && printed) {
    const units = [printed.unit, now?.unit ?? ""].map(unitKind).filter((unit) => unit !== "");
    return new Set(units).size <= 1 ? { micro: printed.value.micro, written: cell.written } : null;
  }
  const known = line.past.last.total;
  if (!known) return null;
  return {
    micro: known.micro,
    get written() {
      return writeNumber({ micro: known.micro, decimals: now?.value.decimals ?? 0 });
    },
  };
}

function near(value: number, other: number, share: number): boolean {
  return Math.abs(value - other) <= Math.abs(other) * share;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
