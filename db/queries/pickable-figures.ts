import { and, eq } from "drizzle-orm";
import type { PickableFigures } from "../../lib/domain/pickable-figure.ts";
import { FIGURE_FORMS, figureInWords, type TextFigure } from "../../lib/domain/text-figure.ts";
import { loadFacts } from "../paper/facts.ts";
import { factOf } from "../paper/text-figures.ts";
import type { Source } from "../store.ts";

/**
 * The figures of a unit's year and the year before that can stand in a text, by indicator in the plan's order: the latest first,
 * and of each period the whole before its parts.
 */
export async function pickableFigures(source: Source, { unitId, year }: { unitId: string; year: number }): Promise<PickableFigures[]> {
  const { db, t } = source;
  const [plan] = await db
    .select({ id: t.plan.id })
    .from(t.plan)
    .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year)));
  if (!plan) return [];
  const facts = await loadFacts(source, { planId: plan.id, unitId, year });
  const inPlan = await db
    .selectDistinct({ id: t.planIndicator.indicatorId, position: t.planIndicator.position })
    .from(t.planIndicator)
    .where(eq(t.planIndicator.planId, plan.id))
    .orderBy(t.planIndicator.position);
  const outcomes = Array.from(facts.outcomes.values());
  return [...new Set(inPlan.map(({ id }) => id))].flatMap((indicatorId): PickableFigures[] => {
    const indicator = facts.indicators.get(indicatorId);
    if (!indicator) return [];
    const target: TextFigure = { what: "arsmal", indicatorId, year, form: "tal" };
    const reported = outcomes
      .filter((row) => row.indicatorId === indicatorId && row.kind !== "ej-rapporterat")
      .sort((a, b) => b.year - a.year || b.period.localeCompare(a.period) || partOf(a) - partOf(b) || a.gender.localeCompare(b.gender));
    const figures: TextFigure[] = [
      target,
      ...reported.map((row): TextFigure => {
        const { year: of, period, districtId: district, gender } = row;
        return { what: "utfall", indicatorId, year: of, period, district, gender, form: "tal" };
      }),
    ];
    const known = figures.flatMap((figure) => {
      const fact = factOf(figure, facts, year);
      const missing = fact?.what === "arsmal" && (!fact.target || fact.target.form === "inget");
      if (!fact || missing) return [];
      const words = Object.fromEntries(FIGURE_FORMS.map((form) => [form, figureInWords(fact, form)]));
      const district = figure.what === "utfall" ? (facts.districts.get(figure.district) ?? "") : "";
      return [{ figure, district, words: words as Record<TextFigure["form"], string> }];
    });
    return known.length > 0 ? [{ indicatorId, name: indicator.name, figures: known }] : [];
  });
}

function partOf({ districtId, gender }: { districtId: string; gender: string }): number {
  return (districtId === "hela" ? 0 : 2) + (gender === "totalt" ? 0 : 1);
}
