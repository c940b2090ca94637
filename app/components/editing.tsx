"use client";
import { createContext, type ReactNode, useContext } from "react";

const Editor = createContext("");

/** Whose unsaved words the fields inside keep: what one person had typed is never shown to the next one at the machine. */
export function Editing({ user, children }: { user: string; children: ReactNode }) {
  return <Editor value={user}>{children}</Editor>;
}

/** Words that are not on the server yet, kept in the browser with the version they build on until they are saved. */
export function useDraft(place: string) {
  const key = `tertial-osparat/${useContext(Editor)}/${place}`;
  return {
    read: (): Draft | null => {
      const [base, ...lines] = attempt(() => localStorage.getItem(key))?.split("\n") ?? [];
      return base === undefined ? null : { base: Number(base), words: lines.join("\n") };
    },
    keep: ({ base, words }: Draft) => attempt(() => localStorage.setItem(key, `${base}\n${words}`)),
    drop: () => attempt(() => localStorage.removeItem(key)),
  };
}

type Draft = { base: number; words: string };

/** A browser may forbid storage; the words then live in the field alone. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
