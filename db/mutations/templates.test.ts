import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { DocumentTemplate } from "../../lib/domain/document-template.ts";
import { plainLines } from "../../lib/domain/text-block.ts";
import { documentTemplate } from "../../lib/jobs/document-template.ts";
import { beginningOf, planBeginningOf } from "../../templates/stockholm/beginnings.ts";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import { onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { peopleOf } from "../../tests/fixtures/namnd.ts";
import { NEXT } from "../../tests/fixtures/next-year.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { firstBreak } from "../history.ts";
import { definitionVersions, standingDefinition } from "../queries/definitions.ts";
import { documentContent } from "../queries/documents.ts";
import { untouchedTexts } from "../queries/plan-beginning.ts";
import { beginDocument } from "./begin-document.ts";
import { beginPlan } from "./begin-plan.ts";
import { addPerson, municipality } from "./people.ts";
import { saveTemplate } from "./templates.ts";

const NOW = "2026-11-02T08:00:00.000Z";
const YEARS = { from: 2023, to: 2035 };

onEachEngine((fresh) => {
  async function withPeople(kind: "VP" | "VB" = "VB") {
    const store = await fresh();
    const { unitId, documentId } = await takenIn(store, planContent());
    const kommun = await municipality(store);
    const chiefOffice = await addPerson(store, NOW, { name: "Johan Ask", title: "", role: "kommunledning", orgUnitId: kommun });
    const steward = await addPerson(store, NOW, { name: "Hanna Krona", title: "", role: "systemforvaltare", orgUnitId: kommun });
    const delivered = templateOf(kind);
    const save = (user: typeof chiefOffice, base: number, template: DocumentTemplate) =>
      saveTemplate(store, user, NOW, { kind, years: YEARS, base, template, delivered });
    return { store, unitId, documentId, kommun, chiefOffice, steward, save, delivered, ...(await peopleOf(store, unitId, 2026)) };
  }

  const renamed = (template: DocumentTemplate, id: string, more: Partial<DocumentTemplate["sections"][number]>): DocumentTemplate => ({
    ...template,
    sections: template.sections.map((section) => (section.id === id ? { ...section, ...more } : section)),
  });

  test("each change is a version with who made it, the first is the one that Tertial came with, and going back is one more", async () => {
    const { store, chiefOffice, save, delivered, kommun } = await withPeople();
    expect(await documentTemplate(store, "VB", 2026)).toEqual(delivered);
    const changed = renamed(delivered, "ovrigt", { required: true });
    expect(await save(chiefOffice, 1, changed)).toEqual({ ok: true, version: 2 });
    expect(await save(chiefOffice, 2, changed)).toEqual({ ok: true, version: 2 });
    expect(await save(chiefOffice, 2, delivered)).toEqual({ ok: true, version: 3 });
    const versions = await definitionVersions(store, "template", "VB", 2023);
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [3, "Johan Ask"],
      [2, "Johan Ask"],
      [1, ""],
    ]);
    expect(await documentTemplate(store, "VB", 2026)).toEqual(delivered);
    expect(await standingDefinition(store, "template", "VB", 2019)).toBeNull();
    expect(await firstBreak(store, kommun)).toBeNull();
  });

  test("a page that shows an older version overwrites nothing, and only kommunledningen may change it", async () => {
    const { store, chiefOffice, controller, chief, steward, save, delivered } = await withPeople();
    for (const user of [controller, chief, steward]) {
      expect(await save(user, 1, renamed(delivered, "ovrigt", { title: "Annat" }))).toMatchObject({ reason: "forbidden" });
    }
    expect(await standingDefinition(store, "template", "VB", 2023)).toBeNull();
    await save(chiefOffice, 1, renamed(delivered, "ovrigt", { title: "Annat" }));
    expect(await save(chiefOffice, 1, delivered)).toMatchObject({ reason: "stale", current: { by: "Johan Ask" } });
    expect(await save(chiefOffice, 2, renamed(delivered, "ovrigt", { title: "" }))).toMatchObject({ reason: "invalid" });
  });

  test("a new report begins with the template's sections and standing text; one that is written keeps its own", async () => {
    const { store, chief, chiefOffice, save, delivered } = await withPeople();
    const begin = async (year: number, kind: "VB" | "T2") => {
      const beginning = beginningOf(kind, await documentTemplate(store, kind, year));
      const saved = await beginDocument(store, chief, NOW, { year, unit: "hemstodsenheten", kind, beginning });
      if (!saved.ok) throw new Error(saved.message);
      return saved.documentId;
    };
    const titles = async (id: string) =>
      ((await documentContent(store, id))?.content.parts ?? []).flatMap((part) => (part.kind === "avsnitt" ? [part.title] : []));
    const running = await begin(2026, "T2");
    const before = await titles(running);
    const standing = "Året {år} för {enhet}:\n- ett\n- två";
    await save(chiefOffice, 1, renamed(delivered, "sammanfattande-analys", { title: "Året som gick", standing }));
    const report = await begin(2026, "VB");
    expect((await titles(report)).slice(0, 2)).toEqual(["Förslag till beslut", "Året som gick"]);
    const part = (await documentContent(store, report))?.content.parts[1];
    const [text] = part?.kind === "avsnitt" ? part.parts : [];
    expect(text?.kind === "text" && plainLines(text.text)).toEqual(["Året 2026 för Hemstödsenheten:", "- ett", "- två"]);
    expect(await titles(running)).toEqual(before);
  });

  test("in next year's plan standing text stands where last year's text does not come along, and is not called last year's", async () => {
    const { store, chief, delivered } = await withPeople("VP");
    const template = renamed(delivered, "inledning", { standing: "Planen gäller {år}." });
    const carried = { sectionTexts: false, goalTexts: true, activities: false };
    const saved = await beginPlan(store, chief, NOW, { ...NEXT, carried, beginning: planBeginningOf(template) });
    if (!saved.ok) throw new Error(saved.message);
    const content = (await documentContent(store, saved.documentId))?.content;
    const section = content?.parts.find((part) => part.kind === "avsnitt" && part.title === "Inledning");
    const text = section?.kind === "avsnitt" ? section.parts.find((part) => part.kind === "text") : undefined;
    expect(text?.kind === "text" && plainLines(text.text)).toEqual(["Planen gäller 2027."]);
    const [begun] = await store.db.select().from(store.t.document).where(eq(store.t.document.id, saved.documentId));
    expect((await untouchedTexts(store, begun?.planId ?? "")).has(text?.stored?.id ?? "")).toBe(false);
  });
});
