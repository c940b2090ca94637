"use client";
import { useState } from "react";
import { type CommentFilter, type CommentThread, type NamedPlace, placeKey, threadsShown } from "../../lib/domain/comment.ts";
import { CommentForm, type Picked } from "./comment-form.tsx";
import { OneThread } from "./comment-thread.tsx";
import { Editing } from "./editing.tsx";
import { Icon } from "./pictogram.tsx";

export type ListProps = {
  documentId: string;
  /** those on these places */
  threads: CommentThread[];
  places: NamedPlace[];
  /** whose page it is */
  personId: string;
  /** may put proposed words into the texts */
  writes: boolean;
  /** the document is decided, or one only reads it: what was said can be read */
  frozen: boolean;
  /** the words that are chosen where one writes, when a comment is begun */
  picked?: () => Picked | null;
};

const FILTERS: [CommentFilter, string][] = [
  ["oppna", "Öppna"],
  ["till-mig", "Till mig"],
  ["losta", "Lösta"],
];

/** What has been said of some places of a draft, and room to say more. */
export function CommentList({ documentId, threads, places, personId, writes, frozen, picked }: ListProps) {
  const [filter, setFilter] = useState<CommentFilter>("oppna");
  const [open, setOpen] = useState<{ on: Picked | null } | null>(null);
  const shown = threadsShown(threads, filter, personId);
  const names = new Map(places.map((place) => [placeKey(place), place.name]));
  return (
    <Editing user={personId}>
      <div className="comments">
        {threads.length > 0 && (
          <fieldset className="comment-filter">
            <legend className="hidden-words">Visa kommentarer</legend>
            {FILTERS.map(([code, word]) => (
              <button type="button" key={code} aria-pressed={code === filter} onClick={() => setFilter(code)}>
                {word} <span className="count">{threadsShown(threads, code, personId).length}</span>
              </button>
            ))}
          </fieldset>
        )}
        {shown.length === 0 && <p className="quiet">{EMPTY[filter]}</p>}
        <ol className="comment-threads">
          {shown.map((thread) => (
            <li key={thread.id}>
              <OneThread
                documentId={documentId}
                thread={thread}
                about={names.get(placeKey(thread.place)) ?? "Något som inte finns kvar"}
                personId={personId}
                writes={writes}
                frozen={frozen}
              />
            </li>
          ))}
        </ol>
        {!frozen && !open && (
          <button type="button" className="button" onClick={() => setOpen({ on: picked?.() ?? null })}>
            <Icon name="pen" small /> Kommentera
          </button>
        )}
        {!frozen && open && (
          <CommentForm
            documentId={documentId}
            on={places}
            picked={open.on}
            close={() => {
              setOpen(null);
              setFilter("oppna");
            }}
          />
        )}
      </div>
    </Editing>
  );
}

const EMPTY: Record<CommentFilter, string> = {
  oppna: "Inga öppna kommentarer.",
  "till-mig": "Ingen har nämnt eller svarat dig här.",
  losta: "Inga lösta kommentarer.",
};
