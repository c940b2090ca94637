import { notFound } from "next/navigation";
import { talliesOf } from "../../db/queries/completeness.ts";
import { documentStates } from "../../db/queries/documents.ts";
import { type Writer, writersOf, yearsOf } from "../../db/queries/organisation.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { mayFollow, mayRead } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import type { DocumentKind } from "../domain/document.ts";
import { mayKnowPeople } from "../domain/giving-roles.ts";
import { type BoardProgress, currentKind, IN_ORDER, progressByBoard } from "../domain/year-progress.ts";
import { type Visit, visit } from "./visit.ts";

/** How far the documents of a year have come, in everything that the visitor may follow. */
export type YearView = Visit & {
  year: number;
  /** years with plans, newest first */
  years: number[];
  kind: DocumentKind;
  boards: BoardProgress[];
  /** what all of it stands under, the kommun first */
  above: OrgNode[];
  /** the units whose drafts the visitor may read, by id */
  readable: Set<string>;
  /** units that have pages of their own */
  units: OrgNode[];
  /** may know who has access to the first of them, where the rail's links lead */
  knowsPeople: boolean;
};

/** The view of an address's year and the kind of document asked for; "finns inte" for a year that nobody has a plan for. */
export async function yearView(address: string, asked: string | string[] | undefined): Promise<YearView> {
  const visitor = await visit();
  const { store, user } = visitor;
  const years = await yearsOf(store);
  const year = years.find((one) => String(one) === address);
  if (year === undefined) notFound();
  const writers = (await writersOf(store, year)).filter((writer) => mayFollow(user, idsAbove(writer)));
  const seen = new Set(writers.map(({ id }) => id));
  const documents = (await documentStates(store, year)).filter(({ unitId }) => seen.has(unitId));
  const kind = IN_ORDER.find((one) => one === asked) ?? currentKind(documents);
  const nodes = user.grants.map(({ orgUnitId }) => orgUnitId);
  const tallies = await talliesOf(store, year, kind, nodes);
  const boards = progressByBoard(writers, documents, tallies, styrmodellOf(year), kind);
  const units = writers.filter(({ planned }) => planned);
  const readable = new Set(writers.filter((writer) => mayRead(user, idsAbove(writer))).map(({ id }) => id));
  const knowsPeople = units[0] !== undefined && mayKnowPeople(user, idsAbove(units[0]));
  return { ...visitor, year, years, kind, boards, readable, above: sharedLineage(writers), units, knowsPeople };
}

/** The kommun's id first, the node's own last. */
function idsAbove({ lineage }: Writer): string[] {
  return lineage.map(({ id }) => id);
}

/** The nodes that everything seen stands under, never a writer itself. */
function sharedLineage(writers: Writer[]): OrgNode[] {
  const [first, ...others] = writers.map(({ lineage }) => lineage.slice(0, -1));
  return (first ?? []).filter((node) => others.every((lineage) => lineage.some(({ id }) => id === node.id)));
}
