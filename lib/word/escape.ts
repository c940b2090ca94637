import { legalText } from "../swedish/typography.ts";

/** Text for XML content and attributes; what no XML file may hold is left out. */
export function escapeXml(text: string): string {
  return legalText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
