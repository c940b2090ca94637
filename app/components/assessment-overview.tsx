import { type Period, type Styrmodell, statusMeaning } from "../../lib/domain/styrmodell.ts";
import type { ToAssess } from "../../lib/domain/to-assess.ts";
import { Icon } from "./pictogram.tsx";
import { GoalStatus, Status } from "./status.tsx";

type OverviewProps = { goals: ToAssess[]; model: Styrmodell; period: Period; here: string };

/** The unit's goals to assess: what the basis points to beside what is decided, and where they differ. */
export function AssessmentOverview({ goals, model, period, here }: OverviewProps) {
  return (
    <section aria-label={`Bedömningar ${period.code}`}>
      <table className="plain-table to-assess">
        <thead>
          <tr>
            <th scope="col">Mål</th>
            <th scope="col">Underlaget pekar mot</th>
            <th scope="col">Beslutat</th>
          </tr>
        </thead>
        <tbody>
          {goals.map((one) => (
            <tr key={one.goal.id}>
              <th scope="row">
                <span className="quiet small">{one.goal.levelTitle}</span>
                <br />
                <a href={`${here}/mal/${one.goal.id}?period=${period.code}#bedomning`}>{`${one.goal.number} ${one.goal.title}`.trim()}</a>
              </th>
              <td data-label="Underlaget pekar mot">
                <Suggested of={one} model={model} period={period} />
              </td>
              <td data-label="Beslutat">
                <GoalStatus assessment={one.goal.assessment} />
                <Difference of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Suggested({ of: { suggestion }, model, period }: { of: ToAssess; model: Styrmodell; period: Period }) {
  const status = statusMeaning(model, suggestion.meaning);
  const missing = suggestion.reasons.find(({ meaning }) => meaning === "missing");
  return (
    <>
      {suggestion.lacking || !status ? (
        <span className="quiet">Underlag saknas</span>
      ) : (
        <Status meaning={status.meaning} word={period.forecast ? status.forecast : status.word} />
      )}
      {missing && <p className="quiet small">{missing.words}</p>}
    </>
  );
}

/** Why it is otherwise than suggested, or that nobody has said. */
function Difference({ of: { goal, differs, unexplained } }: { of: ToAssess }) {
  if (unexplained) {
    return (
      <p className="small">
        <Icon name="flag" small /> {differs ? "Skiljer sig från förslaget, motivering saknas" : "Motivering saknas"}
      </p>
    );
  }
  if (!goal.assessment?.reason) return null;
  return <p className="small muted">{`${differs ? "Skiljer sig från förslaget" : "Motivering"}: ${goal.assessment.reason}`}</p>;
}
