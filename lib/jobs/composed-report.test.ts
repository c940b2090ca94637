import { expect, test } from "vitest";
import { commandLineUser, nameMunicipality } from "../../db/mutations/people.ts";
import { changeSections } from "../../db/mutations/sections.ts";
import { saveTemplate } from "../../db/mutations/templates.ts";
import { documentSections } from "../../db/queries/document-sections.ts";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import { NOW, onEachEngine, takenIn } from "../../tests/fixtures/database.ts";
import { planContent } from "../../tests/fixtures/plan-content.ts";
import { readOutline } from "../word/read.ts";
import { composedReport, wordOf } from "./composed-report.ts";

onEachEngine((fresh) => {
  test("until the municipality has been named the nämnd stands first in the page head", async () => {
    const store = await fresh();
    const { documentId } = await takenIn(store, planContent());
    expect((await composedReport(store, documentId, NOW))?.report.pageHead.municipality).toBe("");
    await nameMunicipality(store, "Strandviks kommun");
    expect((await composedReport(store, documentId, NOW))?.report.pageHead.municipality).toBe("Strandviks kommun");
  });

  test("no instruction is ever printed, nor a section that is left out; standing text is", async () => {
    const store = await fresh();
    const { documentId } = await takenIn(store, planContent());
    const delivered = templateOf("VP");
    const sections = delivered.sections.map((section) => ({ ...section, instruction: "Tänk på det hemliga.", standing: "Fast ord." }));
    const template = { ...delivered, sections };
    const user = await commandLineUser(store);
    const years = { from: 2023, to: 2035 };
    expect(await saveTemplate(store, user, NOW, { kind: "VP", years, base: 1, template, delivered })).toMatchObject({ ok: true });
    const arranged = await documentSections(store, documentId);
    const others = arranged.sections.find(({ title }) => title === "Övriga frågor")?.id ?? "";
    const add = { kind: "lagg-till" as const, title: "Värdegrund", parentId: null, before: others };
    for (const change of [{ kind: "dolj" as const, id: others }, add]) {
      expect(await changeSections(store, user, NOW, { documentId, change, template })).toMatchObject({ ok: true });
    }
    const found = await composedReport(store, documentId, NOW);
    if (!found) throw new Error("No report");
    const words = JSON.stringify(readOutline(await wordOf(store, found)));
    expect(words).toContain("Fast ord.");
    expect(words).not.toContain("hemliga");
    expect(words).not.toContain("Övriga frågor");
  });
});
