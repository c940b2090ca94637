import { expect, test } from "vitest";
import type { LedgerLine } from "../../lib/domain/ledger.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { budgetIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { budgetTableOf } from "../queries/budget-page.ts";
import { cellAccounts } from "../queries/ledger.ts";
import { takenLedgers } from "../queries/taken-ledgers.ts";
import { enterAmount } from "./budgets.ts";
import { takeInLedger } from "./take-in-ledger.ts";
import { undoLedger } from "./undo-ledger.ts";

const LATER = "2026-03-02T10:00:00.000Z";
const line = (row: number, ore: number): LedgerLine => ({ row, account: "5011", accountName: "Löner", activity: "Dag", ore });

onEachEngine((fresh) => {
  /** The plan's budget, in which a paper stated another sum than its lines come to, filled from a ledger. */
  async function budgetWithLedger() {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const people = await peopleOf(store, unitId, 2026);
    const { id: tableId } = budgetIn(before.VP);
    const table = async () => (await budgetTableOf(store, tableId))?.table;
    const stood = (await table())?.rows.map(({ cells }) => Object.values(cells).map(({ kr, stated }) => [kr, stated]));
    const amounts = [
      { row: 1, column: "kostnader", base: 1, ore: 1_300_000_000, kr: 13_000_000, lines: [line(2, 1_300_000_000)] },
      { row: 1, column: "intakter", base: 1, ore: 110_000_000, kr: 1_100_000, lines: [line(3, -110_000_000)] },
      { row: 2, column: "intakter", base: 0, ore: 20_000_000, kr: 200_000, lines: [line(4, -20_000_000)] },
    ];
    const taken = await takeInLedger(store, people.chief, NOW, { tableId, file: { name: "huvudbok.csv", sha256: "ab12" }, amounts });
    expect(taken).toMatchObject({ ok: true });
    const [file] = await takenLedgers(store, tableId);
    const undo = (leaving = "", user = people.chief) => undoLedger(store, user, LATER, { importId: file?.importId ?? "", leaving });
    const standing = async () => (await table())?.rows.map(({ cells }) => Object.values(cells).map(({ kr, stated }) => [kr, stated]));
    return {
      store,
      people,
      tableId,
      stood,
      standing,
      undo,
      cell: (row: number, column: string) => cellAccounts(store, tableId, row, column),
    };
  }

  test("a ledger is undone whole: each amount is as before it, the paper's own sum stands again, and no accounts are left behind", async () => {
    const { store, people, tableId, stood, standing, undo, cell } = await budgetWithLedger();
    expect(await takenLedgers(store, tableId)).toMatchObject([{ file: "huvudbok.csv", by: people.chief.name, cells: 2, undone: null }]);
    expect(await standing()).not.toEqual(stood);
    expect(await undo()).toEqual({ ok: true, count: 2, left: 0 });
    expect(await standing()).toEqual(stood);
    expect([await cell(1, "kostnader"), await cell(1, "intakter")]).toEqual([null, null]);
    expect(await takenLedgers(store, tableId)).toMatchObject([{ undone: { by: people.chief.name, at: LATER } }]);
    expect(await undo()).toMatchObject({ ok: false, message: "Filen är redan ångrad." });
    const history = await store.db.select().from(store.t.history);
    expect(history.filter(({ action }) => action.startsWith("huvudbok")).map(({ action }) => action)).toEqual([
      "huvudbok-inlast",
      "huvudbok-inlasning-angrad",
    ]);
    expect(await firstBreak(store, history[0]?.authorityId ?? "")).toBeNull();
  });

  test("an amount that somebody has changed since is named, and left with its accounts only when that is said", async () => {
    const { people, tableId, store, standing, undo, cell } = await budgetWithLedger();
    const amount = { tableId, row: 1, column: "kostnader", base: 2, kr: 13_500_000 };
    expect(await enterAmount(store, people.controller, NOW, amount)).toMatchObject({ ok: true });
    const before = await standing();
    const asked = await undo();
    const changed = [{ place: "Dag, Kostnader", now: "13,5", by: people.controller.name, at: NOW }];
    expect(asked).toMatchObject({ ok: false, reason: "stale", left: { changed, unlisted: 0, rest: 1 } });
    expect(await undo("något annat")).toMatchObject({ ok: false, reason: "stale" });
    expect(await standing()).toEqual(before);
    expect(await undo((!asked.ok && asked.left?.digest) || "")).toEqual({ ok: true, count: 1, left: 1 });
    const now = await standing();
    expect([now?.[1]?.[0], now?.[2]?.[1]]).toEqual([
      [13_500_000, false],
      [null, false],
    ]);
    // another sum than the paper's lines came to is not the paper's any more
    expect(now?.[3]?.[0]).toEqual([18_500_000, false]);
    expect(await cell(1, "kostnader")).toMatchObject({ file: "huvudbok.csv" });
    expect(await cell(2, "intakter")).toBeNull();
  });

  test("a ledger is undone by who may write the budget, and not when all of it has been changed", async () => {
    const { people, tableId, store, undo } = await budgetWithLedger();
    expect(await undo("", people.reviewer)).toMatchObject({ ok: false, reason: "forbidden" });
    for (const [row, column, base] of [
      [1, "kostnader", 2],
      [2, "intakter", 1],
    ] as const) {
      expect(await enterAmount(store, people.chief, NOW, { tableId, row, column, base, kr: 7 })).toMatchObject({ ok: true });
    }
    expect(await undo()).toMatchObject({ ok: false, reason: "invalid" });
    expect(await undoLedger(store, people.chief, LATER, { importId: "finns inte", leaving: "" })).toMatchObject({ reason: "missing" });
  });
});
