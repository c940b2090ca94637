import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { importOutcomes, type OutcomesImported } from "../db/mutations/import-outcomes.ts";
import { byTurns, type Measured, worked } from "./bench.ts";
import { everyValue, NOW, unitOfMany } from "./large-outcomes.ts";

export const name = "1,008,000 outcomes of a file tried, put down, taken over and remembered with what stood before, on disk";
export const limit = { ratio: 1 / 0.35 };

/** a unit's year has so many */
const PERIODS = ["T1", "T2", "VB"];
const INDICATORS = 24_000;
const ROWS_A_STATEMENT = 100;
const ROWS_A_TRANSACTION = 1000;

export async function run(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const file = join(folder, "bench.db");
  const { store, chief, unitId, year } = await unitOfMany(file, INDICATORS);
  const raw = new BetterSqlite3(file);
  raw.pragma("synchronous = FULL");
  try {
    const periods = PERIODS.values();
    const clock: number[] = [];
    const { ours, baseline, ratio } = await byTurns(
      PERIODS.length,
      async () => {
        const input = everyValue(unitId, year, periods.next().value ?? "", INDICATORS);
        return worked(async () => {
          const begun = performance.now();
          const saved = await importOutcomes(store, chief, NOW, input);
          if (!saved.ok) throw new Error(saved.refused[0]?.refused.message);
          clock.push(performance.now() - begun);
        });
      },
      async () => {
        const input = everyValue(unitId, year, `raw${clock.length}`, INDICATORS);
        return worked(() => insertBatched(raw, input, chief.id));
      },
    );
    const against = `the same rows inserted, ${ROWS_A_STATEMENT} a prepared statement, ${ROWS_A_TRANSACTION} a transaction, synchronous=FULL`;
    return { unit: "ms", ours, baseline, ratio, against, peers: { "ours by the clock, with its pauses": Math.max(...clock) } };
  } finally {
    raw.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

function insertBatched(raw: BetterSqlite3.Database, { unitId, year, period, cells }: OutcomesImported, by: string): void {
  const row = "(?, ?, ?, ?, ?, ?, 'varde', ?, 0, 'inmatad', ?, ?)";
  const insert = raw.prepare(
    `insert into outcome (org_unit_id, indicator_id, year, period, district_id, gender, kind, value_micro, decimals, source, saved_by, saved_at)
     values ${Array.from({ length: ROWS_A_STATEMENT }, () => row).join(", ")}`,
  );
  const together = raw.transaction((rows: OutcomesImported["cells"]) => {
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      insert.run(
        rows.slice(from, from + ROWS_A_STATEMENT).flatMap(({ indicatorId, district, gender, entry }) => {
          const micro = entry.kind === "varde" ? entry.figure.micro : null;
          return [unitId, indicatorId, year, period, district, gender, micro, by, NOW];
        }),
      );
    }
  });
  for (let from = 0; from < cells.length; from += ROWS_A_TRANSACTION) together(cells.slice(from, from + ROWS_A_TRANSACTION));
}
