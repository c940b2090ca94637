"use client";
import { useEffect, useState } from "react";

type Code = typeof import("./editor-code.ts");

let coming: Promise<Code> | null = null;
let come: Code | null = null;

/** The editor's code, fetched when somebody is to write; null until it has come. */
export function useEditorCode(): Code | null {
  const [code, setCode] = useState(come);
  // asked for while the page is still being made alive, which takes its time in a long paper
  if (typeof window !== "undefined") coming ??= import("./editor-code.ts");
  useEffect(() => {
    let gone = false;
    void coming?.then((module) => {
      come = module;
      if (!gone) setCode(module);
    });
    return () => {
      gone = true;
    };
  }, []);
  return code;
}
