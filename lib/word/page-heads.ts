import { Footer, Header, ImageRun, PageNumber, Paragraph, Tab, TextRun } from "docx";
import type { Picture, Report } from "../report/blocks.ts";
import { NBSP } from "../swedish/number.ts";
import { legalText } from "../swedish/typography.ts";

const DRAFT = "UTKAST";
/** pixels at 96 to the inch: 1.3 × 7 cm */
const LOGO = { height: 50, width: 265 };

/** Heads and feet: the first page's letterhead, the running head with type, dnr and date, «Sid X (Y)» in both. */
export function pageHeads({ pageHead, properties }: Report) {
  const { municipality, board, unit, documentType, dnr, date, footer } = pageHead;
  const mark = municipality || board || unit;
  const owners = [board, unit].filter((name) => name && name !== mark);
  const running = [dnr ? `Dnr: ${dnr}` : unit, date].filter(Boolean).join(`${NBSP}· `);
  return {
    headers: {
      first: new Header({
        children: [
          ...(pageHead.logo ? [new Paragraph({ style: "Sidhuvud", children: [picture(pageHead.logo)] })] : []),
          headLine([text(mark, "Ordmarke")], properties.draft, "Sidhuvud"),
          ...owners.slice(0, -1).map((name) => line("Sidhuvudenhet", name)),
          line("Sidhuvudlinje", owners.at(-1) ?? documentType),
        ],
      }),
      default: new Header({
        children: [headLine([text(documentType, "Fet")], properties.draft, "Sidhuvud"), ...(running ? [line("Sidhuvud", running)] : [])],
      }),
    },
    footers: {
      first: new Footer({ children: [line("Sidfot", footer.length > 0 ? footer.join(" · ") : unit)] }),
      default: new Footer({
        children: [line("Sidfot", properties.title.includes(unit) ? properties.title : `${properties.title}, ${unit}`)],
      }),
    },
  };
}

function headLine(start: TextRun[], draft: boolean, style: string): Paragraph {
  const state = draft ? [new TextRun({ text: `${NBSP}${NBSP}${DRAFT}`, style: "Utkast" })] : [];
  const page = new TextRun({ children: [`Sid${NBSP}`, PageNumber.CURRENT, `${NBSP}(`, PageNumber.TOTAL_PAGES, ")"] });
  return new Paragraph({ style, children: [...start, ...state, new TextRun({ children: [new Tab()] }), page] });
}

/** As high as the letterhead allows, and no wider than half of it; in pixels at 96 to the inch. */
export function logoSize({ width, height }: Picture): { width: number; height: number } {
  const scale = Math.min(LOGO.height / height, LOGO.width / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function picture(logo: Picture): ImageRun {
  const { bytes, alt, format } = logo;
  const words = legalText(alt);
  return new ImageRun({
    type: format === "png" ? "png" : "jpg",
    data: bytes,
    transformation: logoSize(logo),
    altText: { name: words, title: words, description: words },
  });
}

function line(style: string, words: string): Paragraph {
  return new Paragraph({ style, children: [text(words)] });
}

function text(words: string, style?: string): TextRun {
  return new TextRun({ text: legalText(words), ...(style ? { style } : {}) });
}
