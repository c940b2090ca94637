import { Suspense } from "react";
import { findingsOfPeriod } from "../../lib/web/document-findings.ts";
import type { Place } from "../../lib/web/place.ts";
import { OneFinding } from "./finding.tsx";
import { MendingHere } from "./mending-here.tsx";

type Props = { place: Place; period: string; goalId: string };

/** What the check finds about a goal in the period's report, or in the plan while no report is begun; comes when it is found. */
export function GoalFindings(props: Props) {
  return (
    <MendingHere>
      <Suspense>
        <FoundOnGoal {...props} />
      </Suspense>
    </MendingHere>
  );
}

async function FoundOnGoal({ place, period, goalId }: Props) {
  const found = (await findingsOfPeriod(place, period)) ?? (await findingsOfPeriod(place, "VP"));
  const own = found?.findings.filter((finding) => finding.place.goalId === goalId) ?? [];
  if (!found || own.length === 0) return null;
  return (
    <section className="block" aria-labelledby="kontroll">
      <h2 id="kontroll">
        Kontroll <small>{own.length}</small>
      </h2>
      {own.map((finding) => (
        <OneFinding key={finding.identity} documentId={found.documentId} finding={finding} mayAnswer={finding.mayAnswer} />
      ))}
    </section>
  );
}
