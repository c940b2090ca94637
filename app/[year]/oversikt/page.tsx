import type { ListAsked } from "../../../lib/domain/list-page.ts";
import { boardOverview } from "../../../lib/web/board-overview.ts";
import { keepsPeriods } from "../../../lib/web/periods-view.ts";
import { yearPlace } from "../../../lib/web/year-place.ts";
import { BoardOutcomesTable } from "../../components/board-outcomes.tsx";
import { PeriodLinks } from "../../components/period-links.tsx";
import { ToDoList } from "../../components/to-do-list.tsx";
import { YearShell } from "../../components/year-shell.tsx";

type Asked = ListAsked & { period?: string };
type PageProps = { params: Promise<{ year: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Översikt ${(await params).year}` };
}

/** What waits for who works for a whole nämnd, and how its units stand. */
export default async function BoardOverviewPage({ params, searchParams }: PageProps) {
  const place = await yearPlace((await params).year);
  const { year, now } = place;
  const asked = await searchParams;
  const path = `/${year}/oversikt`;
  const { tasks, period, periods, boards } = await boardOverview(place, asked.period);
  return (
    <YearShell view={place} open="oversikt">
      <div className="page overview">
        <div className="page-head">
          <div>
            <h1>Översikt {year}</h1>
            <p className="lead">{place.above.at(-1)?.name}</p>
          </div>
          {boards.length > 0 && <PeriodLinks periods={periods} current={period} href={(code) => `${path}?period=${code}`} />}
        </div>
        <ToDoList tasks={tasks} unitId="" now={now} />
        {boards.map((outcomes) => (
          <BoardOutcomesTable key={outcomes.board.id} {...{ outcomes, year, now, path, asked }} period={period.code} />
        ))}
        <p className="overview-links">
          <a href={`/${year}/lage`}>Läget: hur långt varje dokument har kommit</a>
          {boards.map(({ board }) => (
            <a key={board.id} href={`/${year}/malen/${board.slug}?period=${period.code}`}>
              Målen mot enheternas bedömningar{boards.length > 1 && `, ${board.name}`}
            </a>
          ))}
          {keepsPeriods(place) && <a href={`/${year}/perioder`}>Perioder och sista dagar</a>}
        </p>
      </div>
    </YearShell>
  );
}
