import { and, eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { decimal, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { cellHistory } from "../queries/cell-history.ts";
import { alteredBeside } from "../queries/kept-beside.ts";
import { takenFiles } from "../queries/taken-files.ts";
import { insertAll } from "../rows.ts";
import { importOutcomes, type OutcomesImported } from "./import-outcomes.ts";
import { NOTHING_REPORTED, outcomeIn } from "./outcome-change.ts";
import { commentOutcome, reportOutcome } from "./outcomes.ts";
import { submitPeriod, withdrawPeriod } from "./submissions.ts";
import { undoImport } from "./undo-import.ts";

const BEFORE = "2026-03-02T08:00:00.000Z";
const LATER = "2026-03-02T10:00:00.000Z";
const FIGURES = { unit: "%", decimals: 1 };

onEachEngine((fresh) => {
  /** A file of one indicator: of its totals, in one transaction, or of so many stadsdelar that they wait in the table of the import. */
  async function unitWithFile(districts: number) {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const people = await peopleOf(store, unitId, 2026);
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const named = Array.from({ length: districts }, (_, at) => ({ id: `d${String(at).padStart(4, "0")}`, name: `Stadsdel ${at}` }));
    await store.tx((handle) => insertAll(handle, handle.t.district, named));
    const place = { unitId, indicatorId, year: 2026, period: "T2" };
    const total = { ...place, district: "hela", gender: "totalt" } as const;
    const women = { ...total, gender: "kvinnor" } as const;
    const cannot = { kind: "gar-ej-att-mata", reason: "registret är stängt" } as const;
    expect(await reportOutcome(store, people.chief, BEFORE, { ...total, base: 0, entry: cannot })).toMatchObject({ version: 1 });
    const input: OutcomesImported = {
      ...{ unitId, year: 2026, period: "T2", file: { name: "utfall.xlsx", sha256: "ab12" } },
      cells: [
        { ...total, base: 1, entry: figure("85") },
        { ...women, base: 0, entry: { kind: "andel", share: { numerator: decimal("412"), denominator: decimal("500") } } },
        ...named.map(({ id }) => ({ ...total, district: id, base: 0, entry: figure("61,5") })),
      ],
    };
    const taken = await importOutcomes(store, people.chief, NOW, input, { clock: () => NOW });
    if (!taken.ok) throw new Error("filen togs inte in");
    const undo = (leaving = "", user = people.chief) =>
      undoImport(store, user, LATER, { importId: taken.importId, leaving }, { clock: () => LATER });
    const standing = async () => {
      const rows = await store.db
        .select()
        .from(store.t.outcome)
        .where(and(eq(store.t.outcome.orgUnitId, unitId), eq(store.t.outcome.period, "T2")));
      return new Map(
        rows.map((row) => [`${row.districtId}/${row.gender}`, { version: row.version, ...outcomeIn(row), comment: row.comment }]),
      );
    };
    const files = async () => {
      const [plan] = await store.db
        .select()
        .from(store.t.plan)
        .where(and(eq(store.t.plan.orgUnitId, unitId), eq(store.t.plan.year, 2026)));
      return takenFiles(store, { planId: plan?.id ?? "", period: "T2" });
    };
    return { store, people, total, women, input, undo, standing, files, place };
  }

  for (const districts of [1, 400]) {
    const size = districts > 1 ? "a large file" : "a file";

    test(`${size} is undone whole: each value is as before it, in new versions, with its history`, async () => {
      const { store, people, total, undo, standing, files } = await unitWithFile(districts);
      expect(await files()).toMatchObject([{ file: "utfall.xlsx", by: people.chief.name, cells: districts + 2, undone: null }]);
      expect(await undo()).toEqual({ ok: true, count: districts + 2, left: 0 });
      const now = await standing();
      const nothing = { version: 2, ...NOTHING_REPORTED };
      expect(now.get("hela/totalt")).toMatchObject({ version: 3, kind: "gar-ej-att-mata", reason: "registret är stängt", value: null });
      expect(now.get("hela/kvinnor")).toMatchObject(nothing);
      for (const [place, cell] of now) if (place.startsWith("d0")) expect(cell).toMatchObject(nothing);
      expect(now.size).toBe(districts + 2);
      expect((await cellHistory(store, total, FIGURES)).map(({ before, after }) => [before, after])).toEqual([
        ["85,0\u00a0%", "Kan inte mätas"],
        ["Kan inte mätas", "85,0\u00a0%"],
        ["", "Kan inte mätas"],
      ]);
      const history = await store.db.select().from(store.t.history).where(like(store.t.history.place, "import/%"));
      expect(history.map(({ action }) => action)).toEqual(["utfall-inlasta", "utfall-inlasning-angrad"]);
      expect(await firstBreak(store, history[0]?.authorityId ?? "")).toBeNull();
      expect(await alteredBeside(store, history)).toEqual([]);
      expect(await files()).toMatchObject([{ undone: { by: people.chief.name, at: LATER } }]);
      expect(await undo()).toMatchObject({ ok: false, message: "Filen är redan ångrad." });
    });

    test(`what somebody has changed after ${size} is named, and left as it is only when that is said`, async () => {
      const { store, people, women, total, undo, standing } = await unitWithFile(districts);
      expect(await reportOutcome(store, people.controller, NOW, { ...women, base: 1, entry: figure("90") })).toMatchObject({ version: 2 });
      expect(await commentOutcome(store, people.chief, NOW, { ...total, base: 2, comment: "Ur registret." })).toMatchObject({ version: 3 });
      const before = await standing();
      const asked = await undo();
      expect(asked).toMatchObject({
        ok: false,
        reason: "stale",
        left: { changed: [{ place: expect.stringMatching(/, kvinnor$/), now: "90,0\u00a0%", by: people.controller.name }], unlisted: 0 },
      });
      expect(await undo("något annat")).toMatchObject({ ok: false, reason: "stale" });
      expect(await standing()).toEqual(before);
      const digest = (!asked.ok && asked.left?.digest) || "";
      expect(await undo(digest)).toEqual({ ok: true, count: districts + 1, left: 1 });
      const now = await standing();
      expect(now.get("hela/kvinnor")).toMatchObject({ version: 2, value: decimal("90") });
      // what was said of a cell moves its version, but it is the file's figure all the same
      expect(now.get("hela/totalt")).toMatchObject({ version: 4, kind: "gar-ej-att-mata", comment: "Ur registret." });
    });

    test(`${size} can't be undone when its period is handed in, by who has no role here, or when all of it has been changed`, async () => {
      const { store, people, input, undo, standing } = await unitWithFile(districts);
      const before = await standing();
      const period = { unitId: input.unitId, year: 2026, period: "T2", note: "" };
      expect(await submitPeriod(store, people.chief, NOW, { ...period, base: 0 })).toMatchObject({ ok: true });
      expect(await undo()).toMatchObject({
        reason: "closed",
        message: `Inget är ångrat. T2 2026 är inlämnad av ${people.chief.name}. Ta tillbaka inlämningen för att ändra siffrorna.`,
      });
      expect(await withdrawPeriod(store, people.chief, NOW, { ...period, base: 1 })).toMatchObject({ ok: true });
      expect(await undo("", { ...people.chief, grants: [] })).toMatchObject({ reason: "missing" });
      expect(await undo("", people.secretary)).toMatchObject({ reason: "forbidden" });
      expect(await standing()).toEqual(before);
      const cells = input.cells.map((cell, at) => ({ ...cell, base: at === 0 ? 2 : 1, entry: figure("12") }));
      expect(await importOutcomes(store, people.chief, NOW, { ...input, cells }, { clock: () => NOW })).toMatchObject({ ok: true });
      expect(await undo()).toMatchObject({ message: "Alla värden ur filen har ändrats sedan den lästes in. Det finns inget att ångra." });
    });
  }

  test("a file with a value that its undoer no longer may report is not undone at all", async () => {
    const { store, people, place, undo, standing } = await unitWithFile(1);
    const { planIndicator } = store.t;
    await store.tx(({ db }) =>
      db.update(planIndicator).set({ responsibleId: people.controller.id }).where(eq(planIndicator.indicatorId, place.indicatorId)),
    );
    const reporter = { ...people.chief, grants: people.chief.grants.map((grant) => ({ ...grant, role: "rapportor" as const })) };
    const before = await standing();
    const refused = await undo("", reporter);
    expect(refused).toMatchObject({ reason: "forbidden", message: expect.stringMatching(/^Inget är ångrat\. Andel nöjda brukare/) });
    expect(await standing()).toEqual(before);
  });
});

function figure(written: string) {
  return { kind: "varde" as const, figure: decimal(written) };
}
