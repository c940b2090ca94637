import { expect, test } from "vitest";
import { paragraph, plainLines, type RichText } from "../../lib/domain/text-block.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { goalIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { textOfVersion, textVersions } from "../queries/text-history.ts";
import type { Store } from "../store.ts";
import { addPerson } from "./people.ts";
import { restoreText, saveText } from "./texts.ts";

const LATER = "2026-04-01T08:00:00.000Z";
const written = (...lines: string[]): RichText => lines.map(paragraph);
let serial = 0;
const key = () => `sparning-${serial++}`;

onEachEngine((fresh) => {
  /** A text of three paragraphs, version 2, and two who write in it. */
  async function threeParagraphs() {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const add = (name: string) => addPerson(store, NOW, { name, title: "", role: "enhetschef", orgUnitId: unitId });
    const [eva, bo] = [await add("Exempel Evasson"), await add("Exempel Bosson")];
    const goal = goalIn(before.VP, "Den enskilde vet vem som kommer");
    const textId = goal.parts.find((part) => part.kind === "text")?.stored?.id ?? "";
    const save = (who: typeof eva, base: number, ...lines: string[]) =>
      saveText(store, who, LATER, { textId, base, key: key(), text: written(...lines) });
    expect(await save(eva, 1, "Läget", "Arbetet", "Slutsats")).toEqual({ ok: true, version: 2 });
    const versions = async () => {
      const rows = await store.db.select().from(store.t.textVersion);
      return rows
        .filter((row) => row.textId === textId)
        .map(({ version, kind, blocks }) => [version, kind, plainLines(blocks).join(" / ")]);
    };
    const stands = async () => (await store.db.select().from(store.t.text)).find(({ id }) => id === textId);
    return { store, textId, eva, bo, save, versions, stands };
  }

  test("two who wrote in different paragraphs of the same version are merged, and the second is told what now stands", async () => {
    const { eva, bo, save, stands, versions } = await threeParagraphs();
    await save(eva, 2, "Läget i maj", "Arbetet", "Slutsats");
    expect(await save(bo, 2, "Läget", "Arbetet", "Vår slutsats")).toEqual({
      ok: true,
      version: 4,
      merged: written("Läget i maj", "Arbetet", "Vår slutsats"),
    });
    expect(await stands()).toMatchObject({ version: 4, plain: "Läget i maj\nArbetet\nVår slutsats" });
    expect((await versions()).at(-1)).toEqual([4, "sammanfogad", "Läget i maj / Arbetet / Vår slutsats"]);
  });

  test("two who wrote in the same paragraph both stand: the second in the history, which the answer says", async () => {
    const { store, textId, eva, bo, save, stands, versions } = await threeParagraphs();
    await save(eva, 2, "Läget i maj", "Arbetet", "Slutsats");
    const late = await save(bo, 2, "Läget i juni", "Arbetet", "Slutsats");
    expect(late).toEqual({
      ok: false,
      reason: "stale",
      message: "Exempel Evasson har ändrat det här sedan du öppnade sidan. Det du skrev finns kvar i historiken.",
      current: {
        version: 3,
        written: "Läget i maj\nArbetet\nSlutsats",
        by: "Exempel Evasson",
        at: LATER,
        blocks: written("Läget i maj", "Arbetet", "Slutsats"),
      },
      kept: 4,
    });
    expect(await stands()).toMatchObject({ version: 3, plain: "Läget i maj\nArbetet\nSlutsats" });
    expect((await versions()).at(-1)).toEqual([4, "asidosatt", "Läget i juni / Arbetet / Slutsats"]);
    // the second chooses the own text, knowing what stands; a third save passes the number that was put aside by
    expect(await save(bo, 3, "Läget i juni", "Arbetet", "Slutsats")).toEqual({ ok: true, version: 5 });
    const [authority] = (await store.db.select().from(store.t.text)).filter(({ id }) => id === textId);
    expect(await firstBreak(store, authority?.authorityId ?? "")).toBeNull();
  });

  test("the same save twice counts once, whatever became of it", async () => {
    const { store, textId, eva, bo, save, versions } = await threeParagraphs();
    const saves = {
      saved: { who: eva, base: 2, text: written("Läget i maj", "Arbetet", "Slutsats") },
      merged: { who: bo, base: 2, text: written("Läget", "Arbetet", "Vår slutsats") },
      aside: { who: bo, base: 2, text: written("Läget i juni", "Arbetet", "Slutsats") },
    };
    const sent = Object.values(saves).map(({ who, ...input }) => ({ who, input: { ...input, textId, key: key() } }));
    const first = [];
    for (const { who, input } of sent) first.push(await saveText(store, who, LATER, input));
    expect(first.map((answer) => (answer.ok ? answer.version : answer.kept))).toEqual([3, 4, 5]);
    const rows = await versions();
    for (const [index, { who, input }] of sent.entries()) expect(await saveText(store, who, LATER, input)).toEqual(first[index]);
    expect(await versions()).toEqual(rows);
    // somebody else's key is another save
    expect(await saveText(store, eva, LATER, { ...sent[1]?.input, textId, base: 4, text: written("Annat") })).toMatchObject({ version: 6 });
    expect(await save(bo, 6, "Annat")).toEqual({ ok: true, version: 6 });
  });

  test("what somebody else has already written is not written again, and the late one is told what stands", async () => {
    const { eva, bo, save, stands, versions } = await threeParagraphs();
    await save(eva, 2, "Läget", "Arbetet");
    const rows = await versions();
    expect(await save(bo, 2, "Läget", "Arbetet")).toEqual({ ok: true, version: 3 });
    expect(await save(bo, 2, "Läget", "Arbetet", "Slutsats")).toEqual({ ok: true, version: 3, merged: written("Läget", "Arbetet") });
    expect(await versions()).toEqual(rows);
    // also when it has been changed again since
    await save(eva, 3, "Läget");
    expect(await save(bo, 2, "Läget", "Arbetet")).toEqual({ ok: true, version: 3 });
    expect(await stands()).toMatchObject({ version: 4, plain: "Läget" });
  });

  test("a page that knows of no merging is told what stands instead, and its text is kept once however often it tries", async () => {
    const { store, textId, eva, bo, save, versions } = await threeParagraphs();
    await save(eva, 2, "Läget i maj", "Arbetet", "Slutsats");
    const old = { textId, base: 2, text: written("Läget", "Arbetet", "Vår slutsats") };
    for (const _ of [1, 2]) expect(await saveText(store, bo, LATER, old)).toMatchObject({ reason: "stale", kept: 4 });
    expect(await versions()).toHaveLength(4);
  });

  test("a text written from a version that nobody knows is kept beside what stands", async () => {
    const { bo, save, stands } = await threeParagraphs();
    expect(await save(bo, 17, "Från en annan värld")).toMatchObject({ reason: "stale", kept: 3 });
    expect(await stands()).toMatchObject({ version: 2 });
  });

  test("an earlier version stands again as a new one, also one that was put aside; nobody's newer text is passed over", async () => {
    const { store, textId, eva, bo, save, stands, versions } = await threeParagraphs();
    await save(eva, 2, "Läget i maj", "Arbetet", "Slutsats");
    await save(bo, 2, "Läget i juni", "Arbetet", "Slutsats");
    const restore = (base: number, version: number) => restoreText(store, bo, LATER, { textId, base, key: key(), version });
    expect(await restore(2, 4)).toMatchObject({ reason: "stale", current: { version: 3 } });
    expect(await restore(3, 4)).toEqual({ ok: true, version: 5 });
    expect(await stands()).toMatchObject({ version: 5, plain: "Läget i juni\nArbetet\nSlutsats" });
    expect((await versions()).at(-1)?.[1]).toBe("aterstalld");
    const told = await textVersions(store, textId);
    expect(told.map(({ version, kind, by, base, stands: now }) => [version, kind, by, base, now])).toEqual([
      [1, "importerad", "kommandoraden", 0, false],
      [2, "sparad", "Exempel Evasson", 1, false],
      [3, "sparad", "Exempel Evasson", 2, false],
      [4, "asidosatt", "Exempel Bosson", 2, false],
      [5, "aterstalld", "Exempel Bosson", 3, true],
    ]);
    expect(await textOfVersion(store, textId, 4)).toEqual(written("Läget i juni", "Arbetet", "Slutsats"));
    expect(await restore(5, 5)).toEqual({ ok: true, version: 5 });
    expect(await restore(5, 99)).toMatchObject({ reason: "missing" });
  });

  test("of twenty who write in a paragraph of their own at once, all are in the text", async () => {
    const { eva, save, stands, store } = await threeParagraphs();
    const lines = Array.from({ length: 20 }, (_, index) => `Stycke ${index}`);
    await save(eva, 2, ...lines);
    const saves = lines.map((_, who) => save(eva, 3, ...lines.map((line, index) => (index === who ? `${line} skrivet` : line))));
    expect((await Promise.all(saves)).every((answer) => answer.ok)).toBe(true);
    expect((await stands())?.plain).toBe(lines.map((line) => `${line} skrivet`).join("\n"));
    await expectWhole(store);
  });
});

async function expectWhole(store: Store) {
  const [node] = await store.db.select().from(store.t.historyHead);
  expect(await firstBreak(store, node?.authorityId ?? "")).toBeNull();
}
