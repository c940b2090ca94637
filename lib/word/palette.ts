/** Colours of the report (look/LOOK.md): each text colour has at least 4.5:1 on white and on `fill`. */
export const PALETTE = {
  ink: "1B1B1B",
  accent: "0B4F5C",
  muted: "555555",
  hair: "D5DADC",
  rule: "B7C1C4",
  fill: "E9F0F1",
  met: "1B6E3C",
  partly: "8A5A00",
  not: "B00020",
  unassessed: "555555",
} as const;

/** A4 in twips; the text is `TEXT_WIDTH` wide, running text is held to about 80 characters by its style. */
export const PAGE = { width: 11906, height: 16838, top: 1588, bottom: 1247, left: 1361, right: 1191, header: 680, footer: 567 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
