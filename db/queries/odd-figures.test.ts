import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Direction, Gender } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import type { DocumentContent } from "../../lib/domain/document.ts";
import { indicatorState, whyNotJudged } from "../../lib/domain/indicator-status.ts";
import { stretchesOf, trendOf, whatItShows } from "../../lib/domain/indicator-years.ts";
import { besideReported, missingWords, type RollUpPart, rollUp, tallyOf, together, writeRolledUp } from "../../lib/domain/roll-up.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { KOMMUN, measured, organised, reportOf, told } from "../../tests/fixtures/boards.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { describeIndicator } from "../mutations/describe-indicator.ts";
import { reportOutcome } from "../mutations/outcomes.ts";
import { setTarget } from "../mutations/targets.ts";
import type { Store } from "../store.ts";
import { chainOf } from "./chain.ts";
import { documentContent } from "./documents.ts";
import { goalPage } from "./goals.ts";
import { indicatorPage } from "./indicator-page.ts";
import { unitYear } from "./organisation.ts";
import { rollUpsUnder } from "./roll-up.ts";

/** What is odd in a unit's figures has an answer in words on its pages: never NaN, never a 0 that nobody reported. */
onEachEngine((fresh) => {
  const NAME = "Andel nöjda brukare";

  async function aUnit() {
    const work = await unitsPapers(await fresh());
    const { store, user } = work;
    const { indicatorId } = indicatorIn(work.before.VB, NAME);
    const here = await unitYear(store, 2026, "hemstodsenheten");
    if (!here) throw new Error("planen saknas");
    const indicator = async () => {
      const found = [...everyGoal(await chainOf(store, here, "VB"))]
        .flatMap(({ goal }) => goal.indicators)
        .find(({ id }) => id === indicatorId);
      if (!found) throw new Error(`${NAME} saknas`);
      return found;
    };
    const page = async () => {
      const found = await indicatorPage(store, here, indicatorId);
      if (!found) throw new Error(`${NAME} har ingen sida`);
      return found;
    };
    const describe = (direction: Direction) => describeIndicator(store, user, NOW, { indicatorId, direction });
    return { ...work, here, indicatorId, indicator, page, describe };
  }

  const total = async (store: Store, nodeId: string, indicator: string) => {
    const found = (await rollUpsUnder(store, { nodeId, year: 2026, period: "VB" }, indicator)).get(indicator);
    if (!found) throw new Error(`${indicator} mäts inte`);
    return { rule: found.rule, rolled: rollUp(found.rule, found.parts) };
  };

  test("a denominator of 0 or none gives words, alone and beside others", async () => {
    const store = await fresh();
    await organised(store, 2026, { norra: ["skolan", "parken", "badet"] });
    await measured(store, "andel", 2026, ["skolan", "parken", "badet"], "andel");
    await told(store, "andel", 2026, "skolan", 0, [0, 0]);
    const alone = await total(store, "norra", "andel");
    expect(alone.rolled).toMatchObject({ kind: "gar-inte", because: "Nämnaren är 0, så det finns inget att räkna en andel av." });
    expect(writeRolledUp(alone.rolled, alone.rule)).toBe("");
    await told(store, "andel", 2026, "parken", 50);
    await told(store, "andel", 2026, "badet", 25, [1, 4]);
    const { rule, rolled } = await total(store, "norra", "andel");
    expect(writeRolledUp(rolled, rule)).toBe("25\u00a0% (1/4)");
    expect(missingWords(rolled, "enheter")).toBe("1 av 3 enheter. parken: utan täljare och nämnare; skolan: nämnaren är 0");
  });

  test("parts without a total, and a total without parts, stand apart and are no 0", async () => {
    const store = await fresh();
    await organised(store, 2026, { norra: ["skolan", "parken"] });
    await measured(store, "antal", 2026, ["skolan", "parken"]);
    const without = await total(store, "norra", "antal");
    expect(besideReported(without.rolled, { kind: "varde", value: decimal("7") }, without.rule, "enheter")).toBe(
      "Rapporterat 7\u00a0st. Ingen del har något värde.",
    );
    expect(missingWords(without.rolled, "enheter")).toBe("0 av 2 enheter. parken: inte rapporterat; skolan: inte rapporterat");
    await told(store, "antal", 2026, "skolan", 4);
    await told(store, "antal", 2026, "parken", 0);
    const { rule, rolled } = await total(store, "norra", "antal");
    expect(besideReported(rolled, null, rule, "enheter")).toBe("Totalen är inte rapporterad. Delarna ger tillsammans 4\u00a0st.");
  });

  test("a definition changed within the year is not compared across, on the indicator's page and in the chain", async () => {
    const { store, here, indicatorId, indicator, page, describe } = await aUnit();
    await describe("hogre");
    await store.tx(async ({ db, t }) => {
      const [version] = await db.select().from(t.indicatorVersion).where(eq(t.indicatorVersion.indicatorId, indicatorId));
      if (!version) throw new Error("versionen saknas");
      await db.insert(t.indicatorVersion).values({ ...version, validFrom: "2026-06-01", breaksBecause: "Nya frågor i enkäten." });
    });
    const { meanings, points } = await page();
    const stretches = stretchesOf(meanings, points, styrmodellOf(2026).periods);
    expect(trendOf(stretches, 2026, "VB")).toEqual({ change: null, basis: "Jämförs inte med VB 2025: Nya frågor i enkäten." });
    expect(whatItShows(stretches, "VB")).toContain("Serien är bruten 2026: Nya frågor i enkäten. Därför jämförs 2025 och 2026 inte.");
    expect(await indicator()).toMatchObject({ breaksBecause: "Nya frågor i enkäten." });
    expect(here.year).toBe(2026);
  });

  test("a figure in another unit than the indicator's is refused when typed, and when read stays words without a status", async () => {
    const { store, user, unitId, indicatorId, indicator } = await aUnit();
    const figure = { kind: "number", value: decimal("15"), unit: "st" } as const;
    expect(await setTarget(store, user, NOW, { unitId, indicatorId, year: 2026, setBy: "enhet", base: 1, figure })).toMatchObject({
      message: "Indikatorn räknas i %. Skriv årsmålet i samma enhet.",
    });
    const read = await readAnew((row) => ({ ...row.cells, arsmal: { written: "15 st", figure } }));
    expect(read.state).toMatchObject({ status: "none" });
    expect(read.why).toBe("Årsmålet ”15 st” går inte att jämföra med utfallet.");
    expect(read.printed).toMatchObject({ arsmal: { written: "15 st" } });
    const misplaced = await readAnew((row) => ({ ...row.cells, utfall: { written: "15 st", figure } }));
    expect(misplaced.state).toMatchObject({ status: "missing", words: "Utfall saknas" });
    expect(misplaced.printed).toMatchObject({ utfall: { written: "15 st" } });
    expect((await indicator()).unit).toBe("%");
  });

  type Row = ReturnType<typeof indicatorIn>;

  /** The report taken in with other cells in the row of the indicator. */
  async function readAnew(cells: (row: Row) => Row["cells"]) {
    const store = await fresh();
    const written = (content: DocumentContent): DocumentContent =>
      JSON.parse(JSON.stringify(content), (_, one) => (one?.name === NAME && one.cells ? { ...one, cells: cells(one) } : one));
    const { documentId } = await takenIn(store, written(reportContent()));
    const here = await unitYear(store, 2026, "hemstodsenheten");
    const goals = here ? [...everyGoal(await chainOf(store, here, "VB"))] : [];
    const found = goals.flatMap(({ goal }) => goal.indicators).find(({ name }) => name === NAME);
    const content = (await documentContent(store, documentId))?.content;
    if (!found || !content) throw new Error(`${NAME} saknas`);
    return { state: indicatorState(found), why: whyNotJudged(found), printed: indicatorIn(content, NAME).cells };
  }

  test("an indicator whose direction nobody has set is judged by nobody, and says so", async () => {
    const { store, unitId, user, indicatorId, indicator, page, describe } = await aUnit();
    await describe("okand");
    await setTarget(store, user, NOW, {
      ...{ unitId, indicatorId, year: 2026, setBy: "enhet", base: 1 },
      figure: { kind: "number", value: decimal("90"), unit: "%" },
    });
    expect(indicatorState(await indicator())).toEqual({ status: "none", words: "" });
    expect(whyNotJudged(await indicator())).toBe("Ingen har sagt om högre eller lägre är bättre.");
    const { meanings, points } = await page();
    expect(whatItShows(stretchesOf(meanings, points, styrmodellOf(2026).periods), "VB")).not.toMatch(/bättre|sämre|NaN/);
  });

  test("goals linked in a circle are all in the chain, and the first says that it is", async () => {
    const { store, here, before } = await aUnit();
    const [top, below] = [
      goalIn(before.VB, "Äldre har en trygg vardag.").stored.id,
      goalIn(before.VB, "Den enskilde vet vem som kommer").stored.id,
    ];
    const goalsBefore = [...everyGoal(await chainOf(store, here, "VB"))].map(({ goal }) => goal.id).sort();
    await store.tx(({ db, t }) =>
      db
        .update(t.goal)
        .set({ parentId: below })
        .where(and(eq(t.goal.id, top))),
    );
    const goals = [...everyGoal(await chainOf(store, here, "VB"))].map(({ goal }) => goal);
    expect(goals.map(({ id }) => id).sort()).toEqual(goalsBefore);
    expect(goals.filter(({ circular }) => circular).map(({ id }) => id)).toEqual([top]);
    expect((await goalPage(store, here, below, "VB"))?.parents[0]?.id).toBe(top);
  });

  test("an outcome emptied again is not reported, and 0 is a figure", async () => {
    const { store, user, unitId, indicatorId, indicator, describe } = await aUnit();
    await describe("hogre");
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt" as Gender };
    await reportOutcome(store, user, NOW, { ...cell, base: 1, entry: { kind: "varde", figure: decimal("0") } });
    expect(await indicator()).toMatchObject({ outcome: { value: { micro: 0 } } });
    expect(indicatorState(await indicator()).status).toBe("not");
    await reportOutcome(store, user, NOW, { ...cell, base: 2, entry: { kind: "ej-rapporterat" } });
    expect(indicatorState(await indicator())).toEqual({ status: "missing", words: "Utfall saknas" });
  });

  test("what the database adds up is what its cells add up to, however the units are placed and moved", { timeout: 60_000 }, async () => {
    const BOARDS = ["norra", "sodra", "vastra"];
    const cell = fc.oneof(
      fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 })),
      fc.nat(9_000_000).map((thousandths) => thousandths / 1000),
      fc.constantFrom("ej-matt" as const, "sekretess" as const, null),
    );
    const units = fc.array(fc.record({ cell, now: fc.nat(2), before: fc.nat(2) }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(units, fc.constantFrom("summa" as const, "andel" as const), async (placed, aggregation) => {
        const store = await fresh();
        const names = placed.map((_, index) => `enhet ${index}`);
        for (const [year, key] of [
          [2025, "before"],
          [2026, "now"],
        ] as const) {
          const boards = BOARDS.map((board, index) => [board, names.filter((_, unit) => placed[unit]?.[key] === index)] as const);
          await organised(store, year, Object.fromEntries(boards.filter(([, own]) => own.length > 0)));
          await measured(store, "x", year, names, aggregation);
          for (const [index, { cell: value }] of placed.entries()) {
            const unit = names[index] ?? "";
            if (Array.isArray(value)) await told(store, "x", year, unit, 1, value);
            else if (value !== null) await told(store, "x", year, unit, value);
            await reportOf(store, unit, year, "beslutad", null);
          }
        }
        const cells = placed.map(({ cell: value }) => {
          if (value === null) return null;
          if (typeof value === "string") return { kind: value, value: null };
          if (typeof value === "number") return { kind: "varde" as const, value: { micro: Math.round(value * 1e6), decimals: 0 } };
          const [above, below] = value.map((count) => ({ micro: count * 1e6, decimals: 0 }));
          if (!above || !below) throw new Error("ingen andel");
          return { kind: "varde" as const, value: { micro: 1e6, decimals: 0 }, share: { numerator: above, denominator: below } };
        });
        const unit = aggregation === "andel" ? "%" : "st";
        const flat: RollUpPart = { id: "alla", name: "alla", unit, tally: together(cells.map(tallyOf)) };
        const rule = { aggregation, unit, decimals: 0 };
        const expected = writeRolledUp(rollUp(rule, [flat]), rule);
        for (const year of [2025, 2026]) {
          const found = (await rollUpsUnder(store, { nodeId: KOMMUN, year, period: "VB" }, "x")).get("x");
          expect(found && writeRolledUp(rollUp(found.rule, found.parts), found.rule)).toBe(expected);
          expect(together(found?.parts.map(({ tally }) => tally) ?? [])).toEqual(flat.tally);
        }
      }),
      { numRuns: 15 },
    );
  });
});
