import { notFound } from "next/navigation";
import { describedIndicator, indicatorsOwnedBy } from "../../db/queries/described-indicator.ts";
import { mayWrite } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import { idsAbove, type YearPlace } from "./year-place.ts";

/** The kommun and the nämnder whose indicators the visitor describes. */
export function ownersHere({ user, writers }: YearPlace): OrgNode[] {
  const owners = new Map<string, OrgNode>();
  for (const writer of writers) {
    for (const depth of [0, 1]) {
      const node = writer.lineage[depth];
      if (node && node.kind !== "enhet" && mayWrite(user, idsAbove(writer).slice(0, depth + 1))) owners.set(node.id, node);
    }
  }
  return Array.from(owners.values());
}

/** The indicators of the year that the visitor describes; "finns inte" for who describes none. */
export async function ownedIndicators(place: YearPlace) {
  const owners = ownersHere(place);
  if (owners.length === 0) notFound();
  const found = await indicatorsOwnedBy(
    place.store,
    owners.map(({ id }) => id),
    place.year,
    [...place.readable],
  );
  return found.map((one) => ({ ...one, owner: owners.find(({ id }) => id === one.ownerId)?.name ?? "" }));
}

/** One of them with all that is said of it. */
export async function ownedIndicator(place: YearPlace, id: string) {
  const own = (await ownedIndicators(place)).find((one) => one.id === id);
  const found = own && (await describedIndicator(place.store, id, place.year));
  if (!found) notFound();
  return { described: found.described, owner: own.owner };
}
