import { commentsOf } from "../../db/queries/comments.ts";
import { mayComment } from "../../lib/domain/access.ts";
import type { GoalPage } from "../../lib/domain/chain.ts";
import { type NamedPlace, placeKey } from "../../lib/domain/comment.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { CommentList } from "./comment-list.tsx";

/** What has been said of the goal, its texts and its figures in the period's report, or in the plan where there is none. */
export async function GoalComments({ page: { goal, texts, documents }, view: { place, period } }: { page: GoalPage; view: ChainView }) {
  const document = documents.find(({ kind }) => kind === period.code) ?? documents.find(({ kind }) => kind === "VP");
  if (!document) return null;
  const places: NamedPlace[] = [
    { kind: "mal", id: goal.id, name: "Målet" },
    ...texts
      .filter((text) => text.period === document.kind)
      .map(({ textId, heading }) => ({ kind: "text" as const, id: textId, name: heading || "Text" })),
    ...goal.indicators.map(({ id, name }) => ({ kind: "siffra" as const, id, name })),
  ];
  const here = new Set(places.map(placeKey));
  const threads = (await commentsOf(place.store, document.id)).filter((thread) => here.has(placeKey(thread.place)));
  const lineage = place.here.lineage.map(({ id }) => id);
  const frozen = document.state === "beslutad" || !mayComment(place.user, lineage);
  if (frozen && threads.length === 0) return null;
  return (
    <section className="block" aria-labelledby="kommentarer">
      <h2 id="kommentarer">Kommentarer</h2>
      <CommentList
        documentId={document.id}
        threads={threads}
        places={places}
        personId={place.user.id}
        writes={place.writes}
        frozen={frozen}
      />
    </section>
  );
}
