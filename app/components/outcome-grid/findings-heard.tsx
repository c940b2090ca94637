"use client";
import { useEffect, useRef, useState } from "react";
import type { GridStore } from "./grid-store.ts";

/**
 * Says once, to those who hear the page, what does not agree any more when a cell is left; who sees it finds it below the row.
 * Only the indicators that one has been at are looked through.
 */
export function FindingsHeard({ store, active }: { store: GridStore; active: string }) {
  const [said, say] = useState("");
  const known = useRef(new Map<string, string[]>());
  useEffect(() => {
    const indicator = store.place(active)?.indicator;
    if (indicator && !known.current.has(indicator.id)) known.current.set(indicator.id, messagesOf(store, indicator.id));
  }, [store, active]);
  useEffect(
    () =>
      store.watchAll(() => {
        for (const [id, before] of known.current) {
          const now = messagesOf(store, id);
          const fresh = now.filter((words) => !before.includes(words));
          known.current.set(id, now);
          if (fresh.length > 0) say(fresh.join(" "));
        }
      }),
    [store],
  );
  return (
    <p role="status" className="hidden-words">
      {said}
    </p>
  );
}

function messagesOf(store: GridStore, indicatorId: string): string[] {
  const indicator = store.place(`${indicatorId}/hela/totalt`)?.indicator;
  return indicator ? store.findingsOf(indicator).map(({ message }) => message) : [];
}
