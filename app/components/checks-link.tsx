import { countFindings } from "../../lib/checks/answered.ts";
import { findingsHere } from "../../lib/web/document-findings.ts";
import type { Place } from "../../lib/web/place.ts";
import { answeredWords, countWords } from "./finding.tsx";
import { Icon } from "./pictogram.tsx";

/** What the check leaves to look at in a document, with the way there; nothing for who does not read inside the nämnd. */
export async function ChecksLink({ place, documentId }: { place: Place; documentId: string }) {
  const found = await findingsHere(place, documentId);
  if (!found) return null;
  const counts = countFindings(found.findings);
  const icon = counts.hard > 0 ? "warning" : counts.soft > 0 ? "flag" : "done";
  return (
    <p className={`checks-link severity-${icon}`}>
      <Icon name={icon} small />{" "}
      <a href={`/${place.here.year}/${place.here.unit.slug}/dokument/${documentId}/kontroll`}>Kontroll: {countWords(counts)}</a>
      {counts.answered > 0 && <span className="quiet">, {answeredWords(counts)}</span>}
    </p>
  );
}
