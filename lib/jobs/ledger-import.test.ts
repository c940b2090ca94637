import { expect, test } from "vitest";
import { beginBudget, shapeBudget } from "../../db/mutations/budget-tables.ts";
import { rememberLedgerName } from "../../db/mutations/ledger-meanings.ts";
import { budgetTableOf } from "../../db/queries/budget-page.ts";
import { cellAccounts } from "../../db/queries/ledger.ts";
import { budgetLayouts } from "../../templates/stockholm/budget-layouts.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { shapeOfTable, withRow } from "../domain/budget-shape.ts";
import { saveLedger, tryLedger } from "./ledger-import.ts";
import { sheetsOf } from "./outcome-files.ts";

const HEAD = "Konto;Kontonamn;Verksamhet;Belopp;Period";

onEachEngine((fresh) => {
  async function atHome() {
    const store = await fresh();
    const { unitId } = await takenIn(store, planContent());
    const people = await peopleOf(store, unitId, 2026);
    const user = people.chief;
    const [from] = budgetLayouts();
    if (!from) throw new Error("uppställning saknas");
    const begun = await beginBudget(store, user, NOW, { year: 2026, unit: "hemstodsenheten", period: "VP", from, partId: "" });
    if (!begun.ok) throw new Error(begun.message);
    const { tableId } = begun;
    const importing = async () => {
      const found = await budgetTableOf(store, tableId);
      if (!found) throw new Error("tabellen saknas");
      return { store, user, now: NOW, ...found };
    };
    const shape = withRow(shapeOfTable((await importing()).table), 1, { label: "Natt" });
    await shapeBudget(store, user, NOW, { tableId, base: 1, ...shape });
    const tried = async (...rows: string[]) => {
      const answer = await tryLedger(await importing(), fileOf(rows));
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    };
    const saved = async (rows: string[], digest: string, doubles = false) => saveLedger(await importing(), fileOf(rows), digest, doubles);
    const cell = async (column: string) => (await importing()).table.rows[1]?.cells[column];
    return { store, tableId, user, reader: people.reviewer, tried, saved, cell, importing };
  }

  test("a ledger is tried, taken in whole, and each amount can be followed to its accounts", async () => {
    const { store, tableId, tried, saved, cell } = await atHome();
    const rows = [HEAD, "5011;Löner;Natt;1 000 000,40;202604", "5012;Jour;Natt;250 000,20;202604", "3411;Bidrag;Natt;-90 000;202604"];
    const shown = await tried(...rows);
    expect(shown.amounts.map(({ place, before, after, lines, rounded }) => [place, before, after, lines, rounded])).toEqual([
      ["Natt, Kostnader", "", "1,250001", 2, true],
      ["Natt, Intäkter", "", "0,09", 1, false],
    ]);
    expect(await cell("kostnader")).toMatchObject({ kr: null });
    expect(await saved(rows, shown.digest)).toMatchObject({ ok: true, count: 2 });
    expect([(await cell("kostnader"))?.kr, (await cell("intakter"))?.kr, (await cell("netto"))?.kr]).toEqual([
      1_250_001, 90_000, 1_160_001,
    ]);
    expect(await cellAccounts(store, tableId, 1, "kostnader")).toMatchObject({
      file: "huvudbok.csv",
      by: "Bo Ek",
      lines: [
        { row: 2, account: "5011", accountName: "Löner", activity: "Natt", ore: 100_000_040 },
        { row: 3, account: "5012", ore: 25_000_020 },
      ],
    });
    const history = await store.db.select().from(store.t.history);
    const ofFile = history.filter(({ action }) => action === "huvudbok-inlast");
    expect(ofFile.map(({ after }) => after)).toMatchObject([{ file: "huvudbok.csv", sha256: "0".repeat(64), lines: 3 }]);
    expect(history.filter(({ action }) => action === "belopp-infort")).toHaveLength(2);
  });

  test("what a name means is said once and remembered; until then nothing is taken in", async () => {
    const { store, tableId, user, reader, tried, saved } = await atHome();
    const rows = [HEAD, "5011;Löner;5620 Nattpatrull;100;202604"];
    const first = await tried(...rows);
    expect(first.unsaid).toEqual([{ kind: "rad", written: "5620 Nattpatrull", lines: 1, ore: 10_000 }]);
    expect(await saved(rows, first.digest)).toMatchObject({ ok: false, stale: false });
    const said = { tableId, kind: "rad" as const, written: "5620 Nattpatrull", means: "verksamhetsområde/natt" };
    expect(await rememberLedgerName(store, reader, NOW, said)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await rememberLedgerName(store, user, NOW, { ...said, means: "finns/inte" })).toMatchObject({ ok: false, reason: "missing" });
    expect(await rememberLedgerName(store, user, NOW, said)).toMatchObject({ ok: true });
    const now = await tried(...rows);
    expect([now.unsaid, now.amounts.map(({ place }) => place)]).toEqual([[], ["Natt, Kostnader"]]);
    expect(await saved(rows, first.digest)).toMatchObject({ ok: false, stale: true });
    expect(await saved(rows, now.digest)).toMatchObject({ ok: true, count: 1 });
  });

  test("one row of another year or one that stands twice keeps all of the file out", async () => {
    const { tried, saved, cell } = await atHome();
    const rows = [HEAD, "5011;Löner;Natt;100;202604", "5011;Löner;Natt;50;202512"];
    const shown = await tried(...rows);
    expect(shown.troubles).toMatchObject([{ row: 3, why: "Raden gäller 2025, inte 2026." }]);
    expect(await saved(rows, shown.digest)).toMatchObject({ ok: false });
    const twice = [HEAD, "5011;Löner;Natt;100;202604", "5011;Löner;Natt;100;202604"];
    const doubled = await tried(...twice);
    expect(await saved(twice, doubled.digest)).toMatchObject({ ok: false });
    expect((await cell("kostnader"))?.kr).toBeNull();
    expect(await saved(twice, doubled.digest, true)).toMatchObject({ ok: true, count: 1 });
    expect((await cell("kostnader"))?.kr).toBe(200);
  });
});

function fileOf(rows: string[]) {
  const sheets = async () => sheetsOf(new TextEncoder().encode(rows.join("\n")));
  return { name: "huvudbok.csv", sha256: "0".repeat(64), sheets };
}
