import type { ParagraphStyle } from "./paragraph-styles.ts";
import type { Run } from "./pieces.ts";
import { type Face, textWidth } from "./text-width.ts";

/** line height of a face in its own size */
const LINE_HEIGHTS = { Calibri: 1.2207, Cambria: 1.15 } as const;
const TAB_WIDTH = 2268;

export function faceOf(style: ParagraphStyle): Face {
  if (style.font === "Calibri") return style.bold ? "calibriBold" : "calibri";
  return style.bold ? "cambriaBold" : "cambria";
}

/** Height of one line of a style, in twips. */
export function lineHeight(style: ParagraphStyle): number {
  return ((style.size ?? 22) / 2) * 20 * LINE_HEIGHTS[style.font ?? "Cambria"] * ((style.line ?? 240) / 240);
}

/** How many lines the runs take in a style at a width in twips, words moved whole as Word does. */
export function lineCount(runs: Run[], style: ParagraphStyle, width: number): number {
  const room = width - (style.left ?? 0) - (style.right ?? 0);
  const face = faceOf(style);
  const size = style.size ?? 22;
  const blank = textWidth(" ", face, size);
  let lines = 1;
  let used = 0;
  for (const run of runs) {
    if ("br" in run) {
      lines++;
      used = 0;
    } else if ("tab" in run) used = Math.max(used, Math.min(TAB_WIDTH, room / 2));
    else {
      for (const [index, word] of run.text.split(/(?<=-)|[ ]/).entries()) {
        const wide = textWidth(word, face, size);
        const before = index > 0 && used > 0 ? blank : 0;
        if (used > 0 && used + before + wide > room) {
          lines += 1;
          used = 0;
        } else used += before;
        lines += Math.max(0, Math.ceil(wide / room) - 1);
        used += wide > room ? wide % room : wide;
      }
    }
  }
  return lines;
}
