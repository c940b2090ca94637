import type { Editor } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { commonRun } from "../../../lib/domain/common-run.ts";
import { blockKey, type RichText } from "../../../lib/domain/text-block.ts";
import { editorOf, textFrom } from "./text-mapping.ts";

/** The text in the editor; a block that has not changed is the same object as before. */
export function textIn(editor: Editor): RichText {
  const { doc } = editor.state;
  return Array.from({ length: doc.childCount }, (_, index) => blocksOf(doc.child(index))).flat();
}

/**
 * Puts what somebody else wrote into the editor: only the blocks that differ are replaced, so that the cursor stays in the
 * words where it stands, and one's own undo does not take back another's words.
 */
export function adoptText(editor: Editor, text: RichText): void {
  const { doc, schema, tr } = editor.state;
  const before = Array.from({ length: doc.childCount }, (_, index) => blocksOf(doc.child(index))[0]);
  const nodes = (editorOf(text).content ?? []).map((node) => Node.fromJSON(schema, node));
  const after = nodes.map((node) => blocksOf(node)[0]);
  const key = (block: RichText[number] | undefined) => (block ? blockKey(block) : "");
  const pairs = [...commonRun(before.map(key), after.map(key)), [before.length, after.length] as const];
  const starts = startsOf(doc);
  let [from, start] = [0, 0];
  const changes = pairs.map(([to, end]) => {
    const change = { from: starts[from] ?? 0, to: starts[to] ?? 0, nodes: nodes.slice(start, end) };
    [from, start] = [to + 1, end + 1];
    return change;
  });
  for (const change of changes.toReversed()) {
    if (change.from < change.to || change.nodes.length > 0) tr.replaceWith(change.from, change.to, change.nodes);
  }
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("preventUpdate", true));
}

const KNOWN = new WeakMap<Node, RichText>();

function blocksOf(node: Node): RichText {
  const known = KNOWN.get(node);
  if (known) return known;
  const blocks = textFrom({ type: "doc", content: [node.toJSON()] });
  KNOWN.set(node, blocks);
  return blocks;
}

/** Where each block begins, and last where the document ends. */
function startsOf(doc: Node): number[] {
  const starts = [0];
  doc.forEach((node) => void starts.push((starts.at(-1) ?? 0) + node.nodeSize));
  return starts;
}
