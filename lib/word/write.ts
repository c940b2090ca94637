import type { Report } from "../report/blocks.ts";
import { bodyXml } from "./body.ts";
import { packageWord } from "./package.ts";
import { estimatePages } from "./page-estimate.ts";
import { logoSize } from "./page-heads.ts";
import { PAGE } from "./palette.ts";
import { resolvedStyle } from "./paragraph-styles.ts";
import { lineHeight } from "./text-lines.ts";
import { typeset } from "./typeset.ts";

const WORDMARK_LINE = 415;
/** six points of air and the rule itself */
const HEAD_RULE = 140;
const TWIPS_A_PIXEL = 15;

/** A report as a Word file (.docx). Equal reports give equal bytes; the only time in it is the report's `dataTime`. */
export async function writeWord(report: Report): Promise<Uint8Array> {
  const { pieces, lists } = typeset(report);
  const estimate = estimatePages(pieces, firstPageLoss(report));
  return packageWord(report, bodyXml(pieces, estimate), lists, estimate.total);
}

/** How far the first page's letterhead reaches into the text area, in twips. */
function firstPageLoss({ pageHead }: Report): number {
  const owners = Math.max(1, [pageHead.municipality, pageHead.board, pageHead.unit].filter(Boolean).length - 1);
  const logo = pageHead.logo ? Math.max(logoSize(pageHead.logo).height * TWIPS_A_PIXEL, lineHeight(resolvedStyle("Sidhuvud"))) : 0;
  const head = logo + WORDMARK_LINE + owners * lineHeight(resolvedStyle("Sidhuvudenhet")) + HEAD_RULE;
  return Math.max(0, PAGE.header + head - PAGE.top);
}
