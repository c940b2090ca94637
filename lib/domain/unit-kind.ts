/** "%", "st", "" (none written) or the unit's own letters: spellings of one unit are the same. */
export function unitKind(unit: string): string {
  if (unit === "%" || unit === "st" || unit === "") return unit;
  const key = unit.toLowerCase().trim();
  if (PERCENT.has(key)) return "%";
  if (COUNT_UNITS.has(key)) return "st";
  return key
    .replace("kronor", "kr")
    .replace("mkr", "mnkr")
    .replace("kkr", "tkr")
    .replace(/kvm|m2/, "m²")
    .replaceAll(" ", "");
}

/** Are both written, and two kinds? A figure without its unit is taken to be in the indicator's. */
export function otherUnit(one: string, other: string): boolean {
  return one.trim() !== "" && other.trim() !== "" && unitKind(one) !== unitKind(other);
}

const COUNT_UNITS = new Set([
  "st",
  "st.",
  "stycken",
  "stk",
  "antal",
  "personer",
  "pers",
  "barn",
  "ungdomar",
  "elever",
  "platser",
  "hushåll",
]);
const PERCENT = new Set(["%", "procent"]);
