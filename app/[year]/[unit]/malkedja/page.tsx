import type { ChainGoal } from "../../../../lib/domain/chain.ts";
import { everyGoal, onlyGoals } from "../../../../lib/domain/chain-walk.ts";
import { lacksOutcome } from "../../../../lib/domain/to-look-over.ts";
import { chainView } from "../../../../lib/web/chain-view.ts";
import { ChainLinks } from "../../../components/chain-links.tsx";
import { ChainMap } from "../../../components/chain-map.tsx";
import { ChainSummary } from "../../../components/chain-summary.tsx";
import { EmptyPlan } from "../../../components/empty-plan.tsx";
import { FilterBar } from "../../../components/filter-bar.tsx";
import { GoalTree } from "../../../components/goal-tree.tsx";
import { GoneAbove } from "../../../components/gone-above.tsx";
import { LookOverList } from "../../../components/look-over-list.tsx";
import { NextStep } from "../../../components/next-step.tsx";
import { PeriodLinks } from "../../../components/period-links.tsx";
import { Terms } from "../../../components/terms.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<{ period?: string; visa?: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Målkedja ${(await params).year}` };
}

export default async function ChainPage({ params, searchParams }: PageProps) {
  const address = await params;
  const { period: asked, visa = "alla" } = await searchParams;
  const view = await chainView(address, asked);
  const { place, model, period, chain, missing, decided } = view;
  const here = `/${address.year}/${address.unit}`;
  const filtered = visa === "se-over" || visa === "utan-utfall";
  const flagged = missing.map(({ goal }) => goal.id);
  const wanted = (goal: ChainGoal) => (visa === "se-over" ? flagged.includes(goal.id) : goal.indicators.some(lacksOutcome));
  const levels = model.levels.map(({ code }) => code).filter((code) => [...everyGoal(chain)].some(({ goal }) => goal.level === code));
  const districts = place.here.districts.map(({ name }) => name);
  return (
    <div className="page chain">
      <div className="page-head">
        <div>
          <h1>Målkedja {address.year}</h1>
          <p className="lead">
            {place.here.unit.name}
            {districts.length > 0 && ` svarar för ${new Intl.ListFormat("sv").format(districts)}`}. Bedömning för{" "}
            {period.name.toLowerCase()}
            {decided && ", beslutad"}.
          </p>
        </div>
        <div className="actions">
          <PeriodLinks periods={model.periods} current={period} href={(code) => `${here}/malkedja?period=${code}`} />
          <ChainLinks view={view} />
          <NextStep view={view} />
        </div>
      </div>
      <GoneAbove view={view} />
      {chain.length === 0 ? (
        <EmptyPlan view={view} />
      ) : (
        <>
          <ChainSummary chain={chain} model={model} period={period} missing={missing} />
          <LookOverList missing={missing} place={here} period={period.code} />
          <ChainMap chain={chain} model={model} period={period} missing={missing} place={here} />
          <FilterBar chain={chain} missing={missing} period={period} shown={filtered ? visa : "alla"} href={`${here}/malkedja`} />
          <GoalTree
            chain={filtered ? onlyGoals(chain, wanted) : chain}
            missing={missing}
            model={model}
            period={period}
            year={place.here.year}
            place={here}
            opened={filtered}
            changeable={place.reports && !decided}
          />
          <Terms model={model} levels={levels} />
        </>
      )}
    </div>
  );
}
