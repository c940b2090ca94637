import { goalsToAssess } from "../../../../lib/domain/to-assess.ts";
import { chainView } from "../../../../lib/web/chain-view.ts";
import { AssessmentOverview } from "../../../components/assessment-overview.tsx";
import { EmptyPlan } from "../../../components/empty-plan.tsx";
import { PeriodLinks } from "../../../components/period-links.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<{ period?: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Bedömningar ${(await params).year}` };
}

export default async function AssessmentsPage({ params, searchParams }: PageProps) {
  const address = await params;
  const view = await chainView(address, (await searchParams).period);
  const { model, period, chain, place, decided } = view;
  const goals = goalsToAssess(chain, model, period.code);
  const here = `/${address.year}/${address.unit}`;
  const left = goals.filter(({ goal }) => goal.assessment === null);
  const next = left[0]?.goal;
  const board = place.here.lineage[1];
  const several = place.units.filter(({ id }) => id !== place.here.unit.id).length > 0;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>
            Bedömningar {period.code} {address.year}
          </h1>
          <p className="lead">
            {place.here.unit.name} har bedömt {goals.length - left.length} av {goals.length} mål
            {decided && ". Rapporten är beslutad"}.{" "}
            {board && board.kind !== "enhet" && several && (
              <a href={`/${address.year}/malen/${board.slug}?period=${period.code}`}>Hela nämndens mål</a>
            )}
          </p>
        </div>
        <div className="actions">
          <PeriodLinks periods={model.periods} current={period} href={(code) => `${here}/bedomning?period=${code}`} />
          {next && place.writes && !decided && (
            <a className="button button-main" href={`${here}/mal/${next.id}?period=${period.code}#bedomning`}>
              {left.length === goals.length ? "Börja bedöma" : "Till nästa att bedöma"}
            </a>
          )}
        </div>
      </div>
      {goals.length === 0 ? <EmptyPlan view={view} /> : <AssessmentOverview goals={goals} model={model} period={period} here={here} />}
    </div>
  );
}
