import { takeInDocument } from "../../db/mutations/take-in-document.ts";
import { documentsOf } from "../../db/queries/documents.ts";
import { unitYearOf } from "../../db/queries/organisation.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { DocumentKind } from "../domain/document.ts";
import type { TriedPaper } from "../domain/paper-counts.ts";
import type { Refused } from "../domain/saved.ts";
import type { Typed } from "../forms/typed.ts";
import { paperCounts } from "../importing/counts.ts";
import type { Proposal } from "../importing/proposal.ts";
import { wordingKey } from "../swedish/wording.ts";
import type { Place } from "./place.ts";
import { theWork } from "./the-work.ts";

/** A Word file that somebody wants taken in at a unit, with what that person has said of it. */
export type WordUpload = { name: string; bytes: Uint8Array; kind: DocumentKind | null; year: number | null };

/** What the file would become; nothing is stored. */
export async function tryPaper(place: Place, file: WordUpload, signal: AbortSignal): Promise<Typed<TriedPaper>> {
  const read = await readFor(place, file, signal);
  if (!read.ok) return read;
  const { kind, year } = read.value.content.head;
  const papers = await documentsOf(place.store, { year, unitId: place.here.unit.id });
  return { ok: true, value: { ...paperCounts(read.value, styrmodellOf(year)), known: papers.some((paper) => paper.kind === kind) } };
}

/** Takes the file in as a draft of the place's unit, whole or not at all; answers where it is. */
export async function savePaper(
  place: Place,
  file: WordUpload,
  replace: boolean,
  signal: AbortSignal,
): Promise<{ ok: true; address: string } | Pick<Refused, "ok" | "reason" | "message">> {
  const read = await readFor(place, file, signal);
  if (!read.ok) return { ok: false, reason: "invalid", message: read.message };
  const { store, user, now, here } = place;
  const { year } = read.value.content.head;
  const saved = await takeInDocument(store, user, now, {
    proposal: read.value,
    styrmodell: styrmodellOf(year),
    whose: { lineage: here.lineage.map(({ id }) => id), year: here.year },
    original: { name: file.name, bytes: file.bytes },
    decided: null,
    replace,
  });
  if (!saved.ok) return saved;
  const slug = (await unitYearOf(store, year, here.unit.id))?.unit.slug ?? here.unit.slug;
  return { ok: true, address: `/${year}/${slug}/dokument/${saved.documentId}` };
}

/** The page says whose paper it is; a paper that names another unit is told of. */
async function readFor({ here }: Place, { bytes, kind, year }: WordUpload, signal: AbortSignal): Promise<Typed<Proposal>> {
  const read = await theWork().wordPaper({ bytes, known: { ...(kind && { kind }), ...(year && { year }) } }, signal);
  if (!read.ok) return read;
  const { content, doubts, ...rest } = read.value;
  const { head } = content;
  const named = head.unit || head.board;
  const other = named !== "" && ![head.unit, head.board].some((name) => wordingKey(name) === wordingKey(here.unit.name));
  const doubt = `I filen står ”${named}”. Den läses in hos ${here.unit.name}.`;
  return {
    ok: true,
    value: {
      ...rest,
      content: { ...content, head: { ...head, unit: head.unit || here.unit.name } },
      doubts: other ? [doubt, ...doubts] : doubts,
    },
  };
}
