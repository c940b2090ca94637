import { writeWord } from "../lib/word/write.ts";
import { byTurns, type Measured, timed } from "./bench.ts";
import { UNIT_GOALS } from "./content.ts";
import { plainDocx } from "./plain-docx.ts";
import { reportOf } from "./reports.ts";

export const name = "Word report of a unit: some 25 pages, warm (ours with page numbers, npm docx without)";
export const limit = { ratio: 1.2 };

const WARM = 15;
const TIMES = 25;

export async function run(): Promise<Measured> {
  const report = reportOf(UNIT_GOALS);
  const ours = () => timed(() => writeWord(report));
  const theirs = () => timed(() => plainDocx(report));
  await byTurns(WARM, ours, theirs);
  const [mine, baseline] = await byTurns(TIMES, ours, theirs);
  return { unit: "ms", ours: mine, baseline, against: "npm docx with an object for each run" };
}
