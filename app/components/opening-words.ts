import type { Opening } from "../../db/queries/access.ts";
import { writeDay } from "../../lib/swedish/clock.ts";

/** "Hanna Krona läser nämndens utkast till 2 mars kl. 14.32. Skäl: ”…”" */
export function openingWords({ by, until, reason }: Opening, now: string): string {
  const when =
    now < until ? `${by} läser nämndens utkast till ${writeDay(until)}` : `${by} kunde läsa nämndens utkast fram till ${writeDay(until)}`;
  return `${when}, som systemförvaltare. Skäl: ”${reason}”`;
}
