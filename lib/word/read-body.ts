import type { OutlineBlock, OutlineParagraph } from "./outline.ts";
import { isOn } from "./read-styles.ts";
import { flatParagraphs, TableInTheMaking } from "./read-table.ts";
import type { Attributes } from "./read-tag.ts";
import { type Surroundings, spend, TextInTheMaking } from "./read-text.ts";
import { scanXml, type XmlReader } from "./read-xml.ts";
import { unreadable } from "./unreadable.ts";

/** Text of a document, header or footer part, in reading order, and how many pictures and diagrams stand in it. */
export function readBody(part: Buffer, around: Surroundings): { blocks: OutlineBlock[]; pictures: number } {
  const body = new Body(around);
  scanXml(part, body);
  return { blocks: body.finish(), pictures: body.pictures };
}

/** The notes of a notes part by id, without Word's own separators. */
export function readNotes(part: Buffer, around: Surroundings): Map<string, OutlineParagraph[]> {
  const body = new Body(around);
  scanXml(part, body);
  return body.notes;
}

/**
 * Left out with all they hold: what a tracked change removed, properties as they were before it, the reading aid of ruby,
 * settings of sections, tabs and tables. (Comments lie in a part of their own that is never read.)
 */
const LEFT_OUT = new Set([
  ..."moveFrom rPrChange trPrChange tcPrChange sectPrChange tblPrExChange".split(" "),
  ..."delText delInstrText sectPr tabs tblPr tblPrEx tblGrid sdtEndPr rt binData fldData ffData".split(" "),
]);

/** a picture, an older program's picture, a diagram and a drawing of boxes with words */
const PICTURES = new Set(["~blip", "~imagedata", "~chart", "~relIds"]);

/** blanks of the file's own layout, and letters of symbol fonts */
const RARE = /[\t\r\n\uf000-\uf0ff]/;

/** Tables in tables, and text boxes in text boxes (which Word does not even allow). */
const DEEPEST = 20;

/** What is set aside while a text box inside a paragraph is read. */
type Outside = { text: TextInTheMaking; place: OutlineBlock[]; tables: TableInTheMaking[]; notes: OutlineParagraph[] };

class Body implements XmlReader {
  listening = false;
  pictures = 0;
  readonly notes = new Map<string, OutlineParagraph[]>();

  readonly #around: Surroundings;
  #text: TextInTheMaking;
  /** where the next block goes */
  #place: OutlineBlock[] = [];
  #tables: TableInTheMaking[] = [];
  #notesAfterTable: OutlineParagraph[] = [];
  readonly #outside: Outside[] = [];
  #inParagraphProperties = false;
  #inRowProperties = false;
  /** for each content control around: is it a table of contents? */
  readonly #controls: boolean[] = [];
  /** for each choice of markup around: has one been taken? */
  readonly #choices: boolean[] = [];
  #keepBlanks = false;
  #inInstruction = false;
  #note = "";

  constructor(around: Surroundings) {
    this.#around = around;
    this.#text = new TextInTheMaking(around);
  }

  finish(): OutlineBlock[] {
    this.#text.finish();
    return this.#place;
  }

  open(name: string, attributes: Attributes): boolean {
    const text = this.#text;
    if (this.#inParagraphProperties) return text.paragraphProperty(name, attributes);
    switch (name) {
      case "p":
        text.openParagraph();
        return true;
      case "pPr":
        this.#inParagraphProperties = true;
        return true;
      case "r":
        text.openRun();
        return true;
      case "rPr":
        return text.inRun;
      case "t":
      case "m:t":
      case "instrText":
        this.listening = true;
        this.#keepBlanks = name === "m:t" || attributes.get("space") === "preserve";
        this.#inInstruction = name === "instrText";
        return true;
      case "tab":
      case "ptab":
        text.add("\t");
        return true;
      case "br":
      case "cr":
        text.break();
        return true;
      case "noBreakHyphen":
        text.add("-");
        return true;
      case "sym":
        text.symbol(attributes.get("font"), attributes.get("char"));
        return true;
      case "footnoteReference":
      case "endnoteReference":
        this.#refer(name === "footnoteReference" ? "footnote" : "endnote", attributes.get("id"));
        return true;
      case "fldChar":
        this.#fieldCharacter(attributes.get("fldCharType"));
        return true;
      case "fldSimple":
        text.field("begin");
        text.instruct(attributes.get("instr"));
        text.field("separate");
        return true;
      case "hyperlink":
        text.link(attributes.get("id"));
        return true;
      default:
        return text.runProperty(name, attributes) || this.#openAround(name, attributes);
    }
  }

  /** Tables, content controls, text boxes and the other wrappings of paragraphs. */
  #openAround(name: string, attributes: Attributes): boolean {
    const table = this.#tables.at(-1);
    switch (name) {
      case "tbl":
        if (this.#tables.length >= DEEPEST) throw unreadable("damaged");
        this.#tables.push(new TableInTheMaking(this.#place));
        return true;
      case "tr":
        table?.openRow();
        return true;
      case "trPr":
        this.#inRowProperties = true;
        return true;
      case "del":
      case "hidden":
        if (this.#inRowProperties && isOn(attributes)) table?.removeRow();
        return false;
      case "tblHeader":
        if (isOn(attributes)) table?.repeatRow();
        return true;
      case "gridBefore":
      case "gridAfter":
        table?.skipColumns(name, Number.parseInt(attributes.get("val"), 10));
        return true;
      case "tc":
        spend(this.#around.pieces, 1);
        if (table !== undefined) this.#place = table.openCell();
        return true;
      case "gridSpan":
        table?.span(Number.parseInt(attributes.get("val"), 10));
        return true;
      case "shd":
        table?.colour(attributes.get("fill"));
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
      case "altChunk":
        throw unreadable("embedded");
      default:
        if (PICTURES.has(name)) this.pictures++;
        return !LEFT_OUT.has(name);
    }
  }

  close(name: string): void {
    switch (name) {
      case "p":
        this.#text.closeParagraph(this.#controls.length > 0 && this.#controls.includes(true), this.#place);
        return;
      case "pPr":
        this.#inParagraphProperties = false;
        return;
      case "r":
        this.#text.closeRun();
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
        this.#text.field("end");
        return;
      case "hyperlink":
        this.#text.link("");
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

  text(text: string): void {
    if (this.#inInstruction) {
      this.#text.instruct(text);
      return;
    }
    if (this.#keepBlanks && !RARE.test(text)) {
      this.#text.addPlain(text);
      return;
    }
    const line = text.replace(/[\t\r\n]+/g, " ");
    this.#text.add(this.#keepBlanks ? line : withoutBlanks(line));
  }

  #put(blocks: OutlineBlock[]): void {
    for (const block of blocks) this.#place.push(block);
  }

  #fieldCharacter(step: string): void {
    if (step === "begin" || step === "separate" || step === "end") this.#text.field(step);
  }

  /** A note follows the paragraph that refers to it; one in a table follows the table, so that a figure's cell keeps its figure alone. */
  #refer(kind: "footnote" | "endnote", id: string): void {
    const note = this.#around.note(kind, id);
    if (this.#tables.length > 0) for (const paragraph of note) this.#notesAfterTable.push(paragraph);
    else this.#text.follow(note);
  }

  #closeTable(): void {
    this.#place = this.#tables.pop()?.finish() ?? this.#place;
    if (this.#tables.length > 0) return;
    this.#put(this.#notesAfterTable);
    this.#notesAfterTable = [];
  }

  /** The first choice a writer offers is the newest; the others say the same for older programs. */
  #choose(): boolean {
    const last = this.#choices.length - 1;
    if (this.#choices[last] === true) return false;
    if (last >= 0) this.#choices[last] = true;
    return true;
  }

  #openBox(): void {
    if (this.#outside.length >= DEEPEST) throw unreadable("damaged");
    this.#outside.push({ text: this.#text, place: this.#place, tables: this.#tables, notes: this.#notesAfterTable });
    this.#text = new TextInTheMaking(this.#around);
    this.#place = [];
    this.#tables = [];
    this.#notesAfterTable = [];
  }

  /** What stood in a text box follows the paragraph it is anchored in. */
  #closeBox(): void {
    const outside = this.#outside.pop();
    if (outside === undefined) return;
    const inside = this.finish();
    this.#text = outside.text;
    this.#place = outside.place;
    this.#tables = outside.tables;
    this.#notesAfterTable = outside.notes;
    if (!this.#text.follow(inside)) this.#put(inside);
  }
}

/** Without blanks at the ends; one that does not break (U+00A0) is a letter here, as LibreOffice relies on. */
function withoutBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && text[from] === " ") from++;
  while (to > from && text[to - 1] === " ") to--;
  return text.slice(from, to);
}
