"use client";
import { createContext, type ReactNode, useContext } from "react";
import { type Draft, draftsOf } from "./drafts.ts";

const Editor = createContext("");

/** Whose unsaved words the fields inside keep. */
export function Editing({ user, children }: { user: string; children: ReactNode }) {
  return <Editor value={user}>{children}</Editor>;
}

/** All unsaved words under a place, by name. */
export function useDrafts(place: string) {
  return draftsOf(useContext(Editor), place);
}

/** One field's words that are not on the server yet, kept in the browser with the version they build on until they are saved. */
export function useDraft(place: string) {
  const drafts = useDrafts(place);
  return {
    read: () => drafts.read(""),
    keep: (draft: Draft) => drafts.keep("", draft),
    drop: () => drafts.drop(""),
  };
}
