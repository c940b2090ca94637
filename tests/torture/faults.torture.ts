import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import type { OutcomeCellKey } from "../../db/mutations/outcome-standing.ts";
import { reportOutcomes } from "../../db/mutations/outcomes.ts";
import { openStore, type Store } from "../../db/store.ts";
import { NOW } from "../fixtures/database.ts";
import { unitsPapers } from "../fixtures/units-papers.ts";

const FAULTS = 1000;
const CELLS = 200;

test(`a paste with a fault between two of its cells, ${FAULTS} times: all of it is saved or none`, async ({ task }) => {
  const folder = mkdtempSync(join(tmpdir(), "tertial-faults-"));
  const file = join(folder, "faults.db");
  const store = await openStore(file);
  const raw = new BetterSqlite3(file);
  try {
    const { unitId, user } = await unitsPapers(store);
    for (let more = 0; more < CELLS / 6; more++)
      raw.prepare("insert into district (id, name) values (?, ?)").run(`d${more}`, `Stadsdel ${more}`);
    const cells = (await cellsOf(store, unitId)).slice(0, CELLS);
    const paste = (number: number, base: number) =>
      reportOutcomes(
        store,
        user,
        NOW,
        cells.map((cell) => ({
          ...cell,
          base,
          key: `k${number}`,
          entry: { kind: "varde", figure: { micro: number * 1_000_000, decimals: 0 } },
        })),
      );
    let version = 0;
    for (let number = 1; number <= FAULTS; number++) {
      const before = standing(raw);
      const { indicatorId, district, gender } = cells[Math.floor(Math.random() * cells.length)] as OutcomeCellKey;
      raw.exec(
        `create trigger fault before insert on outcome when new.period = 'T2' and new.indicator_id = '${indicatorId}'
            and new.district_id = '${district}' and new.gender = '${gender}'
          begin select raise(abort, 'the fault'); end`,
      );
      await expect(paste(number, version)).rejects.toThrow();
      raw.exec("drop trigger fault");
      expect(standing(raw)).toEqual(before);
      // what was undone is no hindrance afterwards
      if (number % 100 === 0) expect(await paste(number, version++)).toMatchObject({ ok: true });
    }
    task.meta.figures = `${FAULTS} pastes of ${cells.length} cells, 0 in part`;
  } finally {
    raw.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

/** Every cell of the unit's second tertial, with its stadsdelar. */
async function cellsOf({ db, t }: Store, unitId: string): Promise<OutcomeCellKey[]> {
  const indicators = await db.selectDistinct({ id: t.planIndicator.indicatorId }).from(t.planIndicator);
  const districts = await db.select().from(t.district);
  const genders = ["totalt", "kvinnor", "man"] as const;
  return indicators.flatMap(({ id: indicatorId }) =>
    districts.flatMap(({ id: district }) => genders.map((gender) => ({ unitId, indicatorId, year: 2026, period: "T2", district, gender }))),
  );
}

/** All that a paste writes. */
function standing(raw: BetterSqlite3.Database): unknown {
  const rows = raw.prepare("select * from outcome where period = 'T2' order by indicator_id, district_id, gender").all();
  return {
    rows,
    history: raw.prepare("select authority_id, seq, hash from history_head").all(),
    changes: raw.prepare("select count(*) from history").pluck().get(),
  };
}
