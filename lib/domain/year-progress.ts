import { inSwedishOrder } from "../swedish/order.ts";
import type { OrgNode } from "./chain.ts";
import { type Completeness, completenessOf, type Share, type Tally } from "./completeness.ts";
import type { DocumentKind, DocumentState } from "./document.ts";
import type { DocumentStanding } from "./document-summary.ts";
import type { Owner, Styrmodell } from "./styrmodell.ts";

/** How far a unit's document has come: state and counts, which those above the nämnd may know (decisions.md 8). */
export type UnitProgress = {
  unit: OrgNode;
  /** has pages of its own for the year */
  planned: boolean;
  /** null: nobody has begun */
  documentId: string | null;
  state: DocumentState | null;
  /** the instant of the handing over to kommunledningen */
  handedOverAt: string | null;
  completeness: Completeness;
};

/** A nämnd (or the kommun, for what stands above them) with those that write below it. */
export type BoardProgress = { board: OrgNode; units: UnitProgress[] };

type Writer = OrgNode & { planned: boolean; lineage: OrgNode[] };

/** A unit of which nothing is known. */
export const NOTHING: Tally = { indicators: [], goals: [], texts: [] };

/** The progress of one kind of document, a group for each nämnd; nämnder and units keep the order of `writers`. */
export function progressByBoard(
  writers: Writer[],
  documents: DocumentStanding[],
  tallies: Map<string, Tally>,
  model: Styrmodell,
  kind: DocumentKind,
): BoardProgress[] {
  const standings = new Map(documents.filter((one) => one.kind === kind).map((one) => [one.unitId, one]));
  const groups = new Map<string, BoardProgress>();
  for (const { planned, lineage, ...unit } of writers) {
    const board = lineage[1] ?? unit;
    const group = groups.get(board.id) ?? { board, units: [] };
    const { id: documentId = null, state = null, handedOverAt = null } = standings.get(unit.id) ?? {};
    const completeness = completenessOf(model, kind, OWNER[unit.kind], tallies.get(unit.id) ?? NOTHING);
    group.units.push({ unit, planned, documentId, state, handedOverAt, completeness });
    groups.set(board.id, group);
  }
  return [...groups.values()].sort((a, b) => inSwedishOrder(a.board.name, b.board.name));
}

/** How many units' documents are handed over. */
export function handedOverOf(units: UnitProgress[]): Share {
  return { done: units.filter(({ handedOverAt }) => handedOverAt !== null).length, due: units.length };
}

/** How many nämnder have handed over everything: "11 av 14 nämnder". */
export function boardsHandedOver(boards: BoardProgress[]): Share {
  const whole = boards.filter(({ units }) => units.every(({ handedOverAt }) => handedOverAt !== null));
  return { done: whole.length, due: boards.length };
}

/** Which kind of document one looks at first: the latest that a unit has handed in, else the latest that is begun. */
export function currentKind(documents: DocumentStanding[]): DocumentKind {
  const submitted = documents.filter(({ state }) => state !== "utkast");
  const among = submitted.length > 0 ? submitted : documents;
  return IN_ORDER.findLast((kind) => among.some((one) => one.kind === kind)) ?? "VP";
}

export const IN_ORDER: DocumentKind[] = ["VP", "T1", "T2", "VB"];

/** Whose goals are a node's own; a förvaltning's and an avdelning's are the nämnd's. */
export const OWNER: Record<OrgNode["kind"], Owner> = {
  kommun: "kommun",
  namnd: "namnd",
  forvaltning: "namnd",
  avdelning: "namnd",
  enhet: "enhet",
};
