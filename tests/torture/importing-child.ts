import { writeSync } from "node:fs";
import { importOutcomes, type OutcomesImported } from "../../db/mutations/import-outcomes.ts";
import { commandLineUser } from "../../db/mutations/people.ts";
import { openStore } from "../../db/store.ts";
import { sweepImports } from "../../db/waiting/sweep.ts";

/**
 * Takes a large file in again and again, each time with a number one higher in every cell, until somebody kills it. Says on
 * standard output that it begins ("begun"), and what it was told is saved ("! NUMBER"). What an earlier one left is swept at the
 * start, as long after its death as that takes.
 */
const [, , file = "", placeAsJson = "{}"] = process.argv;
const { unitId, indicatorIds, districts } = JSON.parse(placeAsJson) as { unitId: string; indicatorIds: string[]; districts: string[] };
const NOW = "2026-09-10T09:00:00.000Z";

const store = await openStore(file);
await sweepImports(store, () => new Date(Date.now() + 60_000).toISOString());
const user = await commandLineUser(store);
const { t } = store;
let [{ version } = { version: 0 }] = await store.db.select({ version: t.outcome.version }).from(t.outcome).limit(1);
writeSync(1, "begun\n");
for (;;) {
  const entry = { kind: "varde" as const, figure: { micro: (version + 1) * 1_000_000, decimals: 0 } };
  const cells: OutcomesImported["cells"] = indicatorIds.flatMap((indicatorId) =>
    districts.map((district) => ({ indicatorId, district, gender: "totalt", base: version, entry })),
  );
  const input = { unitId, year: 2026, period: "T2", file: { name: "utfall.csv", sha256: "" }, cells };
  const saved = await importOutcomes(store, user, NOW, input);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refused[0]));
  version++;
  writeSync(1, `! ${version}\n`);
}
