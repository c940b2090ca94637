import { foundByName, type Named } from "./found-by-name.ts";

/** How many stand on one page of a long list. */
const ON_A_PAGE = 50;

/** What an address asks of a list: words to find, and which page. */
export type ListAsked = { sok?: string | string[]; sida?: string | string[] };

/** One page of a list. `all`: how many there are; `found`: how many the words fit; `first`: the number of the first shown, from 1. */
export type ListPage<T> = { shown: T[]; all: number; found: number; first: number; page: number; pages: number; words: string };

/**
 * The page that is asked for, of those that the words fit; the last one where there are fewer. `named` tells what is searched, `size`
 * how many a page has.
 */
export function listPage<T>(all: T[], { sok, sida }: ListAsked, named: (one: T) => Named, size = ON_A_PAGE): ListPage<T> {
  const words = typeof sok === "string" ? sok.trim() : "";
  const found =
    words === ""
      ? all
      : foundByName(
          all.map((one) => ({ ...named(one), one })),
          words,
        ).map(({ one }) => one);
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(Math.max(1, Math.trunc(Number(sida)) || 1), pages);
  const from = (page - 1) * size;
  return { shown: found.slice(from, from + size), all: all.length, found: found.length, first: from + 1, page, pages, words };
}
