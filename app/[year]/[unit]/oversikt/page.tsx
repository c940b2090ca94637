import type { ListAsked } from "../../../../lib/domain/list-page.ts";
import { chainView } from "../../../../lib/web/chain-view.ts";
import { overviewOf } from "../../../../lib/web/overview.ts";
import { placeOf } from "../../../../lib/web/place.ts";
import { unitsPeriod } from "../../../../lib/web/reported-period.ts";
import { BoardOutcomesTable } from "../../../components/board-outcomes.tsx";
import { BudgetInShort } from "../../../components/budget-in-short.tsx";
import { ChainMap } from "../../../components/chain-map.tsx";
import { ChainSummary } from "../../../components/chain-summary.tsx";
import { GoneAbove } from "../../../components/gone-above.tsx";
import { LatestChanges } from "../../../components/latest-changes.tsx";
import { PeriodLinks } from "../../../components/period-links.tsx";
import { ToDoList } from "../../../components/to-do-list.tsx";

type Asked = ListAsked & { period?: string };
type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Översikt ${(await params).year}` };
}

export default async function OverviewPage({ params, searchParams }: PageProps) {
  const address = await params;
  const asked = await searchParams;
  const shown = await unitsPeriod(await placeOf(address.year, address.unit), asked.period);
  const view = await chainView(address, shown.period.code);
  const { place, model, period, chain, missing } = view;
  const { tasks, budget, changes, board } = await overviewOf(view);
  const here = `/${address.year}/${address.unit}`;
  const about = { year: place.here.year, period: period.code, now: place.now };
  return (
    <div className="page overview">
      <div className="page-head">
        <div>
          <h1>Översikt {address.year}</h1>
          <p className="lead">{place.here.unit.name}</p>
        </div>
        <PeriodLinks periods={model.periods} current={period} href={(code) => `${here}/oversikt?period=${code}`} />
      </div>
      <GoneAbove view={view} />
      <div className="overview-two">
        <ToDoList tasks={tasks} unitId={place.here.unit.id} now={place.now} />
        <BudgetInShort table={budget} href={`${here}/budget`} />
      </div>
      {board && (
        <>
          <BoardOutcomesTable outcomes={board} {...about} path={`${here}/oversikt`} asked={asked} />
          <p>
            <a href={`/${address.year}/perioder`}>Perioder och sista dagar</a>
          </p>
        </>
      )}
      {chain.length > 0 && (
        <section aria-labelledby="malkedjan-i-korthet">
          <h2 id="malkedjan-i-korthet">
            Målkedjan <small className="quiet">{`${period.code} ${address.year}`}</small>
          </h2>
          <ChainSummary chain={chain} model={model} period={period} missing={missing} />
          <ChainMap
            chain={chain}
            model={model}
            period={period}
            missing={missing}
            place={here}
            goals={`${here}/malkedja?period=${period.code}`}
          />
          <p>
            <a href={`${here}/malkedja?period=${period.code}`}>Öppna målkedjan</a>
          </p>
        </section>
      )}
      <LatestChanges changes={changes} place={here} now={place.now} />
    </div>
  );
}
