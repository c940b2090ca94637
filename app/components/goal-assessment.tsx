import type { GoalPage } from "../../lib/domain/chain.ts";
import { isAssessed } from "../../lib/domain/completeness.ts";
import { isFrozen } from "../../lib/domain/frozen.ts";
import { statusMeaning } from "../../lib/domain/styrmodell.ts";
import { basisOf } from "../../lib/domain/suggested-assessment.ts";
import { goalsToAssess } from "../../lib/domain/to-assess.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { AssessmentBasisTable } from "./assessment-basis.tsx";
import { AssessmentForm } from "./assessment-form.tsx";
import { GoalStatus, Status, StatusShape } from "./status.tsx";

/** What the goal's assessment rests on, what that points to, and the person's own choice. */
export function GoalAssessment({ page, view }: { page: GoalPage; view: ChainView }) {
  const { goal } = page;
  const { model, period, place, chain } = view;
  if (!isAssessed(model, goal.level)) return null;
  const all = goalsToAssess(chain, model, period.code);
  const at = all.findIndex((one) => one.goal.id === goal.id);
  const suggestion = all[at]?.suggestion;
  if (!suggestion) return null;
  const following = all[at + 1]?.goal;
  const here = `/${place.here.year}/${place.here.unit.slug}`;
  const name = `${following?.number || "nästa mål"}`;
  const next = following ? { href: `${here}/mal/${following.id}?period=${period.code}#bedomning`, name } : null;
  const wordOf = (status: (typeof model.statuses)[number]) => (period.forecast ? status.forecast : status.word);
  const pointed = statusMeaning(model, suggestion.meaning);
  const earlier = page.assessments.filter((one) => one.period !== period.code);
  return (
    <section className="block assessment" id="bedomning" aria-labelledby="bedomning-rubrik">
      <h2 id="bedomning-rubrik">
        Bedömning {period.code}{" "}
        <small>
          mål {at + 1} av {all.length}
        </small>
      </h2>
      <AssessmentBasisTable basis={basisOf(goal, model, period.code)} year={place.here.year} period={period} here={here} />
      <div className="assessment-columns">
        <div>
          <p className="assessment-suggestion">
            {suggestion.lacking ? "Det finns inget underlag att bedöma efter." : "Underlaget pekar mot "}
            {!suggestion.lacking && pointed && <Status meaning={pointed.meaning} word={wordOf(pointed)} />}
          </p>
          <ul className="assessment-why">
            {suggestion.reasons.map(({ meaning, words }) => (
              <li key={words}>
                <StatusShape meaning={meaning} />
                <span>{words}</span>
              </li>
            ))}
          </ul>
          <p className="hint">Förslaget räknas ur indikatorerna och målen under. Du avgör.</p>
          {earlier.length > 0 && (
            <dl className="assessment-earlier">
              {earlier.map((one) => (
                <div key={one.period}>
                  <dt>{one.period}</dt>
                  <dd>
                    <GoalStatus assessment={one.assessment} />
                    {one.assessment.reason && <p className="muted">{one.assessment.reason}</p>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        {place.writes && !isFrozen(page.documents, period.code) ? (
          <AssessmentForm
            key={period.code}
            cell={{ unitId: place.here.unit.id, goalId: goal.id, year: place.here.year, period: period.code }}
            question={period.forecast ? `Hur väntas målet uppfyllas ${place.here.year}?` : `Hur uppfylls målet ${place.here.year}?`}
            choices={model.statuses.map((status) => ({ status: status.code, word: wordOf(status), meaning: status.meaning }))}
            suggested={suggestion.meaning}
            lacking={suggestion.lacking}
            standing={{
              status: goal.assessment?.status ?? null,
              reason: goal.assessment?.reason ?? "",
              version: goal.assessment?.version ?? 0,
            }}
            next={next}
          />
        ) : (
          <div className="assessment-read">
            <GoalStatus assessment={goal.assessment} />
            {goal.assessment?.reason && <p>Motivering: {goal.assessment.reason}</p>}
            <p className="hint">
              {place.writes
                ? `${period.code} ${place.here.year} är beslutad och kan inte ändras här.`
                : "Enhetens chef och nämndens controller bedömer målet."}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
