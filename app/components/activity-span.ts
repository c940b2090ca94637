import type { ChainActivity } from "../../lib/domain/chain.ts";
import { writeDate } from "../../lib/swedish/date.ts";

/** When an activity runs, said as short as it can: "hela 2017", else the two dates. "" when nothing is stated. */
export function activitySpan({ start, end }: Pick<ChainActivity, "start" | "end">): string {
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31` && year !== "") return `hela ${year}`;
  const days = [start, end].filter((day) => day !== "");
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return days.map((day, index) => shortDate(day, index === days.length - 1 || !sameYear)).join("–");
}

function shortDate(iso: string, withYear: boolean): string {
  const [day = "", month = "", year = ""] = writeDate(iso).split(" ");
  return [day, month.slice(0, 3), withYear ? year : ""].filter(Boolean).join(" ");
}
