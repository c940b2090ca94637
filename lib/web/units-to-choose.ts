import { writersOf } from "../../db/queries/organisation.ts";
import { followedFrom, mayFollow } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import type { Choosable } from "../domain/found-by-name.ts";
import type { Visit } from "./visit.ts";
import { idsAbove } from "./year-place.ts";

/** What has pages of its own in a year and the visitor may see, with the nämnd it stands under; `kind`: the units only, or the nämnder. */
export async function unitsToChoose({ store, user }: Visit, year: number, kind?: OrgNode["kind"]): Promise<Choosable[]> {
  const writers = await writersOf(store, year, followedFrom(user));
  return writers
    .filter((writer) => writer.planned && (kind === undefined || writer.kind === kind) && mayFollow(user, idsAbove(writer)))
    .map(({ slug, name, lineage }) => ({ key: slug, name, note: lineage.slice(0, -1)[1]?.name ?? "" }));
}
