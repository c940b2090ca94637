import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { lacksOutcome, progressOf } from "../../lib/domain/to-look-over.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";

/** The one thing to do next on the chain's page: report what has been begun, then go through what is missing. */
export function NextStep({ view: { place, period, chain, missing, decided } }: { view: ChainView }) {
  if (!place.reports || decided) return null;
  const begun = progressOf(chain).stage === "begun";
  const waiting = begun ? [...everyGoal(chain)].find(({ goal }) => goal.indicators.some(lacksOutcome))?.goal : undefined;
  const goal = waiting ?? missing[0]?.goal;
  if (!goal) return null;
  return (
    <a className="button button-main" href={`/${place.here.year}/${place.here.unit.slug}/mal/${goal.id}?period=${period.code}`}>
      {waiting ? "Fortsätt rapportera utfall" : `Gå igenom ${missing.length} mål`}
    </a>
  );
}
