import type { Inline, StatusMark } from "../report/blocks.ts";
import { legalText } from "../swedish/typography.ts";

const LINK = /^(https?:\/\/|mailto:|tel:)[^\s<>"]+$/i;

/** Text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return legalText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

export function inlineHtml(content: Inline[]): string {
  return content.map((part) => ("br" in part ? "<br>" : partHtml(part))).join("");
}

/** "● Uppfylls helt": the word says it all, the symbol is for the eye. */
export function statusHtml(status: StatusMark): string {
  const symbol = status.symbol ? `<span class="symbol" aria-hidden="true">${escapeHtml(status.symbol)}</span> ` : "";
  return `<span class="status status-${status.meaning}">${symbol}${escapeHtml(status.word)}</span>`;
}

/**
 * Every footnote that is referred to gets its number, in the order of the page, and they stand last (`list`), each with the way
 * back to its place.
 */
export function withNotes(html: string): { html: string; list: string } {
  const notes: string[] = [];
  const numbered = html.replace(/<sup data-note="([^"]*)"><\/sup>/g, (_, words: string) => {
    const number = notes.push(words);
    return `<sup class="note-mark"><a id="not-${number}-i-texten" href="#not-${number}" aria-label="Fotnot ${number}">${number}</a></sup>`;
  });
  const items = notes.map((words, index) => {
    const back = `<a href="#not-${index + 1}-i-texten" aria-label="Tillbaka till fotnot ${index + 1} i texten">↩</a>`;
    return `<li id="not-${index + 1}">${words} ${back}</li>`;
  });
  const list = `<section class="notes" aria-label="Fotnoter"><ol>${items.join("")}</ol></section>`;
  return { html: numbered, list: items.length > 0 ? list : "" };
}

function partHtml(part: Extract<Inline, { s: string }>): string {
  if (part.note !== undefined) return part.note.trim() === "" ? "" : `<sup data-note="${escapeHtml(part.note)}"></sup>`;
  const words = escapeHtml(part.s).replaceAll("\t", '<span class="tab"> </span>').replaceAll("\n", "<br>");
  const italic = part.m?.includes("i") ? `<em>${words}</em>` : words;
  const bold = part.m?.includes("b") ? `<strong>${italic}</strong>` : italic;
  return part.href && LINK.test(part.href) ? `<a href="${escapeHtml(part.href)}">${bold}</a>` : bold;
}
