import { legalText } from "../swedish/typography.ts";

const MARKUP = /[&<>"]/;
/** what nearly every text is made of: it stands in XML as it is */
const PLAIN = /^[\t\n !#-%'-;=?-~\xa0-\u02ff]*$/;

/** Text for XML content and attributes; what no XML file may hold is left out. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  const legal = legalText(text);
  if (!MARKUP.test(legal)) return legal;
  return legal.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
