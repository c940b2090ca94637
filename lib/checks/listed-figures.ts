import type { EnumeratedPart } from "./enumeration.ts";
import { type Mention, mentionsIn } from "./figures-in-text.ts";

/** A line of a list with its figures: "Bromma: 17", "Bromma: 5 (29,4 %)". */
export type ListedFigures = { label: string; line: string; first: Mention; more: Mention[]; rest: string };

/** Lines that end with their total: "Bromma: 17", "Södermalm: 20", "Sammanlagt: 38". */
export type SummedList = { label: string; line: string; total: Mention; parts: EnumeratedPart[] };

const LINE = /^([^:\t\d]{2,60}?)\s*[:\t]\s*(.+)$/;
const TOTAL = /^(?:totalt?|sammanlagt|summa|tillsammans|samtliga)(?:\s+antal)?(?!\p{L})/iu;
/** a total of its own kind, when it is far from the sum of the lines above */
const BARE_TOTAL = /^(?:totalt?|sammanlagt|summa|tillsammans)$/i;
const UNIQUE = /unik/i;
const NEAR = 0.25;

export function listedFigures(line: string): ListedFigures | null {
  const [, label = "", rest = ""] = LINE.exec(line.trim()) ?? [];
  const [first, ...more] = mentionsIn(rest).filter(({ article }) => !article);
  return label === "" || !first || first.approximate || first.at > 3 ? null : { label, line, first, more, rest };
}

/** Lists of counts or kronor with one figure a line, each with the line that is their total. */
export function summedLists(lines: string[]): SummedList[] {
  const found: SummedList[] = [];
  let open: EnumeratedPart[] = [];
  for (const line of lines) {
    const listed = listedFigures(line.replace(/\([^)]*\).*$/, ""));
    // a row of several columns is no list
    if (!listed || listed.more.length > 0 || listed.rest.includes("\t")) {
      open = [];
      continue;
    }
    const { label, first } = listed;
    if (!TOTAL.test(label)) {
      open.push({ mention: first, words: label });
      continue;
    }
    const units = new Set([first, ...open.map(({ mention }) => mention)].map(({ unit }) => unit));
    const sum = open.reduce((all, { mention }) => all + mention.value.micro, 0);
    const near = Math.abs(sum - first.value.micro) <= Math.abs(first.value.micro) * NEAR;
    const added = units.size === 1 && (first.unit === "st" || first.unit === "kr") && !UNIQUE.test(label + first.noun);
    if (open.length >= 2 && added && (near || BARE_TOTAL.test(label))) found.push({ label, line, total: first, parts: open });
    open = [];
  }
  return found;
}
