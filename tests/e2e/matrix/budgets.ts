import { eq } from "drizzle-orm";
import { beginBudget } from "../../../db/mutations/budget-tables.ts";
import { budgetLayouts } from "../../../templates/stockholm/budget-layouts.ts";
import { ledgerTaken } from "./taken-file.ts";
import type { Paper, TwoBoards } from "./two-boards.ts";
import { page, saving, sending, type Way, yearsPage } from "./ways.ts";
import { INSIDE, insiders, only, type WhoMay, WRITERS, writers } from "./who-may.ts";

const AMOUNT = { row: 0, column: "kostnader" };

/** What a unit's money is planned and followed up in. */
export const BUDGETS: Record<string, Way[]> = {
  "GET /[year]/[unit]/budget": [yearsPage(({ place }) => `${place}/budget?period=VB`, insiders)],
  "GET /api/v1/budget/[table]/historik": [
    page(({ budgetId }) => `/api/v1/budget/${budgetId}/historik?row=0&column=kostnader`, only(INSIDE, "knows")),
  ],
  "PUT /api/v1/budget/[table]": [
    saving(async (paper, { now }) => {
      const body = { base: await now.amount(paper), ...AMOUNT, kr: aNumber() };
      return { path: `/api/v1/budget/${paper.budgetId}`, body };
    }, writers(WRITERS)),
  ],
  "PUT /api/v1/budget/flera": [
    saving(async (paper, { now }) => {
      const cells = [{ base: await now.amount(paper), ...AMOUNT, kr: aNumber() }];
      return { path: "/api/v1/budget/flera", body: { key: crypto.randomUUID(), tableId: paper.budgetId, cells } };
    }, writers(WRITERS)),
  ],
  "PUT /api/v1/budget/[table]/forklaring": [
    saving(async (paper, here) => {
      const [row] = await rowsOf(here, paper);
      const body = { base: row?.explanationVersion ?? 0, row: 0, text: `Ett skäl ${aNumber()}.` };
      return { path: `/api/v1/budget/${paper.budgetId}/forklaring`, body };
    }, writers(WRITERS)),
  ],
  // no paper prints it, so that it may be said after the decision too
  "PUT /api/v1/mal/[goal]/pengar": [
    saving(
      async (paper, here) => {
        const { budgetId, unitId, year, goals } = paper;
        const [row] = await rowsOf(here, paper);
        const [standing] = await here.store.db
          .select()
          .from(here.store.t.goalBudgetRow)
          .where(eq(here.store.t.goalBudgetRow.budgetTableId, budgetId));
        const body = { base: 0, unitId, year, tableId: budgetId, row: row?.rowNo, leans: !standing };
        return { path: `/api/v1/mal/${goals.enhet}/pengar`, body };
      },
      writers(WRITERS, undefined, "done"),
    ),
  ],
  "PUT /api/v1/budget/[table]/rader": [
    saving(async (paper, here) => {
      const { store } = here;
      const [table] = await store.db.select().from(store.t.budgetTable).where(eq(store.t.budgetTable.id, paper.budgetId));
      const rows = (await rowsOf(here, paper)).map(({ rowNo, kind, label, side, sums }) => ({ no: rowNo, kind, label, side, sums }));
      const shape = { title: table?.title ?? "", subtitle: `Del ${aNumber()}`, shownIn: "mnkr", decimals: 1, rows };
      return { path: `/api/v1/budget/${paper.budgetId}/rader`, body: { base: table?.version, ...shape } };
    }, writers(WRITERS)),
  ],
  "GET /[year]/[unit]/budget/fil": [yearsPage(({ place, budgetId }) => `${place}/budget/fil?tabell=${budgetId}`, insiders)],
  "GET /api/v1/budget/[table]/konton": [
    page(({ budgetId }) => `/api/v1/budget/${budgetId}/konton?row=0&column=kostnader`, only(INSIDE, "knows")),
  ],
  "PUT /api/v1/budget/[table]/betydelse": [
    sending(({ budgetId }) => {
      const body = { base: 0, kind: "rad", written: `Verksamhet ${aNumber()}`, means: "" };
      return { path: `/api/v1/budget/${budgetId}/betydelse`, body };
    }, writers(WRITERS)),
  ],
  // tried, a ledger shows its reader what would become of it, and changes nothing
  "POST /api/v1/budget/huvudbok": [
    sending(({ budgetId }) => {
      const file = Buffer.from(`Konto;Verksamhet;Belopp\n5011;Hemstöd;${aNumber()}\n`);
      return { path: `/api/v1/budget/huvudbok?${new URLSearchParams({ table: budgetId, name: "huvudbok.csv" })}`, file };
    }, trying()),
  ],
  "PUT /api/v1/budget/huvudbok/[file]/angra": [
    sending(async (paper, { store, people }) => {
      const fileId = await ledgerTaken(store, people["namndcontroller@norra"], paper);
      return { path: `/api/v1/budget/huvudbok/${fileId}/angra`, body: { leaving: "" } };
    }, writers(WRITERS)),
  ],
  "POST /api/v1/budget": [
    sending((paper) => ({ path: "/api/v1/budget", form: { ...placeOf(paper), from: "uppstallning/varav", part: "" } }), forms()),
  ],
  // a table of a period that has no report; each attempt has one of its own to take away
  "POST /api/v1/budget/[table]/borttagning": [
    sending(async (paper, here) => {
      const form = { ...placeOf(paper), base: "1" };
      return { path: `/api/v1/budget/${await emptyTable(here, paper)}/borttagning`, form };
    }, forms()),
  ],
};

/** Who may fill the table is shown; others who know of the unit are refused, and for all else it is not there. */
function trying(): WhoMay {
  return (actor, state) => {
    const outcome = writers(WRITERS)(actor, state);
    return outcome === "done" ? "knows" : outcome;
  };
}

function forms() {
  return only(WRITERS, "done", "refused");
}

function placeOf({ place }: Paper): { year: string; unit: string; period: string } {
  const [, year = "", unit = ""] = place.split("/");
  return { year, unit, period: "T1" };
}

async function emptyTable({ store, people }: TwoBoards, paper: Paper): Promise<string> {
  const [from] = budgetLayouts();
  const chief = people["enhetschef@norra"];
  const { unit } = placeOf(paper);
  if (!from || !chief) throw new Error("Det finns inget att börja en tabell med");
  const begun = await beginBudget(store, chief, new Date().toISOString(), { year: paper.year, unit, period: "T1", from, partId: "" });
  if (!begun.ok) throw new Error(begun.message);
  return begun.tableId;
}

function rowsOf({ store: { db, t } }: TwoBoards, { budgetId }: Paper) {
  return db.select().from(t.budgetRow).where(eq(t.budgetRow.budgetTableId, budgetId)).orderBy(t.budgetRow.position);
}

/** Another number each time, so that a save changes something. */
function aNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
