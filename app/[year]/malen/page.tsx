import { deviating } from "../../../lib/domain/board-goals.ts";
import { boardView } from "../../../lib/web/board-view.ts";
import { yearPlace } from "../../../lib/web/year-place.ts";
import { BoardGoals } from "../../components/board-goals.tsx";
import { BoardGoalsHead } from "../../components/board-goals-head.tsx";
import { YearShell } from "../../components/year-shell.tsx";

type PageProps = {
  params: Promise<{ year: string }>;
  searchParams: Promise<{ namnd?: string; period?: string; visa?: string }>;
};

export async function generateMetadata({ params }: PageProps) {
  return { title: `Målen ${(await params).year}` };
}

export default async function BoardGoalsPage({ params, searchParams }: PageProps) {
  const { namnd, period, visa } = await searchParams;
  const place = await yearPlace((await params).year);
  const view = await boardView(place, { board: namnd, period });
  const only = visa === "avviker";
  return (
    <YearShell view={place}>
      <div className="page">
        {view === null ? (
          <section className="empty">
            <h1>Målen {place.year}</h1>
            <p>Här finns ingen nämnd med enheter för {place.year} än. Välj ett annat år högst upp på sidan.</p>
          </section>
        ) : (
          <>
            <BoardGoalsHead view={view} year={place.year} only={only} />
            <BoardGoals view={only ? { ...view, groups: deviating(view.groups) } : view} place={place} only={only} />
          </>
        )}
      </div>
    </YearShell>
  );
}
