/**
 * The letters that symbol fonts draw, by the font's own code (Microsoft's Wingdings and Symbol tables): the marks that plans
 * use for status, lists and trends. Other symbols are kept as a bullet, so that nobody loses that something stood there.
 */
const WINGDINGS: Record<number, string> = {
  33: "✏",
  40: "☎",
  42: "✉",
  74: "☺",
  75: "😐",
  76: "☹",
  108: "●",
  109: "❍",
  110: "■",
  111: "□",
  113: "❑",
  115: "⬧",
  116: "⧫",
  117: "◆",
  118: "❖",
  119: "⬥",
  158: "·",
  159: "•",
  161: "○",
  164: "◉",
  167: "▪",
  168: "◻",
  171: "★",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  227: "↖",
  228: "↗",
  229: "↙",
  230: "↘",
  232: "➔",
  239: "⇦",
  240: "⇨",
  241: "⇧",
  242: "⇩",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

const SYMBOL: Record<number, string> = {
  45: "−",
  163: "≤",
  171: "↔",
  172: "←",
  173: "↑",
  174: "→",
  175: "↓",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  185: "≠",
  187: "≈",
  188: "…",
  229: "∑",
};

const UNKNOWN = "•";

/** One symbol (w:sym). @param char hexadecimal, as in the file */
export function symbol(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (!(code > 0)) return "";
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return WINGDINGS[own] ?? UNKNOWN;
  if (/^symbol$/i.test(font)) return SYMBOL[own] ?? UNKNOWN;
  if (own !== code || /^(wingdings|webdings)/i.test(font)) return UNKNOWN;
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "" : String.fromCodePoint(code);
}

/** Text of a run set in a symbol font: Word keeps such letters in the private area U+F000–F0FF, or as plain letters in Wingdings. */
export function inSymbolFont(text: string, font: string): string {
  if (/^(wingdings|webdings)/i.test(font)) {
    return text.replace(/[^\s]/gu, (letter) => symbol(font, (letter.codePointAt(0) ?? 0).toString(16)));
  }
  return text.replace(/[\uf000-\uf0ff]/g, (letter) => symbol(font || "Symbol", letter.charCodeAt(0).toString(16)));
}
