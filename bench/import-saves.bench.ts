import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importOutcomes } from "../db/mutations/import-outcomes.ts";
import { reportOutcome } from "../db/mutations/outcomes.ts";
import { commandLineUser } from "../db/mutations/people.ts";
import { undoImport } from "../db/mutations/undo-import.ts";
import { openStore, type Store } from "../db/store.ts";
import type { User } from "../lib/domain/access.ts";
import { inFreshProcess, type Measured } from "./bench.ts";
import { everyValue, NOW, unitOfMany } from "./large-outcomes.ts";

export const name =
  "The longest that a save of one cell waits while 100,800 outcomes of a file are taken in, by the same process and by another, and undone";
export const limit = { above: 50 };

const INDICATORS = 2400;
const BETWEEN_SAVES_MS = 10;
const IMPORTED = "TERTIAL_BENCH_IMPORT";

export async function run(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const file = join(folder, "bench.db");
  const { store, chief, unitId, year } = await unitOfMany(file, INDICATORS);
  try {
    const saves = savesOf(store, chief, unitId, year);
    const alone = await saves(() => new Promise((resolve) => setTimeout(resolve, 2000)));
    let importId = "";
    const same = await saves(async () => {
      const saved = await importOutcomes(store, chief, NOW, everyValue(unitId, year, "T2", INDICATORS));
      if (!saved.ok) throw new Error(saved.refused[0]?.refused.message);
      importId = saved.importId;
    });
    const undone = await saves(async () => {
      const saved = await undoImport(store, chief, NOW, { importId, leaving: "" });
      if (!saved.ok) throw new Error(saved.message);
    });
    process.env[IMPORTED] = JSON.stringify({ file, unitId, year });
    const other = await saves(() => inFreshProcess("import-saves.bench.ts", "importAll"));
    const peers = {
      "in the process that imports": same,
      "in the one that undoes": undone,
      "in another": other,
      "with nothing beside": alone,
    };
    return { unit: "ms", ours: Math.max(same, undone, other), baseline: 0, against: "no wait at all", peers };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** For a process of its own: takes the file in where another process saves. */
export async function importAll(): Promise<number> {
  const { file, unitId, year } = JSON.parse(process.env[IMPORTED] ?? "");
  const store = await openStore(file);
  const saved = await importOutcomes(store, await commandLineUser(store), NOW, everyValue(unitId, year, "VB", INDICATORS));
  if (!saved.ok) throw new Error(saved.refused[0]?.refused.message);
  await store.close();
  return 0;
}

/** Saves one cell of another period again and again as long as the work goes on; answers the longest that a save took. */
function savesOf(store: Store, user: User, unitId: string, year: number) {
  let base = 0;
  const [first] = everyValue(unitId, year, "T1", 1).cells;
  if (!first) throw new Error("The indicator has no cells");
  const cell = { ...first, unitId, year, period: "T1" };
  return async (work: () => Promise<unknown>): Promise<number> => {
    let [longest, going] = [0, true];
    const done = work().finally(() => {
      going = false;
    });
    while (going) {
      const begun = performance.now();
      const figure = { micro: base * 1_000_000, decimals: 0 };
      const saved = await reportOutcome(store, user, NOW, { ...cell, base, entry: { kind: "varde", figure } });
      if (!saved.ok) throw new Error(saved.message);
      longest = Math.max(longest, performance.now() - begun);
      base = saved.version;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_SAVES_MS));
    }
    await done;
    return longest;
  };
}
