import type { Inline } from "../domain/text-block.ts";
import type { OutlineBlock, OutlineParagraph } from "./outline.ts";
import { FieldsInTheMaking } from "./read-fields.ts";
import type { Numbering } from "./read-numbering.ts";
import { ParagraphInTheMaking, type Print } from "./read-paragraph.ts";
import { LOOKS, type Look, levelOfOutline, type ParagraphStyle, type Styles, takeLook } from "./read-styles.ts";
import { inSymbolFont, raised, symbol } from "./read-symbols.ts";
import type { Attributes } from "./read-tag.ts";
import { unreadable } from "./unreadable.ts";

/** What the text of a part needs from the parts around it. */
export type Surroundings = {
  styles: Styles;
  numbering: Numbering;
  /** the address of a link by its relation id, "" when it is none that may be followed */
  link(id: string): string;
  /** the text of a footnote or endnote, which is given once */
  note(kind: "footnote" | "endnote", id: string): OutlineParagraph[];
  /** counts paragraphs, their pieces and cells over all parts of the file */
  pieces: { left: number };
};

/** A run's own properties, before the styles are asked. */
type Run = { own: Look; style: string; font: string };

const MOST_IN_PARAGRAPH = 20_000;
const NO_LOOK: Look = {};
const NO_RUN: Run = { own: NO_LOOK, style: "", font: "" };
const HIDDEN: Print = { marks: [], href: "", capitals: false, raised: false, struck: false, size: null };
const RUN_PROPERTIES = new Set(["rStyle", "rFonts", ...LOOKS]);
/** where symbol fonts keep their letters */
const PRIVATE = /[\uf000-\uf0ff]/;

/** One flow of text: its paragraphs one after the other, with runs, links and fields. A text box is a flow of its own. */
export class TextInTheMaking {
  readonly #around: Surroundings;
  readonly #fields = new FieldsInTheMaking();
  /** of a paragraph that names no style */
  readonly #unstyled: ParagraphStyle;
  #paragraph: ParagraphInTheMaking | null = null;
  #run: Run | null = null;
  /** how the run prints, worked out at its first letter */
  #print: Print | null = null;
  #href = "";
  readonly #plain = new Map<ParagraphStyle, Print>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#unstyled = around.styles.paragraph("");
  }

  get inRun(): boolean {
    return this.#run !== null;
  }

  openParagraph(): void {
    this.#paragraph = new ParagraphInTheMaking(this.#unstyled);
    this.#print = null;
  }

  /** Takes in a property of the paragraph; returns whether the properties inside it count too. */
  paragraphProperty(name: string, attributes: Attributes): boolean {
    const paragraph = this.#paragraph;
    if (paragraph === null) return false;
    if (name === "pStyle") paragraph.style = this.#around.styles.paragraph(attributes.get("val"));
    else if (name === "outlineLvl") paragraph.level = levelOfOutline(Number.parseInt(attributes.get("val"), 10));
    else if (name === "numId") paragraph.list = attributes.get("val");
    else if (name === "ilvl") paragraph.depth = Number.parseInt(attributes.get("val"), 10) || 0;
    return name === "numPr";
  }

  /** Blocks that belong after the paragraph: text boxes and notes. False when there is no paragraph. */
  follow(blocks: OutlineBlock[]): boolean {
    const paragraph = this.#paragraph;
    if (paragraph === null) return false;
    paragraph.after ??= [];
    for (const block of blocks) paragraph.after.push(block);
    return true;
  }

  /** Puts the paragraph, unless it is empty, and what follows it in their place. @param contents true in a table of contents */
  closeParagraph(contents: boolean, place: OutlineBlock[]): void {
    const made = this.#paragraph;
    this.#paragraph = null;
    this.#run = null;
    this.#fields.endOfParagraph();
    if (made === null) return;
    spend(this.#around.pieces, 1 + made.pieces);
    const { numbering, ids } = made.style;
    const list = made.list ?? numbering.list;
    const numbered = list === "" || list === "0" ? null : this.#around.numbering.next(list, made.depth ?? numbering.depth, ids);
    const paragraph = made.finish(numbered);
    if (paragraph !== null) {
      if (contents) paragraph.contents = true;
      if (this.#fields.inContents()) this.#fields.belongsToContents(paragraph);
      place.push(paragraph);
    }
    if (made.after !== null) for (const block of made.after) place.push(block);
  }

  openRun(): void {
    // nearly every run says nothing of itself
    this.#run = NO_RUN;
    this.#print = null;
  }

  closeRun(): void {
    this.#run = null;
    this.#print = null;
  }

  /** Takes in a property of the run; false when the element is none. */
  runProperty(name: string, attributes: Attributes): boolean {
    if (this.#run === null || !RUN_PROPERTIES.has(name)) return false;
    if (this.#run === NO_RUN) this.#run = { own: {}, style: "", font: "" };
    if (name === "rStyle") this.#run.style = attributes.get("val");
    else if (name === "rFonts") this.#run.font = attributes.get("ascii") || attributes.get("hAnsi");
    else takeLook(this.#run.own, name, attributes);
    return true;
  }

  /** @param id the relation of the link that begins, "" when it ends or leads to a place in the text */
  link(id: string): void {
    this.#href = id === "" ? "" : this.#around.link(id);
    this.#print = null;
  }

  field(step: "begin" | "separate" | "end"): void {
    this.#fields[step]();
    this.#print = null;
  }

  instruct(text: string): void {
    this.#fields.instruct(text);
  }

  symbol(font: string, char: string): void {
    this.#add(symbol(font, char));
  }

  add(text: string): void {
    const font = this.#run?.font ?? "";
    this.#add(font !== "" || PRIVATE.test(text) ? inSymbolFont(text, font) : text);
  }

  /** Adds a text that is known to hold no letter of a symbol font's own. */
  addPlain(text: string): void {
    const font = this.#run?.font ?? "";
    this.#add(font === "" ? text : inSymbolFont(text, font));
  }

  break(): void {
    this.#add(BREAK);
  }

  /** Ends the flow: fields that never ended lose what they claimed. */
  finish(): void {
    this.#fields.finish();
  }

  #add(text: string | Inline): void {
    const paragraph = this.#paragraph;
    if (paragraph === null || this.#fields.inInstruction()) return;
    this.#print ??= this.#run === NO_RUN && this.#href === "" ? this.#plainPrint(paragraph) : this.#printOf(this.#run, paragraph);
    if (this.#print === HIDDEN) return;
    if (typeof text === "string") paragraph.add(asPrinted(text, this.#print), this.#print);
    else paragraph.break();
    if (paragraph.pieces > MOST_IN_PARAGRAPH) throw unreadable("tooLong");
  }

  /** How a run that says nothing of itself prints, the same in each paragraph of a style where no field leads anywhere. */
  #plainPrint(paragraph: ParagraphInTheMaking): Print {
    if (this.#fields.href() !== "") return this.#printOf(NO_RUN, paragraph);
    const known = this.#plain.get(paragraph.style);
    if (known !== undefined) return known;
    const print = this.#printOf(NO_RUN, paragraph);
    this.#plain.set(paragraph.style, print);
    return print;
  }

  /**
   * Bold, italic, capitals and hidden are switches: set in both the paragraph's and the letters' style they cancel out, and
   * what the run itself says stands (ECMA-376 part 1, 17.7.3).
   */
  #printOf(run: Run | null, paragraph: ParagraphInTheMaking): Print {
    const of = paragraph.style;
    const as = run === null || run.style === "" ? NO_LOOK : this.#around.styles.run(run.style);
    const own = run?.own ?? NO_LOOK;
    if (own.hidden ?? (of.hidden === true) !== (as.hidden === true)) return HIDDEN;
    const print: Print = {
      marks: [],
      href: this.#href || this.#fields.href(),
      capitals: own.capitals ?? (of.capitals === true) !== (as.capitals === true),
      struck: own.struck ?? as.struck ?? of.struck ?? false,
      raised: own.raised ?? as.raised ?? of.raised ?? false,
      size: own.size ?? as.size ?? of.size ?? null,
    };
    if (own.bold ?? (of.bold === true) !== (as.bold === true)) print.marks.push("b");
    if (own.italic ?? (of.italic === true) !== (as.italic === true)) print.marks.push("i");
    return print;
  }
}

/** What is struck through stands in brackets, so that "12" taken away before "15" is not 1215. */
function asPrinted(text: string, print: Print): string {
  const words = print.raised ? raised(text) : text;
  return print.struck && words.trim() !== "" ? `[${words}]` : words;
}

/** @throws UnreadableWord when the file holds more than any plan */
export function spend(pieces: Surroundings["pieces"], count: number): void {
  pieces.left -= count;
  if (pieces.left < 0) throw unreadable("tooLong");
}

const BREAK: Inline = { br: true };
