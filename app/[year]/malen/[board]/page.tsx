import { deviating } from "../../../../lib/domain/board-goals.ts";
import type { ListAsked } from "../../../../lib/domain/list-page.ts";
import { boardView } from "../../../../lib/web/board-view.ts";
import { yearPlace } from "../../../../lib/web/year-place.ts";
import { BoardGoals } from "../../../components/board-goals.tsx";
import { BoardGoalsHead } from "../../../components/board-goals-head.tsx";
import { YearShell } from "../../../components/year-shell.tsx";

type Asked = ListAsked & { period?: string; visa?: string };
type PageProps = { params: Promise<{ year: string; board: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Målen ${(await params).year}` };
}

export default async function BoardGoalsPage({ params, searchParams }: PageProps) {
  const { year, board } = await params;
  const asked = await searchParams;
  const place = await yearPlace(year);
  const view = await boardView(place, board, asked.period);
  const only = asked.visa === "avviker";
  return (
    <YearShell view={place}>
      <div className="page">
        <BoardGoalsHead view={view} year={place.year} only={only} />
        <BoardGoals view={only ? { ...view, groups: deviating(view.groups) } : view} year={place.year} only={only} asked={asked} />
      </div>
    </YearShell>
  );
}
