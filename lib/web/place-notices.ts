import type { Opening } from "../../db/queries/access.ts";
import { type NewLink, newLinkTo } from "../../db/queries/accounts.ts";
import { lately } from "./access-view.ts";
import type { Place } from "./place.ts";

export type PlaceNotices = { newLink: NewLink | null; openings: Opening[]; now: string };

/** What stands on top of the place's pages: who writes in the nämnd is told when its drafts were opened. */
export async function placeNotices(place: Place): Promise<PlaceNotices> {
  const board = place.here.lineage[1];
  return {
    newLink: await newLinkTo(place.store, place.user, place.now),
    openings: board && place.writes ? await lately(place, board.id) : [],
    now: place.now,
  };
}
