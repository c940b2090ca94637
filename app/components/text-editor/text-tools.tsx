"use client";
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from "react";
import { addressTyped } from "../../../lib/forms/link-address.ts";
import { useDesk } from "../writing/writing-desk.tsx";
import { insertNote } from "./footnote.ts";
import { toggleList } from "./item-keys.ts";
import { changeTable, insertTable, placeOf, type TableChange } from "./table-keys.ts";

type Tool = { name: string; shown?: "F" | "K"; keys?: string; run: (editor: Editor) => unknown; on?: (editor: Editor) => boolean };

const heading = (level: number) => ({
  run: (editor: Editor) => editor.chain().toggleNode("heading", "paragraph", { level }).run(),
  on: (editor: Editor) => editor.isActive("heading", { level }),
});
const list = (kind: "punkt" | "nummer") => ({
  run: (editor: Editor) => toggleList(editor, kind),
  on: (editor: Editor) => editor.isActive("item", { list: kind }),
});
const GROUPS: Tool[][] = [
  [
    {
      name: "Fet",
      shown: "F",
      keys: "Control+B",
      run: (editor) => editor.chain().toggleMark("bold").run(),
      on: (editor) => editor.isActive("bold"),
    },
    {
      name: "Kursiv",
      shown: "K",
      keys: "Control+I",
      run: (editor) => editor.chain().toggleMark("italic").run(),
      on: (editor) => editor.isActive("italic"),
    },
  ],
  [
    { name: "Rubrik", keys: "Control+Alt+1", ...heading(1) },
    { name: "Underrubrik", keys: "Control+Alt+2", ...heading(2) },
    { name: "Lista", keys: "Control+Shift+8", ...list("punkt") },
    { name: "Numrerad", keys: "Control+Shift+7", ...list("nummer") },
  ],
];
const OF_TABLES: [name: string, change: TableChange][] = [
  ["Rad under", "addRow"],
  ["Kolumn till höger", "addColumn"],
  ["Rubrikrad", "toggleHead"],
  ["Ta bort raden", "deleteRow"],
  ["Ta bort kolumnen", "deleteColumn"],
  ["Ta bort tabellen", "deleteTable"],
];

/** The tools of the text that is written in. One tab stop; arrows go between them. */
export function TextTools() {
  const editor = useCurrentEditor();
  const [linking, setLinking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const inTable = editor !== null && placeOf(editor.state) !== null;
  const tool = ({ name, shown, keys, run, on }: Tool, first = false) => (
    <button
      key={name}
      type="button"
      tabIndex={first ? 0 : -1}
      aria-label={shown && name}
      aria-keyshortcuts={keys}
      title={keys ? `${name} (${keys.replace("Control", "Ctrl")})` : name}
      aria-pressed={on ? editor !== null && on(editor) : undefined}
      aria-disabled={editor === null}
      // the cursor stays in the text
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!editor) return;
        // at once, not in the next frame: whoever types on directly writes in the text
        editor.view.focus();
        run(editor);
      }}
    >
      {shown === "F" ? <b>F</b> : shown === "K" ? <i>K</i> : name}
    </button>
  );
  return (
    <div className="tools-bar">
      <div className="tools" role="toolbar" aria-label="Text" ref={bar} onKeyDown={(event) => rove(event, bar.current)}>
        {GROUPS.map((group, index) => (
          <span key={group[0]?.name} className="tool-group">
            {group.map((one, at) => tool(one, index === 0 && at === 0))}
          </span>
        ))}
        <span className="tool-group">
          {tool({ name: "Tabell", run: insertTable })}
          {tool({ name: "Fotnot", keys: "Control+Alt+F", run: insertNote })}
          {tool({ name: "Länk", run: () => setLinking(!linking), on: (current) => current.isActive("link") })}
        </span>
        {inTable && (
          <span className="tool-group tools-table">
            {OF_TABLES.map(([name, change]) => tool({ name, run: (current) => changeTable(current, change) }))}
          </span>
        )}
      </div>
      {linking && editor && <LinkField key={editor.state.selection.from} editor={editor} done={() => setLinking(false)} />}
    </div>
  );
}

function LinkField({ editor, done }: { editor: Editor; done: () => void }) {
  const [typed, setTyped] = useState<string>(editor.getAttributes("link").href ?? "");
  const [fault, setFault] = useState("");
  const linked = editor.isActive("link");
  const link = () => {
    const address = addressTyped(typed);
    if (!address.ok) return setFault(address.message);
    editor.view.focus();
    const chain = editor.chain().extendMarkRange("link");
    if (editor.state.selection.empty && !linked)
      chain.insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href: address.value } }] });
    else chain.setMark("link", { href: address.value });
    chain.run();
    done();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      link();
    }
    if (event.key !== "Escape") return;
    done();
    editor.view.focus();
  };
  return (
    <div className="link-field">
      <label htmlFor="lank-adress">Länkens adress</label>
      <input
        id="lank-adress"
        className="field"
        inputMode="url"
        value={typed}
        aria-invalid={fault !== ""}
        aria-describedby="lank-fel"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for the field
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={key}
      />
      <button type="button" className="button" onClick={link}>
        {linked ? "Ändra länken" : "Länka"}
      </button>
      {linked && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            editor.view.focus();
            editor.chain().extendMarkRange("link").unsetMark("link").run();
            done();
          }}
        >
          Ta bort länken
        </button>
      )}
      <span id="lank-fel" role="alert" className="small">
        {fault}
      </span>
    </div>
  );
}

/** The editor that is written in, drawn again with each thing that happens in it. */
function useCurrentEditor(): Editor | null {
  const desk = useDesk();
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => desk.subscribe(() => setEditor(desk.editor())), [desk]);
  useEffect(() => {
    editor?.on("transaction", again);
    return () => {
      editor?.off("transaction", again);
    };
  }, [editor]);
  return editor;
}

function rove(event: KeyboardEvent, bar: HTMLElement | null): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const tools = Array.from(bar?.querySelectorAll("button") ?? []);
  const at = tools.indexOf(document.activeElement as HTMLButtonElement);
  if (!by || at < 0) return;
  event.preventDefault();
  const next = tools[(at + by + tools.length) % tools.length];
  for (const one of tools) one.tabIndex = one === next ? 0 : -1;
  next?.focus();
}
