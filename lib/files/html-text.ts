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

function partHtml(part: Extract<Inline, { s: string }>): string {
  const words = escapeHtml(part.s).replaceAll("\t", '<span class="tab"> </span>').replaceAll("\n", "<br>");
  const italic = part.m?.includes("i") ? `<em>${words}</em>` : words;
  const bold = part.m?.includes("b") ? `<strong>${italic}</strong>` : italic;
  return part.href && LINK.test(part.href) ? `<a href="${escapeHtml(part.href)}">${bold}</a>` : bold;
}
