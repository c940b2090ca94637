import type { OutlineBlock, OutlineParagraph } from "./outline.ts";
import { FieldsInTheMaking } from "./read-fields.ts";
import type { Numbering } from "./read-numbering.ts";
import { ParagraphInTheMaking, type Print, type Run } from "./read-paragraph.ts";
import { isOn, levelOfOutline, type Styles, takeLook } from "./read-styles.ts";
import { inSymbolFont, symbol } from "./read-symbols.ts";
import { flatParagraphs, TableInTheMaking } from "./read-table.ts";
import { type Attributes, scanXml, type XmlReader } from "./read-xml.ts";
import { unreadable } from "./unreadable.ts";

/** What the text of a part needs from the parts around it. */
export type Surroundings = {
  styles: Styles;
  numbering: Numbering;
  /** the address of a link by its relation id, "" when it is none that may be followed */
  link(id: string): string;
  /** the text of a footnote or endnote, which is given once */
  note(kind: "footnote" | "endnote", id: string): OutlineParagraph[];
  /** counts pieces of text over all parts of the file */
  pieces: { left: number };
};

/** Paragraphs, runs and cells of the whole file; a report of 370 pages has some 60,000. */
export const MOST_PIECES = 300_000;

/** Text of a document, header or footer part, in reading order. */
export function readBody(part: Buffer, around: Surroundings): OutlineBlock[] {
  const body = new Body(around);
  scanXml(part, body);
  return body.finish();
}

/** The notes of a notes part by id, without Word's own separators. */
export function readNotes(part: Buffer, around: Surroundings): Map<string, OutlineParagraph[]> {
  const body = new Body(around);
  scanXml(part, body);
  return body.notes;
}

/**
 * Left out with all they hold: what a tracked change removed, properties as they were before it, the reading aid of ruby,
 * section and tab stop settings. (Comments lie in a part of their own that is never read.)
 */
const LEFT_OUT = new Set([
  ..."moveFrom rPrChange pPrChange tblPrChange tblPrExChange trPrChange tcPrChange sectPrChange tblGridChange".split(" "),
  ..."numberingChange delText delInstrText sectPr tabs rt tblGrid binData fldData".split(" "),
]);

const NO_RUN: Run = { own: {}, style: "", font: "" };
const PLAIN: Print = { marks: [], href: "", capitals: false, size: null };

/** What is set aside while a text box inside a paragraph is read. */
type Outside = {
  paragraph: ParagraphInTheMaking | null;
  run: Run | null;
  place: OutlineBlock[];
  tables: TableInTheMaking[];
  fields: FieldsInTheMaking;
  href: string;
};

class Body implements XmlReader {
  listening = false;
  readonly notes = new Map<string, OutlineParagraph[]>();

  readonly #around: Surroundings;
  #place: OutlineBlock[] = [];
  #paragraph: ParagraphInTheMaking | null = null;
  #run: Run | null = null;
  #print: Print | null = null;
  #tables: TableInTheMaking[] = [];
  #fields = new FieldsInTheMaking();
  #href = "";
  #inParagraphProperties = false;
  #inRowProperties = false;
  readonly #outside: Outside[] = [];
  /** for each content control around: is it a table of contents? */
  readonly #controls: boolean[] = [];
  /** for each choice of markup around: has one been taken? */
  readonly #choices: boolean[] = [];
  #notesAfterTable: OutlineParagraph[] = [];
  #note = "";

  constructor(around: Surroundings) {
    this.#around = around;
  }

  finish(): OutlineBlock[] {
    this.#fields.finish();
    return this.#place;
  }

  open(name: string, attributes: Attributes): boolean {
    if (this.#inParagraphProperties) return this.#paragraphProperty(name, attributes);
    if (this.#run !== null && takeLook(this.#run.own, name, attributes)) return true;
    switch (name) {
      case "p":
        this.#paragraph = new ParagraphInTheMaking(this.#around.styles.paragraph(""));
        this.#print = null;
        return true;
      case "pPr":
        this.#inParagraphProperties = this.#paragraph !== null;
        return this.#inParagraphProperties;
      case "r":
        this.#run = { own: {}, style: "", font: "" };
        this.#print = null;
        return true;
      case "rPr":
        return this.#run !== null;
      case "rStyle":
        if (this.#run !== null) this.#run.style = attributes.get("val");
        return true;
      case "rFonts":
        if (this.#run !== null) this.#run.font = attributes.get("ascii") || attributes.get("hAnsi");
        return true;
      case "t":
      case "m:t":
      case "instrText":
        this.listening = true;
        this.#keepBlanks = attributes.get("space") === "preserve" || name === "m:t";
        this.#inInstruction = name === "instrText";
        return true;
      case "tab":
      case "ptab":
        if (this.#run !== null) this.#add("\t");
        return true;
      case "br":
      case "cr":
        this.#break();
        return true;
      case "noBreakHyphen":
        this.#add("-");
        return true;
      case "sym":
        this.#add(symbol(attributes.get("font"), attributes.get("char")));
        return true;
      case "footnoteReference":
      case "endnoteReference":
        this.#refer(name === "footnoteReference" ? "footnote" : "endnote", attributes.get("id"));
        return true;
      case "fldChar":
        this.#fieldCharacter(attributes.get("fldCharType"));
        return true;
      case "fldSimple":
        this.#fields.begin();
        this.#fields.instruct(attributes.get("instr"));
        this.#fields.separate();
        this.#print = null;
        return true;
      case "hyperlink":
        this.#href = this.#around.link(attributes.get("id"));
        this.#print = null;
        return true;
      default:
        return this.#openAround(name, attributes);
    }
  }

  /** Tables, content controls, text boxes and the other wrappings of paragraphs. */
  #openAround(name: string, attributes: Attributes): boolean {
    const table = this.#tables.at(-1);
    switch (name) {
      case "tbl":
        this.#tables.push(new TableInTheMaking(this.#place));
        return true;
      case "tr":
        table?.openRow();
        return true;
      case "trPr":
        this.#inRowProperties = true;
        return true;
      case "del":
        if (this.#inRowProperties) table?.removeRow();
        return false;
      case "tblHeader":
        if (isOn(attributes)) table?.repeatRow();
        return true;
      case "gridBefore":
      case "gridAfter":
        table?.skipColumns(name, Number.parseInt(attributes.get("val"), 10));
        return true;
      case "tc":
        this.#spend(1);
        if (table !== undefined) this.#place = table.openCell();
        return true;
      case "gridSpan":
        table?.span(Number.parseInt(attributes.get("val"), 10));
        return true;
      case "vMerge":
        if (attributes.get("val") !== "restart") table?.continueAbove();
        return true;
      case "hMerge":
        if (attributes.get("val") !== "restart") table?.continueLeft();
        return true;
      case "sdt":
        this.#controls.push(false);
        return true;
      case "docPartGallery":
        if (this.#controls.length > 0 && attributes.get("val") === "Table of Contents") this.#controls[this.#controls.length - 1] = true;
        return true;
      case "mc:AlternateContent":
        this.#choices.push(false);
        return true;
      case "mc:Choice":
      case "mc:Fallback":
        return this.#choose();
      case "txbxContent":
        this.#openBox();
        return true;
      case "footnote":
      case "endnote":
        this.#note = attributes.get("id");
        this.#place = [];
        return !/separator|continuation/i.test(attributes.get("type"));
      default:
        return !LEFT_OUT.has(name);
    }
  }

  close(name: string): void {
    switch (name) {
      case "p":
        this.#closeParagraph();
        return;
      case "pPr":
        this.#inParagraphProperties = false;
        return;
      case "r":
        this.#run = null;
        return;
      case "t":
      case "m:t":
      case "instrText":
        this.listening = false;
        return;
      case "trPr":
        this.#inRowProperties = false;
        return;
      case "tc":
        this.#place = this.#tables.at(-1)?.closeCell() ?? this.#place;
        return;
      case "tr":
        this.#tables.at(-1)?.closeRow();
        return;
      case "tbl":
        this.#closeTable();
        return;
      case "fldSimple":
        this.#fields.end();
        this.#print = null;
        return;
      case "hyperlink":
        this.#href = "";
        this.#print = null;
        return;
      case "sdt":
        this.#controls.pop();
        return;
      case "mc:AlternateContent":
        this.#choices.pop();
        return;
      case "txbxContent":
        this.#closeBox();
        return;
      case "footnote":
      case "endnote":
        this.notes.set(this.#note, flatParagraphs(this.#place));
    }
  }

  #keepBlanks = false;
  #inInstruction = false;

  text(text: string): void {
    if (this.#inInstruction) {
      this.#fields.instruct(text);
      this.#print = null;
    } else {
      const line = /[\t\r\n]/.test(text) ? text.replace(/[\t\r\n]+/g, " ") : text;
      this.#add(this.#keepBlanks ? line : line.trim());
    }
  }

  #paragraphProperty(name: string, attributes: Attributes): boolean {
    const paragraph = this.#paragraph;
    if (paragraph === null) return false;
    if (name === "pStyle") paragraph.style = this.#around.styles.paragraph(attributes.get("val"));
    else if (name === "outlineLvl") paragraph.outline = levelOfOutline(Number.parseInt(attributes.get("val"), 10));
    else if (name === "numId") paragraph.list = attributes.get("val");
    else if (name === "ilvl") paragraph.depth = Number.parseInt(attributes.get("val"), 10) || 0;
    return name === "numPr";
  }

  #closeParagraph(): void {
    const made = this.#paragraph;
    if (made === null) return;
    this.#spend(1 + made.pieces);
    if (this.#controls.includes(true)) made.contents = true;
    const style = made.style.numbering;
    const numbered =
      made.list === "0" || (made.list ?? style.list) === ""
        ? null
        : this.#around.numbering.next(made.list ?? style.list, made.depth ?? style.depth, made.style.ids);
    const paragraph = made.finish(numbered);
    if (paragraph !== null) {
      if (this.#fields.inContents()) this.#fields.belongsToContents(paragraph);
      this.#place.push(paragraph);
    }
    this.#place.push(...made.after);
    this.#fields.endOfParagraph();
    this.#paragraph = null;
    this.#run = null;
  }

  #closeTable(): void {
    this.#place = this.#tables.pop()?.finish() ?? this.#place;
    if (this.#tables.length > 0) return;
    this.#place.push(...this.#notesAfterTable);
    this.#notesAfterTable = [];
  }

  /** A note follows the paragraph that refers to it; one in a table follows the table, so that a figure's cell keeps its figure alone. */
  #refer(kind: "footnote" | "endnote", id: string): void {
    const note = this.#around.note(kind, id);
    if (this.#tables.length > 0) this.#notesAfterTable.push(...note);
    else this.#paragraph?.after.push(...note);
  }

  #fieldCharacter(kind: string): void {
    if (kind === "begin") this.#fields.begin();
    else if (kind === "separate") this.#fields.separate();
    else if (kind === "end") this.#fields.end();
    this.#print = null;
  }

  /** The first choice a writer offers is the newest; the others say the same for older programs. */
  #choose(): boolean {
    const last = this.#choices.length - 1;
    if (this.#choices[last] === true) return false;
    if (last >= 0) this.#choices[last] = true;
    return true;
  }

  #openBox(): void {
    this.#outside.push({
      paragraph: this.#paragraph,
      run: this.#run,
      place: this.#place,
      tables: this.#tables,
      fields: this.#fields,
      href: this.#href,
    });
    this.#paragraph = null;
    this.#run = null;
    this.#place = [];
    this.#tables = [];
    this.#fields = new FieldsInTheMaking();
    this.#href = "";
  }

  #closeBox(): void {
    const outside = this.#outside.pop();
    if (outside === undefined) return;
    const inside = this.#place;
    this.#fields.finish();
    this.#paragraph = outside.paragraph;
    this.#run = outside.run;
    this.#place = outside.place;
    this.#tables = outside.tables;
    this.#fields = outside.fields;
    this.#href = outside.href;
    this.#print = null;
    (this.#paragraph?.after ?? this.#place).push(...inside);
  }

  #add(text: string): void {
    const paragraph = this.#paragraph;
    if (paragraph === null || this.#fields.inInstruction()) return;
    this.#print ??= this.#printOf(this.#run ?? NO_RUN, paragraph);
    if (this.#print === HIDDEN) return;
    const font = this.#run?.font ?? "";
    paragraph.add(font !== "" || PRIVATE.test(text) ? inSymbolFont(text, font) : text, this.#print);
  }

  #break(): void {
    if (this.#paragraph === null || this.#fields.inInstruction()) return;
    this.#print ??= this.#printOf(this.#run ?? NO_RUN, this.#paragraph);
    if (this.#print !== HIDDEN) this.#paragraph.break();
  }

  /**
   * Bold, italic, capitals and hidden are switches: set in both the paragraph's and the letters' style they cancel out, and
   * what the run itself says stands (ECMA-376 part 1, 17.7.3).
   */
  #printOf(run: Run, paragraph: ParagraphInTheMaking): Print {
    const of = paragraph.style;
    const as = run.style === "" ? NO_RUN.own : this.#around.styles.run(run.style);
    const own = run.own;
    if (own.hidden ?? (of.hidden === true) !== (as.hidden === true)) return HIDDEN;
    const print: Print = {
      marks: [],
      href: this.#href || this.#fields.href(),
      capitals: own.capitals ?? (of.capitals === true) !== (as.capitals === true),
      size: own.size ?? as.size ?? of.size ?? null,
    };
    if (own.bold ?? (of.bold === true) !== (as.bold === true)) print.marks.push("b");
    if (own.italic ?? (of.italic === true) !== (as.italic === true)) print.marks.push("i");
    return print;
  }

  #spend(pieces: number): void {
    this.#around.pieces.left -= pieces;
    if (this.#around.pieces.left < 0) throw unreadable("tooLong");
  }
}

const HIDDEN: Print = { ...PLAIN };
const PRIVATE = /[\uf000-\uf0ff]/;
