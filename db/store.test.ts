import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { onEachEngine } from "../tests/fixtures/database.ts";
import { openStore, type Store, storeIsFull } from "./store.ts";

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

onEachEngine((fresh) => {
  const addPerson = (store: Store, name: string) =>
    store.tx(({ db, t }) =>
      db
        .insert(t.person)
        .values({ id: name, name })
        .then(() => name),
    );
  const names = async (store: Store) => (await store.db.select().from(store.t.person)).map((person) => person.name);

  test("a transaction that fails leaves nothing behind", async () => {
    const store = await fresh();
    const failing = store.tx(async ({ db, t }) => {
      await db.insert(t.person).values({ id: "a", name: "Alva" });
      throw new Error("strömavbrott");
    });
    await expect(failing).rejects.toThrow("strömavbrott");
    expect(await names(store)).toEqual([]);
    await addPerson(store, "Bo");
    expect(await names(store)).toEqual(["Bo"]);
  });

  test("reading the store inside a transaction throws, also through a handle taken before it", async () => {
    const store = await fresh();
    const { db } = store;
    await expect(store.tx(async ({ t }) => db.select().from(t.person))).rejects.toThrow("only the handle");
    await expect(store.tx(() => addPerson(store, "Cilla"))).rejects.toThrow("only the handle");
    expect(await names(store)).toEqual([]);
  });

  test("fifty writers at once lose no update", async () => {
    const store = await fresh();
    await store.tx(({ db, t }) =>
      db
        .insert(t.person)
        .values({ id: "a", name: "0" })
        .then(() => undefined),
    );
    const addOne = () =>
      store.tx(async ({ db, t }) => {
        const [person] = await db.select().from(t.person);
        await db.update(t.person).set({ name: String(Number(person?.name) + 1) });
      });
    await Promise.all(Array.from({ length: 50 }, addOne));
    expect(await names(store)).toEqual(["50"]);
  });

  test("a key holds no NULL and a code outside its list is refused", async () => {
    const store = await fresh();
    const withKind = (kind: string) =>
      store.tx(({ db, t }) =>
        db
          .insert(t.orgUnit)
          .values({ id: kind, kind: kind as "enhet" })
          .then(() => kind),
      );
    await expect(withKind("bolag")).rejects.toThrow();
    await expect(withKind("enhet")).resolves.toBe("enhet");
  });
});

test("on SQLite every connection waits for the disk, keeps references and waits its turn; the reading one cannot write", async () => {
  const store = await openStore(temporaryFile());
  const pragmas = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"];
  const read = async (from: (query: ReturnType<typeof sql>) => Promise<unknown[]>) =>
    Promise.all(pragmas.map(async (name) => Object.values((await from(sql.raw(`PRAGMA ${name}`)))[0] as object)[0]));
  const reading = store.db as unknown as {
    all: (query: ReturnType<typeof sql>) => Promise<unknown[]>;
    run: (query: ReturnType<typeof sql>) => unknown;
  };
  const wanted = ["wal", 2, 1, 5000];
  expect(await read(async (query) => reading.all(query))).toEqual(wanted);
  expect(await store.tx(({ db }) => read(async (query) => db.all(query)))).toEqual(wanted);
  expect(() => reading.run(sql`DELETE FROM person`)).toThrow();
  await store.close();
});

test("a file that is no database is refused in one Swedish sentence", async () => {
  await expect(openStore(join(tmpdir()))).rejects.toThrow(/^Databasen .* kan inte öppnas/);
});

test("what was written is there when the file is opened again, and while it is open twice", async () => {
  const file = temporaryFile();
  const first = await openStore(file);
  const second = await openStore(file);
  await first.tx(({ db, t }) =>
    db
      .insert(t.person)
      .values({ id: "a", name: "Alva" })
      .then(() => undefined),
  );
  expect(await second.db.select().from(second.t.person)).toHaveLength(1);
  await first.close();
  await second.close();
});

test("a database without room left says so, keeps what it has, and goes on when there is room", async () => {
  const store = await openStore(":memory:");
  const room = (pages: number) => store.tx(async ({ db }) => void db.run(sql.raw(`PRAGMA max_page_count = ${pages}`)));
  const add = (id: string) => store.tx(async ({ db, t }) => void (await db.insert(t.person).values({ id, name: "Alva".repeat(5_000) })));
  await add("a");
  await room(1);
  const fault: unknown = await add("b").catch((thrown: unknown) => thrown);
  expect(storeIsFull(fault)).toBe(true);
  expect(storeIsFull(new Error("something else"))).toBe(false);
  expect((await store.db.select().from(store.t.person)).map(({ id }) => id)).toEqual(["a"]);
  await room(1_000_000);
  await add("b");
  await store.close();
});

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "tertial-"));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  return join(folder, "prov.db");
}
