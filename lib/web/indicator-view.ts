import { notFound, redirect } from "next/navigation";
import { indicatorPage } from "../../db/queries/indicator-page.ts";
import { movedSince, rollUpsUnder } from "../../db/queries/roll-up.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { mayWrite } from "../domain/access.ts";
import { limitsAt } from "../domain/indicator-limits.ts";
import type { IndicatorPage } from "../domain/indicator-page.ts";
import { ofPeriod, type Stretch, seriesKey, stretchesOf, type YearPoint } from "../domain/indicator-years.ts";
import { type RollUpPart, type RollUpRule, tallyOf } from "../domain/roll-up.ts";
import { lastDayOf, type Period, type Tolerance, toleranceOf } from "../domain/styrmodell.ts";
import { type Place, placeOf } from "./place.ts";
import { reportedPeriod } from "./reported-period.ts";

export type IndicatorView = {
  place: Place;
  page: IndicatorPage;
  period: Period;
  periods: Period[];
  /** all of them, and those of the period */
  stretches: Stretch[];
  shown: Stretch[];
  /** this year's, in the period; null where nothing is known of it */
  now: YearPoint | null;
  tolerance: Tolerance;
  rule: RollUpRule;
  parts: RollUpPart[];
  /** what the parts are, in the plural */
  partsAre: "stadsdelar" | "enheter";
  /** units that came here or left since last year */
  moved: { name: string; from: string; to: string }[];
  /** may give the indicator limits of its own */
  owns: boolean;
  /** may describe it, its latest description being the one shown */
  describes: boolean;
};

/** An indicator's page at a place; who sees decided papers only is led to them. */
export async function indicatorView(
  address: { year: string; unit: string; indicator: string },
  asked: string | undefined,
): Promise<IndicatorView> {
  const place = await placeOf(address.year, address.unit);
  if (!place.readsDrafts) redirect(`/${address.year}/${address.unit}/dokument`);
  const { here, store, user } = place;
  const page = await indicatorPage(store, here, address.indicator);
  if (!page) notFound();
  const { period, periods } = reportedPeriod(place, asked ?? latestWithFigure(page.points, here.year));
  const stretches = stretchesOf(page.meanings, page.points, styrmodellOf(here.year).periods);
  const now = page.points.find((point) => point.year === here.year && point.period === period.code) ?? null;
  const owns = page.owner !== null && mayWrite(user, lineageTo(place, page.owner.id));
  const isUnit = here.unit.kind === "enhet";
  const below = isUnit ? null : await rollUpsUnder(store, { nodeId: here.unit.id, year: here.year, period: period.code }, page.id);
  const { unit, decimals, aggregation } = page;
  return {
    ...{ place, page, period, periods, stretches, now },
    shown: ofPeriod(stretches, period.code),
    tolerance: toleranceOf(limitsAt(page.limits, lastDayOf(styrmodellOf(here.year), here.year, period.code)), styrmodellOf(here.year)),
    rule: { unit, decimals, aggregation },
    parts: isUnit ? districtParts(place, page, now) : (below?.get(page.id)?.parts ?? []),
    partsAre: isUnit ? "stadsdelar" : "enheter",
    moved: isUnit ? [] : await movedSince(store, here.unit.id, here.year),
    owns,
    describes: owns && page.newest,
  };
}

/** The stadsdelar that the unit answers for, where the indicator is split by them. */
function districtParts({ here: { districts } }: Place, { byDistrict, unit }: IndicatorPage, now: YearPoint | null): RollUpPart[] {
  const cells = now?.cells ?? {};
  const isSplit = byDistrict || districts.some(({ id }) => cells[seriesKey(id, "totalt")]);
  if (!isSplit) return [];
  return districts.map(({ id, name }) => ({ id, name, unit, tally: tallyOf(cells[seriesKey(id, "totalt")] ?? null) }));
}

function latestWithFigure(points: YearPoint[], year: number): string | undefined {
  return points.filter((point) => point.year === year && Object.keys(point.cells).length > 0).at(-1)?.period;
}

function lineageTo({ here: { lineage } }: Place, id: string): string[] {
  return lineage.slice(0, lineage.findIndex((node) => node.id === id) + 1).map((node) => node.id);
}
