import { documentsOf } from "../../db/queries/documents.ts";
import { mayWrite } from "../../lib/domain/access.ts";
import { plansToBegin } from "../../lib/domain/beginning.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { noticeHere } from "../../lib/web/notice.ts";
import type { YearView } from "../../lib/web/year-view.ts";
import { BeginPlan } from "./begin-plan.tsx";
import { NoticeLine } from "./notice-line.tsx";

/** The plans that a nämnd's controller may begin for the nämnd itself: there its nämndmål are written. */
export async function BoardPlans({ view: { boards, above, user, store, year, now } }: { view: YearView }) {
  const kommun = above[0];
  const own = boards.filter(({ board }) => board.kind === "namnd" && kommun && mayWrite(user, [kommun.id, board.id]));
  const papers = await Promise.all(own.map(({ board }) => documentsOf(store, { unitId: board.id })));
  return (
    <>
      <NoticeLine notice={await noticeHere()} />
      {own.flatMap(({ board }, index) => {
        const plans = (papers[index] ?? []).flatMap((paper) => (paper.kind === "VP" ? [paper.year] : []));
        return plansToBegin(year, plans, dayOf(now)).map((next) => (
          <BeginPlan
            key={`${board.id}/${next}`}
            year={next}
            from={year}
            unit={board.slug}
            back={`/${year}/lage`}
            last={plans.find((one) => one < next) ?? null}
            whose={board.name}
          />
        ));
      })}
    </>
  );
}
