import type { OutlineParagraph } from "./outline.ts";
import { followable } from "./read-links.ts";

type Field = { instruction: string; result: boolean; entries: OutlineParagraph[] };

const DEEPEST = 30;
const LONGEST = 2000;

/** The fields around a place in the text: their instructions are not printed, their results are. */
export class FieldsInTheMaking {
  readonly #open: Field[] = [];
  /** fields opened inside the deepest that counts */
  #deeper = 0;

  begin(): void {
    if (this.#open.length >= DEEPEST) this.#deeper++;
    else this.#open.push({ instruction: "", result: false, entries: [] });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.result && this.#deeper === 0) field.instruction = (field.instruction + text).slice(0, LONGEST);
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined && this.#deeper === 0) field.result = true;
  }

  end(): void {
    if (this.#deeper > 0) this.#deeper--;
    else this.#open.pop();
  }

  /** A field that the paragraph leaves without a result is a broken one: what follows is text again. */
  endOfParagraph(): void {
    while (this.#open.length > 0 && this.#open.at(-1)?.result === false) this.#open.pop();
  }

  inInstruction(): boolean {
    return this.#open.length > 0 && this.#open.some((field) => !field.result);
  }

  inContents(): boolean {
    return this.#open.length > 0 && this.#open.some(isContents);
  }

  belongsToContents(paragraph: OutlineParagraph): void {
    if (paragraph.contents) return;
    paragraph.contents = true;
    this.#open.find(isContents)?.entries.push(paragraph);
  }

  /** The address a HYPERLINK field leads to, "" when none. */
  href(): string {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const link = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(this.#open[index]?.instruction ?? "");
      if (link) return followable(link[1] ?? "");
    }
    return "";
  }

  /** A table of contents that never ended does not make the whole document one. */
  finish(): void {
    for (const field of this.#open) for (const paragraph of field.entries) paragraph.contents = false;
  }
}

function isContents(field: Field): boolean {
  return field.result && /^\s*TOC\b/i.test(field.instruction);
}
