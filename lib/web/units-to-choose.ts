import { writersOf } from "../../db/queries/organisation.ts";
import { followedFrom, mayFollow } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import type { Choosable } from "../domain/found-by-name.ts";
import type { Visit } from "./visit.ts";
import { idsAbove } from "./year-place.ts";

type Asked = { kind?: OrgNode["kind"] | undefined; board?: string | undefined; key?: "id" | undefined };

/**
 * What writes in a year and the visitor may see, with the nämnd it stands under. `kind`: the units only, or the nämnder; `board`: those
 * below that nämnd. They are known by their addresses, and then have pages, or by their ids.
 */
export async function unitsToChoose({ store, user }: Visit, year: number, { kind, board, key }: Asked): Promise<Choosable[]> {
  const writers = await writersOf(store, year, followedFrom(user));
  return writers
    .filter((writer) => writer.planned || key === "id")
    .filter((writer) => (kind === undefined || writer.kind === kind) && mayFollow(user, idsAbove(writer)))
    .map(({ lineage, ...node }) => ({ ...node, above: lineage.slice(0, -1)[1] }))
    .filter(({ above }) => board === undefined || above?.slug === board)
    .map(({ id, slug, name, above }) => ({ key: key === "id" ? id : slug, name, note: above?.name ?? "" }));
}
