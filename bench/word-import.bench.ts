import { readOutline } from "../lib/word/read.ts";
import { openZip } from "../lib/word/read-zip.ts";
import { writeWord } from "../lib/word/write.ts";
import { byTurns, type Measured, worked } from "./bench.ts";
import { BOARD_GOALS } from "./content.ts";
import { reportOf } from "./reports.ts";

export const name = "Reading a Word file of some 370 pages";
export const limit = { ratio: 3 };

const WARM = 5;
const TIMES = 45;
const MOST = 64 * 1024 * 1024;

export async function run(): Promise<Measured> {
  const file = Buffer.from(await writeWord(reportOf(BOARD_GOALS)));
  const ours = () => worked(() => readOutline(file));
  const theirs = () => worked(() => scanned(file));
  await byTurns(WARM, ours, theirs);
  return { unit: "ms", ...(await byTurns(TIMES, ours, theirs)), against: "inflate + one pass that picks out the texts" };
}

/** The least that sees every text: inflated, and gone through once from "<" to "<". */
function scanned(file: Buffer): string[] {
  const part = openZip(file).read("word/document.xml", MOST) ?? Buffer.of();
  const texts: string[] = [];
  for (let at = part.indexOf(60); at >= 0; ) {
    const end = part.indexOf(62, at);
    const next = part.indexOf(60, end);
    // <w:t> or <w:t xml:space="preserve">
    if (part[at + 1] === 119 && part[at + 3] === 116 && (part[at + 4] === 62 || part[at + 4] === 32)) {
      texts.push(part.toString("utf8", end + 1, next));
    }
    at = next;
  }
  return texts;
}
