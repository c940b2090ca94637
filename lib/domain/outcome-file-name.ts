import { slugOf } from "../swedish/wording.ts";

/** "utfall-VB-2017-forsorjningsstodsenheten.xlsx" (decisions.md 31) */
export function outcomeFileName(period: string, year: number, unit: string, extension: string): string {
  return `utfall-${period}-${year}-${slugOf(unit)}.${extension}`;
}
