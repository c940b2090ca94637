import { Fragment } from "react";
import type { Place } from "../../lib/web/place.ts";
import { missingHere } from "../../lib/web/sections-view.ts";
import { Icon } from "./pictogram.tsx";

/** The sections that the template requires and nobody has written, with the way to each; it hinders nothing. */
export async function RequiredMissing({ place, documentId }: { place: Place; documentId: string }) {
  const found = await missingHere(place, documentId);
  if (!found || found.missing.length === 0) return null;
  const paper = `/${place.here.year}/${place.here.unit.slug}/dokument/${documentId}`;
  return (
    <p className="required-missing severity-flag">
      <Icon name="flag" small /> Krävs i mallen men är inte skrivet:{" "}
      {found.missing.map(({ section, partId }, index) => (
        <Fragment key={section.id}>
          {index > 0 && ", "}
          {place.writes ? <a href={partId ? `${paper}/skriv?del=${partId}` : `${paper}/avsnitt`}>{section.title}</a> : section.title}
        </Fragment>
      ))}
    </p>
  );
}
