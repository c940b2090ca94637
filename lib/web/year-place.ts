import { notFound } from "next/navigation";
import { type Writer, writersOf, yearsOf } from "../../db/queries/organisation.ts";
import { followedFrom, mayFollow, mayRead } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import { mayKnowPeople } from "../domain/giving-roles.ts";
import { type Visit, visit } from "./visit.ts";

/** A whole year, with everything in it that the visitor may follow. */
export type YearPlace = Visit & {
  year: number;
  /** years with plans, newest first */
  years: number[];
  writers: Writer[];
  /** what all of it stands under, the kommun first */
  above: OrgNode[];
  /** the units whose drafts the visitor may read, by id */
  readable: Set<string>;
  /** units that have pages of their own */
  units: OrgNode[];
  /** may know who has access to the first of them, where the rail's links lead */
  knowsPeople: boolean;
};

/** The place of a year's address; "finns inte" for a year that nobody has a plan for. */
export async function yearPlace(address: string): Promise<YearPlace> {
  const visitor = await visit();
  const { store, user } = visitor;
  const years = await yearsOf(store);
  const year = years.find((one) => String(one) === address);
  if (year === undefined) notFound();
  const writers = (await writersOf(store, year, followedFrom(user))).filter((writer) => mayFollow(user, idsAbove(writer)));
  const units = writers.filter(({ planned }) => planned);
  const readable = new Set(writers.filter((writer) => mayRead(user, idsAbove(writer))).map(({ id }) => id));
  const knowsPeople = units[0] !== undefined && mayKnowPeople(user, idsAbove(units[0]));
  return { ...visitor, year, years, writers, readable, above: sharedLineage(writers), units, knowsPeople };
}

/** The kommun's id first, the node's own last. */
export function idsAbove({ lineage }: Writer): string[] {
  return lineage.map(({ id }) => id);
}

/** The nodes that everything seen stands under, never a writer itself. */
function sharedLineage(writers: Writer[]): OrgNode[] {
  const [first, ...others] = writers.map(({ lineage }) => lineage.slice(0, -1));
  return (first ?? []).filter((node) => others.every((lineage) => lineage.some(({ id }) => id === node.id)));
}
