import type { Inline, RichText, TextBlock } from "../domain/text-block.ts";
import { plainInlines } from "../domain/text-block.ts";
import { cleaned } from "../swedish/wording.ts";
import type { OutlineParagraph } from "../word/outline.ts";
import type { Grid } from "./grid.ts";
import { joinWithBreaks, sliceInlines, trimInlines, withoutMark } from "./inline-text.ts";

const TYPED_BULLET = /^([-–•·▪*])\s+(?=\S)/;

/** A paragraph as a block of text; a bullet that was typed becomes a list item that keeps it, and Word's own `number` is kept too. */
export function blockOf(content: Inline[], list: OutlineParagraph["list"], number = ""): TextBlock {
  const words = trimInlines(content);
  const typed = TYPED_BULLET.exec(plainInlines(words));
  if (list) return { k: "li", ...list, c: words, ...(list.list === "nummer" && number !== "" ? { mark: number } : {}) };
  if (typed?.[1]) return { k: "li", list: "punkt", depth: 0, c: sliceInlines(words, typed[0].length), mark: typed[1] };
  return { k: "p", c: words };
}

/** A heading inside a text. */
export function headingBlock(content: Inline[]): TextBlock {
  return { k: "h", level: 3, c: withoutMark(trimInlines(content), "b") };
}

export function blocksOf(paragraphs: OutlineParagraph[]): RichText {
  return paragraphs
    .filter((each) => cleaned(plainInlines(each.content)) !== "")
    .map((each) => blockOf(each.content, each.list, each.number));
}

/** A table that is none of the known ones, as a small table of a text. */
export function smallTable(grid: Grid): TextBlock {
  const first = grid.rows[0];
  const bold = (paragraphs: OutlineParagraph[]) => paragraphs.length > 0 && paragraphs.every((each) => each.bold);
  const head =
    first !== undefined && grid.rows.length > 1 && (first.header || first.cells.every((cell) => cell.text === "" || bold(cell.paragraphs)));
  return {
    k: "table",
    head,
    rows: grid.rows.map((row) =>
      Array.from({ length: grid.width }, (_, at): Inline[] => {
        const cell = row.cells.find((each) => each.at === at);
        const lines = (cell?.paragraphs ?? []).map((each) => trimInlines(each.content)).filter((line) => line.length > 0);
        const words = joinWithBreaks(lines);
        return head && row === first ? withoutMark(words, "b") : words;
      }),
    ),
  };
}
