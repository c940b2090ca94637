import { expect, test } from "vitest";
import { cellKey, GENDERS, isReported } from "../../lib/domain/outcome-grid.ts";
import { unpacked } from "../../lib/domain/packed-grid.ts";
import { slugOf } from "../../lib/swedish/wording.ts";
import { onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { cellHistory } from "../queries/cell-history.ts";
import { unitYear } from "../queries/organisation.ts";
import { packedOutcomeGrid } from "../queries/outcome-grid.ts";
import { commentOutcome, type OutcomeReported, reportOutcome, reportOutcomes } from "./outcomes.ts";

const LATER = "2026-09-10T09:00:00.000Z";

onEachEngine((fresh) => {
  async function unitReporting() {
    const work = await unitsPapers(await fresh());
    const people = await peopleOf(work.store, work.unitId, 2026);
    const here = await unitYear(work.store, 2026, slugOf(work.before.VB.head.unit));
    if (!here) throw new Error("enheten saknas");
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const key = { unitId: work.unitId, indicatorId, year: 2026, period: "T2", district: "hela", gender: "totalt" } as const;
    const grid = async () => unpacked(await packedOutcomeGrid(work.store, people.chief, LATER, here, "T2"));
    const indicator = async () => (await grid()).groups.flatMap((group) => group.indicators).find(({ id }) => id === indicatorId);
    const reportedGenders = async () => {
      const cells = (await indicator())?.cells;
      return GENDERS.filter((gender) => cells?.get(cellKey("hela", gender)));
    };
    return { ...work, people, key, indicator, reportedGenders };
  }

  test("a share given as its counts keeps them, and its value is worked out with the indicator's decimals", async () => {
    const { store, people, key, indicator } = await unitReporting();
    const share = { numerator: decimal("412"), denominator: decimal("480") };
    expect(await reportOutcome(store, people.chief, LATER, { ...key, base: 0, entry: { kind: "andel", share } })).toMatchObject({
      ok: true,
    });
    expect((await indicator())?.cells.get(cellKey("hela", "totalt"))).toMatchObject({
      kind: "varde",
      share: { numerator: { micro: 412e6 }, denominator: { micro: 480e6 } },
      value: decimal("85,8"),
      by: "Bo Ek",
    });
  });

  test("a paste is saved whole or not at all, and every cell that stood in its way is named", async () => {
    const { store, people, key, reportedGenders } = await unitReporting();
    const cells: OutcomeReported[] = [
      { ...key, base: 0, entry: { kind: "varde", figure: decimal("85") } },
      { ...key, gender: "man", base: 7, entry: { kind: "varde", figure: decimal("84") } },
      { ...key, district: "finns-ej", base: 0, entry: { kind: "varde", figure: decimal("86") } },
    ];
    const refused = await reportOutcomes(store, people.chief, LATER, cells);
    expect(refused).toMatchObject({ ok: false, refused: [{ index: 1, refused: { reason: "stale" } }, { index: 2 }] });
    expect(await reportedGenders()).toEqual([]);
    const [whole, men] = cells as [OutcomeReported, OutcomeReported];
    expect(await reportOutcomes(store, people.chief, LATER, [whole, { ...men, base: 0 }])).toEqual({ ok: true, versions: [1, 1] });
    expect(await reportedGenders()).toEqual(["totalt", "man"]);
  });

  test("the same save sent again counts once, also when somebody looked in between; after another's save it is told", async () => {
    const { store, people, key } = await unitReporting();
    const save = { ...key, base: 0, key: "nyckel-ett", entry: { kind: "varde", figure: decimal("85") } } as const;
    expect(await reportOutcome(store, people.chief, LATER, save)).toMatchObject({ ok: true, version: 1 });
    expect(await reportOutcome(store, people.chief, LATER, save)).toMatchObject({ ok: true, version: 1 });
    expect(await cellHistory(store, key, { unit: "%", decimals: 1 })).toHaveLength(1);
    const others = { ...save, base: 1, key: "nyckel-två", entry: { kind: "varde", figure: decimal("86") } } as const;
    expect(await reportOutcome(store, people.controller, LATER, others)).toMatchObject({ ok: true, version: 2 });
    expect(await reportOutcome(store, people.chief, LATER, save)).toMatchObject({
      reason: "stale",
      current: { version: 2, by: "Lars Nord" },
    });
  });

  test("a comment belongs to the cell, survives a new figure, and makes nothing reported", async () => {
    const { store, people, key, indicator } = await unitReporting();
    expect(await commentOutcome(store, people.chief, LATER, { ...key, base: 0, comment: "Listan kommer vecka 3." })).toMatchObject({
      ok: true,
      version: 1,
    });
    const commented = await indicator();
    expect(commented && isReported(commented)).toBe(false);
    expect(
      await reportOutcome(store, people.chief, LATER, { ...key, base: 1, entry: { kind: "varde", figure: decimal("85") } }),
    ).toMatchObject({ ok: true, version: 2 });
    expect((await indicator())?.cells.get(cellKey("hela", "totalt"))).toMatchObject({ comment: "Listan kommer vecka 3.", version: 2 });
    const reported = await indicator();
    expect(reported && isReported(reported)).toBe(true);
    expect(await cellHistory(store, key, { unit: "%", decimals: 1 })).toMatchObject([
      { kind: "utfall", by: "Bo Ek", before: "", after: "85,0\u00a0%" },
      { kind: "kommentar", before: "", after: "Listan kommer vecka 3." },
    ]);
  });
});
