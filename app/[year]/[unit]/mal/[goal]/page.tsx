import { notFound } from "next/navigation";
import { goalPage } from "../../../../../db/queries/goals.ts";
import { isFrozen } from "../../../../../lib/domain/frozen.ts";
import { chainView } from "../../../../../lib/web/chain-view.ts";
import { ownsWording } from "../../../../../lib/web/owns-wording.ts";
import { ActivityList } from "../../../../components/activity-list.tsx";
import { BudgetView } from "../../../../components/budget-view.tsx";
import { EditableTitle } from "../../../../components/editable-title.tsx";
import { Editing } from "../../../../components/editing.tsx";
import { GoalAssessment } from "../../../../components/goal-assessment.tsx";
import { GoalComments } from "../../../../components/goal-comments.tsx";
import { GoalFindings } from "../../../../components/goal-findings.tsx";
import { GoalIndicators } from "../../../../components/goal-indicators.tsx";
import { GoalMoney } from "../../../../components/goal-money.tsx";
import { GoalPanel } from "../../../../components/goal-panel.tsx";
import { GoalParents } from "../../../../components/goal-parents.tsx";
import { GoalStanding } from "../../../../components/goal-standing.tsx";
import { GoalTexts } from "../../../../components/goal-texts.tsx";
import { PeriodLinks } from "../../../../components/period-links.tsx";

type PageProps = { params: Promise<{ year: string; unit: string; goal: string }>; searchParams: Promise<{ period?: string }> };

export default async function OneGoalPage({ params, searchParams }: PageProps) {
  const { goal: id, ...address } = await params;
  const view = await chainView(address, (await searchParams).period);
  const page = await goalPage(view.place.store, view.place.here, id, view.period.code);
  if (!page) notFound();
  const { goal, texts, budgets } = page;
  const here = `/${address.year}/${address.unit}`;
  const { writes } = view.place;
  const frozen = isFrozen(page.documents);
  return (
    <Editing user={view.place.user.id}>
      <title>{`${goal.number} ${goal.title} – Tertial`.trim()}</title>
      <div className="page goal-page">
        <div className="page-head">
          <div>
            <GoalParents page={page} view={view} />
            <EditableTitle
              goalId={goal.id}
              version={goal.version}
              number={goal.number}
              title={goal.title}
              writes={!frozen && ownsWording(view.place, goal.owner)}
            />
            <GoalStanding page={page} view={view} />
          </div>
          <div className="actions">
            <PeriodLinks periods={view.model.periods} current={view.period} href={(code) => `${here}/mal/${id}?period=${code}`} />
          </div>
        </div>
        <div className="with-panel">
          <div>
            <GoalFindings place={view.place} period={view.period.code} goalId={id} />
            <GoalIndicators page={page} view={view} />
            <GoalAssessment page={page} view={view} />
            <GoalTexts page={page} view={view} />
            {budgets.length > 0 && (
              <section className="block" aria-labelledby="budget">
                <h2 id="budget">Budget</h2>
                {budgets.map((table, index) => (
                  <BudgetView key={table.id ?? index} table={table} writes={writes && !frozen} here={here} />
                ))}
              </section>
            )}
            <GoalMoney goalId={id} view={view} />
            <ActivityList page={page} view={view} />
            <GoalComments page={page} view={view} />
            {goal.indicators.length + goal.activities.length + texts.length + budgets.length === 0 && (
              <p className="quiet">Målet har inga indikatorer, texter eller aktiviteter i enhetens plan.</p>
            )}
          </div>
          <GoalPanel page={page} view={view} />
        </div>
      </div>
    </Editing>
  );
}
