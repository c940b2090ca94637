import { PALETTE, TEXT_WIDTH } from "./palette.ts";

/**
 * A paragraph style. Sizes in half points, spacing and indents in twips, `line` in 240ths of a line. What is not stated comes
 * from `basedOn`.
 */
export type ParagraphStyle = {
  id: string;
  name: string;
  basedOn: string;
  next?: string;
  font?: "Calibri" | "Cambria";
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  before?: number;
  after?: number;
  line?: number;
  left?: number;
  hanging?: number;
  right?: number;
  alignRight?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  newPage?: boolean;
  /** no space between neighbours of this style */
  tight?: boolean;
  /** outline level 0–5 */
  outline?: number;
  rule?: "kf" | "head";
  /** one tab stop: at the right edge (with dots in the contents) or at a place */
  tab?: { at: number; right?: boolean; dots?: boolean };
};

const SMALL = 18;
const HEADING = { font: "Calibri", bold: true, keepNext: true, keepLines: true } as const;
const { accent, ink, muted } = PALETTE;
const TEXT_HEADING = { size: 22, color: accent, before: 130, after: 20 } as const;
/** [size, before, after, colour] of Rubrik 1–5; the label line above a goal gives its heading the air (look/LOOK.md) */
const HEADINGS: [number, number, number, string][] = [
  [40, 480, 120, accent],
  [34, 90, 50, accent],
  [28, 50, 40, ink],
  [25, 10, 30, ink],
  [23, 10, 30, ink],
];
/** [size, before, bold] of the contents' levels */
const CONTENTS: [number, number, boolean][] = [
  [21, 90, true],
  [21, 20, false],
  [19, 0, false],
];
const LABEL_AIR = [360, 320, 240, 240, 240] as const;

const normal: ParagraphStyle = { id: "Normal", name: "Normal", basedOn: "", font: "Cambria", size: 22, color: ink, after: 0 };

/** Heading styles; ids 1–6 are Word's own. «Målrubrik» is for a goal that has no label line above it. */
const headings: ParagraphStyle[] = [
  ...HEADINGS.map(([size, before, after, color], index): ParagraphStyle => {
    const id = `Heading${index + 1}`;
    return {
      id,
      name: `heading ${index + 1}`,
      basedOn: "Normal",
      next: "Brodtext",
      ...HEADING,
      size,
      before,
      after,
      color,
      outline: index,
    };
  }),
  { id: "Heading6", name: "heading 6", basedOn: "Normal", next: "Brodtext", ...HEADING, ...TEXT_HEADING, outline: 5 },
  { id: "Rubrik1NySida", name: "Rubrik 1 ny sida", basedOn: "Heading1", next: "Brodtext", newPage: true, before: 0 },
  ...[2, 3, 4, 5, 6].map((level, index): ParagraphStyle => {
    const rule = level === 3 ? { rule: "kf" as const } : {};
    return {
      id: `Malrubrik${level}`,
      name: `Målrubrik ${level}`,
      basedOn: `Heading${level}`,
      next: "Brodtext",
      before: LABEL_AIR[index] ?? 240,
      ...rule,
    };
  }),
  ...[1, 2, 3, 4, 5].map(
    (level): ParagraphStyle => ({
      id: `Textrubrik${level}`,
      name: `Textrubrik ${level}`,
      basedOn: `Heading${level}`,
      next: "Brodtext",
      ...TEXT_HEADING,
    }),
  ),
  {
    id: "Mellanrubrik",
    name: "Mellanrubrik",
    basedOn: "Normal",
    next: "Brodtext",
    ...HEADING,
    size: 22,
    color: ink,
    before: 130,
    after: 20,
  },
];

const texts: ParagraphStyle[] = [
  { id: "Brodtext", name: "Brödtext", basedOn: "Normal", after: 120, line: 259, right: 1077 },
  { id: "BrodtextEfterTabell", name: "Brödtext efter tabell", basedOn: "Brodtext", next: "Brodtext", before: 160 },
  { id: "Uppstallning", name: "Uppställning", basedOn: "Brodtext", tight: true, tab: { at: 2268 } },
  { id: "Lista", name: "Lista", basedOn: "Brodtext", after: 60 },
  { id: "Tomtext", name: "Text saknas", basedOn: "Brodtext", color: muted, italic: true },
  {
    id: "Malniva1",
    name: "Målnivå 1",
    basedOn: "Normal",
    next: "Heading2",
    font: "Calibri",
    size: SMALL,
    color: muted,
    before: 360,
    keepNext: true,
    keepLines: true,
  },
  { id: "Malniva2", name: "Målnivå 2", basedOn: "Malniva1", next: "Heading3", before: 320, rule: "kf" },
  { id: "Malniva", name: "Målnivå", basedOn: "Malniva1", next: "Heading4", before: 240 },
  {
    id: "Status",
    name: "Status",
    basedOn: "Normal",
    next: "Brodtext",
    font: "Calibri",
    before: 20,
    after: 80,
    keepNext: true,
    keepLines: true,
  },
  {
    id: "Teckenrubrik",
    name: "Teckenförklaring rubrik",
    basedOn: "Normal",
    next: "Teckenforklaring",
    ...HEADING,
    size: 22,
    color: accent,
    before: 240,
    after: 60,
  },
  {
    id: "Teckenforklaring",
    name: "Teckenförklaring",
    basedOn: "Normal",
    font: "Calibri",
    after: 40,
    left: 340,
    hanging: 340,
    tab: { at: 340 },
    keepLines: true,
  },
  { id: "Teckennot", name: "Teckenförklaring not", basedOn: "Normal", font: "Calibri", before: 80, after: 120 },
];

const tables: ParagraphStyle[] = [
  { id: "Caption", name: "caption", basedOn: "Normal", next: "Tabelltext", ...HEADING, size: SMALL, color: accent, before: 200, after: 60 },
  // the colour is stated again: LibreOffice gives table text the default colour over a character style's otherwise
  { id: "Tabelltext", name: "Tabelltext", basedOn: "Normal", font: "Calibri", size: 19, color: ink },
  { id: "TabellTal", name: "Tabell tal", basedOn: "Tabelltext", alignRight: true },
  { id: "TabelltextEfterTal", name: "Tabelltext efter tal", basedOn: "Tabelltext", left: 140 },
  { id: "Tabellrubrik", name: "Tabellrubrik", basedOn: "Tabelltext", bold: true, color: accent, keepNext: true },
  { id: "TabellrubrikTal", name: "Tabellrubrik tal", basedOn: "Tabellrubrik", alignRight: true },
  { id: "TabellrubrikEfterTal", name: "Tabellrubrik efter tal", basedOn: "Tabellrubrik", left: 140 },
  { id: "TabellrubrikOver", name: "Tabellrubrik över", basedOn: "TabellrubrikTal", bold: false },
  { id: "TabellGrupp", name: "Tabell grupp", basedOn: "Tabelltext", bold: true, keepNext: true, before: 60 },
  { id: "TabellSumma", name: "Tabell summa", basedOn: "Tabelltext", bold: true },
  { id: "TabellSummaTal", name: "Tabell summa tal", basedOn: "TabellSumma", alignRight: true },
  { id: "TabellVarav", name: "Tabell varav", basedOn: "Tabelltext", left: 227 },
  { id: "TabellStatus", name: "Tabell status", basedOn: "Tabelltext", before: 20 },
  {
    id: "Tabellnot",
    name: "Tabellnot",
    basedOn: "Normal",
    font: "Calibri",
    size: SMALL,
    color: muted,
    before: 80,
    after: 240,
    keepLines: true,
  },
];

const pageParts: ParagraphStyle[] = [
  {
    id: "Title",
    name: "Title",
    basedOn: "Normal",
    next: "Brodtext",
    ...HEADING,
    size: 48,
    color: accent,
    before: 560,
    after: 120,
    line: 240,
  },
  { id: "Dokumenttyp", name: "Dokumenttyp", basedOn: "Normal", font: "Calibri", size: 26, bold: true, left: 5670, before: 120, after: 20 },
  { id: "Dokumentuppgift", name: "Dokumentuppgift", basedOn: "Normal", font: "Calibri", left: 5670, after: 20 },
  { id: "Uppgift", name: "Uppgift", basedOn: "Normal", font: "Calibri", left: 1701, hanging: 1701, after: 40, tab: { at: 1701 } },
  { id: "UppgiftForsta", name: "Uppgift första", basedOn: "Uppgift", next: "Uppgift", before: 360 },
  { id: "Mottagare", name: "Mottagare", basedOn: "Uppgift", before: 160, after: 0 },
  { id: "Innehallsrubrik", name: "Innehållsrubrik", basedOn: "Normal", ...HEADING, size: 40, color: accent, before: 360, after: 160 },
  { id: "InnehallsrubrikNySida", name: "Innehållsrubrik ny sida", basedOn: "Innehallsrubrik", newPage: true, before: 0 },
  { id: "Innehallsslut", name: "Innehåll slut", basedOn: "Normal", next: "Brodtext", size: 2 },
  ...CONTENTS.map(
    ([size, before, bold], index): ParagraphStyle => ({
      id: `TOC${index + 1}`,
      name: `toc ${index + 1}`,
      basedOn: "Normal",
      next: "Normal",
      font: "Calibri",
      size,
      bold,
      before,
      left: index === 2 ? 227 : 0,
      tab: { at: TEXT_WIDTH, right: true, dots: true },
    }),
  ),
  { id: "Ursprung", name: "Ursprung", basedOn: "Tabellnot", before: 480, after: 0 },
  { id: "Sidhuvud", name: "Sidhuvud rad", basedOn: "Normal", font: "Calibri", size: SMALL, tab: { at: TEXT_WIDTH, right: true } },
  { id: "Sidhuvudenhet", name: "Sidhuvud enhet", basedOn: "Sidhuvud", size: 20 },
  { id: "Sidhuvudlinje", name: "Sidhuvud linje", basedOn: "Sidhuvudenhet", rule: "head" },
  { id: "Sidfot", name: "Sidfot rad", basedOn: "Sidhuvud", color: muted },
];

export const PARAGRAPH_STYLES: ParagraphStyle[] = [normal, ...headings, ...texts, ...tables, ...pageParts];

/** Every key in one order: objects of one shape are read faster, and a long report asks its styles some hundred thousand times. */
const UNSTATED: { [Key in keyof Required<ParagraphStyle>]: ParagraphStyle[Key] | undefined } = {
  id: "",
  name: "",
  basedOn: "",
  next: undefined,
  font: undefined,
  size: undefined,
  bold: undefined,
  italic: undefined,
  color: undefined,
  before: undefined,
  after: undefined,
  line: undefined,
  left: undefined,
  hanging: undefined,
  right: undefined,
  alignRight: undefined,
  keepNext: undefined,
  keepLines: undefined,
  newPage: undefined,
  tight: undefined,
  outline: undefined,
  rule: undefined,
  tab: undefined,
};

const byId = new Map(PARAGRAPH_STYLES.map((style) => [style.id, style]));
const resolved = new Map<string, ParagraphStyle>();

/** A style with everything it inherits. */
export function resolvedStyle(id: string): ParagraphStyle {
  const known = resolved.get(id);
  if (known) return known;
  const own = byId.get(id);
  if (!own) throw new Error(`No paragraph style ${id}`);
  const whole = { ...UNSTATED, ...(own.basedOn ? resolvedStyle(own.basedOn) : {}), ...own };
  resolved.set(id, whole);
  return whole;
}
