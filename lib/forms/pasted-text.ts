import type { RichText } from "../domain/text-block.ts";
import { htmlPieces } from "./html-pieces.ts";
import { alsoLeftOut, type LeftOut, leftOutInWords, type Thing } from "./left-out.ts";
import { PastedBlocks } from "./pasted-blocks.ts";
import { isHidden, type Look, lookInside, PLAIN, type Style, safeAddress, styleOf } from "./pasted-looks.ts";

/** `leftOut`: what did not come along, in a sentence or two; "" when everything did. */
export type Pasted = { text: RichText; leftOut: string };

/** More letters than this are not pasted at one time: a hundred pages. */
export const LONGEST_PASTE = 250_000;

/**
 * What a clipboard's markup says, as a text of ours: headings, bold, italics, lists, small tables, links and footnotes are
 * kept, all else is left out and told. Reads what Word, Google Docs and web pages make; nothing of it is ever run.
 */
export function pastedText(html: string): Pasted {
  const leftOut: LeftOut = new Map();
  const blocks = new PastedBlocks(leftOut, LONGEST_PASTE);
  const walk = new Walk(blocks, leftOut);
  for (const piece of htmlPieces(html)) {
    if (blocks.tooLong) break;
    if (piece.k === "words") blocks.add(piece.words, walk.look);
    else if (piece.k === "open") walk.open(piece.name, piece.attributes);
    else walk.close(piece.name);
  }
  return told(blocks, leftOut);
}

/** Plain words from the clipboard: each line a paragraph, a line that begins with a bullet an item. */
export function pastedPlainText(words: string): Pasted {
  const leftOut: LeftOut = new Map();
  const blocks = new PastedBlocks(leftOut, LONGEST_PASTE);
  for (const line of words.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const item = /^\s*(?:[-–*]\s+|(\d{1,3}[.)])\s+)(?=\S)/.exec(line);
    blocks.begin(item ? { k: "li", list: item[1] ? "nummer" : "punkt", depth: 0, ...(item[1] && { mark: item[1] }) } : { k: "p" });
    blocks.add(item ? line.slice(item[0].length) : line.trim(), { ...PLAIN, asTyped: true });
  }
  return told(blocks, leftOut);
}

/** The highest heading is a heading of the first level: the section that it is pasted in stands above it. */
function underSection(text: RichText): RichText {
  const above = Math.min(...text.map((block) => (block.k === "h" ? block.level : 3))) - 1;
  return text.map((block) => (block.k === "h" ? { ...block, level: (block.level - above) as 1 | 2 | 3 } : block));
}

function told(blocks: PastedBlocks, leftOut: LeftOut): Pasted {
  const text = underSection(blocks.done());
  const cut = blocks.tooLong ? "Texten var för lång: bara början kom med. Klistra in resten för sig." : "";
  return { text, leftOut: [leftOutInWords(leftOut), cut].filter(Boolean).join(" ") };
}

const HEADING = /^h([1-6])$/;
const BLOCKS = new Set(
  "p div section article header footer main aside nav blockquote dl dt dd center address figure figcaption pre form fieldset caption".split(
    " ",
  ),
);
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const PICTURES = new Set(["img", "svg", "canvas", "v:shape", "v:imagedata", "v:shapetype"]);
const EMBEDDED = new Set(["video", "audio", "iframe", "object", "embed"]);
const UNSAID = new Set("style title xml textarea noscript template input select button head meta link".split(" "));
const DEEPEST = 2;
/** further in than this a browser does not follow markup either */
const DEEPEST_MARKUP = 500;
/** what an element ends that was left open: up to the nearest of `within` */
const ENDS: Record<string, { ended: string[]; within: string[] }> = {
  p: { ended: ["p"], within: ["td", "th", "li", "table"] },
  li: { ended: ["li"], within: ["ul", "ol", "table"] },
  td: { ended: ["td", "th"], within: ["tr", "table"] },
  th: { ended: ["td", "th"], within: ["tr", "table"] },
  tr: { ended: ["tr"], within: ["table"] },
};

type Open = { name: string; look: Look; end: (() => void) | undefined };

/** Where in the markup one is: the elements that are open, and what ends with each. */
class Walk {
  private readonly opened: Open[] = [];
  private readonly lists: ("punkt" | "nummer")[] = [];
  private starts = 1;

  constructor(
    private readonly blocks: PastedBlocks,
    private readonly leftOut: LeftOut,
  ) {}

  get look(): Look {
    return this.opened.at(-1)?.look ?? PLAIN;
  }

  open(name: string, attributes: Map<string, string>): void {
    this.closeLeftOpen(name);
    if (this.opened.length >= DEEPEST_MARKUP) return;
    const style = styleOf(attributes.get("style"));
    const look = lookInside(this.look, name, style);
    const refers = style.get("mso-footnote-id") ?? style.get("mso-endnote-id");
    const note = /^(foot|end)note$/.test(style.get("mso-element") ?? "") && attributes.get("id");
    const dropped = look.into === "text" ? droppedBy(name, attributes, style) : null;
    // the notes stand last in Word's clipboard, each by the name it is referred to with, with its number once more
    if (note) this.push(name, { ...look, into: "note" }, () => this.blocks.takeNote(note.toLowerCase()));
    else if (refers && look.into === "note") this.push(name, { ...look, into: "nothing" });
    else if (refers && look.into === "text") {
      this.blocks.refer(refers);
      this.push(name, { ...look, into: "nothing" });
    } else if (look.into !== "text") this.push(name, look);
    else if (dropped) {
      if (dropped !== "unsaid") alsoLeftOut(this.leftOut, dropped);
      this.push(name, { ...look, into: "nothing" });
    } else if (style.get("mso-list") === "ignore") this.push(name, { ...look, into: "mark" }, () => this.blocks.takeMark());
    else if (style.has("mso-tab-count")) {
      this.blocks.add("\t", { ...look, asTyped: true });
      this.push(name, { ...look, into: "nothing" });
    } else {
      const href = (name === "a" && this.address(attributes.get("href") ?? "")) || look.href;
      this.push(name, { ...look, href }, this.begin(name, attributes, style));
    }
  }

  close(name: string): void {
    const at = this.opened.findLastIndex((one) => one.name === name || (one.name === "table" && name !== "table"));
    if (this.opened[at]?.name === name) this.closeTo(at);
  }

  private closeLeftOpen(name: string): void {
    const ends = ENDS[name];
    if (!ends) return;
    const left = this.opened.findLastIndex((one) => ends.ended.includes(one.name) || ends.within.includes(one.name));
    if (ends.ended.includes(this.opened[left]?.name ?? "")) this.closeTo(left);
  }

  private push(name: string, look: Look, end?: () => void): void {
    if (VOID.has(name)) end?.();
    else this.opened.push({ name, look, end });
  }

  private closeTo(at: number): void {
    for (const { end } of this.opened.splice(at).toReversed()) end?.();
  }

  /** Begins what the element begins; answers what is to be done when it ends. */
  private begin(name: string, attributes: Map<string, string>, style: Style): (() => void) | undefined {
    const { blocks } = this;
    const end = () => blocks.end();
    const level = HEADING.exec(name)?.[1] ?? (attributes.get("class") === "MsoTitle" ? "1" : undefined);
    const listed = /\blevel(\d)/.exec(style.get("mso-list") ?? "")?.[1];
    if (level) {
      blocks.begin({ k: "h", level: Math.min(3, Number(level)) as 1 | 2 | 3 });
      return end;
    }
    if (name === "br" || name === "hr") return name === "br" ? () => blocks.breakLine() : end;
    if (name === "ul" || name === "ol") {
      blocks.end();
      this.lists.push(name === "ol" ? "nummer" : "punkt");
      this.starts = Number(attributes.get("start") ?? 1);
      return () => {
        blocks.end();
        this.lists.pop();
      };
    }
    if (name === "li") {
      const said = attributes.get("aria-level") ?? attributes.get("data-aria-level");
      const depth = Number(listed ?? (this.lists.length > 1 ? this.lists.length : (said ?? 1))) - 1;
      const mark = this.starts > 1 ? { mark: `${this.starts}.` } : {};
      this.starts = 1;
      blocks.begin({ k: "li", list: this.lists.at(-1) ?? "punkt", depth: depthOf(depth), ...mark });
      return end;
    }
    if (listed) {
      blocks.begin({ k: "li", list: "punkt", depth: depthOf(Number(listed) - 1) });
      return end;
    }
    if (name === "table") {
      blocks.beginTable();
      return () => blocks.endTable();
    }
    if (name === "tr") blocks.beginRow();
    if (name === "td" || name === "th") {
      const span = (of: string) => Math.min(100, Math.max(1, Number.parseInt(attributes.get(of) ?? "1", 10) || 1));
      blocks.beginCell({ columns: span("colspan"), rows: span("rowspan"), head: name === "th" });
      return () => blocks.endCell();
    }
    if (!BLOCKS.has(name)) return undefined;
    blocks.beginParagraph();
    return this.inItem() ? undefined : end;
  }

  private inItem(): boolean {
    const nearest = this.opened.findLast(({ name }) => name === "li" || name === "td" || name === "th" || name === "table");
    return nearest?.name === "li";
  }

  private address(written: string): string {
    if (written === "" || written.startsWith("#")) return "";
    const address = safeAddress(written);
    if (address === "") alsoLeftOut(this.leftOut, "links");
    return address;
  }
}

function depthOf(depth: number): 0 | 1 | 2 {
  return Math.min(DEEPEST, Math.max(0, Number.isInteger(depth) ? depth : 0)) as 0 | 1 | 2;
}

function droppedBy(name: string, attributes: Map<string, string>, style: Style): Thing | "unsaid" | null {
  if (PICTURES.has(name)) return "pictures";
  if (EMBEDDED.has(name)) return "embedded";
  if (name === "script") return "scripts";
  if (name === "del") return "deleted";
  if (UNSAID.has(name) || isHidden(style)) return "unsaid";
  const named = attributes.get("class") ?? "";
  if (/\b(MsoCommentReference|msocomanchor)\b/.test(named)) return "comments";
  if (/\bMso(Foot|End)noteReference\b/.test(named)) return "footnotes";
  // the comments themselves stand last in Word's clipboard, and were counted where they are referred to
  return /^(comment|footnote|endnote)(-list)?$/.test(style.get("mso-element") ?? "") ? "unsaid" : null;
}
