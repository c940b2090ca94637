import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { commandLineUser } from "../db/mutations/people.ts";
import { takeInDocument } from "../db/mutations/take-in-document.ts";
import { openStore } from "../db/store.ts";
import { workOn } from "../lib/jobs/workers.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import type { Measured } from "./bench.ts";
import { BOARD_GOALS, reportContent } from "./content.ts";

export const name = "The longest that requests stand still while a nämnd's report is made (its first, and one when warm)";
export const limit = { above: 50 };

const NOW = "2027-02-01T08:00:00.000Z";

export async function run(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const file = join(folder, "bench.db");
  const store = await openStore(file);
  const work = workOn(file);
  try {
    const content = reportContent(BOARD_GOALS);
    const styrmodell = styrmodellOf(content.head.year);
    const taking = { proposal: { content }, original: null, decided: null, replace: false, styrmodell };
    const taken = await takeInDocument(store, await commandLineUser(store), NOW, taking);
    if (!taken.ok) throw new Error(taken.message);
    await rest();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    for (let turn = 0; turn < 2; turn++) await work.word({ documentId: taken.documentId, now: NOW });
    delay.disable();
    return { unit: "ms", ours: delay.max / 1e6, baseline: 0, against: "no stop at all" };
  } finally {
    await work.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Lets what came before settle, so that it is not counted. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
