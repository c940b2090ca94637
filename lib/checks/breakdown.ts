import type { DistrictRow, IndicatorRow } from "../domain/document.ts";
import type { CheckedRows } from "./checked-paper.ts";

const TOTAL = /^(totalt?|summa|sammanlagt|samtliga|alla|hela|staden|stockholm|kommunen|riket|snitt|genomsnitt|medel)(?!\p{L})/iu;

/** The stadsdel rows under an indicator, without rows that are a total or a comparison. */
export function partsOf(row: IndicatorRow): DistrictRow[] {
  return row.breakdown.filter((part) => !TOTAL.test(part.written.trim()));
}

/** Do the rows cover the whole unit? Then, and only then, they must make the total. */
export function coversAll(parts: DistrictRow[], paper: CheckedRows): boolean {
  const names = new Set(parts.map(({ district }) => district));
  return parts.length >= 2 && paper.head.districts.every((district) => names.has(district));
}
