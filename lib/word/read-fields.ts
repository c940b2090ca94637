import type { OutlineParagraph } from "./outline.ts";
import { followable } from "./read-links.ts";

type Field = {
  instruction: string;
  /** null until the result begins */
  result: { contents: boolean; href: string } | null;
  entries: OutlineParagraph[];
};

const DEEPEST = 30;
const LONGEST = 2000;

/** The fields around a place in the text: their instructions are not printed, their results are. */
export class FieldsInTheMaking {
  readonly #open: Field[] = [];
  /** fields opened inside the deepest that counts */
  #deeper = 0;

  begin(): void {
    if (this.#open.length >= DEEPEST) this.#deeper++;
    else this.#open.push({ instruction: "", result: null, entries: [] });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && field.result === null && this.#deeper === 0)
      field.instruction = (field.instruction + text).slice(0, LONGEST);
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined && this.#deeper === 0) field.result ??= resultOf(field.instruction);
  }

  end(): void {
    if (this.#deeper > 0) this.#deeper--;
    else this.#open.pop();
  }

  /** A field that the paragraph leaves without a result is a broken one: what follows is text again. */
  endOfParagraph(): void {
    while (this.#open.length > 0 && this.#open.at(-1)?.result === null) this.#open.pop();
  }

  inInstruction(): boolean {
    return this.#open.length > 0 && this.#open.some((field) => field.result === null);
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
    if (this.#open.length === 0) return "";
    return this.#open.findLast((field) => field.result !== null && field.result.href !== "")?.result?.href ?? "";
  }

  /** A table of contents that never ended does not make the whole document one. */
  finish(): void {
    for (const field of this.#open) for (const paragraph of field.entries) paragraph.contents = false;
  }
}

function isContents(field: Field): boolean {
  return field.result?.contents === true;
}

function resultOf(instruction: string): { contents: boolean; href: string } {
  const link = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction);
  return { contents: /^\s*TOC\b/i.test(instruction), href: followable(link?.[1] ?? "") };
}
