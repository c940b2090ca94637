import { page, type Way } from "./ways.ts";
import { ADMINISTRATORS, only, signedIn, WRITERS } from "./who-may.ts";

/** The lists that are fetched to choose from. */
export const CHOOSING: Record<string, Way[]> = {
  // the names of one's own: a nämnd that is not theirs is told to nobody
  "GET /api/v1/enheter": [page(({ year }) => `/api/v1/enheter?year=${year}`, signedIn("knows"))],
  "GET /api/v1/arbetsplatser": [page(() => "/api/v1/arbetsplatser", only(ADMINISTRATORS, "knows"))],
  // whom one may give a role: everyone by who administers, the nämnd's people by who writes in the unit
  "GET /api/v1/personer": [
    page(() => "/api/v1/personer", only(ADMINISTRATORS, "knows")),
    {
      ...page(({ place }) => `/api/v1/personer?${unitAt(place)}`, only([...ADMINISTRATORS, ...WRITERS], "knows")),
      name: "i en nämnd",
    },
  ],
};

/** "/2024/norrskenet" in the letters of an address. */
function unitAt(place: string): URLSearchParams {
  const [, year = "", unit = ""] = place.split("/");
  return new URLSearchParams({ year, unit });
}
