"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { TextBeginning } from "../../lib/forms/save-bodies.ts";
import { Icon } from "./pictogram.tsx";
import { put } from "./put.ts";

/** `begin` is what the server is asked for, `words` what the button says. */
type BeginProps = { begin: TextBeginning; words: string };

/** Makes room for a text that the paper lacks; then it is written like any other. */
export function BeginText({ begin: asked, words: label }: BeginProps) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const begin = async () => {
    setWords("Öppnar …");
    const reply = await put("/api/v1/texter", { ...asked, base: 0 });
    setWords(reply.saved ? "" : reply.message);
    router.refresh();
  };
  return (
    <p className="begin-text">
      <button type="button" className="button" onClick={() => void begin()}>
        <Icon name="pen" small /> {label}
      </button>{" "}
      <span className="quiet small" role="status">
        {words}
      </span>
    </p>
  );
}
