import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { OutcomeCellKey } from "../db/mutations/outcome-standing.ts";
import { reportOutcome } from "../db/mutations/outcomes.ts";
import { addPerson, commandLineUser } from "../db/mutations/people.ts";
import { takeInDocument } from "../db/mutations/take-in-document.ts";
import { openStore, type Store } from "../db/store.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import { byTurns, type Measured } from "./bench.ts";
import { reportContent, UNIT_GOALS } from "./content.ts";

export const name = "One cell saved by its unit's rapportör, with all that is asked and its row in the history, on disk";
export const limit = { ratio: 1 / 0.35 };

const NOW = "2027-01-20T09:00:00.000Z";
/** so many saves that the code runs as hot as in a server that has been up for a while */
const WARM = 12;
const TIMES = 121;
const SAVES = 200;

/** By the clock, not the processor's time: waiting for the disk is what both do most. */
export async function run(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-bench-"));
  const file = join(folder, "bench.db");
  const store = await openStore(file);
  try {
    const ours = saveEach(await reporter(store), store, await cellsOf(store));
    const raw = new BetterSqlite3(file);
    const theirs = upsertEach(raw, await cellsOf(store));
    await byTurns(WARM, ours, theirs);
    const measured = await byTurns(TIMES, ours, theirs);
    raw.close();
    return { unit: "ms", ...measured, against: `the bare upsert, prepared, synchronous=FULL; ${SAVES} saves` };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function reporter(store: Store) {
  const content = reportContent(UNIT_GOALS);
  const taking = { proposal: { content }, original: null, decided: null, replace: false, styrmodell: styrmodellOf(content.head.year) };
  const taken = await takeInDocument(store, await commandLineUser(store), NOW, taking);
  if (!taken.ok) throw new Error(taken.message);
  return addPerson(store, NOW, { name: "Siv Al", title: "", role: "rapportor", orgUnitId: taken.unitId, delegation: false });
}

/** Every cell of the unit's second tertial. */
async function cellsOf({ db, t }: Store): Promise<OutcomeCellKey[]> {
  const [plan] = await db.select().from(t.plan);
  const indicators = await db.selectDistinct({ id: t.planIndicator.indicatorId }).from(t.planIndicator);
  if (!plan) throw new Error("The plan was not taken in");
  const { orgUnitId: unitId, year } = plan;
  return indicators.flatMap(({ id }) =>
    (["totalt", "kvinnor", "man"] as const).map((gender) => ({ unitId, indicatorId: id, year, period: "T2", district: "hela", gender })),
  );
}

function saveEach(user: Awaited<ReturnType<typeof reporter>>, store: Store, cells: OutcomeCellKey[]) {
  const versions = cells.map(() => 0);
  let serial = 0;
  return () =>
    timed(async () => {
      const at = serial++ % cells.length;
      const figure = { micro: serial * 10_000, decimals: 2 };
      const input = {
        ...(cells[at] as OutcomeCellKey),
        base: versions[at] ?? 0,
        key: `k${serial}`,
        entry: { kind: "varde" as const, figure },
      };
      const saved = await reportOutcome(store, user, NOW, input);
      if (!saved.ok) throw new Error(saved.message);
      versions[at] = saved.version;
    });
}

function upsertEach(raw: BetterSqlite3.Database, cells: OutcomeCellKey[]) {
  raw.pragma("synchronous = FULL");
  const upsert = raw.prepare(
    `insert into outcome (org_unit_id, indicator_id, year, period, district_id, gender, kind, value_micro, decimals, source, saved_by, saved_at)
     values (?, ?, ?, 'T1', ?, ?, 'varde', ?, 2, 'inmatad', (select id from person limit 1), ?)
     on conflict do update set value_micro = excluded.value_micro, saved_at = excluded.saved_at, version = version + 1`,
  );
  let serial = 0;
  return () =>
    timed(async () => {
      const { unitId, indicatorId, year, district, gender } = cells[serial++ % cells.length] as OutcomeCellKey;
      upsert.run(unitId, indicatorId, year, district, gender, serial * 10_000, NOW);
    });
}

async function timed(save: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  for (let at = 0; at < SAVES; at++) await save();
  return performance.now() - begun;
}
