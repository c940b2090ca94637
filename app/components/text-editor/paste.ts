import type { Editor } from "@tiptap/core";
import { Fragment, Node, Slice } from "@tiptap/pm/model";
import type { Inline, RichText } from "../../../lib/domain/text-block.ts";
import { type Pasted, pastedPlainText, pastedText } from "../../../lib/forms/pasted-text.ts";
import { editorOf } from "./text-mapping.ts";

/** Puts the clipboard in where the cursor stands; answers what did not come along, null when there was nothing to put in. */
export function paste(editor: Editor, clipboard: DataTransfer | null): string | null {
  const html = clipboard?.getData("text/html") ?? "";
  const words = clipboard?.getData("text/plain") ?? "";
  const pasted: Pasted = html ? pastedText(html) : pastedPlainText(words);
  const pictures = clipboard && Array.from(clipboard.items ?? []).some(({ type }) => type.startsWith("image/"));
  if (pasted.text.length === 0) {
    return pictures || pasted.leftOut ? pasted.leftOut || "En bild följde inte med: texter har inga bilder." : null;
  }
  putIn(editor, pasted.text);
  return pasted.leftOut;
}

/** A lone paragraph joins the words around it, several blocks stand by themselves; in a table's cell all become its words. */
export function putIn(editor: Editor, text: RichText): void {
  const { state, view, schema } = editor;
  const inCell = state.selection.$from.parent.type.name === "cell";
  const content = Fragment.fromArray(
    (editorOf(inCell ? [{ k: "p", c: wordsOf(text) }] : text).content ?? []).map((node) => Node.fromJSON(schema, node)),
  );
  const open = (node: Node | null) => (node?.type.name === "paragraph" ? 1 : 0);
  const slice = inCell
    ? new Slice(content.firstChild?.content ?? Fragment.empty, 0, 0)
    : new Slice(content, open(content.firstChild), open(content.lastChild));
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true));
}

function wordsOf(text: RichText): Inline[] {
  const lines = text.flatMap((block): Inline[][] => (block.k === "table" ? block.rows.map((row) => row.flat()) : [block.c]));
  return lines.flatMap((line, at) => [...(at === 0 ? [] : [{ br: true } as const]), ...line]);
}
