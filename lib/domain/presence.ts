/** Somebody who has a document open, with the text in hand; null for none. `at`: when the page last said so, an ISO instant. */
export type Present = { personId: string; name: string; textId: string | null; at: string };

/** A page says so every twenty seconds; one that has been quiet for this long is closed. */
const QUIET = 60_000;

/** Who has the document open when `now` has just said so: each person once, where that one was last. */
export function presentAfter(before: Present[], now: Present): Present[] {
  const others = before.filter(({ personId, at }) => personId !== now.personId && Date.parse(now.at) - Date.parse(at) <= QUIET);
  return [...others, now];
}
