import { writeWord } from "../lib/word/write.ts";
import { inFreshProcess, type Measured, median } from "./bench.ts";
import { CITY_GOALS } from "./content.ts";
import { reportOf } from "./reports.ts";

export const name = "Word report of a city: 6,000 tables, the most memory it takes";
export const limit = { above: 250 };

export async function run(): Promise<Measured> {
  const most = async (work: string) => {
    const values: number[] = [];
    for (let turn = 0; turn < 3; turn++) values.push(await inFreshProcess("city-memory.bench.ts", work));
    return median(values);
  };
  return {
    unit: "MB",
    ours: await most("ours"),
    baseline: await most("empty"),
    against: "a process with the same code and a report of one goal",
  };
}

/** Content, composing and writing, as a worker does them. */
export async function ours(): Promise<number> {
  await writeWord(reportOf(CITY_GOALS));
  return mostMemory();
}

export async function empty(): Promise<number> {
  await writeWord(reportOf(1));
  return mostMemory();
}

/** The most memory the process has had, in MB (maxRSS is in kilobytes). */
function mostMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}
