"use client";
import { useEffect, useState } from "react";

type Code = typeof import("./editor-code.ts");

let loaded: Code | null = null;

/** The editor's code, fetched when somebody is to write; null until it has come. */
export function useEditorCode(): Code | null {
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    let gone = false;
    const fetched = loaded ? Promise.resolve(loaded) : import("./editor-code.ts");
    void fetched.then((module) => {
      loaded = module;
      if (!gone) setCode(module);
    });
    return () => {
      gone = true;
    };
  }, []);
  return code;
}
