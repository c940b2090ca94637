import { type NameMeanings, namedAmong } from "../domain/name-meanings.ts";
import { genderNamed, isWhole, type OutcomeLine } from "../domain/outcome-columns.ts";
import type { GridIndicator, OutcomeGrid } from "../domain/outcome-grid.ts";
import { wordingKey } from "../swedish/wording.ts";

type District = { id: string; name: string };
type Placed = { indicator: GridIndicator; district: District };
type NoPlace = { why: string; unknown: string } | { why: string };

const WHOLE: District = { id: "hela", name: "Hela enheten" };

/**
 * Where each line belongs: by our own key, else by its names or by what somebody said that they mean. A line without an
 * indicator (its cell is merged, or empty) belongs to the one above; where stadsdelar, or women and men, have no column, they
 * stand below it.
 */
export function placeLines(
  lines: OutcomeLine[],
  grid: OutcomeGrid,
  meanings: NameMeanings,
  { hasDistricts, hasGenders }: { hasDistricts: boolean; hasGenders: boolean },
): { line: OutcomeLine; placed: Placed | NoPlace }[] {
  const indicators = grid.groups.flatMap((group) => group.indicators);
  const [indicatorNamed, districtNamed] = [namedAmong(indicators), namedAmong(grid.districts)];
  const indicatorOf = (written: string) =>
    indicatorNamed(written) ?? indicators.find(({ id }) => id === meanings.indicators[wordingKey(written)]) ?? null;
  const districtOf = (written: string) =>
    districtNamed(written) ?? grid.districts.find(({ id }) => id === meanings.districts[wordingKey(written)]) ?? null;
  let above: GridIndicator | null = null;

  const place = (line: OutcomeLine): Placed | NoPlace => {
    const byKey = line.key && placeByKey(line.key, indicators, grid.districts);
    if (byKey) {
      above = byKey.indicator;
      return byKey;
    }
    const found = line.indicator === "" ? above : indicatorOf(line.indicator);
    if (found === "flera") return { why: "Flera indikatorer har det namnet. Använd Tertials egen arbetsbok för dem." };
    if (!found && !hasDistricts && above) {
      const below = districtOf(line.indicator);
      if (below && below !== "flera") return { indicator: above, district: below };
    }
    above = found;
    if (!found) return line.indicator === "" ? { why: "Raden har inget namn." } : { why: UNKNOWN, unknown: line.indicator };
    if (isWhole(line.district)) return { indicator: found, district: WHOLE };
    const district = districtOf(line.district);
    if (district && district !== "flera") return { indicator: found, district };
    return { why: UNKNOWN, unknown: line.district };
  };
  let last: Placed | NoPlace | null = null;
  return lines.map((line) => {
    const gender = hasGenders || line.key || indicatorOf(line.indicator) ? null : genderNamed(line.indicator);
    if (gender && last && "indicator" in last) return { line: { ...line, gender }, placed: last };
    last = place(line);
    return { line, placed: last };
  });
}

const UNKNOWN = "Namnet är okänt. Säg vad det betyder, om raden ska med.";

function placeByKey(key: string, indicators: GridIndicator[], districts: District[]): Placed | null {
  const [indicatorId, districtId] = key.split("/");
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const district = [WHOLE, ...districts].find(({ id }) => id === districtId);
  return indicator && district ? { indicator, district } : null;
}
