/** What stands in both, in order: pairs of places. */
export type Pair = readonly [one: number, other: number];

/** A table of so many cells is worked out whole (some 10 ms); longer lists are first parted where they surely meet. */
const WHOLE = 1_000_000;

/**
 * The longest run of pieces that two lists have in common, in order, not necessarily beside one another. Lists too long to
 * be compared piece by piece are parted at the pieces that each has once; what then is common is all common, perhaps not
 * the longest.
 */
export function commonRun(one: string[], other: string[]): Pair[] {
  const pairs: Pair[] = [];
  const open: [from: number, to: number, otherFrom: number, otherTo: number][] = [[0, one.length, 0, other.length]];
  for (let part = open.pop(); part; part = open.pop()) {
    let [from, to, otherFrom, otherTo] = part;
    while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) pairs.push([from++, otherFrom++]);
    while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) pairs.push([--to, --otherTo]);
    if (from === to || otherFrom === otherTo) continue;
    if ((to - from) * (otherTo - otherFrom) <= WHOLE) {
      for (const [a, b] of longest(one.slice(from, to), other.slice(otherFrom, otherTo))) pairs.push([a + from, b + otherFrom]);
      continue;
    }
    const meeting = rising(onceInBoth(one, other, [from, to, otherFrom, otherTo]));
    for (const [index, [a, b]] of meeting.entries()) {
      pairs.push([a, b]);
      const [lastA, lastB] = meeting[index - 1] ?? [from - 1, otherFrom - 1];
      open.push([lastA + 1, a, lastB + 1, b]);
    }
    const last = meeting.at(-1);
    if (last) open.push([last[0] + 1, to, last[1] + 1, otherTo]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

function longest(one: string[], other: string[]): Pair[] {
  const width = other.length + 1;
  // what is left of both from each pair of places on
  const best = new Uint32Array((one.length + 1) * width);
  const at = (a: number, b: number) => best[a * width + b] ?? 0;
  for (let a = one.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      best[a * width + b] = one[a] === other[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if (one[a] === other[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}

/** Pieces that each list has exactly once within the part, by their place in the first. */
function onceInBoth(one: string[], other: string[], [from, to, otherFrom, otherTo]: [number, number, number, number]): Pair[] {
  const places = (list: string[], start: number, end: number) => {
    const once = new Map<string, number>();
    for (let at = start; at < end; at++) {
      const piece = list[at] ?? "";
      once.set(piece, once.has(piece) ? -1 : at);
    }
    return once;
  };
  const there = places(other, otherFrom, otherTo);
  return [...places(one, from, to)].flatMap(([piece, at]): Pair[] => {
    const place = there.get(piece) ?? -1;
    return at >= 0 && place >= 0 ? [[at, place]] : [];
  });
}

/** The longest part of the pairs whose second places rise too (patience sorting). */
function rising(pairs: Pair[]): Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const run: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
