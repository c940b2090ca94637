import { COMMENTED } from "../../lib/domain/comment.ts";
import type { Kit } from "../kit.ts";
import { DOCUMENT_KINDS } from "./documents.ts";
import type { planTable } from "./goals.ts";
import type { personTable } from "./people.ts";

/**
 * What somebody says of a place in a plan's document, or answers. It is kept with the plan and the kind of document, so that a
 * paper that is read in anew keeps what was said of it. Never printed.
 */
export function commentTable(kit: Kit, plan: ReturnType<typeof planTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "comment",
    {
      id: kit.str("id").primaryKey(),
      /** the first comment's id; its own for the first */
      threadId: kit.str("thread_id"),
      planId: kit.str("plan_id").references(() => plan.id),
      kind: kit.str("kind").$type<(typeof DOCUMENT_KINDS)[number]>(),
      placeKind: kit.str("place_kind").$type<(typeof COMMENTED)[number]>(),
      /** a text's, goal's or indicator's id; the thing itself may be gone since */
      placeId: kit.str("place_id"),
      quote: kit.str("quote"),
      /** words for the quoted ones; null when nothing is proposed */
      proposal: kit.maybeStr("proposal"),
      body: kit.str("body"),
      saveKey: kit.str("save_key"),
      /** counts the changes of the words and, for the first comment, what has been done with the thread */
      version: kit.int("version").default(1),
      resolvedBy: kit.maybeStr("resolved_by").references(() => person.id),
      resolvedAt: kit.maybeStr("resolved_at"),
      accepted: kit.bool("accepted").default(false),
      byId: kit.str("by_id").references(() => person.id),
      at: kit.str("at"),
      /** when its writer last changed the words */
      changedAt: kit.maybeStr("changed_at"),
      /** when its writer took it back: its words are gone, its place in the thread is not */
      removedAt: kit.maybeStr("removed_at"),
    },
    (t) => [
      kit.index("comment_document", t.planId, t.kind),
      kit.index("comment_thread", t.threadId),
      kit.oneOf("comment_kind", t.kind, DOCUMENT_KINDS),
      kit.oneOf("comment_place_kind", t.placeKind, COMMENTED),
    ],
  );
}

/** Who is mentioned in a comment. */
export function commentMentionTable(kit: Kit, comment: ReturnType<typeof commentTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "comment_mention",
    {
      commentId: kit.str("comment_id").references(() => comment.id),
      personId: kit.str("person_id").references(() => person.id),
    },
    (t) => [kit.key([t.commentId, t.personId]), kit.index("comment_mention_person", t.personId)],
  );
}
