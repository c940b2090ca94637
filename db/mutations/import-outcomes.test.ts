import { and, eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { nameMeanings } from "../queries/name-meanings.ts";
import { importOutcomes, type OutcomesImported } from "./import-outcomes.ts";
import { rememberName } from "./name-meanings.ts";

const FILE = { name: "utfall.xlsx", sha256: "ab12" };

onEachEngine((fresh) => {
  async function unitWithFile() {
    const work = await unitsPapers(await fresh());
    const { store, unitId, before } = work;
    const people = await peopleOf(store, unitId, 2026);
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const cell = { indicatorId, district: "hela", base: 0 } as const;
    const figure = (written: string) => ({ kind: "varde" as const, figure: decimal(written) });
    const input: OutcomesImported = {
      ...{ unitId, year: 2026, period: "T2", file: FILE },
      cells: [
        { ...cell, gender: "totalt", entry: figure("85") },
        { ...cell, gender: "kvinnor", entry: figure("86,25") },
      ],
    };
    const outcomes = () =>
      store.db
        .select()
        .from(store.t.outcome)
        .where(and(eq(store.t.outcome.orgUnitId, unitId), eq(store.t.outcome.period, "T2")));
    const history = (place: string) =>
      store.db
        .select()
        .from(store.t.history)
        .where(like(store.t.history.place, `${place}%`));
    return { ...work, people, input, indicatorId, outcomes, history };
  }

  test("a file's figures are saved together, with its checksum in the history and each figure's before and after", async () => {
    const { store, people, input, outcomes, history, unitId, indicatorId } = await unitWithFile();
    expect(await importOutcomes(store, people.chief, NOW, input)).toMatchObject({ ok: true, versions: [1, 1] });
    expect((await outcomes()).map(({ gender, valueMicro }) => [gender, valueMicro]).sort()).toEqual([
      ["kvinnor", 86_250_000],
      ["totalt", 85_000_000],
    ]);
    const [file, ...more] = await history("import/");
    expect(more).toEqual([]);
    expect(file).toMatchObject({ action: "utfall-inlasta", after: { file: "utfall.xlsx", sha256: "ab12", period: "T2", cells: 2 } });
    const cells = await history(`outcome/${unitId}/${indicatorId}/2026/T2`);
    expect(cells).toHaveLength(2);
    expect(await firstBreak(store, file?.authorityId ?? "")).toBeNull();
  });

  test("a file that is only tried is refused as it would be, and leaves nothing behind, not in the history either", async () => {
    const { store, people, input, outcomes, history } = await unitWithFile();
    expect(await importOutcomes(store, people.chief, NOW, input, { dryRun: true })).toMatchObject({ ok: true, versions: [1, 1] });
    expect(await outcomes()).toEqual([]);
    expect(await history("import/")).toEqual([]);
    const [first, second] = input.cells;
    const stale = { ...input, cells: [first, { ...second, base: 3 }] as OutcomesImported["cells"] };
    for (const dryRun of [true, false]) {
      expect(await importOutcomes(store, people.chief, NOW, stale, { dryRun })).toMatchObject({
        ok: false,
        refused: [{ index: 1, refused: { reason: "stale" } }],
      });
    }
    expect(await outcomes()).toEqual([]);
    expect(await history("import/")).toEqual([]);
  });

  test("a name is remembered for the unit, may mean something else later, and both are in the history", async () => {
    const { store, people, unitId, indicatorId, before, history } = await unitWithFile();
    const other = indicatorIn(before.VB, "Antal fallolyckor").indicatorId;
    const said = { unitId, year: 2026, written: "Nöjda  brukare:", kind: "indikator" } as const;
    expect(await rememberName(store, people.chief, NOW, { ...said, id: other })).toMatchObject({ ok: true });
    expect(await rememberName(store, people.chief, NOW, { ...said, id: indicatorId })).toMatchObject({ ok: true });
    expect(await rememberName(store, people.chief, NOW, { ...said, id: indicatorId })).toMatchObject({ ok: true });
    expect(await nameMeanings(store, unitId)).toEqual({ indicators: { nöjdabrukare: indicatorId }, districts: {} });
    expect((await history(`name/${unitId}/`)).map(({ before: was, after }) => [was, after])).toEqual([
      [{}, { id: other, written: "Nöjda  brukare:" }],
      [{ id: other }, { id: indicatorId, written: "Nöjda  brukare:" }],
    ]);
  });

  test("a name means only what the unit has, and only one of the unit's own says so", async () => {
    const { store, people, unitId, indicatorId } = await unitWithFile();
    const said = { unitId, year: 2026, written: "Norra" } as const;
    expect(await rememberName(store, people.chief, NOW, { ...said, kind: "indikator", id: "finns-ej" })).toMatchObject({
      reason: "missing",
    });
    expect(await rememberName(store, people.chief, NOW, { ...said, kind: "stadsdel", id: "finns-ej" })).toMatchObject({
      reason: "missing",
    });
    const [norra] = await store.db.select().from(store.t.unitDistrict).where(eq(store.t.unitDistrict.orgUnitId, unitId));
    expect(await rememberName(store, people.chief, NOW, { ...said, kind: "stadsdel", id: norra?.districtId ?? "" })).toMatchObject({
      ok: true,
    });
    expect((await nameMeanings(store, unitId)).districts).toEqual({ norra: norra?.districtId });
    // to who has no role here it is not there
    const stranger = { ...people.chief, grants: [] };
    expect(await rememberName(store, stranger, NOW, { ...said, kind: "indikator", id: indicatorId })).toMatchObject({
      reason: "missing",
    });
  });
});
