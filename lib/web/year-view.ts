import { documentStates } from "../../db/queries/documents.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { DocumentKind } from "../domain/document.ts";
import { type BoardProgress, currentKind, IN_ORDER, progressByBoard } from "../domain/year-progress.ts";
import { theWork } from "./the-work.ts";
import { type YearPlace, yearPlace } from "./year-place.ts";

/** How far the documents of a year have come, in everything that the visitor may follow. */
export type YearView = YearPlace & { kind: DocumentKind; boards: BoardProgress[] };

/** The view of an address's year and the kind of document asked for. */
export async function yearView(address: string, asked: string | string[] | undefined): Promise<YearView> {
  const place = await yearPlace(address);
  const { store, user, year, writers } = place;
  const seen = new Set(writers.map(({ id }) => id));
  const documents = (await documentStates(store, year)).filter(({ unitId }) => seen.has(unitId));
  const kind = IN_ORDER.find((one) => one === asked) ?? currentKind(documents);
  const tallies = await theWork().tallies({ year, kind, nodeIds: user.grants.map(({ orgUnitId }) => orgUnitId) });
  return { ...place, kind, boards: progressByBoard(writers, documents, tallies, styrmodellOf(year), kind) };
}
