import { mergeAttributes, Node, textblockTypeInputRule } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { StarterKit } from "@tiptap/starter-kit";
import { Footnote } from "./footnote.ts";
import { itemKeys } from "./item-keys.ts";
import { tableKeys } from "./table-keys.ts";

const PAGE_LEVELS = 3;

/** A small heading inside a text. The page's own headings stand above it, down to h3. */
const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => [1, 2, 3].map((level) => ({ tag: `h${level + PAGE_LEVELS}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level + PAGE_LEVELS}`, HTMLAttributes, 0],
  addInputRules() {
    return [
      textblockTypeInputRule({ find: /^(#{1,3})\s$/, type: this.type, getAttributes: ([, signs = "#"]) => ({ level: signs.length }) }),
    ];
  },
  addKeyboardShortcuts() {
    const toggle = (level: number) => () => this.editor.commands.toggleNode("heading", "paragraph", { level });
    return { "Mod-Alt-1": toggle(1), "Mod-Alt-2": toggle(2), "Mod-Alt-3": toggle(3) };
  },
});

/** One item of a list. Items are flat, as in the stored text: how far in one stands is a number, not nesting. */
const Item = Node.create({
  name: "item",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    list: { default: "punkt", rendered: false },
    depth: { default: 0, rendered: false },
    mark: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: "li", getAttrs: itemOf }],
  renderHTML({ node, HTMLAttributes }) {
    const { list, depth, mark } = node.attrs;
    const attributes = mergeAttributes(HTMLAttributes, { class: `item item-${list} step-${depth}` });
    return [list === "nummer" ? "ol" : "ul", attributes, ["li", mark ? { "data-mark": mark } : {}, 0]];
  },
  addInputRules() {
    const rule = (find: RegExp, list: string) => textblockTypeInputRule({ find, type: this.type, getAttributes: () => ({ list }) });
    return [rule(/^\s*[-*•]\s$/, "punkt"), rule(/^\s*1[.)]\s$/, "nummer")];
  },
  addKeyboardShortcuts() {
    return itemKeys(this.editor);
  },
});

/** A figure of the unit's own: one piece, which is taken out or stays, and never typed in. */
const Figure = Node.create({
  name: "figure",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ figure: { default: null, rendered: false }, words: { default: "", rendered: false } }),
  renderHTML: ({ node }) => ["span", { class: "text-figure", title: "Följer tabellen" }, String(node.attrs.words)],
  renderText: ({ node }) => String(node.attrs.words),
});

const Cell = Node.create({
  name: "cell",
  content: "inline*",
  isolating: true,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: () => ["td", 0],
});

const Row = Node.create({ name: "row", content: "cell+", parseHTML: () => [{ tag: "tr" }], renderHTML: () => ["tr", 0] });

/** A small table whose cells hold words alone. With `head` its first row names the columns. */
const Table = Node.create({
  name: "table",
  group: "block",
  content: "row+",
  isolating: true,
  addAttributes: () => ({ head: { default: true, rendered: false } }),
  parseHTML: () => [{ tag: "table", getAttrs: (table) => ({ head: table.dataset.head !== undefined }) }],
  renderHTML: ({ node }) => ["table", { class: "plain-table", ...(node.attrs.head && { "data-head": "" }) }, ["tbody", 0]],
  addKeyboardShortcuts() {
    return tableKeys(this.editor);
  },
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, columnHeads(doc)) } })],
});

/** Everything that a stored text can hold, and nothing else: what can't be stored can't be typed. */
export const TEXT_NODES = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
    heading: false,
    link: { openOnClick: false, autolink: false, linkOnPaste: false, HTMLAttributes: { target: null, rel: null, class: null } },
  }),
  Heading,
  Item,
  Figure,
  Footnote,
  Table,
  Row,
  Cell,
];

/** An item as it was drawn here, when it is copied from one text to another. */
function itemOf(item: HTMLElement) {
  const depth = /\bstep-([012])\b/.exec(item.parentElement?.className ?? "")?.[1];
  const list = item.parentElement?.nodeName === "OL" ? "nummer" : "punkt";
  return { list, depth: Number(depth ?? 0), mark: item.dataset.mark ?? null };
}

function columnHeads(doc: DocumentNode): Decoration[] {
  const heads: Decoration[] = [];
  doc.forEach((table, at) => {
    if (table.type.name !== "table" || !table.attrs.head || !table.firstChild) return;
    table.firstChild.forEach((cell, inRow) => {
      const from = at + 2 + inRow;
      heads.push(Decoration.node(from, from + cell.nodeSize, { role: "columnheader", class: "column-head" }));
    });
  });
  return heads;
}
