import { plansToBegin } from "../../lib/domain/beginning.ts";
import type { DocumentSummary } from "../../lib/domain/document-summary.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import type { Place } from "../../lib/web/place.ts";
import { BeginPlan } from "./begin-plan.tsx";

/** The plans that a unit may begin on a year's page. `papers`: all that it has, newest year first. */
export function UnitPlans({ place: { here, now }, papers }: { place: Place; papers: DocumentSummary[] }) {
  const { year, unit } = here;
  const plans = papers.flatMap((paper) => (paper.kind === "VP" ? [paper.year] : []));
  return plansToBegin(year, plans, dayOf(now)).map((next) => (
    <BeginPlan
      key={next}
      year={next}
      from={year}
      unit={unit.slug}
      back={`/${year}/${unit.slug}/dokument`}
      last={plans.find((one) => one < next) ?? null}
    />
  ));
}
