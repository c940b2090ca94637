import { commentsOf } from "../../db/queries/comments.ts";
import { documentContent } from "../../db/queries/documents.ts";
import type { CommentThread, NamedPlace } from "../domain/comment.ts";
import { commentedPlaces } from "../domain/commented-places.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { isInside } from "./document-report.ts";
import type { Place } from "./place.ts";

export type DocumentComments = { summary: DocumentSummary; places: NamedPlace[]; threads: CommentThread[] };

/** What has been said of a document of the place; null for who does not read the unit's drafts. */
export async function commentsHere(place: Place, id: string): Promise<DocumentComments | null> {
  const found = (await isInside(place, id)) ? await documentContent(place.store, id) : null;
  return found && { summary: found.summary, places: commentedPlaces(found.content), threads: await commentsOf(place.store, id) };
}

/** How many threads of a document are open; null for who does not read the unit's drafts. */
export async function openCommentsHere(place: Place, id: string): Promise<number | null> {
  if (!(await isInside(place, id))) return null;
  return (await commentsOf(place.store, id)).filter(({ resolved }) => !resolved).length;
}
