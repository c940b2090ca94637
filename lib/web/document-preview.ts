import type { Reading } from "../domain/access.ts";
import type { Preview } from "../jobs/preview.ts";
import { findingsHere } from "./document-findings.ts";
import { readingHere } from "./document-report.ts";
import type { Place } from "./place.ts";
import { theWork } from "./the-work.ts";

/** A document of the place as this visitor reads it, set in the worker (decisions.md 25), or null when it is not there or not to be seen. */
export async function previewHere(place: Place, documentId: string): Promise<(Preview & { reading: Reading }) | null> {
  const reading = await readingHere(place, documentId);
  if (!reading) return null;
  const findings = (await findingsHere(place, documentId))?.findings ?? [];
  const { now, writes, reports } = place;
  const preview = await theWork().preview({ documentId, now, reading, mayChange: { writes, reports }, findings });
  return preview && { ...preview, reading };
}
