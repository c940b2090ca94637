import { openCommentsHere } from "../../lib/web/document-comments.ts";
import type { Place } from "../../lib/web/place.ts";
import { Icon } from "./pictogram.tsx";

/** The way to what has been said of a document, with how much of it is open; nothing for who does not read the unit's drafts. */
export async function CommentsLink({ place, documentId }: { place: Place; documentId: string }) {
  const open = await openCommentsHere(place, documentId);
  if (open === null) return null;
  return (
    <p className="checks-link">
      <Icon name="pen" small />{" "}
      <a href={`/${place.here.year}/${place.here.unit.slug}/dokument/${documentId}/kommentarer`}>
        Kommentarer: {open === 0 ? "inga öppna" : `${open} ${open === 1 ? "öppen" : "öppna"}`}
      </a>
    </p>
  );
}
