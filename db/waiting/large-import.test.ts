import { createHash } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import type { User } from "../../lib/domain/access.ts";
import { BETWEEN_CELLS, BETWEEN_PARTS } from "../../lib/domain/packed-grid.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { importOutcomes, type OutcomesImported } from "../mutations/import-outcomes.ts";
import { reportOutcome } from "../mutations/outcomes.ts";
import { submitPeriod } from "../mutations/submissions.ts";
import { loadFacts } from "../paper/facts.ts";
import { cellHistory } from "../queries/cell-history.ts";
import { gridCells } from "../queries/grid-cells.ts";
import { alteredBeside } from "../queries/kept-beside.ts";
import { insertAll } from "../rows.ts";
import type { Store } from "../store.ts";
import { rowWords } from "./put-down.ts";
import { sweepImports } from "./sweep.ts";

const PLACE = { year: 2026, period: "T2" };
/** two indicators of these in all genders are more than one transaction takes */
const DISTRICTS = 900;
const BEFORE = "2026-03-02T08:00:00.000Z";
const LATER = "2026-03-02T09:01:00.000Z";

onEachEngine((fresh) => {
  async function unitOfMany() {
    const store = await fresh();
    const { unitId } = await unitsPapers(store);
    const districts = Array.from({ length: DISTRICTS }, (_, at) => ({ id: `d${String(at).padStart(4, "0")}`, name: `Stadsdel ${at}` }));
    await store.tx((handle) => insertAll(handle, handle.t.district, districts));
    const indicators = await store.db.selectDistinct({ id: store.t.planIndicator.indicatorId }).from(store.t.planIndicator);
    const cells = indicators
      .slice(0, 2)
      .flatMap(({ id: indicatorId }) =>
        districts.flatMap(({ id: district }, at) =>
          (["totalt", "kvinnor", "man"] as const).map((gender) => ({ indicatorId, district, gender, base: 0, entry: value(at) })),
        ),
      );
    const input: OutcomesImported = { unitId, ...PLACE, file: { name: "utfall.csv", sha256: "ab12" }, cells };
    const people = await peopleOf(store, unitId, 2026);
    const [first] = cells;
    if (!first) throw new Error("indikator saknas");
    return { store, people, input, first, cell: { ...PLACE, unitId, ...first } };
  }

  const take = (store: Store, user: User, input: OutcomesImported, more = {}) =>
    importOutcomes(store, user, NOW, input, { clock: () => NOW, ...more });

  test("a large file is saved whole, with one row in the history and each value's before and after in the import's own", async () => {
    const { store, people, input, first, cell } = await unitOfMany();
    expect(await reportOutcome(store, people.chief, BEFORE, { ...cell, entry: value(7) })).toMatchObject({ ok: true });
    const cells = input.cells.with(0, { ...first, base: 1 });
    const told: number[] = [];
    const saved = await take(store, people.chief, { ...input, cells }, { told: (done: number, of: number) => told.push(done / of) });
    expect(saved.ok && saved.versions.slice(0, 2)).toEqual([2, 1]);
    const rows = await outcomes(store);
    expect(rows).toHaveLength(cells.length);
    expect(rows.every(({ districtId, valueMicro }) => valueMicro === Number(districtId.slice(1)) * 1_000_000)).toBe(true);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));

    const history = await store.db.select().from(store.t.history).where(like(store.t.history.place, "import/%"));
    expect(history).toHaveLength(1);
    const waiting = await store.db.select().from(store.t.outcomeImportRow);
    const checksum = createHash("sha256");
    const order = (row: (typeof waiting)[number]) => `${row.indicatorId}/${row.districtId}/${row.gender}`;
    for (const row of waiting.sort((a, b) => (order(a) < order(b) ? -1 : 1))) checksum.update(rowWords(row));
    expect(history[0]).toMatchObject({ action: "utfall-inlasta", after: { sha256: "ab12", rows: checksum.digest("hex") } });
    expect(await firstBreak(store, history[0]?.authorityId ?? "")).toBeNull();
    expect(await alteredBeside(store, history)).toEqual([]);
    const kind = "ej-matt" as const;
    await store.tx(async ({ db, t }) => {
      await db.update(t.outcomeImportRow).set({ kind, valueMicro: null }).where(eq(t.outcomeImportRow.districtId, "d0007"));
    });
    expect(await alteredBeside(store, history)).toEqual(history);
    const changes = await cellHistory(store, cell, { unit: "st", decimals: 0 });
    expect(changes.map(({ before, after }) => [before, after])).toEqual(
      [
        ["7 st", "0 st"],
        ["", "7 st"],
      ].map((words) => words.map((word) => word.replace(" ", "\u00a0"))),
    );
    // the next save builds on what the file gave
    expect(await reportOutcome(store, people.chief, LATER, { ...cell, base: 1, entry: value(5) })).toMatchObject({
      reason: "stale",
      current: { version: 2, by: people.chief.name },
    });
    expect(await reportOutcome(store, people.chief, LATER, { ...cell, base: 2, entry: value(5) })).toMatchObject({ version: 3 });
  });

  test("one value that can't be saved keeps a large file out, and a trial leaves nothing behind", async () => {
    const { store, people, input, first } = await unitOfMany();
    const last = input.cells.length - 1;
    const stale = { ...input, cells: input.cells.with(last, { ...first, base: 3 }).with(4, { ...first, district: "finns-ej" }) };
    for (const dryRun of [true, false]) {
      expect(await take(store, people.chief, stale, { dryRun })).toMatchObject({
        ok: false,
        refused: [
          { index: 4, refused: { reason: "missing", message: "Stadsdelen finns inte." } },
          { index: last, refused: { reason: "stale" } },
        ],
      });
    }
    expect(await take(store, people.chief, input, { dryRun: true })).toMatchObject({ ok: true });
    const stranger = { ...people.chief, grants: [] };
    expect(await take(store, stranger, input)).toMatchObject({ ok: false, refused: [{ refused: { reason: "missing" } }] });
    expect(await outcomes(store)).toEqual([]);
    expect(await store.db.select().from(store.t.outcomeImport)).toEqual([]);
    expect(await store.db.select().from(store.t.outcomeImportRow)).toEqual([]);
  });

  test("until all of it stands nobody sees any of it, then everybody sees all, and the period waits meanwhile", async () => {
    const { store, people, input, cell } = await unitOfMany();
    const [plan] = await store.db.select().from(store.t.plan).where(eq(store.t.plan.orgUnitId, input.unitId));
    const seen = new Set<number>();
    const refused = new Set<string>();
    let looking = true;
    const others = (async () => {
      while (looking) {
        const facts = await loadFacts(store, { planId: plan?.id ?? "", unitId: input.unitId, year: 2026 });
        seen.add(Array.from(facts.outcomes.values()).filter(({ period, districtId }) => period === "T2" && districtId !== "hela").length);
        seen.add(await inGrid(store, input));
        const save = await reportOutcome(store, people.chief, NOW, { ...cell, district: "hela", entry: value(1) });
        if (!save.ok) refused.add(save.message);
        const handIn = await submitPeriod(store, people.chief, NOW, { unitId: input.unitId, ...PLACE, base: 0, note: "" });
        if (!handIn.ok) refused.add(handIn.message);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const saved = await take(store, people.chief, input);
    looking = false;
    await others;
    expect(saved).toMatchObject({ ok: true });
    for (const count of seen) expect([0, input.cells.length]).toContain(count);
    expect([...refused]).toContain("En fil läses in i T2 2026 just nu. Vänta en stund och försök igen.");
  });

  test("an import whose process died is swept when its values did not stand yet, and finished when they did", async () => {
    const { store, people, input } = await unitOfMany();
    const dies = (at: number) => {
      let batches = 0;
      return () => {
        if (++batches > at) throw new Error("the process dies");
        return NOW;
      };
    };
    // dead as it can be: not even the sweeping afterwards works
    await expect(take(store, people.chief, input, { clock: dies(2) })).rejects.toThrow("dies");
    expect(await store.db.select().from(store.t.outcomeImportRow)).not.toEqual([]);
    expect(await outcomes(store)).toEqual([]);
    expect(await sweepImports(store, () => NOW)).toBe(0);
    expect(await sweepImports(store, () => LATER)).toBe(1);
    expect(await store.db.select().from(store.t.outcomeImportRow)).toEqual([]);

    expect(await take(store, people.chief, input, { clock: dies(5) })).toMatchObject({ ok: true });
    const inPlace = (await outcomes(store)).length;
    expect(inPlace).toBeGreaterThan(0);
    expect(inPlace).toBeLessThan(input.cells.length);
    expect(await inGrid(store, input)).toBe(input.cells.length);
    expect(await sweepImports(store, () => LATER)).toBe(1);
    expect(await outcomes(store)).toHaveLength(input.cells.length);
    expect(await sweepImports(store, () => "2026-03-02T10:00:00.000Z")).toBe(0);
    expect(await take(store, people.chief, { ...input, cells: input.cells.map((one) => ({ ...one, base: 1 })) })).toMatchObject({
      ok: true,
    });
  });
});

function value(whole: number) {
  return { kind: "varde" as const, figure: { micro: whole * 1_000_000, decimals: 0 } };
}

/** How many of the file's cells the unit's grid shows. */
async function inGrid(store: Store, { unitId, cells }: OutcomesImported): Promise<number> {
  const { cellsOf, people } = await gridCells(store, { unitId, ...PLACE, before: null, districts: [] });
  const shown = Array.from(new Set(cells.map(({ indicatorId }) => indicatorId)), (id) => cellsOf(id).cells.split(BETWEEN_CELLS)).flat();
  const count = shown.filter((cell) => cell.split(BETWEEN_PARTS).some((part) => part.startsWith("d0"))).length;
  expect(Object.keys(people).length > 0 || count === 0).toBe(true);
  return count;
}

async function outcomes({ db, t }: Store) {
  return db
    .select()
    .from(t.outcome)
    .where(and(eq(t.outcome.period, "T2"), like(t.outcome.districtId, "d0%")));
}
