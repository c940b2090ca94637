import { AlignmentType, BorderStyle, type ICharacterStyleOptions, type IStylesOptions, LeaderType, LineRuleType, TabStopType } from "docx";
import { PALETTE } from "./palette.ts";
import { PARAGRAPH_STYLES, type ParagraphStyle } from "./paragraph-styles.ts";

const OWN_OF_WORD = /^(Normal|Title|Heading[1-6]|Caption|TOC\d)$/;
const SYMBOL_FONT = "Segoe UI Symbol";

/** Our styles for npm docx. Word's own keep their ids and get Swedish names from Word; ours have ASCII ids and Swedish names. */
export function wordStyles(): IStylesOptions {
  const found = (id: string) => options(PARAGRAPH_STYLES.find((style) => style.id === id));
  return {
    default: {
      document: {
        run: { font: "Cambria", size: 22, color: PALETTE.ink, language: { value: "sv-SE", eastAsia: "sv-SE", bidirectional: "ar-SA" } },
        paragraph: { spacing: { after: 0 } },
      },
      title: found("Title"),
      heading1: found("Heading1"),
      heading2: found("Heading2"),
      heading3: found("Heading3"),
      heading4: found("Heading4"),
      heading5: found("Heading5"),
      heading6: found("Heading6"),
      caption: found("Caption"),
      hyperlink: { run: { color: PALETTE.accent, underline: { type: "single" } } },
    },
    paragraphStyles: PARAGRAPH_STYLES.filter(({ id }) => !OWN_OF_WORD.test(id) || id.startsWith("TOC")).map((style) => ({
      id: style.id,
      name: style.name,
      basedOn: style.basedOn,
      next: style.next,
      ...(style.id.startsWith("TOC") ? { uiPriority: 39, unhideWhenUsed: true } : { quickFormat: true, uiPriority: 10 }),
      ...options(style),
    })),
    characterStyles: CHARACTER_STYLES,
  };
}

const CHARACTER_STYLES: ICharacterStyleOptions[] = [
  { id: "DefaultParagraphFont", name: "Default Paragraph Font", uiPriority: 1, semiHidden: true, unhideWhenUsed: true },
  ...(
    [
      ["SymbolMet", "Symbol helt", { color: PALETTE.met, font: SYMBOL_FONT }],
      ["SymbolPartly", "Symbol delvis", { color: PALETTE.partly, font: SYMBOL_FONT }],
      ["SymbolNot", "Symbol ej", { color: PALETTE.not, font: SYMBOL_FONT }],
      ["SymbolUnassessed", "Symbol ingen", { color: PALETTE.unassessed, font: SYMBOL_FONT }],
      ["Fet", "Fet", { bold: true }],
      ["Kursiv", "Kursiv", { italics: true }],
      ["FetKursiv", "Fet kursiv", { bold: true, italics: true }],
      ["Ordmarke", "Ordmärke", { font: "Calibri", size: 34, bold: true, color: PALETTE.accent }],
      ["Utkast", "Utkast", { bold: true, color: PALETTE.not }],
    ] as const
  ).map(([id, name, run]): ICharacterStyleOptions => ({ id, name, basedOn: "DefaultParagraphFont", quickFormat: true, run })),
];

function options(style: ParagraphStyle | undefined) {
  if (!style) throw new Error("A style of Word's own is missing");
  const { font, size, bold, italic, color, before, after, line, left, hanging, right, tab } = style;
  return {
    run: given({ font, size, bold, italics: italic, color }),
    paragraph: given({
      spacing: some({ before, after, line, lineRule: line === undefined ? undefined : LineRuleType.AUTO }),
      indent: some({ left, hanging, right }),
      alignment: style.alignRight ? AlignmentType.RIGHT : undefined,
      keepNext: style.keepNext,
      keepLines: style.keepLines,
      pageBreakBefore: style.newPage,
      contextualSpacing: style.tight,
      outlineLevel: style.outline,
      border: borderOf(style.rule),
      tabStops: tab && [
        { type: tab.right ? TabStopType.RIGHT : TabStopType.LEFT, position: tab.at, ...(tab.dots ? { leader: LeaderType.DOT } : {}) },
      ],
    }),
  };
}

function borderOf(rule: ParagraphStyle["rule"]) {
  if (rule === "kf") return { top: { style: BorderStyle.SINGLE, size: 4, color: PALETTE.rule, space: 5 } };
  return rule === "head" ? { bottom: { style: BorderStyle.SINGLE, size: 8, color: PALETTE.accent, space: 6 } } : undefined;
}

function given<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function some<T extends object>(values: T): T | undefined {
  const kept = given(values);
  return Object.keys(kept).length > 0 ? kept : undefined;
}
