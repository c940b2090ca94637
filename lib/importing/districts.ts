import { lettersOf } from "./vocabulary.ts";

/** The known stadsdel that a paper's word means: exactly, or one letter away ("Normalm"); null when none does. */
export function districtNamed(written: string, districts: string[]): string | null {
  const key = lettersOf(written);
  if (key.length < 4) return null;
  const exact = districts.find((district) => lettersOf(district) === key);
  return exact ?? districts.find((district) => oneLetterAway(lettersOf(district), key)) ?? null;
}

/** The stadsdelar that a text mentions, in its order; a genitive counts ("Östermalms stadsdelsnämnd"). */
export function districtsIn(text: string, districts: string[]): string[] {
  return districts
    .map((district) => ({ district, at: text.search(new RegExp(`(?<![\\p{L}-])${district}s?(?![\\p{L}-])`, "u")) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ district }) => district);
}

function oneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
