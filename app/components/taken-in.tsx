import { takingOf } from "../../db/queries/taken-papers.ts";
import type { DocumentSummary } from "../../lib/domain/document-summary.ts";
import type { Place } from "../../lib/web/place.ts";
import { UndoTaking } from "./undo-taking.tsx";

/** A draft that was taken in from Word can be taken out again, by who may write it. */
export async function TakenIn({ place, document: { id, state } }: { place: Place; document: DocumentSummary }) {
  if (!place.writes || (state !== "utkast" && state !== "aterlamnad")) return null;
  const taking = await takingOf(place.store, id);
  return taking && <UndoTaking documentId={id} replaced={taking.replacedId !== null} />;
}
