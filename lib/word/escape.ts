import { legalText } from "../swedish/typography.ts";

const MARKUP = /[&<>"]/;

/** Text for XML content and attributes; what no XML file may hold is left out. */
export function escapeXml(text: string): string {
  const legal = legalText(text);
  if (!MARKUP.test(legal)) return legal;
  return legal.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
