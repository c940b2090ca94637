"use client";
import { useState } from "react";

/** Puts a table's letters on the clipboard and says so; where the browser forbids that, says what to do instead. */
export function CopyButton({ name, words }: { name: string; words: () => string }) {
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words());
      setTold("Kopierad. Klistra in i Excel.");
    } catch {
      setTold("Webbläsaren tillåter inte kopiering här. Hämta tabellen som fil i stället.");
    }
  };
  return (
    <>
      <button type="button" className="button button-quiet" onClick={copy}>
        {name}
      </button>
      <span role="status" className="quiet">
        {told}
      </span>
    </>
  );
}
