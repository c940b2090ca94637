import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openStore } from "../../db/store.ts";
import { freshDatabase, NOW, takenIn } from "../../tests/fixtures/database.ts";
import { DECISION, peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { reportContent } from "../../tests/fixtures/plan-content.ts";
import { decideDocument } from "./decide-document.ts";
import { workHere } from "./work.ts";
import { Workers, workOn } from "./workers.ts";

const CLUMSY = resolve("tests/fixtures/clumsy-worker.js");
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

function clumsy(): Workers {
  const workers = new Workers(CLUMSY, { ort: "Strandvik" });
  cleanups.push(() => workers.close());
  return workers;
}

function sqliteFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-"));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  return join(folder, "prov.db");
}

const engines: [string, () => Promise<string>][] = [["SQLite", async () => sqliteFile()]];
const server = process.env.TERTIAL_TEST_POSTGRES;
if (server) {
  engines.push([
    "PostgreSQL",
    async () => {
      const { url, drop } = await freshDatabase(server);
      cleanups.push(drop);
      return url;
    },
  ]);
} else test.skip("PostgreSQL: hoppades över, TERTIAL_TEST_POSTGRES är inte satt", () => undefined);

test.for(engines)("on %s a worker reads what was just saved and makes the very bytes that are made here", async ([, fresh]) => {
  const url = await fresh();
  const store = await openStore(url);
  cleanups.push(() => store.close());
  const work = workOn(url);
  cleanups.push(() => work.close());
  const { documentId, unitId } = await takenIn(store, reportContent());
  const asked = { documentId, now: NOW };
  const [there, here] = [await work.word(asked), await workHere(store).word(asked)];
  expect(there?.summary).toEqual(here?.summary);
  expect(Buffer.compare(there?.bytes ?? Buffer.of(), here?.bytes ?? Buffer.of(1))).toBe(0);
  expect(await work.word({ ...asked, documentId: "finns-inte" })).toBe(null);

  const { chief, controller, secretary } = await peopleOf(store, unitId, 2026);
  await step(store, chief, documentId, "lamna-in");
  await step(store, controller, documentId, "godkann");
  const decided = { documentId, step: "besluta" as const, base: 3, decision: DECISION };
  expect(await decideDocument(store, secretary, NOW, decided, work)).toEqual({ ok: true, version: 4 });
  const [frozen, later] = [await work.word(asked), await workHere(store).word({ ...asked, now: "2029-01-01T08:00:00.000Z" })];
  expect(frozen?.summary.state).toBe("beslutad");
  expect(Buffer.compare(frozen?.bytes ?? Buffer.of(), later?.bytes ?? Buffer.of(1))).toBe(0);
});

test("at most two threads work, the rest waits its turn", async () => {
  const workers = clumsy();
  const done = await Promise.all(
    Array.from({ length: 9 }, (_, turn) => workers.run<{ threadId: number; input: number; workerData: object }>("svara", turn)),
  );
  expect(done.map(({ input }) => input)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(new Set(done.map(({ threadId }) => threadId)).size).toBe(2);
  expect(done[0]?.workerData).toEqual({ ort: "Strandvik" });
});

test("a fault in the work comes back as a fault, and the next piece of work is done all the same", async () => {
  const workers = clumsy();
  await expect(workers.run("fel", "pappret är slut")).rejects.toThrow("pappret är slut");
  expect(await workers.run("svara", "mer")).toMatchObject({ input: "mer" });
});

test("a worker that dies takes only its own work with it, and another one takes its place", async () => {
  const workers = clumsy();
  const [died, waited] = await Promise.allSettled([workers.run("dö", null), workers.run("svara", 1), workers.run("svara", 2)]);
  expect(died).toMatchObject({ status: "rejected" });
  expect(waited).toMatchObject({ status: "fulfilled" });
  await expect(workers.run("dö", null)).rejects.toThrow("ended in the middle of its work");
  await expect(workers.run("dö", null)).rejects.toThrow();
  expect(await workers.run("svara", 3)).toMatchObject({ input: 3 });
});

test("what nobody waits for any more is not begun", async () => {
  const workers = clumsy();
  const left = new AbortController();
  const first = [workers.run("svara", 1), workers.run("svara", 2)];
  const given = workers.run("dö", null, left.signal);
  left.abort(new Error("gick sin väg"));
  await expect(given).rejects.toThrow("gick sin väg");
  await expect(workers.run("dö", null, left.signal)).rejects.toThrow("gick sin väg");
  await Promise.all(first);
  expect(await workers.run("svara", 3)).toMatchObject({ input: 3 });
});
