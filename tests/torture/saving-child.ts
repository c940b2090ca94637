import { writeSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { OutcomeCellKey } from "../../db/mutations/outcome-standing.ts";
import { reportOutcome, reportOutcomes } from "../../db/mutations/outcomes.ts";
import { commandLineUser } from "../../db/mutations/people.ts";
import { openStore } from "../../db/store.ts";

/**
 * Saves without end in a database until somebody kills it: a cell at a time, and every fifth time a paste of many. Says on
 * standard output what it is about to save ("? NUMBER CELL …") and what it was told is saved ("! NUMBER CELL …"); `NUMBER` is
 * the value. Before it opens the database it waits for the first number on standard input.
 */
const [, , file = "", cellsAsJson = "{}"] = process.argv;
const cells = JSON.parse(cellsAsJson) as { alone: OutcomeCellKey[]; pasted: OutcomeCellKey[] };
const NOW = "2026-09-10T09:00:00.000Z";

say("ready");
const first = await new Promise<number>((resolve) => process.stdin.once("data", (line) => resolve(Number(line))));
const store = await openStore(file);
const user = await commandLineUser(store);
const versions = new Map<string, number>();
for (const row of await store.db.select().from(store.t.outcome).where(eq(store.t.outcome.period, "T2"))) {
  versions.set(nameOf({ ...row, district: row.districtId }), row.version);
}
say("open");

for (let number = first; ; number++) {
  const pasting = number % 5 === 0;
  const chosen = pasting ? cells.pasted : [cells.alone[Math.floor(Math.random() * cells.alone.length)] as OutcomeCellKey];
  const names = chosen.map(nameOf).join(" ");
  const input = chosen.map((cell) => ({
    ...{ ...cell, base: versions.get(nameOf(cell)) ?? 0, key: `k${number}` },
    entry: { kind: "varde" as const, figure: { micro: number * 1_000_000, decimals: 0 } },
  }));
  say(`? ${number} ${names}`);
  const [only] = input;
  const saved = pasting || !only ? await reportOutcomes(store, user, NOW, input) : await reportOutcome(store, user, NOW, only);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const told = "versions" in saved ? saved.versions : [saved.version];
  for (const [index, cell] of chosen.entries()) versions.set(nameOf(cell), told[index] ?? 0);
  say(`! ${number} ${names}`);
}

function nameOf({ indicatorId, district, gender }: Pick<OutcomeCellKey, "indicatorId" | "district" | "gender">): string {
  return `${indicatorId}/${district}/${gender}`;
}

/** At once, so that what was said before the kill has been said. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
