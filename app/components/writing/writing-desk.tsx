"use client";
import type { Editor } from "@tiptap/core";
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";

/** What the parts of the writing page know of one another: each text as it is typed now, and which one is written in. */
export type Desk = {
  tell(textId: string, text: RichText): void;
  textNow(textId: string): RichText | undefined;
  take(editor: Editor, textId: string): void;
  /** the editor that was last written in; the tools work on it */
  editor(): Editor | null;
  /** the text that was last written in; null for none */
  inHand(): string | null;
  /** the text is no longer here */
  leave(textId: string): void;
  /** whether a text holds words that could not be saved */
  setTrouble(textId: string, trouble: boolean): void;
  inTrouble(): boolean;
  /** puts a text into the place of an empty one */
  onReplaced(textId: string, replace: (text: RichText) => void): () => void;
  replace(textId: string, text: RichText): void;
  subscribe(listen: () => void): () => void;
};

const TheDesk = createContext<Desk | null>(null);

export function WritingDesk({ children }: { children: ReactNode }) {
  const [desk] = useState(newDesk);
  return <TheDesk value={desk}>{children}</TheDesk>;
}

export function useDesk(): Desk {
  const desk = useContext(TheDesk);
  if (!desk) throw new Error("Texts are written at a WritingDesk");
  return desk;
}

/** A text as it is typed now; undefined until its field is there. */
export function useTextNow(textId: string): RichText | undefined {
  const desk = useDesk();
  return useSyncExternalStore(
    desk.subscribe,
    () => desk.textNow(textId),
    () => undefined,
  );
}

function newDesk(): Desk {
  const texts = new Map<string, RichText>();
  const replacing = new Map<string, (text: RichText) => void>();
  const listening = new Set<() => void>();
  const troubled = new Set<string>();
  let current: Editor | null = null;
  let hand: string | null = null;
  const told = () => {
    for (const listen of listening) listen();
  };
  return {
    tell(textId, text) {
      if (texts.get(textId) === text) return;
      texts.set(textId, text);
      told();
    },
    textNow: (textId) => texts.get(textId),
    take(editor, textId) {
      current = editor;
      hand = textId;
      told();
    },
    leave(textId) {
      texts.delete(textId);
      troubled.delete(textId);
      if (hand !== textId) return;
      hand = null;
      current = null;
      told();
    },
    setTrouble(textId, trouble) {
      if (trouble) troubled.add(textId);
      else troubled.delete(textId);
    },
    inTrouble: () => troubled.size > 0,
    inHand: () => hand,
    editor: () => (current?.isDestroyed ? null : current),
    onReplaced(textId, replace) {
      replacing.set(textId, replace);
      return () => replacing.delete(textId);
    },
    replace: (textId, text) => replacing.get(textId)?.(text),
    subscribe(listen) {
      listening.add(listen);
      return () => listening.delete(listen);
    },
  };
}
