import type { GoalPage } from "../../lib/domain/chain.ts";
import { isFrozen } from "../../lib/domain/frozen.ts";
import { progressOf } from "../../lib/domain/to-look-over.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { missingWords } from "./missing-words.ts";
import { Icon } from "./pictogram.tsx";
import { GoalStatus, Status } from "./status.tsx";

/** Under a goal's heading: how it is assessed, what it lacks and where the next one is, and whether it can be changed. */
export function GoalStanding({ page: { goal, documents }, view }: { page: GoalPage; view: ChainView }) {
  const { place, period, missing } = view;
  const at = missing.findIndex((one) => one.goal.id === goal.id);
  const lack = missing[at];
  const next = at >= 0 ? missing[at + 1] : undefined;
  const waiting = progressOf(view.chain).stage === "begun";
  return (
    <div className="standing">
      {(goal.assessment || lack?.assessment) && <GoalStatus assessment={goal.assessment} />}
      {!goal.assessment && waiting && <Status meaning="missing" word="Ej bedömt än" />}
      {lack && (
        <p className="lacking">
          <Icon name="flag" small /> {missingWords(lack)}
        </p>
      )}
      {next && (
        <a href={`/${place.here.year}/${place.here.unit.slug}/mal/${next.goal.id}?period=${period.code}`}>
          Nästa att se över: {next.goal.number || next.goal.title}
        </a>
      )}
      {place.reports && isFrozen(documents, period.code) && (
        <p className="frozen quiet">
          <Icon name="lock" small /> {period.code} {place.here.year} är beslutad och kan inte ändras här.
        </p>
      )}
    </div>
  );
}
