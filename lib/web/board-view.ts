import { notFound } from "next/navigation";
import { assessmentsBy } from "../../db/queries/board-assessments.ts";
import { documentStates } from "../../db/queries/documents.ts";
import type { Writer } from "../../db/queries/organisation.ts";
import { goalsOfYear } from "../../db/queries/unit-work.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { mayRead, readingOf, type User } from "../domain/access.ts";
import { type BoardGoalGroup, type BoardUnit, goalsByUnit, withChanges } from "../domain/board-goals.ts";
import type { OrgNode } from "../domain/chain.ts";
import type { DocumentStanding } from "../domain/document-summary.ts";
import type { Period, Styrmodell } from "../domain/styrmodell.ts";
import { inSwedishOrder } from "../swedish/order.ts";
import { reportedPeriod } from "./reported-period.ts";
import { idsAbove, type YearPlace } from "./year-place.ts";

/** A nämnd's goals × units, as its visitor may see them. */
export type BoardView = {
  board: OrgNode;
  /** those that the visitor may follow, the shown one among them */
  boards: OrgNode[];
  model: Styrmodell;
  period: Period;
  periods: Period[];
  /** the nämnd itself first, where it has a plan */
  units: BoardUnit[];
  groups: BoardGoalGroup[];
  /** reads all that the nämnd works on */
  inside: boolean;
};

/** The table of the nämnd in an address; "finns inte" for one that the visitor may not follow. */
export async function boardView(place: YearPlace, slug: string, asked: string | undefined): Promise<BoardView> {
  const { store, user, year, writers, readable } = place;
  const boards = boardsOf(writers);
  const board = boards.find((one) => one.slug === slug);
  if (!board) notFound();
  const { period, periods } = reportedPeriod({ here: { year }, now: place.now }, asked);
  const model = styrmodellOf(year);
  const papers = (await documentStates(store, year)).filter(({ kind }) => kind === period.code);
  const documents = new Map(papers.map((paper) => [paper.unitId, paper]));
  const inBoard = writers.filter(({ planned, lineage }) => planned && lineage[1]?.id === board.id);
  const ownFirst = inBoard.toSorted((a, b) => Number(b.id === board.id) - Number(a.id === board.id));
  const units = ownFirst.map((writer) => asSeenBy(user, writer, readable.has(writer.id), documents.get(writer.id)));
  const read = units.filter(({ reads }) => reads !== null).map(({ unit }) => unit.id);
  const taken = await assessmentsBy(store, read, year, period.code);
  const told = goalsByUnit(model, period, await goalsOfYear(store, year), units, taken);
  const before = periods[periods.indexOf(period) - 1]?.code;
  const groups = before ? withChanges(model, told, units, { period: before, taken: await assessmentsBy(store, read, year, before) }) : told;
  const inside = mayRead(user, [inBoard[0]?.lineage[0]?.id ?? "", board.id]);
  return { board, boards, model, period, periods, units, groups, inside };
}

/** The nämnder that these write in. */
export function boardsOf(writers: Writer[]): OrgNode[] {
  const boards = new Map(
    writers.flatMap(({ lineage: [, board] }) => (board && board.kind !== "enhet" ? [[board.id, board] as const] : [])),
  );
  return Array.from(boards.values()).sort((a, b) => inSwedishOrder(a.name, b.name));
}

function asSeenBy(user: User, writer: Writer, inside: boolean, document: DocumentStanding | undefined): BoardUnit {
  const { planned: _, lineage, ...unit } = writer;
  const { state = "utkast", handedOverAt = null } = document ?? {};
  const handedOver = readingOf(user, idsAbove(writer), { state, handedOverAt }) && ("handed-over" as const);
  return {
    unit,
    reads: inside ? "inside" : handedOver,
    documentId: document?.id ?? null,
    handedOver: handedOverAt !== null || state === "beslutad",
  };
}
