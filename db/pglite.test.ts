import { PGlite } from "@electric-sql/pglite";
import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { User } from "../lib/domain/access.ts";
import { unpacked } from "../lib/domain/packed-grid.ts";
import { templateOf } from "../templates/stockholm/document-templates.ts";
import { layoutOf } from "../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import { NOW, onPaper, takenIn } from "../tests/fixtures/database.ts";
import { planContent, reportContent } from "../tests/fixtures/plan-content.ts";
import { rowsOfPapers } from "../tests/fixtures/rows-of-papers.ts";
import { postgresKit } from "./kit-postgres.ts";
import { migratePostgres } from "./migrate-postgres.ts";
import { answerFinding } from "./mutations/answer-finding.ts";
import { writeComment } from "./mutations/comments.ts";
import { mayGuess } from "./mutations/guesses.ts";
import { importOutcomes } from "./mutations/import-outcomes.ts";
import { invite } from "./mutations/invitations.ts";
import { saveLayout } from "./mutations/layouts.ts";
import { reportOutcome } from "./mutations/outcomes.ts";
import { signInWithPassword } from "./mutations/passwords.ts";
import { addPerson, commandLineUser } from "./mutations/people.ts";
import { signIn } from "./mutations/sessions.ts";
import { setUp } from "./mutations/set-up.ts";
import { saveTemplate } from "./mutations/templates.ts";
import { undoTakingIn } from "./mutations/undo-taking-in.ts";
import { talliesOf } from "./queries/completeness.ts";
import { documentContent } from "./queries/documents.ts";
import { unitYear } from "./queries/organisation.ts";
import { packedOutcomeGrid } from "./queries/outcome-grid.ts";
import { userOfSession } from "./queries/people.ts";
import { insertAll } from "./rows.ts";
import { type Database, guardedStore, openStore, type Store } from "./store.ts";
import { allTables } from "./tables/all.ts";

/** PostgreSQL's dialect without a server. One connection, so nothing of writers at once is proved here. */
let pglite: PGlite;
let store: Store;

beforeAll(async () => {
  pglite = new PGlite();
  await migrate();
  const db = drizzle(pglite) as unknown as Database;
  store = guardedStore({
    name: "postgres",
    t: allTables(postgresKit),
    reads: db,
    async transact(fn) {
      await pglite.exec("BEGIN");
      try {
        const result = await fn(db);
        await pglite.exec("COMMIT");
        return result;
      } catch (error) {
        await pglite.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => pglite.close(),
  });
}, 90_000);

afterAll(() => store.close());

const migrate = () => migratePostgres({ query: async (sql, values) => (await pglite.query<Record<string, unknown>>(sql, values)).rows });

test("a second start migrates nothing", async () => {
  expect(await migrate()).toEqual([]);
});

test("every table of a municipality is the same after being written to and read from PostgreSQL", async () => {
  const sqlite = await openStore(":memory:");
  const original = { name: "vb.docx", bytes: new Uint8Array([0, 1, 254, 255]) };
  await takenIn(sqlite, planContent(), { decided: { date: "2025-12-01", paragraph: "§ 12", dnr: "2026/7" } });
  const { unitId, documentId } = await takenIn(sqlite, reportContent(), { original });
  const chief = await addPerson(sqlite, NOW, { name: "Åsa Ö", title: "enhetschef", role: "enhetschef", orgUnitId: unitId });
  await signIn(sqlite, NOW, chief.id);
  const first = { municipality: "Exempelstad", name: "Åke Ä", email: "ake@exempelstad.se", password: "fyra ord om våren" };
  const administrator = await setUp(sqlite, NOW, { ...first, styrmodell: styrmodellOf(2026) });
  await invite(sqlite, administrator, NOW, {
    name: chief.name,
    title: chief.title,
    role: "enhetschef",
    orgUnitId: unitId,
    email: "asa@exempelstad.se",
  });
  const delivered = layoutOf("VB");
  const layout = { ...delivered, legend: false };
  await saveLayout(sqlite, await commandLineUser(sqlite), NOW, { kind: "VB", years: { from: 2023, to: 2035 }, base: 1, layout, delivered });
  const template = { kind: "VB" as const, years: { from: 2023, to: 2035 }, base: 1, delivered: templateOf("VB") };
  const freedom = { ...template.delivered, units: { add: false, move: true, hide: true } };
  await saveTemplate(sqlite, await commandLineUser(sqlite), NOW, { ...template, template: freedom });
  await mayGuess(sqlite, NOW, { email: first.email, address: "::1" });
  await rowsOfReporting(sqlite, unitId, chief.id);
  await rowsOfLedger(sqlite, unitId, chief.id);
  await rowsOfMoney(sqlite);
  expect(await takeLargeFile(sqlite, chief, unitId)).toMatchObject({ ok: true });
  const finding = { identity: "[]", rule: "konssumma", message: "4 + 5 = 9, men totalen är 10.", indicatorId: null };
  expect(await answerFinding(sqlite, chief, NOW, { documentId, base: 0, reason: "Kön är okänt för en", finding })).toMatchObject({
    ok: true,
  });
  const place = { kind: "mal" as const, id: (await sqlite.db.select().from(sqlite.t.planGoal))[0]?.goalId ?? "" };
  const comment = { documentId, key: "kommentar", body: "Se över målet.", mentions: [chief.id], place, quote: "", proposal: null };
  expect(await writeComment(sqlite, chief, NOW, comment)).toMatchObject({ ok: true });
  const rowsOf = async (from: Store, name: keyof Store["t"]) => (await from.db.select().from(from.t[name])) as object[];
  const names = Object.keys(sqlite.t) as (keyof Store["t"])[];
  const before = await Promise.all(names.map((name) => rowsOf(sqlite, name)));
  expect(names.filter((_, index) => before[index]?.length === 0)).toEqual([]);
  await store.tx(async (handle) => {
    for (const [index, name] of names.entries()) await insertAll(handle, handle.t[name], (before[index] ?? []) as never[]);
  });
  const inOrder = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
  for (const [index, name] of names.entries()) {
    expect([name, inOrder(await rowsOf(store, name))]).toEqual([name, inOrder(before[index] ?? [])]);
  }
  await sqlite.close();
});

test("papers taken in on PostgreSQL come back exactly, and a session opens there, with a password too", async () => {
  const content = reportContent();
  content.head = { ...content.head, unit: "Nattenheten" };
  const { documentId, unitId } = await takenIn(store, content);
  expect(onPaper((await documentContent(store, documentId))?.content)).toEqual(content);
  const chief = await addPerson(store, NOW, { name: "Exempel", title: "enhetschef", role: "enhetschef", orgUnitId: unitId });
  expect(await userOfSession(store, await signIn(store, NOW, chief.id), NOW)).toEqual(chief);
  expect((await commandLineUser(store)).operator).toBe(true);
  const from = { address: "::1", device: "" };
  const typed = { email: "ake@exempelstad.se", password: "fyra ord om våren" };
  expect(await signInWithPassword(store, NOW, typed, from)).toMatchObject({ ok: true });
  expect(await signInWithPassword(store, NOW, { ...typed, password: "fel lösenord här" }, from)).toMatchObject({ ok: false });
});

test("what is due and done is counted on PostgreSQL as on SQLite", async () => {
  const sqlite = await openStore(":memory:");
  const head = (unit: string) => ({ ...planContent().head, unit });
  const counted = async (on: Store) => {
    await takenIn(on, { ...planContent(), head: head("Dagenheten") });
    const { unitId } = await takenIn(on, { ...reportContent(), head: { ...head("Dagenheten"), kind: "VB" } });
    const tallies = [await talliesOf(on, 2026, "VP", [unitId]), await talliesOf(on, 2026, "VB", [unitId])];
    const inOrder = (rows: object[] = []) => rows.map((row) => JSON.stringify(row)).sort();
    return tallies.map((tally) => Object.values(tally.get(unitId) ?? {}).map(inOrder));
  };
  const onSqlite = await counted(sqlite);
  expect(onSqlite.flat().every((rows) => rows.length > 0)).toBe(true);
  expect(await counted(store)).toEqual(onSqlite);
  await sqlite.close();
});

test("a large file is taken in on PostgreSQL through the same waiting table", async () => {
  const { unitId } = await takenIn(store, { ...reportContent(), head: { ...reportContent().head, unit: "Kvällsenheten" } });
  expect(await takeLargeFile(store, await commandLineUser(store), unitId)).toMatchObject({ ok: true });
  const inPlace = await store.db
    .select({ micro: store.t.outcome.valueMicro })
    .from(store.t.outcome)
    .where(and(eq(store.t.outcome.orgUnitId, unitId), eq(store.t.outcome.period, "T2")));
  expect(inPlace.reduce((sum, { micro }) => sum + (micro ?? 0) / 1_000_000, 0)).toBe((5000 * 5001) / 2);
});

test("a paper whose taking in is undone leaves all as it was", async () => {
  const report = { ...reportContent(), head: { ...reportContent().head, year: 2031 } };
  const original = { name: "vb.docx", bytes: new Uint8Array([0, 1, 254, 255]) };
  await takenIn(store, report, { original });
  const before = await rowsOfPapers(store);
  const { documentId } = await takenIn(store, { ...report, parts: report.parts.slice(1) }, { original, replace: true });
  const user = await commandLineUser(store);
  expect(await undoTakingIn(store, user, NOW, { documentId, saidYes: "" })).toMatchObject({ ok: true, left: 0 });
  expect(await rowsOfPapers(store)).toEqual(before);
});

test("a cell is saved, saved again, refused and shown in the grid on PostgreSQL as on SQLite", async () => {
  const { unitId } = await takenIn(store, { ...reportContent(), head: { ...reportContent().head, unit: "Morgonenheten" } });
  const chief = await addPerson(store, NOW, { name: "Siv Al", title: "", role: "enhetschef", orgUnitId: unitId });
  const { t, db } = store;
  const [planned] = await db
    .select({ indicatorId: t.planIndicator.indicatorId })
    .from(t.planIndicator)
    .innerJoin(t.plan, eq(t.plan.id, t.planIndicator.planId))
    .where(eq(t.plan.orgUnitId, unitId));
  const cell = { unitId, indicatorId: planned?.indicatorId ?? "", year: 2026, period: "T2", district: "hela", gender: "totalt" } as const;
  const save = (base: number, micro: number, more: object = {}) =>
    reportOutcome(store, chief, NOW, { ...cell, base, entry: { kind: "varde", figure: { micro, decimals: 0 } }, ...more });
  expect(await save(0, 12_000_000, { key: "nyckel-1" })).toMatchObject({ ok: true, version: 1 });
  expect(await save(0, 12_000_000, { key: "nyckel-1" })).toMatchObject({ ok: true, version: 1 });
  expect(await save(1, 13_000_000)).toMatchObject({ ok: true, version: 2 });
  expect(await save(1, 14_000_000)).toMatchObject({ ok: false, reason: "stale", current: { version: 2 } });
  expect(await save(2, 15_000_000, { period: "T9" })).toMatchObject({ ok: false, reason: "missing" });
  const rows = await db
    .select()
    .from(t.outcome)
    .where(and(eq(t.outcome.orgUnitId, unitId), eq(t.outcome.period, "T2")));
  expect(rows).toMatchObject([{ valueMicro: 13_000_000, version: 2, savedBy: chief.id }]);
  const here = await unitYear(store, 2026, "morgonenheten");
  const grid = here && unpacked(await packedOutcomeGrid(store, chief, NOW, here, "T2"));
  const shown = grid?.groups.flatMap(({ indicators }) => indicators).find(({ id }) => id === cell.indicatorId);
  expect(shown?.cells.get("hela/totalt")).toMatchObject({ value: { micro: 13_000_000, decimals: 0 }, version: 2, by: "Siv Al" });
});

/** A period's days, more time, a period handed in and names that were explained. */
async function rowsOfReporting(store: Store, unitId: string, personId: string): Promise<void> {
  await store.tx(async ({ db, t }) => {
    const at = { year: 2026, period: "VB", orgUnitId: unitId, no: 1 };
    const set = { setBy: personId, setAt: NOW };
    await db.insert(t.reportingWindow).values({ ...at, opensOn: "2027-01-04", closesOn: "2027-01-26", ...set });
    await db.insert(t.extension).values({ ...at, closesOn: "2027-01-31", reason: "Registret är stängt", ...set });
    await db.insert(t.reportingEvent).values({ ...at, kind: "inlamnad", at: NOW, byId: personId, due: 2, reported: 1, sha256: "ab" });
    const said = { orgUnitId: unitId, saidBy: personId, saidAt: NOW };
    const [indicator] = await db.select().from(t.indicator);
    const [district] = await db.select().from(t.district);
    const limits = { indicatorId: indicator?.id ?? "", validFrom: "2026-01-01", toleranceMicro: 2_500_000, genderGapMicro: null };
    await db.insert(t.indicatorLimit).values({ ...limits, reason: "Små tal", changedBy: personId, changedAt: NOW });
    await db.insert(t.indicatorAlias).values({ ...said, written: "andel nöjda", indicatorId: indicator?.id ?? "" });
    await db.insert(t.districtAlias).values({ ...said, written: "normalm", districtId: district?.id ?? "" });
  });
}

/** More values than one transaction takes, for the unit's first indicator in as many stadsdelar. */
async function takeLargeFile(on: Store, user: User, unitId: string) {
  const [plan] = await on.db.select().from(on.t.plan).where(eq(on.t.plan.orgUnitId, unitId));
  const [planned] = await on.db
    .select()
    .from(on.t.planIndicator)
    .where(eq(on.t.planIndicator.planId, plan?.id ?? ""));
  const districts = Array.from({ length: 5001 }, (_, at) => ({ id: `${unitId}${at}`, name: `Stadsdel ${at} hos ${unitId}` }));
  await on.tx((handle) => insertAll(handle, handle.t.district, districts));
  const cells = districts.map(({ id: district }, at) => {
    const entry = { kind: "varde" as const, figure: { micro: at * 1_000_000, decimals: 0 } };
    return { indicatorId: planned?.indicatorId ?? "", district, gender: "totalt" as const, base: 0, entry };
  });
  return importOutcomes(on, user, NOW, { unitId, year: 2026, period: "T2", file: { name: "utfall.csv", sha256: "" }, cells });
}

/** A ledger that a table was filled from, and what one of its names means. */
async function rowsOfLedger(store: Store, orgUnitId: string, personId: string): Promise<void> {
  await store.tx(async ({ db, t }) => {
    const [table] = await db.select().from(t.budgetTable).limit(1);
    const taken = { takenBy: personId, takenAt: NOW };
    await db.insert(t.ledgerFile).values({ id: "huvudbok", budgetTableId: table?.id ?? "", name: "huvudbok.csv", sha256: "", ...taken });
    const line = { account: "5011", accountName: "Löner", activity: "5620 Stöd", ore: 123_456_789_012 };
    await db.insert(t.ledgerLine).values({ fileId: "huvudbok", fileRow: 2, rowNo: 1, columnKey: "kostnader", ...line });
    const said = { saidBy: personId, saidAt: NOW };
    await db.insert(t.ledgerMeaning).values({ orgUnitId, kind: "rad", scope: "", written: "5620stöd", means: "stöd/dag", ...said });
  });
}

/** A line of a budget that a goal of the same plan leans on. */
async function rowsOfMoney(store: Store): Promise<void> {
  await store.tx(async ({ db, t }) => {
    const [line] = await db
      .select({
        planId: t.budgetTable.planId,
        budgetTableId: t.budgetRow.budgetTableId,
        rowNo: t.budgetRow.rowNo,
        goalId: t.planGoal.goalId,
      })
      .from(t.budgetRow)
      .innerJoin(t.budgetTable, eq(t.budgetTable.id, t.budgetRow.budgetTableId))
      .innerJoin(t.planGoal, eq(t.planGoal.planId, t.budgetTable.planId))
      .limit(1);
    if (line) await db.insert(t.goalBudgetRow).values(line);
  });
}
