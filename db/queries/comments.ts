import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { mayComment } from "../../lib/domain/access.ts";
import { type Comment, type CommentThread, withoutRemoved } from "../../lib/domain/comment.ts";
import type { Source } from "../store.ts";
import { type Named, rolesAt } from "./access.ts";
import { lineageOf } from "./lineage.ts";

/** What has been said of a document's places, thread by thread, the oldest first. */
export async function commentsOf(source: Source, documentId: string): Promise<CommentThread[]> {
  const { db, t } = source;
  const resolver = alias(t.person, "resolver");
  const rows = await db
    .select({ comment: t.comment, by: t.person.name, resolver: resolver.name })
    .from(t.comment)
    .innerJoin(t.document, and(eq(t.document.planId, t.comment.planId), eq(t.document.kind, t.comment.kind)))
    .innerJoin(t.person, eq(t.person.id, t.comment.byId))
    .leftJoin(resolver, eq(resolver.id, t.comment.resolvedBy))
    .where(eq(t.document.id, documentId))
    .orderBy(asc(t.comment.at), asc(t.comment.id));
  const mentions = await mentionsIn(
    source,
    rows.map(({ comment }) => comment.id),
  );
  const threads = new Map<string, CommentThread>();
  for (const { comment, by, resolver: resolvedBy } of rows) {
    const { id, threadId, byId, at, body, version, quote, proposal, placeKind, placeId, resolvedAt, accepted } = comment;
    const [changed, removed] = [comment.changedAt !== null, comment.removedAt !== null];
    const said: Comment = { id, version, byId, by, at, body, mentions: mentions.get(id) ?? [], changed, removed };
    const thread = threads.get(threadId);
    if (thread) thread.comments.push(said);
    else {
      const resolved = resolvedAt === null ? null : { by: resolvedBy ?? "", at: resolvedAt, accepted };
      threads.set(id, { id, version, place: { kind: placeKind, id: placeId }, quote, proposal, resolved, comments: [said] });
    }
  }
  return withoutRemoved(Array.from(threads.values()));
}

/** Who is mentioned in threads of these units' documents that are not resolved, and by whom, by `unit/kind`. */
export async function openMentions(
  { db, t }: Source,
  year: number,
  unitIds: string[],
): Promise<Map<string, { personId: string; by: string }[]>> {
  const first = alias(t.comment, "first");
  const rows = await db
    .selectDistinct({ unitId: t.plan.orgUnitId, kind: first.kind, personId: t.commentMention.personId, by: t.person.name })
    .from(t.commentMention)
    .innerJoin(t.comment, eq(t.comment.id, t.commentMention.commentId))
    .innerJoin(first, eq(first.id, t.comment.threadId))
    .innerJoin(t.plan, eq(t.plan.id, first.planId))
    .innerJoin(t.person, eq(t.person.id, t.comment.byId))
    .where(and(eq(t.plan.year, year), inArray(t.plan.orgUnitId, unitIds), isNull(first.resolvedAt)));
  const mentions = new Map<string, { personId: string; by: string }[]>();
  for (const { unitId, kind, ...mention } of rows) {
    const key = `${unitId}/${kind}`;
    mentions.set(key, [...(mentions.get(key) ?? []), mention]);
  }
  return mentions;
}

/** Who can be mentioned: those who may comment the unit's drafts themselves. */
export async function mentionable(source: Source, { unitId, year }: { unitId: string; year: number }, now: string): Promise<Named[]> {
  const lineage = await lineageOf(source, unitId, year);
  const roles = (await rolesAt(source, lineage, now)).filter(({ begun }) => begun);
  const people = new Map(roles.map(({ person }) => [person.id, person]));
  return [...people.values()].flatMap(({ id, name, title }) => {
    const grants = roles.filter(({ person }) => person.id === id);
    return mayComment({ id, name, title, grants }, lineage) ? [{ id, name }] : [];
  });
}

async function mentionsIn({ db, t }: Source, commentIds: string[]): Promise<Map<string, Named[]>> {
  const mentions = new Map<string, Named[]>();
  if (commentIds.length === 0) return mentions;
  const rows = await db
    .select({ commentId: t.commentMention.commentId, id: t.person.id, name: t.person.name })
    .from(t.commentMention)
    .innerJoin(t.person, eq(t.person.id, t.commentMention.personId))
    .where(inArray(t.commentMention.commentId, commentIds))
    .orderBy(t.person.name);
  for (const { commentId, ...person } of rows) mentions.set(commentId, [...(mentions.get(commentId) ?? []), person]);
  return mentions;
}
