/** How words look where they stand: what a browser would inherit from the elements around them. */
export type Look = {
  bold: boolean;
  italic: boolean;
  href: string;
  /** where the words go: into the text, nowhere, into the mark of a list item as Word prints it, or into a footnote */
  into: "text" | "nothing" | "mark" | "note";
  /** line breaks and blanks stand as they are */
  asTyped: boolean;
  raised: boolean;
  coloured: boolean;
  underlined: boolean;
  struck: boolean;
};

export type Style = Map<string, string>;

export const PLAIN: Look = {
  bold: false,
  italic: false,
  href: "",
  into: "text",
  asTyped: false,
  raised: false,
  coloured: false,
  underlined: false,
  struck: false,
};

/** The declarations of a style attribute, in lower case. */
export function styleOf(written: string | undefined): Style {
  const style: Style = new Map();
  for (const declaration of written?.split(";") ?? []) {
    const colon = declaration.indexOf(":");
    if (colon > 0)
      style.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

/** A style says more than its element: Google's whole clipboard stands in a `<b style="font-weight:normal">`. */
export function lookInside(around: Look, name: string, style: Style): Look {
  const weight = style.get("font-weight");
  const slant = style.get("font-style");
  const line = style.get("text-decoration") ?? style.get("text-decoration-line");
  return {
    ...around,
    bold: weight ? /^bold/.test(weight) || Number(weight) >= 600 : around.bold || name === "b" || name === "strong",
    italic: slant ? slant !== "normal" : around.italic || name === "i" || name === "em",
    asTyped: around.asTyped || name === "pre",
    raised: around.raised || name === "sup",
    coloured: colouredBy(style) ?? around.coloured,
    underlined: around.underlined || name === "u" || (line?.includes("underline") ?? false),
    struck: around.struck || name === "s" || name === "strike" || (line?.includes("line-through") ?? false),
  };
}

export function isHidden(style: Style): boolean {
  return style.get("display") === "none" || style.get("mso-hide") === "all" || style.get("visibility") === "hidden";
}

/** An address that a link may have: the web or a mail, nothing that runs; "" for all else. */
export function safeAddress(written: string): string {
  const address = written.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, "");
  return /^(https?:\/\/[^/\\]|mailto:[^@]+@.)/i.test(address) ? address : "";
}

const DARKEST = 80;
const PALEST = 240;

/** Ink that is not the paper's own, or paper that is not white; undefined where the style says nothing of it. */
function colouredBy(style: Style): boolean | undefined {
  const ink = style.get("color");
  const paper = style.get("mso-highlight") ?? style.get("background-color") ?? style.get("background");
  if (ink === undefined && paper === undefined) return undefined;
  return (ink !== undefined && !isDark(ink)) || (paper !== undefined && !isPale(paper));
}

function isDark(colour: string): boolean {
  if (/^(windowtext|black|inherit|initial|unset|auto|currentcolor|canvastext|var\()/.test(colour)) return true;
  return channelsOf(colour)?.every((channel) => channel <= DARKEST) ?? false;
}

function isPale(colour: string): boolean {
  if (/^(white|window|transparent|none|inherit|initial|unset|canvas|auto|var\()/.test(colour)) return true;
  return channelsOf(colour)?.every((channel) => channel >= PALEST) ?? /^rgba\(.*,\s*0\)$/.test(colour);
}

function channelsOf(colour: string): number[] | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})\b/.exec(colour)?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? Array.from(hex, (sign) => sign + sign) : (hex.match(/../g) ?? []);
    return pairs.map((pair) => Number.parseInt(pair, 16));
  }
  const rgb = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(colour) ?? /^rgba\(\s*(\d+),\s*(\d+),\s*(\d+),\s*(?!0\))/.exec(colour);
  return rgb ? rgb.slice(1, 4).map(Number) : null;
}
