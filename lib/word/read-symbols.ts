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
  return code > 0 ? drawn(font.toLowerCase(), code) : "";
}

/** Text of a run set in a symbol font: Word keeps such letters in the private area U+F000–F0FF, or as plain letters in Wingdings. */
export function inSymbolFont(text: string, font: string): string {
  const family = font.toLowerCase();
  const all = family.startsWith("wingdings") || family.startsWith("webdings");
  let made = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    made += (all && code > 32 && code !== 0xa0) || isPrivate(code) ? drawn(family === "" ? "symbol" : family, code) : letter;
  }
  return made;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Letters set above the line: a figure there is the number of a note, or a power, and no digit of the figure before it ("85¹", "m²"). */
export function raised(text: string): string {
  const made = text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
  return made === text ? text : made.replaceAll("(", "⁽").replaceAll(")", "⁾");
}

function drawn(family: string, code: number): string {
  const own = isPrivate(code) ? code - 0xf000 : code;
  if (family === "wingdings") return WINGDINGS[own] ?? UNKNOWN;
  if (family === "symbol") return SYMBOL[own] ?? UNKNOWN;
  if (own !== code || family.startsWith("wingdings") || family.startsWith("webdings")) return UNKNOWN;
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "" : String.fromCodePoint(code);
}

function isPrivate(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff;
}
