import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifiedHistories } from "../../db/queries/verified-history.ts";
import { openStore, type Store } from "../../db/store.ts";
import { isWhole } from "../../lib/domain/verified-history.ts";
import { serveDatabase } from "../e2e/served-app.ts";
import { deadlineMunicipality, type Visitor, YEAR } from "./deadline-municipality.ts";
import { type ToldCell, type Visits, visitsTo } from "./deadline-visits.ts";

const SECONDS = 60;
/** each of 500: 50 saves a second */
const BETWEEN_SAVES_MS = 10_000;
const [TEXTS, PAGES, PRESENCE] = [0.2, 0.1, 0.5];
const COMING_AT_ONCE = 10;

test("500 write on the day the reports are due, 50 saves a second with reports beside: nothing is lost, nobody is told wrongly that it is saved", async ({
  task,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "tertial-deadline-"));
  const file = join(folder, "deadline.db");
  const store = await openStore(file);
  const { writers, controllers, management } = await deadlineMunicipality(store);
  const app = await serveDatabase(file);
  try {
    const came = await everybodyComes(visitsTo(app.address), writers);
    const day = visitsTo(app.address);
    const until = Date.now() + SECONDS * 1000;
    await Promise.all([
      ...writers.map((writer) => writing(day, writer, until)),
      ...controllers.slice(0, 2).map((controller) => readingReports(day, controller, until)),
      overseeing(day, management, until),
    ]);
    expect(day.faults, "neither saved nor told why not").toEqual([]);
    await expectCells(store, day.cells);
    await expectWords(store, day);
    for (const told of await verifiedHistories(store, null)) expect(isWhole(told), told.authority).toBe(true);
    task.meta.figures = `${writers.length} writing (their pages opened in ${came} s); ${day.figures(SECONDS)}`;
  } finally {
    await app.end();
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

/** In the morning each opens the grid; answers how many seconds that took all of them. */
async function everybodyComes(visits: Visits, writers: Visitor[]): Promise<number> {
  const begun = performance.now();
  const line = writers.values();
  const coming = async () => {
    for (const { cookie, unit } of line) await visits.open("pages", cookie, `${unit.path}/utfall?period=VB`);
  };
  await Promise.all(Array.from({ length: COMING_AT_ONCE }, coming));
  expect(visits.faults).toEqual([]);
  return Math.round((performance.now() - begun) / 1000);
}

/** Saves every tenth second something that this person last saw, and now and then goes to another page. */
async function writing(day: Visits, { cookie, unit }: Visitor, until: number): Promise<void> {
  const [cells, texts] = [unit.cells.map((cell) => ({ ...cell })), unit.texts.map((text) => ({ ...text }))];
  const pages = ["utfall?period=VB", `dokument/${unit.documentId}`, `dokument/${unit.documentId}/skriv`, "oversikt", "malkedja?period=VB"];
  for (let next = Date.now() + Math.random() * BETWEEN_SAVES_MS; next < until; next += BETWEEN_SAVES_MS) {
    await pause(Math.max(0, next - Date.now()));
    const text = anyOf(texts);
    if (Math.random() < TEXTS) await day.saveText(cookie, text);
    else await day.saveCell(cookie, anyOf(cells));
    if (Math.random() < PRESENCE) await day.present(cookie, unit.documentId, text.textId);
    if (Math.random() < PAGES) await day.open("pages", cookie, `${unit.path}/${anyOf(pages)}`);
  }
}

async function readingReports(day: Visits, { cookie, unit }: Visitor, until: number): Promise<void> {
  while (Date.now() < until) await day.open("reports", cookie, `${unit.path}/dokument/${unit.documentId}/word`);
}

async function overseeing(day: Visits, { cookie }: Visitor, until: number): Promise<void> {
  for (; Date.now() < until; await pause(1000)) await day.open("pages", cookie, `/${YEAR}/lage`);
}

/** Each version of a cell was told to exactly one, and the last told is what stands: so none is lost and none counted twice. */
async function expectCells({ db, t }: Store, told: ToldCell[]): Promise<void> {
  const name = (unitId: string, indicatorId: string, gender: string) => `${unitId}/${indicatorId}/${gender}`;
  const rows = await db
    .select()
    .from(t.outcome)
    .where(and(eq(t.outcome.period, "VB"), eq(t.outcome.districtId, "hela"), eq(t.outcome.year, YEAR)));
  const standing = new Map(rows.map((row) => [name(row.orgUnitId, row.indicatorId, row.gender), row]));
  const byCell = new Map<string, ToldCell[]>();
  for (const save of told) {
    const cell = name(save.cell.unitId, save.cell.indicatorId, save.cell.gender);
    byCell.set(cell, [...(byCell.get(cell) ?? []), save]);
  }
  for (const [cell, saves] of byCell) {
    const inOrder = saves.toSorted((a, b) => a.version - b.version);
    const [first, last] = [inOrder[0]?.version ?? 0, inOrder.at(-1)];
    expect(
      inOrder.map(({ version }) => version),
      cell,
    ).toEqual(inOrder.map((_, index) => first + index));
    const { version, valueMicro } = standing.get(cell) ?? {};
    expect({ version, value: (valueMicro ?? 0) / 1e6 }, cell).toEqual({ version: last?.version, value: last?.value });
  }
}

/** Each word that was told to be saved stands in its version and still in the text; one that was put aside in the history, as told. */
async function expectWords({ db, t }: Store, { words }: Visits): Promise<void> {
  const versions = new Map((await db.select().from(t.textVersion)).map((row) => [`${row.textId}/${row.version}`, row]));
  const texts = new Map((await db.select().from(t.text)).map((row) => [row.id, row]));
  for (const { textId, version, word, aside } of words) {
    const kept = versions.get(`${textId}/${version}`);
    expect(JSON.stringify(kept?.blocks), word).toMatch(new RegExp(`${word}\\b`));
    expect(kept?.kind === "asidosatt", word).toBe(aside);
    if (!aside) expect(texts.get(textId)?.plain, word).toMatch(new RegExp(`${word}\\b`));
  }
}

function anyOf<Thing>(things: Thing[]): Thing {
  const chosen = things[Math.floor(Math.random() * things.length)];
  if (chosen === undefined) throw new Error("Nothing to choose from");
  return chosen;
}
