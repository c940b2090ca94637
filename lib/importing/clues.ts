import type { Outline } from "../word/outline.ts";
import { gridOf } from "./grid.ts";
import type { Clues } from "./guesses.ts";
import type { HeadLines } from "./head-lines.ts";
import type { Survey } from "./paper-survey.ts";

/** Gathers what may tell kind and year. */
export function cluesOf({ lines }: Survey, head: HeadLines, outline: Outline, date: string): Clues {
  const words = lines.flatMap((line) => (line.kind === "words" ? [line] : []));
  return {
    title: head.title,
    fileTitle: outline.title,
    pageHeads: outline.headers,
    headings: words.filter((line) => line.marked && line.text.length <= 120).map((line) => line.text),
    cells: lines.flatMap((line) =>
      line.kind === "table" ? gridOf(line.table).rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [],
    ),
    text: words.map((line) => line.text).join("\n"),
    date,
  };
}
