import type { CheckedActivity } from "../checked-paper.ts";
import { findingOf, type Rule } from "../rule.ts";

const found = findingOf("aktivitet-utanfor-aret", "hard");
const LOOKS_LIKE_DATE = /^\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2}$/;

/** A plan's activity begins and ends within its year, and begins before it ends. */
export const activityOutsideYear: Rule = {
  code: "aktivitet-utanfor-aret",
  name: "Aktivitet utanför planåret",
  severity: "hard",
  find: (paper) =>
    paper.activities.flatMap((activity) => {
      const fault = faultOf(activity, paper.head.year);
      if (!fault) return [];
      const { row, place } = activity;
      return [
        found({ ...place, column: fault.column }, fault.message, [
          { what: "Startdatum", written: row.startWritten },
          { what: "Slutdatum", written: row.endWritten },
        ]),
      ];
    }),
};

function faultOf({ row }: CheckedActivity, year: number): { column: string; message: string } | null {
  const { start, end, startWritten, endWritten } = row;
  const span = `${startWritten || "utan startdatum"} – ${endWritten || "utan slutdatum"}`;
  if (LOOKS_LIKE_DATE.test(startWritten) && !start)
    return { column: "startdatum", message: `Startdatumet ${startWritten} finns inte i kalendern.` };
  if (LOOKS_LIKE_DATE.test(endWritten) && !end)
    return { column: "slutdatum", message: `Slutdatumet ${endWritten} finns inte i kalendern.` };
  if (start && end && end < start) return { column: "slutdatum", message: `Aktiviteten slutar före den börjar: ${span}.` };
  const early = outside(start, startWritten, year);
  if (early) return { column: "startdatum", message: `Aktiviteten börjar utanför planåret ${year}: ${span}.` };
  return outside(end, endWritten, year) ? { column: "slutdatum", message: `Aktiviteten slutar utanför planåret ${year}: ${span}.` } : null;
}

/** By the date; where it is in words, by the years named ("hösten 2016"). */
function outside(date: string, written: string, year: number): boolean {
  if (date !== "") return !date.startsWith(`${year}-`);
  const named = [...written.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([found]) => Number(found));
  return named.length > 0 && !named.includes(year);
}
