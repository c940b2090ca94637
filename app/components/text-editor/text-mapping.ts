import type { JSONContent } from "@tiptap/core";
import type { Inline, Mark, RichText, TextBlock } from "../../../lib/domain/text-block.ts";
import type { TextFigure } from "../../../lib/domain/text-figure.ts";
import { fullRows, tidyInlines } from "../../../lib/domain/tidy-text.ts";

type TableBlock = Extract<TextBlock, { k: "table" }>;

/** A stored text as the editor holds it: one node a block, so that nothing is nested that the text has flat. */
export function editorOf(text: RichText): JSONContent {
  const content = text.flatMap(nodeOf);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** What the editor holds as a text to store. `textFrom(editorOf(text))` is `tidyText(text)`. */
export function textFrom(document: JSONContent): RichText {
  return (document.content ?? []).flatMap(blockOf);
}

/** A figure that follows the table, in the words that it now has. */
export function figureNode(figure: TextFigure, words: string): JSONContent {
  return { type: "figure", attrs: { figure, words } };
}

function nodeOf(block: TextBlock): JSONContent[] {
  if (block.k === "table") return tableNode(block);
  const content = inlineNodes(block.c);
  const inside = content.length > 0 ? { content } : {};
  if (block.k === "p") return [{ type: "paragraph", ...inside }];
  if (block.k === "h") return [{ type: "heading", attrs: { level: block.level }, ...inside }];
  const { list, depth, mark } = block;
  return [{ type: "item", attrs: { list, depth, mark: mark || null }, ...inside }];
}

function tableNode({ head, rows }: TableBlock): JSONContent[] {
  const full = fullRows(rows);
  if (full.length === 0) return [];
  const cell = (words: Inline[]): JSONContent => {
    const content = inlineNodes(words);
    return { type: "cell", ...(content.length > 0 ? { content } : {}) };
  };
  return [{ type: "table", attrs: { head }, content: full.map((row) => ({ type: "row", content: row.map(cell) })) }];
}

function inlineNodes(content: Inline[]): JSONContent[] {
  return tidyInlines(content).map((part) => {
    if ("br" in part) return { type: "hardBreak" };
    if (part.note !== undefined) return { type: "footnote", attrs: { note: part.note } };
    const marks = [
      ...(part.href ? [{ type: "link", attrs: { href: part.href } }] : []),
      ...(part.m ?? []).map((mark) => ({ type: mark === "b" ? "bold" : "italic" })),
    ];
    const looks = marks.length > 0 ? { marks } : {};
    return part.figure ? { ...figureNode(part.figure, part.s), ...looks } : { type: "text", text: part.s, ...looks };
  });
}

function blockOf(node: JSONContent): RichText {
  const { attrs = {} } = node;
  if (node.type === "table") {
    const rows = fullRows((node.content ?? []).map((row) => (row.content ?? []).map(inlinesOf)));
    return rows.length === 0 ? [] : [{ k: "table", head: attrs.head === true, rows }];
  }
  const c = inlinesOf(node);
  if (node.type === "heading") return [{ k: "h", level: attrs.level, c }];
  if (node.type === "item") return [{ k: "li", list: attrs.list, depth: attrs.depth, c, ...(attrs.mark ? { mark: attrs.mark } : {}) }];
  return [{ k: "p", c }];
}

function inlinesOf(node: JSONContent): Inline[] {
  return tidyInlines(
    (node.content ?? []).map((part): Inline => {
      if (part.type === "hardBreak") return { br: true };
      if (part.type === "footnote") return { s: "", note: part.attrs?.note ?? "" };
      const marks = part.marks ?? [];
      const m = marks.flatMap(({ type }): Mark[] => (type === "bold" ? ["b"] : type === "italic" ? ["i"] : []));
      const href: unknown = marks.find(({ type }) => type === "link")?.attrs?.href;
      const looks = { ...(m.length > 0 ? { m } : {}), ...(typeof href === "string" && href !== "" ? { href } : {}) };
      return part.type === "figure" ? { s: part.attrs?.words, ...looks, figure: part.attrs?.figure } : { s: part.text ?? "", ...looks };
    }),
  );
}
