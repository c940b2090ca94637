import { expect, test } from "vitest";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { goalIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { documentContent, documentsOf } from "../queries/documents.ts";
import { readyParts } from "../queries/ready-parts.ts";
import { setPartReady } from "./part-readiness.ts";

onEachEngine((fresh) => {
  async function aReport() {
    const work = await unitsPapers(await fresh());
    const people = await peopleOf(work.store, work.unitId, 2026);
    const paper = (await documentsOf(work.store, { year: 2026 })).find(({ kind }) => kind === "VB");
    const documentId = paper?.id ?? "";
    const partId = goalIn(work.before.VB, "Äldre har en trygg vardag.").stored.id;
    const set = (ready: boolean, user = people.chief, more = {}) =>
      setPartReady(work.store, user, NOW, { documentId, partId, ready, ...more });
    return { ...work, people, documentId, partId, set, ready: () => readyParts(work.store, documentId) };
  }

  test("who writes says that a part is ready, and it is told who and when; the paper says the same as before", async () => {
    const { store, set, ready, partId, documentId, people } = await aReport();
    const before = await documentContent(store, documentId);
    expect(await set(true)).toMatchObject({ ok: true });
    expect(await set(true)).toMatchObject({ ok: true });
    expect([...(await ready())]).toEqual([[partId, { by: people.chief.name, at: NOW }]]);
    expect(await documentContent(store, documentId)).toEqual(before);
    expect(await set(false)).toMatchObject({ ok: true });
    expect((await ready()).size).toBe(0);
  });

  test("who only reports says nothing of texts, and what is not in the paper can't be ready", async () => {
    const { set, ready, people } = await aReport();
    expect(await set(true, people.reporter)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await set(true, people.chief, { partId: "finns-inte" })).toMatchObject({ ok: false, reason: "missing" });
    expect((await ready()).size).toBe(0);
  });
});
