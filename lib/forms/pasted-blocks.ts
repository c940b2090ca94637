import type { Inline, RichText, TextBlock } from "../domain/text-block.ts";
import { tidyInlines } from "../domain/tidy-text.ts";
import { alsoLeftOut, type LeftOut } from "./left-out.ts";
import type { Look } from "./pasted-looks.ts";
import { blocksOfTable, type PastedCell } from "./pasted-table.ts";

type WithWords = Exclude<TextBlock, { k: "table" }>;
/** What kind of block is begun; its words come after. */
export type BlockHead = WithWords extends infer Kind ? (Kind extends WithWords ? Omit<Kind, "c"> : never) : never;

type OpenTable = { rows: PastedCell[][]; cell: PastedCell | null };

/** control signs, marks for right-to-left, and what only a machine sees; blanks and line breaks are none */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffc\p{Cs}]/gu;
const WITHOUT_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;
const RAISED: Record<string, string> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};
const TYPED_BULLET = /^[•·▪◦‣][\s\u00a0]+/;

/** Stands before a footnote's name until its words have come; no pasted word has it. */
const NAMED = "\u0000";

/** Takes the blocks of a pasted text as they come, one open at a time, and clears their words. */
export class PastedBlocks {
  /** letters that there was no room for */
  tooLong = false;
  private readonly blocks: RichText = [];
  private readonly tables: OpenTable[] = [];
  private head: BlockHead | null = null;
  private words: Inline[] = [];
  private mark = "";
  private note = "";
  /** the footnotes' words, by the name they are referred to with */
  private readonly notes = new Map<string, string>();
  private readonly counted = new Map<number, { list: string; number: number }>();

  constructor(
    private readonly leftOut: LeftOut,
    private room: number,
  ) {}

  begin(head: BlockHead): void {
    this.end();
    this.head = head;
  }

  /** A paragraph inside an item is a line of it. */
  beginParagraph(): void {
    if (this.head?.k !== "li") this.begin({ k: "p" });
    else if (this.words.length > 0) this.breakLine();
  }

  breakLine(): void {
    this.words.push({ br: true });
  }

  add(written: string, look: Look): void {
    if (look.into === "nothing") return;
    const seen = this.seen(look.asTyped ? written.replaceAll("\r\n", "\n") : written.replaceAll(/[ \t\r\n\f]+/g, " "));
    if (look.into === "mark") this.mark += seen;
    else if (look.into === "note") this.note += seen;
    else if (look.asTyped) {
      for (const [at, line] of seen.split("\n").entries()) {
        if (at > 0) this.breakLine();
        this.put(line, look);
      }
    } else this.put(seen.replaceAll(/[ \u00a0]{2,}/g, " "), look);
  }

  /** The bullet, number or letter that Word printed before the item. */
  takeMark(): void {
    const mark = this.mark.replaceAll(/[\s\u00a0]+/g, "");
    this.mark = "";
    if (this.head?.k !== "li") return;
    const counts = /^\(?([a-z]|\d+|[ivx]+)[.)]/i.test(mark);
    const kept = counts && !/^[ivx]{2,}/i.test(mark) ? mark : "";
    const { mark: _, ...head } = this.head;
    this.head = { ...head, list: counts ? "nummer" : "punkt", ...(kept && { mark: kept }) };
  }

  /** A footnote is referred to; its words come last. */
  refer(name: string): void {
    this.words.push({ s: "", note: `${NAMED}${name}` });
  }

  /** The words of the footnote that is referred to with this name. */
  takeNote(name: string): void {
    const words = this.note.replaceAll(/\s+/g, " ").trim();
    this.note = "";
    if (words.length > this.room) this.tooLong = true;
    else {
      this.room -= words.length;
      this.notes.set(name, words);
    }
  }

  end(): void {
    const c = trimmed(this.words);
    const head = this.head ?? { k: "p" };
    this.head = null;
    this.words = [];
    if (c.length === 0) return;
    const block = { ...head, c } as WithWords;
    this.target().push(this.numbered(bulleted(block)));
  }

  beginTable(): void {
    this.end();
    this.tables.push({ rows: [], cell: null });
  }

  beginRow(): void {
    this.endCell();
    this.tables.at(-1)?.rows.push([]);
  }

  beginCell(shape: Omit<PastedCell, "blocks">): void {
    this.endCell();
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { ...shape, blocks: [] };
    table.rows.at(-1)?.push(table.cell);
  }

  endCell(): void {
    this.end();
    const table = this.tables.at(-1);
    if (table) table.cell = null;
  }

  endTable(): void {
    this.endCell();
    const table = this.tables.pop();
    if (table) for (const block of blocksOfTable(table.rows, this.leftOut)) this.target().push(block);
  }

  done(): RichText {
    while (this.tables.length > 0) this.endTable();
    this.end();
    return this.blocks.map((block) => {
      if (block.k === "table") return { ...block, rows: block.rows.map((row) => row.map((cell) => this.withNotes(cell))) };
      return { ...block, c: this.withNotes(block.c) };
    });
  }

  /** A reference whose footnote did not come along is left out. */
  private withNotes(words: Inline[]): Inline[] {
    return words.flatMap((part): Inline[] => {
      if ("br" in part || !part.note?.startsWith(NAMED)) return [part];
      const note = this.notes.get(part.note.slice(NAMED.length));
      if (note) return [{ s: "", note }];
      alsoLeftOut(this.leftOut, "footnotes");
      return [];
    });
  }

  private target(): RichText {
    return this.tables.findLast(({ cell }) => cell !== null)?.cell?.blocks ?? this.blocks;
  }

  private put(words: string, look: Look): void {
    const last = this.words.at(-1);
    const blankBefore = !last || "br" in last || /[ \u00a0]$/.test(last.s);
    const s = blankBefore && !look.asTyped ? words.replace(/^ /, "") : words;
    if (s === "") return;
    if (s.length > this.room) {
      this.tooLong = true;
      return;
    }
    this.room -= s.length;
    if (s.trim() !== "") this.notice(look);
    const heading = this.head?.k === "h";
    const m = [...(look.bold && !heading ? (["b"] as const) : []), ...(look.italic ? (["i"] as const) : [])];
    this.words.push({ s: look.raised ? raised(s) : s, m, href: look.href });
  }

  private notice({ coloured, underlined, struck, href }: Look): void {
    if (coloured && this.head?.k !== "h" && !href) alsoLeftOut(this.leftOut, "colours");
    if (underlined && !href) alsoLeftOut(this.leftOut, "underlined");
    if (struck) alsoLeftOut(this.leftOut, "struck");
  }

  private seen(written: string): string {
    const clear = written.replaceAll(UNSEEN, (sign) => (sign === "\t" || sign === "\n" ? sign : ""));
    if (clear.length < written.length) alsoLeftOut(this.leftOut, "signs");
    return clear.replaceAll(WITHOUT_WIDTH, "").normalize("NFC");
  }

  /** A number that follows from the item before is counted by the reader; only where it does not it is kept as typed. */
  private numbered(block: WithWords): WithWords {
    if (block.k !== "li") {
      this.counted.clear();
      return block;
    }
    for (const depth of this.counted.keys()) if (depth > block.depth) this.counted.delete(depth);
    const number = /^\(?(\d+)/.exec(block.mark ?? "")?.[1];
    const before = this.counted.get(block.depth);
    const next = before?.list === block.list ? before.number + 1 : 1;
    this.counted.set(block.depth, { list: block.list, number: number ? Number(number) : next });
    if (Number(number) !== next) return block;
    const { mark: _, ...counted } = block;
    return counted;
  }
}

/** Nobody pastes a bullet as a letter of the text. */
function bulleted(block: WithWords): WithWords {
  const [first, ...rest] = block.c;
  if (block.k !== "p" || !first || "br" in first || !TYPED_BULLET.test(first.s)) return block;
  const c = tidyInlines([{ ...first, s: first.s.replace(TYPED_BULLET, "") }, ...rest]);
  return c.length === 0 ? block : { k: "li", list: "punkt", depth: 0, c };
}

/** Without blanks and line breaks at its ends, and blanks before a line break. */
function trimmed(words: Inline[]): Inline[] {
  const parts = tidyInlines(words).map((part, at, all) => {
    const next = all[at + 1];
    return "s" in part && (!next || "br" in next) ? { ...part, s: part.s.replace(/[ \u00a0]+$/, "") } : part;
  });
  const blank = (part: Inline) => "br" in part || (part.s.trim() === "" && part.note === undefined);
  const from = parts.findIndex((part) => !blank(part));
  const kept = from < 0 ? [] : parts.slice(from, parts.findLastIndex((part) => !blank(part)) + 1);
  const [first, ...rest] = kept;
  const start = first && "s" in first ? [{ ...first, s: first.s.replace(/^[ \u00a0]+/, "") }, ...rest] : kept;
  const last = start.at(-1);
  return tidyInlines(last && "s" in last ? [...start.slice(0, -1), { ...last, s: last.s.replace(/[ \u00a0]+$/, "") }] : start);
}

function raised(words: string): string {
  return /^\d+$/.test(words) ? Array.from(words, (digit) => RAISED[digit]).join("") : words;
}
