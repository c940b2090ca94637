"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Icon } from "./pictogram.tsx";
import { put } from "./put.ts";

type BeginProps = { cell: { unitId: string; goalId: string; year: number; period: string; indicatorId: string | null }; of: string };

/** Makes room for an analysis that the period's report lacks; then it is written like any other text. */
export function BeginText({ cell, of }: BeginProps) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const begin = async () => {
    setWords("Öppnar …");
    const reply = await put("/api/v1/texter", { ...cell, base: 0 });
    setWords(reply.saved ? "" : reply.message);
    router.refresh();
  };
  return (
    <p className="begin-text">
      <button type="button" className="button" onClick={() => void begin()}>
        <Icon name="pen" small /> Skriv analys av {of}
      </button>{" "}
      <span className="quiet small" role="status">
        {words}
      </span>
    </p>
  );
}
