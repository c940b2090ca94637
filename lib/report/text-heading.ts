import { printedText } from "../swedish/typography.ts";
import type { Block, HeadingLevel, Place } from "./blocks.ts";

/** The heading of a text under a goal ("Arbetssätt"); below level 6 one outside the outline (decisions.md 30). */
export function textHeading(text: string, level: number, place?: Place): Block {
  const words = printedText(text);
  if (level > 6) return { k: "midheading", text: words };
  return {
    k: "heading",
    level: level as HeadingLevel,
    label: "",
    text: words,
    anchor: "",
    goalLevel: "",
    ofText: true,
    ...(place ? { place } : {}),
  };
}
