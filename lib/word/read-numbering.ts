import type { Attributes } from "./read-tag.ts";
import { scanXml } from "./read-xml.ts";

/** How a paragraph is numbered: the kind of list, its depth from 0, and the number as Word prints it. */
export type Numbered = { list: "punkt" | "nummer"; depth: number; number: string };

export type Numbering = {
  /**
   * Counts one paragraph of a list on. Call it for every numbered paragraph, in the document's order.
   * @param list the list's id (w:numId)
   * @param depth as the paragraph says, null when its style says it: then the level that names one of `styles` is taken
   * @returns null where the list is unknown or prints nothing
   */
  next(list: string, depth: number | null, styles: string[]): Numbered | null;
};

type Level = { format: string; text: string; start: number; style: string; legal: boolean };
type Kind = { id: string; levels: Map<number, Level>; linked: string };
type List = { kind: string; levels: Map<number, Level>; starts: Map<number, number> };

const UNSTATED: Level = { format: "decimal", text: "", start: 1, style: "", legal: false };
const DEEPEST = 8;
const LONGEST_TEXT = 100;

/**
 * @param part word/numbering.xml, null when the file has none
 * @param listOfStyle the list a numbering style leads to (w:numStyleLink)
 */
export function readNumbering(part: Buffer | null, listOfStyle: (style: string) => string): Numbering {
  const kinds = new Map<string, Kind>();
  const lists = new Map<string, List>();
  if (part !== null) scanNumbering(part, kinds, lists);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  const kindOf = (list: List): Kind | undefined => {
    const kind = kinds.get(list.kind);
    if (kind === undefined || kind.linked === "") return kind;
    return kinds.get(lists.get(listOfStyle(kind.linked))?.kind ?? "") ?? kind;
  };

  return {
    next(id, stated, styles) {
      const list = lists.get(id);
      const kind = list && kindOf(list);
      if (list === undefined || kind === undefined) return null;
      const levelAt = (depth: number): Level => {
        const level = list.levels.get(depth) ?? kind.levels.get(depth) ?? UNSTATED;
        return { ...level, start: list.starts.get(depth) ?? level.start };
      };
      const depth = Math.min(DEEPEST, Math.max(0, stated ?? depthOfStyle(kind, styles)));
      const level = levelAt(depth);
      if (level.format === "none") return null;
      if (level.format === "bullet") return { list: "punkt", depth, number: "" };
      const counters = counts.get(kind.id) ?? [];
      counts.set(kind.id, counters);
      // a list of its own start begins anew when first met; else lists of one kind count on together
      if (!begun.has(id) && list.starts.has(depth)) counters.length = Math.min(counters.length, depth);
      begun.add(id);
      for (let above = 0; above < depth; above++) counters[above] ??= levelAt(above).start;
      counters[depth] = (counters[depth] ?? level.start - 1) + 1;
      counters.length = depth + 1;
      const number = level.text.replace(/%([1-9])/g, (_, place: string) => {
        const at = Number(place) - 1;
        return inFormat(counters[at] ?? levelAt(at).start, level.legal ? "decimal" : levelAt(at).format);
      });
      return { list: "nummer", depth, number: number.normalize("NFC").trim() };
    },
  };
}

function depthOfStyle(kind: Kind, styles: string[]): number {
  for (const style of styles) {
    for (const [depth, level] of kind.levels) if (level.style === style) return depth;
  }
  return 0;
}

function scanNumbering(part: Buffer, kinds: Map<string, Kind>, lists: Map<string, List>): void {
  let kind: Kind = { id: "", levels: new Map(), linked: "" };
  let list: List | null = null;
  let level: Level = { ...UNSTATED };
  let overridden = 0;
  scanXml(part, {
    listening: false,
    open(name, attributes) {
      const number = () => Number.parseInt(attributes.get("val"), 10) || 0;
      switch (name) {
        case "abstractNum":
          kind = { id: attributes.get("abstractNumId"), levels: new Map(), linked: "" };
          kinds.set(kind.id, kind);
          break;
        case "numStyleLink":
          kind.linked = attributes.get("val");
          break;
        case "num":
          list = { kind: "", levels: new Map(), starts: new Map() };
          lists.set(attributes.get("numId"), list);
          break;
        case "abstractNumId":
          if (list !== null) list.kind = attributes.get("val");
          break;
        case "lvlOverride":
          overridden = levelPlace(attributes);
          break;
        case "startOverride":
          list?.starts.set(overridden, number());
          break;
        case "lvl":
          level = { ...UNSTATED };
          (list ?? kind).levels.set(levelPlace(attributes), level);
          break;
        case "numFmt":
          level.format = attributes.get("val") || "decimal";
          break;
        case "lvlText":
          level.text = attributes.get("val").slice(0, LONGEST_TEXT);
          break;
        case "start":
          level.start = number();
          break;
        case "pStyle":
          level.style = attributes.get("val");
          break;
        case "isLgl":
          level.legal = true;
          break;
        case "rPr":
        case "pPr":
          return false;
      }
      return true;
    },
    close(name) {
      if (name === "num") list = null;
    },
    text() {},
  });
}

function levelPlace(attributes: Attributes): number {
  return Math.min(DEEPEST, Math.max(0, Number.parseInt(attributes.get("ilvl"), 10) || 0));
}

function inFormat(count: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperRoman":
      return roman(count);
    default:
      return String(count);
  }
}

/** a … z, then aa … zz, as Word counts with letters; a hostile start value stays short. */
function letters(count: number): string {
  if (count < 1) return "";
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.ceil(count / 26)));
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let text = "";
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}

const ROMAN: [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
