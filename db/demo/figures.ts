import type { Gender } from "../../lib/domain/chain.ts";
import { readFigure } from "../../lib/swedish/figure.ts";
import type { OutcomeReported } from "../mutations/outcomes.ts";
import { type Lacking, measuresOf, type Period, type Reading, type UnitYear } from "./unit-year.ts";

/** One cell that somebody enters: a figure, or why there is none. `district` is a name, "hela" for the whole unit. */
export type EnteredFigure = {
  indicator: string;
  year: number;
  period: Period;
  district: string;
  gender: Gender;
  entry: OutcomeReported["entry"];
};

const PERIODS: Period[] = ["T1", "T2", "VB"];

/** The figures of periods whose report is not decided yet. */
export function enteredFigures({ year, goals, reports }: UnitYear): EnteredFigure[] {
  const open = PERIODS.filter((period) => !reports[period]?.decided);
  return open.flatMap((period) =>
    measuresOf(goals).flatMap(({ name, reported, lacking }) => {
      const place = { indicator: name, year, period };
      const reading = reported?.[period];
      return [
        ...(reading ? cellsOf(reading) : []).flatMap(([district, gender, written]) => entered({ ...place, district, gender }, written)),
        ...(lacking?.period === period ? [withoutFigure(place, lacking)] : []),
      ];
    }),
  );
}

function cellsOf({ total, men, women, districts }: Reading): [district: string, gender: Gender, written: string][] {
  return [
    ["hela", "totalt", total],
    ["hela", "man", men],
    ["hela", "kvinnor", women],
    ...districts.flatMap((row): [string, Gender, string][] => [
      [row.district, "totalt", row.total?.written ?? ""],
      [row.district, "man", row.men?.written ?? ""],
      [row.district, "kvinnor", row.women?.written ?? ""],
    ]),
  ];
}

function entered(place: Omit<EnteredFigure, "entry">, written: string): EnteredFigure[] {
  const figure = readFigure(written);
  return figure?.kind === "number" ? [{ ...place, entry: { kind: "varde", figure: figure.value } }] : [];
}

function withoutFigure(place: Pick<EnteredFigure, "indicator" | "year" | "period">, lacking: Lacking): EnteredFigure {
  const { kind, reason } = lacking;
  return { ...place, district: "hela", gender: "totalt", entry: { kind, reason } };
}
