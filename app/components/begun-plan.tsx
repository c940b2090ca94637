import { planBegunFrom } from "../../db/queries/plan-beginning.ts";
import { counted } from "../../lib/swedish/wording.ts";
import { noticeHere } from "../../lib/web/notice.ts";
import type { Place } from "../../lib/web/place.ts";
import { NoticeLine } from "./notice-line.tsx";

/** That the plan has just been begun, and what of last year's could not come along. */
export async function BegunPlan({ place: { store, here, writes } }: { place: Place }) {
  const begun = writes ? await planBegunFrom(store, here.planId) : null;
  const left = begun?.left ?? [];
  return (
    <>
      <NoticeLine notice={await noticeHere()} />
      {left.length > 0 && (
        <details className="left-behind">
          <summary>
            {counted(left.length, "sak", "saker")} i planen {begun?.from} följde inte med
          </summary>
          <ul>
            {left.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
