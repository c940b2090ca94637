"use client";
import { Editor } from "@tiptap/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { notesIn, type RichText } from "../../../lib/domain/text-block.ts";
import { adoptText, textIn } from "./adopt-text.ts";
import { backToMark, NOTE_PUT, noteMarks, removeNote, writeNote } from "./footnote.ts";
import { NoteFields } from "./note-fields.tsx";
import { paste } from "./paste.ts";
import { editorOf } from "./text-mapping.ts";
import { TEXT_NODES } from "./text-nodes.ts";

type EditorProps = {
  text: RichText;
  /** tells what the text is now, at once and whenever it changes, until it is ended */
  follow: (take: (text: RichText) => void) => () => void;
  /** the accessible name, and the id of what describes it */
  label: string;
  describedBy: string;
  onType: (text: RichText) => void;
  onRest: () => void;
  onFocus: (editor: Editor) => void;
  /** what a paste left out, in words; "" when all came along */
  onPaste: (leftOut: string) => void;
};

/** A text to write in. Escape lets the next Tab leave it, so that nobody is caught; Alt+F10 goes to the tools. */
export function TextEditor(props: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const now = useRef(props);
  /** the text that the editor holds */
  const typed = useRef(props.text);
  now.current = props;
  const [wanted, setWanted] = useState<{ index: number; times: number } | null>(null);
  const want = useCallback((index: number) => setWanted((before) => ({ index, times: (before?.times ?? 0) + 1 })), []);

  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions: TEXT_NODES,
      content: editorOf(now.current.text),
      // the page allows no styles of others; the few that it needs stand in writing.css
      injectCSS: false,
      editorProps: {
        attributes: {
          class: "edit",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": now.current.label,
          "aria-describedby": now.current.describedBy,
          lang: "sv",
          spellcheck: "true",
        },
        handleClickOn: (view, _, node, at) => {
          if (node.type.name !== "footnote") return false;
          want(noteMarks(view.state).indexOf(at));
          return true;
        },
        // before the editor parses the clipboard itself, styles of others and all
        handleDOMEvents: {
          paste: (_, event) => {
            // from one of our own texts: the editor reads it back as it drew it
            if (event.clipboardData?.getData("text/html").includes("data-pm-slice")) return false;
            event.preventDefault();
            const leftOut = paste(made, event.clipboardData);
            if (leftOut !== null) now.current.onPaste(leftOut);
            return true;
          },
        },
      },
      onUpdate: ({ transaction }) => {
        typed.current = textIn(made);
        now.current.onType(typed.current);
        if (transaction.getMeta(NOTE_PUT)) want(noteMarks(made.state).indexOf(made.state.selection.to - 1));
      },
      onFocus: () => now.current.onFocus(made),
      onBlur: () => now.current.onRest(),
    });
    let leaving = false;
    const key = (event: KeyboardEvent) => {
      if (event.key === "F10" && event.altKey) {
        event.preventDefault();
        document.querySelector<HTMLElement>("[role=toolbar] button[tabindex='0']")?.focus();
      } else if (event.key === "Tab" && leaving) event.stopImmediatePropagation();
      leaving = event.key === "Escape" || (leaving && event.key === "Shift");
    };
    // before the editor's own keys, which Tab would move an item with
    made.view.dom.parentElement?.addEventListener("keydown", key, { capture: true });
    editor.current = made;
    const unfollow = now.current.follow((text) => {
      if (text !== typed.current) adoptText(made, text);
      typed.current = text;
    });
    return () => {
      unfollow();
      made.destroy();
    };
  }, [want]);
  const inEditor = (change: (made: Editor) => void) => editor.current && change(editor.current);
  return (
    <>
      <div ref={place} className="edit-place" />
      <NoteFields
        notes={notesIn(props.text)}
        wanted={wanted}
        onWrite={(index, words) => inEditor((made) => writeNote(made, index, words))}
        onRemove={(index) => inEditor((made) => removeNote(made, index))}
        onLeave={(index) => inEditor((made) => backToMark(made, index))}
        onRest={props.onRest}
      />
    </>
  );
}
