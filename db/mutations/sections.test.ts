import { expect, test } from "vitest";
import { type Arrangement, movedBy, placeFor, type SectionChange, undoing } from "../../lib/domain/document-sections.ts";
import { type DocumentTemplate, sectionOf } from "../../lib/domain/document-template.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { planBeginning } from "../../templates/stockholm/beginnings.ts";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import { NOW, onEachEngine, onPaper, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { goalIn } from "../../tests/fixtures/units-papers.ts";
import { firstBreak } from "../history.ts";
import { documentSections } from "../queries/document-sections.ts";
import { documentContent } from "../queries/documents.ts";
import { buildChain } from "./build-chain.ts";
import { changeSections } from "./sections.ts";
import { saveText } from "./texts.ts";

const VP = templateOf("VP");

onEachEngine((fresh) => {
  async function aPlan(template: DocumentTemplate = VP) {
    const store = await fresh();
    const { unitId, documentId } = await takenIn(store, planContent());
    const people = await peopleOf(store, unitId, 2026);
    const change = (wanted: SectionChange, user = people.chief) =>
      changeSections(store, user, NOW, { documentId, change: wanted, template });
    const arrangement = () => documentSections(store, documentId);
    const idOf = async (title: string) => (await arrangement()).sections.find((section) => section.title === title)?.id ?? "";
    const content = async () => (await documentContent(store, documentId))?.content;
    /** as printed: sections and, for all of them as one, the goals */
    const printed = async () => {
      const parts = (await content())?.parts ?? [];
      return parts.flatMap((part, at) => {
        if (part.kind === "avsnitt") return [part.title];
        return part.kind === "mal" && parts[at - 1]?.kind !== "mal" ? ["mål"] : [];
      });
    };
    const add = (title: string, parentId: string | null = null, before: string | null = null) =>
      change({ kind: "lagg-till", title, parentId, before });
    return { store, unitId, documentId, ...people, change, add, arrangement, idOf, content, printed };
  }

  const goals = ({ roots }: Arrangement) => roots.find(({ kind }) => kind === "mal")?.id ?? "";

  test("a unit adds a section of its own, writes in it, and it is printed where it was put", async () => {
    const { store, chief, add, arrangement, idOf, content, printed } = await aPlan();
    expect(await add("Året i stadsdelen", null, goals(await arrangement()))).toMatchObject({ ok: true });
    expect(await printed()).toEqual(["Inledning", "Året i stadsdelen", "mål", "Övriga frågor"]);
    const section = (await content())?.parts[1];
    const [text] = section?.kind === "avsnitt" ? section.parts : [];
    expect(
      await saveText(store, chief, NOW, { textId: text?.stored?.id ?? "", base: 1, text: [paragraph("Torget byggs om.")] }),
    ).toMatchObject({
      ok: true,
    });
    expect(await add("Torget", await idOf("Året i stadsdelen"))).toMatchObject({ ok: true });
    expect(await add("året i stadsdelen:")).toMatchObject({ reason: "invalid", message: expect.stringContaining("redan ett avsnitt") });
    expect(await add("  ")).toMatchObject({ reason: "invalid", message: "Skriv avsnittets rubrik." });
  });

  test("a section moves past the goals as one, and undoing puts it back", async () => {
    const { arrangement, idOf, change, printed } = await aPlan();
    const id = await idOf("Inledning");
    const before = await arrangement();
    const down = movedBy(before, id, 1);
    if (!down) throw new Error("Nowhere to go");
    expect(movedBy(before, id, -1)).toBeNull();
    await change(down);
    expect(await printed()).toEqual(["mål", "Inledning", "Övriga frågor"]);
    const back = undoing(before, down);
    if (!back) throw new Error("Nothing to undo");
    await change(back);
    expect(await arrangement()).toEqual(before);
  });

  test("what is left out is neither printed nor checked, its text stays, and it comes back where it was", async () => {
    const { store, documentId, idOf, change, content, printed } = await aPlan();
    const before = await content();
    const id = await idOf("Övriga frågor");
    await change({ kind: "dolj", id });
    expect(await printed()).toEqual(["Inledning", "mål"]);
    expect((await documentSections(store, documentId)).sections.find((section) => section.id === id)).toMatchObject({
      hidden: true,
      filled: true,
    });
    await change({ kind: "visa", id });
    expect(await content()).toEqual(before);
  });

  test("with a section left out, a paper that is taken in changes nothing in this one", async () => {
    const { store, idOf, change, content } = await aPlan();
    await change({ kind: "dolj", id: await idOf("Inledning") });
    const before = await content();
    const report = planContent();
    await takenIn(store, { ...report, head: { ...report.head, kind: "T1", title: "Tertialrapport 1 2026 för Hemstödsenheten" } });
    expect(onPaper(await content())).toEqual(onPaper(before));
  });

  test("only an empty section can be removed; one with words is left out instead", async () => {
    const { store, chief, add, idOf, change, content, printed } = await aPlan();
    await add("Året i stadsdelen");
    const id = await idOf("Året i stadsdelen");
    const section = (await content())?.parts.at(-1);
    const textId = (section?.kind === "avsnitt" && section.parts[0]?.stored?.id) || "";
    await saveText(store, chief, NOW, { textId, base: 1, text: [paragraph("Ett ord.")] });
    expect(await change({ kind: "ta-bort", id })).toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("Dölj det i stället"),
    });
    await saveText(store, chief, NOW, { textId, base: 2, text: [] });
    expect(await change({ kind: "ta-bort", id })).toMatchObject({ ok: true });
    expect(await printed()).toEqual(["Inledning", "mål", "Övriga frågor"]);
    // somebody who had the section open is told, and keeps the words in the browser
    expect(await saveText(store, chief, NOW, { textId, base: 3, key: "en sparning", text: [paragraph("Sent.")] })).toMatchObject({
      ok: false,
    });
  });

  test("a unit gives a section of its own another heading; the template's keep theirs, and a late change is told", async () => {
    const { add, idOf, change, printed } = await aPlan();
    await add("Året i stadsdeln");
    const id = await idOf("Året i stadsdeln");
    const rename = (title: string, from: string, of = id) => change({ kind: "rubrik", id: of, title, from });
    expect(await rename("Året i stadsdelen", "Året i stadsdeln")).toMatchObject({ ok: true });
    expect(await printed()).toEqual(["Inledning", "mål", "Övriga frågor", "Året i stadsdelen"]);
    expect(await rename("Året hos oss", "Året i stadsdeln")).toMatchObject({ reason: "invalid" });
    expect(await rename("inledning", "Året i stadsdelen")).toMatchObject({ message: expect.stringContaining("redan ett avsnitt") });
    expect(await rename("Början", "Inledning", await idOf("Inledning"))).toMatchObject({
      message: "Rubriken ”Inledning” hör till mallen och kan inte ändras här.",
    });
  });

  test("the template says what a unit may do; what it requires is never left out", async () => {
    const units = { add: false, move: false, hide: false };
    const { add, idOf, change, arrangement } = await aPlan({ ...VP, units });
    const id = await idOf("Övriga frågor");
    expect(await add("Eget")).toMatchObject({ reason: "invalid", message: "Mallen låter inte enheten lägga till egna avsnitt." });
    expect(await change({ kind: "flytta", id, before: null })).toMatchObject({ reason: "invalid" });
    expect(await change({ kind: "dolj", id })).toMatchObject({ reason: "invalid" });
    const own = await aPlan();
    expect(await own.change({ kind: "dolj", id: await own.idOf("Inledning") })).toMatchObject({
      message: "Mallen kräver avsnittet ”Inledning”. Det kan inte tas bort eller döljas.",
    });
    // a section of the template that is lacking may always be added, where it belongs
    const resources = sectionOf(VP, "Resursanvändning");
    const laws = sectionOf(VP, "Lagar och styrdokument");
    if (!resources || !laws) throw new Error("No such sections");
    expect(placeFor(await arrangement(), VP, resources)).toMatchObject({ parentId: null, before: id });
    const organisation = await idOf("Organisation");
    expect(placeFor(await arrangement(), VP, laws)).toMatchObject({ parentId: await idOf("Inledning"), before: organisation });
    expect(await change(placeFor(await arrangement(), VP, laws))).toMatchObject({ ok: true });
  });

  test("who builds on sections that somebody has changed meanwhile is told; who may not write changes nothing", async () => {
    const { add, idOf, change, reporter, arrangement, store } = await aPlan();
    await add("Eget");
    const gone = await idOf("Eget");
    await change({ kind: "ta-bort", id: gone });
    expect(await change({ kind: "dolj", id: gone })).toMatchObject({ reason: "missing" });
    expect(await change({ kind: "flytta", id: await idOf("Inledning"), before: gone })).toMatchObject({ reason: "invalid" });
    const before = await arrangement();
    expect(await change({ kind: "dolj", id: await idOf("Övriga frågor") }, reporter)).toMatchObject({ reason: "forbidden" });
    expect(await arrangement()).toEqual(before);
    const [last] = (await store.db.select().from(store.t.history)).filter(({ action }) => action === "avsnitt-tillagt");
    expect(await firstBreak(store, last?.authorityId ?? "")).toBeNull();
  });

  test("the chain is built on without moving the unit's sections", async () => {
    const { store, unitId, chief, add, arrangement, printed, content } = await aPlan();
    await add("Året i stadsdelen", null, goals(await arrangement()));
    const paper = await content();
    if (!paper) throw new Error("No plan");
    const goal = goalIn(paper, "Den enskilde vet vem som kommer").stored;
    const change = { kind: "formulera" as const, goalId: goal.id, title: "Den enskilde känner den som kommer" };
    expect(await buildChain(store, chief, NOW, { unitId, year: 2026, base: 0, change, tables: planBeginning })).toMatchObject({ ok: true });
    expect(await printed()).toEqual(["Inledning", "Året i stadsdelen", "mål", "Övriga frågor"]);
  });
});
