import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Gender } from "../../lib/domain/chain.ts";
import { cellKey, GENDERS } from "../../lib/domain/outcome-grid.ts";
import { unpacked } from "../../lib/domain/packed-grid.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { commentOutcome, type Reported, reportOutcome } from "../mutations/outcomes.ts";
import { unitYear } from "./organisation.ts";
import { packedOutcomeGrid } from "./outcome-grid.ts";

onEachEngine((fresh) => {
  const NAME = "Andel nöjda brukare";

  async function reporting() {
    const { store, user, unitId, before } = await unitsPapers(await fresh());
    const { indicatorId } = indicatorIn(before.VB, NAME);
    const cell = (year: number, period: string, gender: Gender = "totalt") =>
      ({ unitId, indicatorId, year, period, district: "hela", gender }) as const;
    const report = async (at: ReturnType<typeof cell>, entry: Reported) => {
      expect(await reportOutcome(store, user, NOW, { ...at, base: 0, entry })).toMatchObject({ ok: true });
    };
    const shown = async (period: string) => {
      const here = await unitYear(store, 2026, "hemstodsenheten");
      const grid = here && unpacked(await packedOutcomeGrid(store, user, NOW, here, period));
      const found = grid?.groups.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicatorId);
      if (!found) throw new Error(`${NAME} saknas`);
      return found;
    };
    return { store, user, unitId, cell, report, shown };
  }

  test("each figure stands in its cell, with its counts, its saver, and the period before beside it", async () => {
    const { cell, report, shown, user } = await reporting();
    await report(cell(2026, "T1"), { kind: "varde", figure: decimal("80,5") });
    await report(cell(2026, "T2"), { kind: "andel", share: { numerator: decimal("412"), denominator: decimal("513,5") } });
    await report(cell(2026, "T2", "kvinnor"), { kind: "varde", figure: decimal("-0,25") });
    const { cells, previous, byGender } = await shown("T2");
    expect(cells.get("hela/totalt")).toMatchObject({
      kind: "varde",
      share: { numerator: decimal("412"), denominator: decimal("513,5") },
      version: 1,
      by: user.name,
    });
    expect(cells.get("hela/kvinnor")).toMatchObject({ value: decimal("-0,25"), reason: "", comment: "" });
    expect(cells.get("hela/kvinnor")).not.toHaveProperty("share");
    expect(previous.get("hela/totalt")).toMatchObject({ value: decimal("80,5") });
    expect(byGender).toBe(true);
    const first = await shown("T1");
    expect(GENDERS.filter((gender) => first.cells.get(cellKey("hela", gender)))).toEqual(["totalt"]);
  });

  test("each of a dozen stadsdelar has its own figures, and one that the unit has left shows none", async () => {
    const { store, unitId, cell, report, shown } = await reporting();
    const districts = Array.from({ length: 13 }, (_, at) => ({ id: `stadsdel-${at}`, name: `Stadsdel ${at}` }));
    await store.tx(async ({ db, t }) => {
      await db.insert(t.district).values(districts);
      const kept = districts.slice(1).map(({ id }, position) => ({ orgUnitId: unitId, year: 2026, districtId: id, position }));
      await db.insert(t.unitDistrict).values(kept);
    });
    const at = (district: string, gender: Gender) => ({ ...cell(2026, "T2", gender), district });
    for (const [district, gender, figure] of [
      ["stadsdel-1", "totalt", "11"],
      ["stadsdel-11", "totalt", "12"],
      ["stadsdel-12", "man", "13"],
    ] as const)
      await report(at(district, gender) as ReturnType<typeof cell>, { kind: "varde", figure: decimal(figure) });
    await store.tx(async ({ db, t }) => {
      const [now] = await db.select().from(t.outcome).where(eq(t.outcome.districtId, "stadsdel-1"));
      if (!now) throw new Error("utfallet saknas");
      await db.insert(t.outcome).values({ ...now, districtId: "stadsdel-0" });
    });
    const { cells, byDistrict } = await shown("T2");
    expect(byDistrict).toBe(true);
    const figures = ["hela", ...districts.map(({ id }) => id)].flatMap((district) =>
      GENDERS.flatMap((gender) => {
        const found = cells.get(cellKey(district, gender));
        return found ? [`${district}/${gender} ${(found.value?.micro ?? 0) / 1e6}`] : [];
      }),
    );
    expect(figures).toEqual(["stadsdel-1/totalt 11", "stadsdel-11/totalt 12", "stadsdel-12/man 13"]);
  });

  test("a reason and a comment keep their own blanks and semicolons, each in its cell", async () => {
    const { store, user, cell, report, shown } = await reporting();
    await report(cell(2026, "T1"), { kind: "ej-matt", reason: "Enkäten; görs  vart annat år" });
    await report(cell(2026, "T2"), { kind: "varde", figure: decimal("81") });
    await commentOutcome(store, user, NOW, { ...cell(2026, "T2"), base: 1, comment: "Se bilaga 1; 2" });
    const { cells, previous } = await shown("T2");
    expect(cells.get("hela/totalt")).toMatchObject({ value: decimal("81"), comment: "Se bilaga 1; 2", reason: "", version: 2 });
    expect(previous.get("hela/totalt")).toMatchObject({ kind: "ej-matt", value: null, reason: "Enkäten; görs  vart annat år" });
  });

  test("last year's figure of the same period stands beside, and no other period's", async () => {
    const { store, cell, report, shown } = await reporting();
    await report(cell(2026, "T2"), { kind: "varde", figure: decimal("81") });
    await store.tx(async ({ db, t }) => {
      const [now] = await db.select().from(t.outcome).where(eq(t.outcome.period, "T2"));
      if (!now) throw new Error("utfallet saknas");
      for (const [period, valueMicro] of [
        ["T1", 70_000_000],
        ["T2", 71_000_000],
      ] as const)
        await db.insert(t.outcome).values({ ...now, year: 2025, period, valueMicro });
    });
    const { cells, lastYear, previous } = await shown("T2");
    expect(cells.get("hela/totalt")).toMatchObject({ value: decimal("81") });
    expect(lastYear.get("hela/totalt")).toMatchObject({ value: decimal("71") });
    expect(previous.get("hela/totalt")).toBeUndefined();
  });
});
