import { type Editor, Node } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";

/** What a change says of itself: a new footnote has come in, and its words are to be written. */
export const NOTE_PUT = "footnote put";

/** Where a footnote is referred to. Its words are written below the text; its number is counted by the page. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    note: {
      default: "",
      parseHTML: (mark) => mark.dataset.note ?? "",
      renderHTML: ({ note }) => ({ "data-note": note, title: note || "Fotnot utan text" }),
    },
  }),
  parseHTML: () => [{ tag: "sup[data-note]" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", { class: "note-mark", ...HTMLAttributes }],
  renderText: () => "",
  addKeyboardShortcuts() {
    return { "Mod-Alt-f": () => insertNote(this.editor) };
  },
});

/** Puts a footnote in after the chosen words. */
export function insertNote(editor: Editor): boolean {
  const { state, view } = editor;
  const footnote = state.schema.nodes.footnote;
  if (!footnote) return false;
  view.dispatch(state.tr.insert(state.selection.to, footnote.create()).setMeta(NOTE_PUT, true).scrollIntoView());
  return true;
}

/** Where the footnotes are referred to, in their order. */
export function noteMarks({ doc }: Pick<EditorState, "doc">): number[] {
  const at: number[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === "footnote") at.push(position);
  });
  return at;
}

/** The footnote with this number, counted from 0, gets other words. */
export function writeNote(editor: Editor, index: number, note: string): void {
  const at = noteMarks(editor.state)[index];
  if (at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, "note", note));
}

/** Takes a footnote out of the text. */
export function removeNote(editor: Editor, index: number): void {
  const at = noteMarks(editor.state)[index];
  if (at !== undefined) editor.view.dispatch(editor.state.tr.delete(at, at + 1));
}

/** The cursor stands after the mark of the footnote. */
export function backToMark(editor: Editor, index: number): void {
  const at = noteMarks(editor.state)[index];
  editor.view.focus();
  if (at !== undefined) editor.commands.setTextSelection(at + 1);
}
