import { expect, test } from "vitest";
import type { User } from "../../lib/domain/access.ts";
import { paragraph, plainLines } from "../../lib/domain/text-block.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { commentsOf, mentionable, openMentions } from "../queries/comments.ts";
import { documentsOf } from "../queries/documents.ts";
import { textOfVersion } from "../queries/text-history.ts";
import { acceptProposal, changeComment, resolveThread, writeComment } from "./comments.ts";
import { addPerson } from "./people.ts";
import { saveText } from "./texts.ts";

const LATER = "2026-04-01T08:00:00.000Z";

onEachEngine((fresh) => {
  /** A unit's report with a text "Tolv blev elva.", its chief and its nämnd's controller. */
  async function report() {
    const { store, unitId, before } = await unitsPapers(await fresh());
    const people = await peopleOf(store, unitId, 2026);
    const goal = goalIn(before.VB, "Den enskilde vet vem som kommer");
    const textId = goal.parts.find((part) => part.kind === "text")?.stored?.id ?? "";
    const [vb] = (await documentsOf(store, { year: 2026 })).filter(({ kind }) => kind === "VB");
    const documentId = vb?.id ?? "";
    let serial = 0;
    const say = (who: User, body: string, more: object = {}) =>
      writeComment(store, who, NOW, {
        ...{ documentId, key: `kommentar-${serial++}`, body, mentions: [] },
        ...{ place: { kind: "text", id: textId }, quote: "", proposal: null, ...more },
      });
    return {
      ...people,
      store,
      unitId,
      before,
      goalId: goal.stored.id,
      textId,
      documentId,
      say,
      threads: () => commentsOf(store, documentId),
    };
  }

  test("a text, a goal and an indicator's figures are commented, answered, resolved and opened again", async () => {
    const { store, chief, controller, before, goalId, documentId, say, threads } = await report();
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    await say(controller, "Vad blev elva?", { quote: "elva" });
    await say(controller, "Målet saknar analys.", { place: { kind: "mal", id: goalId } });
    await say(chief, "Siffran är preliminär.", { place: { kind: "siffra", id: indicatorId } });
    const [first] = await threads();
    const threadId = first?.id ?? "";
    const answer = { documentId, key: "svaret här", body: "Gruppen.", mentions: [], threadId };
    expect(await writeComment(store, chief, LATER, answer)).toMatchObject({ ok: true });
    expect(
      (await threads()).map(({ place, quote, comments }) => [place.kind, quote, comments.map(({ by, body }) => `${by}: ${body}`)]),
    ).toEqual([
      ["text", "elva", [`${controller.name}: Vad blev elva?`, `${chief.name}: Gruppen.`]],
      ["mal", "", [`${controller.name}: Målet saknar analys.`]],
      ["siffra", "", [`${chief.name}: Siffran är preliminär.`]],
    ]);
    expect(await resolveThread(store, chief, LATER, { threadId, base: 1, resolved: true })).toEqual({ ok: true, version: 2 });
    expect((await threads())[0]).toMatchObject({ resolved: { by: chief.name, at: LATER, accepted: false } });
    expect(await resolveThread(store, controller, LATER, { threadId, base: 1, resolved: true })).toMatchObject({ reason: "stale" });
    expect(await resolveThread(store, controller, LATER, { threadId, base: 2, resolved: false })).toEqual({ ok: true, version: 3 });
    expect((await threads())[0]).toMatchObject({ resolved: null });
  });

  test("the same comment sent twice is one, an empty one is none, and what is not in the document is not commented", async () => {
    const { store, chief, textId, documentId, say, threads } = await report();
    const twice = { documentId, key: "samma nyckel", body: "Se över.", mentions: [] };
    const on = { place: { kind: "text" as const, id: textId }, quote: "", proposal: null };
    const saved = await writeComment(store, chief, NOW, { ...twice, ...on });
    expect(await writeComment(store, chief, LATER, { ...twice, ...on })).toEqual(saved);
    expect(await say(chief, "  ")).toMatchObject({ reason: "invalid", message: "Skriv en kommentar." });
    expect(await say(chief, "Var är den?", { place: { kind: "text", id: "finns-inte" } })).toMatchObject({ reason: "missing" });
    expect(await threads()).toHaveLength(1);
  });

  test("those who read the unit's drafts are mentioned, once each, and nobody else", async () => {
    const { store, unitId, chief, controller, say, threads } = await report();
    const councillor = await addPerson(store, NOW, { name: "Exempel Ledamot", title: "", role: "ledamot", orgUnitId: unitId });
    const names = (await mentionable(store, { unitId, year: 2026 }, NOW)).map(({ name }) => name);
    expect([names.includes(controller.name), names.includes(councillor.name)]).toEqual([true, false]);
    expect(await say(chief, "Titta här.", { mentions: [controller.id, controller.id] })).toMatchObject({ ok: true });
    expect(await say(chief, "Titta här.", { mentions: [councillor.id] })).toMatchObject({ reason: "invalid" });
    expect(await say(councillor, "Får jag?")).toMatchObject({ reason: "forbidden" });
    const waiting = async () => [...(await openMentions(store, 2026, [unitId])).entries()];
    expect(await waiting()).toEqual([[`${unitId}/VB`, [{ personId: controller.id, by: chief.name }]]]);
    const [thread] = await threads();
    await resolveThread(store, controller, LATER, { threadId: thread?.id ?? "", base: 1, resolved: true });
    expect(await waiting()).toEqual([]);
    expect((await threads()).map(({ comments }) => comments.map(({ mentions }) => mentions.map(({ name }) => name)))).toEqual([
      [[controller.name]],
    ]);
  });

  test("proposed words are put into the text by who may write it, and the thread is resolved; when the words are gone it is said", async () => {
    const { store, chief, textId, unitId, say, threads } = await report();
    const reader = await addPerson(store, NOW, { name: "Exempel Läsare", title: "", role: "lasare", orgUnitId: unitId });
    expect(await say(reader, "", { quote: "", proposal: "tio" })).toMatchObject({ reason: "invalid" });
    await say(reader, "", { quote: "elva", proposal: "tio" });
    await say(reader, "Eller så här?", { quote: "Tolv blev elva", proposal: "Färre möts" });
    const [first, second] = (await threads()).map(({ id }) => id);
    const accept = (who: User, threadId = "") => acceptProposal(store, who, LATER, { threadId, base: 1 });
    expect(await accept(reader, first)).toMatchObject({ reason: "forbidden" });
    expect(await accept(chief, first)).toEqual({ ok: true, version: 2 });
    const text = await textOfVersion(store, textId, 2);
    expect(text && plainLines(text)).toEqual(["Tolv blev tio."]);
    expect((await threads())[0]).toMatchObject({ resolved: { by: chief.name, accepted: true } });
    expect(await accept(chief, second)).toMatchObject({
      reason: "invalid",
      message: "Orden står inte kvar i texten. Läs texten och ändra för hand.",
    });
    await say(reader, "", { quote: "tio", proposal: "nio" });
    const third = (await threads())[2]?.id;
    await saveText(store, chief, LATER, { textId, base: 2, text: [paragraph("Tolv blev tio."), paragraph("Sedan tio till.")] });
    expect(await accept(chief, third)).toMatchObject({
      reason: "invalid",
      message: "Orden står på flera ställen i texten. Ändra för hand där det är meningen.",
    });
    await saveText(store, chief, LATER, { textId, base: 3, text: [] });
    expect((await threads()).map(({ resolved }) => resolved !== null)).toEqual([true, false, false]);
  });

  test("one changes and takes back one's own comment while the thread is open; what others have answered keeps its place", async () => {
    const { store, chief, controller, documentId, say, threads } = await report();
    await say(controller, "Vad blev elfa?", { mentions: [chief.id] });
    const [first] = await threads();
    const [threadId, commentId] = [first?.id ?? "", first?.comments[0]?.id ?? ""];
    const change = (who: User, base: number, body: string | null, id = commentId) =>
      changeComment(store, who, LATER, { commentId: id, base, body });
    expect(await change(chief, 1, "Annat")).toMatchObject({ reason: "forbidden" });
    expect(await change(controller, 1, " ")).toMatchObject({ reason: "invalid", message: "Skriv en kommentar." });
    expect(await change(controller, 1, "Vad blev elva?")).toEqual({ ok: true, version: 2 });
    expect(await change(controller, 1, "Ur en gammal flik")).toMatchObject({ reason: "stale" });
    await writeComment(store, chief, LATER, { documentId, key: "svaret här", body: "Gruppen.", mentions: [], threadId });
    expect(await change(controller, 2, null)).toEqual({ ok: true, version: 3 });
    const said = async () =>
      (await threads()).map(({ comments }) =>
        comments.map(({ body, changed, removed, mentions }) => [body, changed, removed, mentions.length]),
      );
    expect(await said()).toEqual([
      [
        ["", true, true, 0],
        ["Gruppen.", false, false, 0],
      ],
    ]);
    await resolveThread(store, controller, LATER, { threadId, base: 3, resolved: true });
    const answerId = (await threads())[0]?.comments[1]?.id ?? "";
    expect(await change(chief, 1, null, answerId)).toMatchObject({ message: "Tråden är löst. Öppna den igen först." });
    await resolveThread(store, controller, LATER, { threadId, base: 4, resolved: false });
    expect(await change(chief, 1, null, answerId)).toEqual({ ok: true, version: 2 });
    expect(await said()).toEqual([]);
  });
});
