/** What is commented: a text, a goal, or an indicator's figures; `id` is the text's, the goal's or the indicator's. */
export const COMMENTED = ["text", "mal", "siffra"] as const;
export type CommentPlace = { kind: (typeof COMMENTED)[number]; id: string };

/** A place with what it is called where it stands: "Analys", "Målet", an indicator's name. */
export type NamedPlace = CommentPlace & { name: string };

/** One comment and its answers. A thread is open until somebody has resolved it, and can be opened again. */
export type CommentThread = {
  /** that of its first comment */
  id: string;
  version: number;
  place: CommentPlace;
  /** the words it is about, as they stood; "" for the whole */
  quote: string;
  /** words to put in place of the quoted ones; null when nothing is proposed */
  proposal: string | null;
  resolved: { by: string; at: string; accepted: boolean } | null;
  /** the first and its answers, the oldest first */
  comments: Comment[];
};

export type Comment = {
  id: string;
  version: number;
  byId: string;
  by: string;
  at: string;
  body: string;
  mentions: { id: string; name: string }[];
  changed: boolean;
  /** its writer has taken it back, when others had already answered */
  removed: boolean;
};

/** Which threads one looks at; what is resolved is hidden unless asked for. */
export type CommentFilter = "oppna" | "till-mig" | "losta";

export function threadsShown(threads: CommentThread[], filter: CommentFilter, personId: string): CommentThread[] {
  if (filter === "losta") return threads.filter(({ resolved }) => resolved);
  const open = threads.filter(({ resolved }) => !resolved);
  return filter === "oppna" ? open : open.filter((thread) => concerns(thread, personId));
}

/** How many threads are open on each place, by `placeKey`. */
export function openThreads(threads: CommentThread[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { place, resolved } of threads) {
    if (!resolved) counts.set(placeKey(place), (counts.get(placeKey(place)) ?? 0) + 1);
  }
  return counts;
}

export function placeKey({ kind, id }: CommentPlace): string {
  return `${kind}/${id}`;
}

/** The threads without what was taken back before anybody answered it. */
export function withoutRemoved(threads: CommentThread[]): CommentThread[] {
  return threads.flatMap((thread) => {
    const comments = thread.comments.slice(0, thread.comments.findLastIndex(({ removed }) => !removed) + 1);
    return comments.length > 0 ? [{ ...thread, comments }] : [];
  });
}

/** Somebody who is mentioned in a thread, or has begun it and got an answer. */
function concerns({ comments }: CommentThread, personId: string): boolean {
  const mentioned = comments.some(({ mentions }) => mentions.some(({ id }) => id === personId));
  return mentioned || (comments[0]?.byId === personId && comments.at(-1)?.byId !== personId);
}
