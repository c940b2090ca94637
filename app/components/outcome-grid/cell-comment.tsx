"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import { put } from "../put.ts";
import type { GridPlace, GridStore } from "./grid-store.ts";

type Props = { store: GridStore; place: GridPlace; grid: OutcomeGrid; version: number; saved: string };

/** The unit's comment on a cell: saved when one leaves it, and kept in the browser until the server has it. */
export function CellComment({ store, place, grid, version, saved }: Props) {
  const { id, indicator, district, gender } = place;
  const router = useRouter();
  const [words, setWords] = useState(saved);
  const [told, setTold] = useState("");
  const sending = useRef(false);
  useEffect(() => {
    const kept = store.comments.read(id);
    if (kept) setWords(kept.words);
  }, [store, id]);
  const write = (typed: string) => {
    setWords(typed);
    setTold("");
    if (typed === saved) store.comments.drop(id);
    else store.comments.keep(id, { base: version, words: typed });
  };
  const save = async () => {
    if (words === saved || sending.current) return;
    sending.current = true;
    const cell = { unitId: grid.unitId, indicatorId: indicator.id, year: grid.year, period: grid.period.code, district, gender };
    const reply = await put("/api/v1/utfall/kommentar", { ...cell, base: version, comment: words });
    sending.current = false;
    setTold(reply.saved ? "Sparad" : reply.message);
    if (!reply.saved) return;
    if (store.comments.read(id)?.words === words) store.comments.drop(id);
    router.refresh();
  };
  if (!indicator.reports) return saved ? <section>{saved}</section> : null;
  return (
    <section>
      <label>
        <h3>Kommentar</h3>
        <textarea
          className="text-field comment-field"
          value={words}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={() => void save()}
        />
      </label>
      <p className="quiet">Syns för enheten, trycks inte.</p>
      {words !== saved && told !== "Sparad" && (
        <button type="button" className="button" onClick={() => void save()}>
          Spara kommentaren
        </button>
      )}
      <span role="status" className="quiet">
        {told}
      </span>
    </section>
  );
}
