import type { Editor } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";

const DEEPEST = 2;

/** Enter goes on with the list and, in an empty item, out of it; Tab and Shift+Tab move an item in and out. */
export function itemKeys(editor: Editor): Record<string, () => boolean> {
  return {
    Enter: () => changed(editor, nextItem),
    Tab: () => changed(editor, (state) => moved(state, 1)),
    "Shift-Tab": () => changed(editor, (state) => moved(state, -1)),
    Backspace: () => changed(editor, outAtStart),
    "Mod-Shift-8": () => toggleList(editor, "punkt"),
    "Mod-Shift-7": () => toggleList(editor, "nummer"),
  };
}

/** Makes the chosen paragraphs items of such a list, or paragraphs again when all of them are. */
export function toggleList(editor: Editor, list: "punkt" | "nummer"): boolean {
  return changed(editor, ({ tr, schema, selection, doc }) => {
    const { item, paragraph } = schema.nodes;
    if (!item || !paragraph || selection.$from.depth !== 1) return null;
    const chosen: { at: number; isItem: boolean; depth: number }[] = [];
    doc.nodesBetween(selection.from, selection.to, (node, at) => {
      if (node.isTextblock && node.type.name !== "cell") {
        chosen.push({ at, isItem: node.type === item && node.attrs.list === list, depth: node.attrs.depth ?? 0 });
      }
      return node.type.name !== "table";
    });
    const back = chosen.every(({ isItem }) => isItem);
    for (const { at, depth } of chosen) tr.setNodeMarkup(at, back ? paragraph : item, back ? null : { list, depth, mark: null });
    return chosen.length > 0 ? tr : null;
  });
}

type Change = (state: EditorState) => Transaction | null;

function changed(editor: Editor, change: Change): boolean {
  const tr = change(editor.state);
  if (tr) editor.view.dispatch(tr.scrollIntoView());
  return tr !== null;
}

function nextItem({ tr, schema, selection }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  const { parent } = $from;
  if (parent.type.name !== "item") return null;
  if (parent.content.size === 0) return outOf(tr, $from.before(), parent.attrs.depth, schema);
  if (!empty) tr.deleteSelection();
  const at = tr.mapping.map($from.pos);
  // a typed number or letter would be the same once more
  const mark = /\d|^[a-z]/i.test(parent.attrs.mark ?? "") ? null : parent.attrs.mark;
  return tr.split(at, 1, [{ type: parent.type, attrs: { ...parent.attrs, mark } }]);
}

function outAtStart({ tr, schema, selection }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== "item") return null;
  return outOf(tr, $from.before(), $from.parent.attrs.depth, schema);
}

function outOf(tr: Transaction, at: number, depth: number, schema: EditorState["schema"]): Transaction {
  if (depth > 0) return tr.setNodeAttribute(at, "depth", depth - 1);
  return tr.setNodeMarkup(at, schema.nodes.paragraph, null);
}

function moved({ tr, selection, doc }: EditorState, by: 1 | -1): Transaction | null {
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.type.name !== "item") return;
    const depth = Math.min(DEEPEST, Math.max(0, node.attrs.depth + by));
    if (depth !== node.attrs.depth) tr.setNodeAttribute(at, "depth", depth);
  });
  return tr.docChanged ? tr : null;
}
