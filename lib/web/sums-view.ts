import { notFound } from "next/navigation";
import { indicatorsOwnedBy } from "../../db/queries/described-indicator.ts";
import { movedSince, type RollUps } from "../../db/queries/roll-up.ts";
import { mayRead } from "../domain/access.ts";
import type { OrgNode } from "../domain/chain.ts";
import type { Period } from "../domain/styrmodell.ts";
import { inSwedishOrder } from "../swedish/order.ts";
import { reportedPeriod } from "./reported-period.ts";
import { theWork } from "./the-work.ts";
import { idsAbove, type YearPlace } from "./year-place.ts";

/** Every indicator of a nämnd (or the kommun) that has parts to add up, in a period. */
export type SumsView = {
  node: OrgNode;
  period: Period;
  periods: Period[];
  sums: ({ id: string } & (RollUps extends Map<string, infer Sum> ? Sum : never))[];
  /** indicators that one unit alone measures, which are on that unit's pages */
  alone: number;
  /** units that came here or left since last year */
  moved: { name: string; from: string; to: string }[];
};

/**
 * The sums of the node in an address, worked out beside the requests. A nämnd's are for those who read its drafts; the
 * kommun's, which count only what was handed over, for kommunledning. "Finns inte" for everyone else.
 */
export async function sumsView(place: YearPlace, slug: string, asked: string | undefined): Promise<SumsView> {
  const { store, user, year, writers, readable } = place;
  const nodes = new Map(
    writers.flatMap((writer) =>
      writer.lineage.slice(0, 2).map((node, depth) => [node.slug, { node, ids: idsAbove(writer).slice(0, depth + 1) }]),
    ),
  );
  const found = nodes.get(slug);
  if (!found || found.node.kind === "enhet" || !mayRead(user, found.ids)) notFound();
  const { node } = found;
  const { period, periods } = reportedPeriod({ here: { year }, now: place.now }, asked);
  const rollUps = await theWork().sums({ nodeId: node.id, year, period: period.code });
  const isKommun = node.kind === "kommun";
  // a nämnd's draft names no indicator to those above it
  const named = isKommun ? new Set((await indicatorsOwnedBy(store, [node.id], year, [...readable])).map(({ id }) => id)) : null;
  const all = Array.from(rollUps, ([id, sum]) => ({ id, ...sum })).filter(({ id }) => named === null || named.has(id));
  const sums = all.filter(({ parts }) => isKommun || parts.length > 1);
  const moved = await movedSince(store, node.id, year);
  return { node, period, periods, sums: sums.sort((a, b) => inSwedishOrder(a.name, b.name)), alone: all.length - sums.length, moved };
}
