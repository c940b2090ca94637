"use client";
import { useState } from "react";
import { Icon } from "../pictogram.tsx";

/** Takes up what was copied in Excel; where the browser forbids that, says how it is done by keys. */
export function PasteButton({ land }: { land: (text: string) => void }) {
  const [denied, setDenied] = useState(false);
  const read = async () => {
    try {
      land(await navigator.clipboard.readText());
    } catch {
      setDenied(true);
    }
  };
  return (
    <>
      <button type="button" className="button" onClick={read}>
        <Icon name="papers" small /> Klistra in från Excel
      </button>
      {denied && <span className="quiet">Ställ dig i en cell och tryck Ctrl+V.</span>}
    </>
  );
}
