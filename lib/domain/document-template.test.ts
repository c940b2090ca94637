import { expect, test } from "vitest";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import type { DocumentContent, SectionPart } from "./document.ts";
import {
  instructionFor,
  missingSections,
  sectionOf,
  standingText,
  type TypedTemplate,
  templateFaults,
  withFormerTitles,
} from "./document-template.ts";
import { paragraph, plainLines } from "./text-block.ts";

const VP = templateOf("VP");
const VB = templateOf("VB");

test("a section is known by its heading however it is spelt on paper", () => {
  expect(sectionOf(VP, "MÅLGRUPP:")?.title).toBe("Brukare/Kunder/Klienter");
  expect(instructionFor(VP, { code: "", section: "Målgrupp", indicator: false })).toMatch(/^Vilka ni är till för/);
  expect(sectionOf(VP, "Torget och kiosken")).toBeUndefined();
  expect(instructionFor(VP, { code: "arbetssatt", section: "", indicator: false })).toMatch(/^Skriv hur ni gör/);
});

test("standing text is filled in, a line a paragraph and a dash a list item", () => {
  const text = standingText("Planen för {enhet} år {år}.\n\n- ett\n- två", { unit: "Hemstödsenheten", year: 2026 });
  expect(plainLines(text)).toEqual(["Planen för Hemstödsenheten år 2026.", "- ett", "- två"]);
  expect(standingText(undefined, { unit: "Hemstödsenheten", year: 2026 })).toEqual([paragraph("")]);
});

test("what is required is missing while it is empty or not there; a text in a section under it counts", () => {
  const section = (title: string, words: string, under: SectionPart[] = []): SectionPart => ({
    kind: "avsnitt",
    stored: { id: title, version: 1 },
    title,
    parts: [{ kind: "text", code: "", heading: "", headingWritten: "", text: [paragraph(words)] }, ...under],
  });
  const missing = (...parts: SectionPart[]) =>
    missingSections({ parts, appendix: [] } as unknown as DocumentContent, VB).map(({ section: { title }, partId }) => [title, partId]);
  expect(missing(section("Sammanfattande analys av året", " "))).toEqual([
    ["Förslag till beslut", null],
    ["Sammanfattande analys", "Sammanfattande analys av året"],
  ]);
  const written = [
    section("Förslag till beslut", "", [section("Nämnden", "beslutar")]),
    section("Sammanfattande analys", "Vi nådde målen."),
  ];
  expect(missing(...written)).toEqual([]);
});

const typed = (more: Partial<TypedTemplate> = {}): TypedTemplate => ({ ...VB, ...more });

test("a section with a new heading stays known by the old one, in all versions after", () => {
  const renamed = (title: string, from = VB) =>
    withFormerTitles({ ...from, sections: from.sections.map((one) => (one.id === "ovrigt" ? { ...one, title } : one)) }, from);
  const twice = renamed("Annat viktigt", renamed("Annat"));
  expect([sectionOf(twice, "Övrigt")?.title, sectionOf(twice, "Annat")?.title]).toEqual(["Annat viktigt", "Annat viktigt"]);
  expect(sectionOf(renamed("Övrigt", twice), "Annat viktigt")?.title).toBe("Övrigt");
});

test("what can't be saved is said at its field", () => {
  expect(templateFaults("VB", typed())).toEqual([]);
  const [first, ...rest] = VB.sections;
  if (!first) throw new Error("No sections");
  expect(templateFaults("VB", typed({ sections: [{ ...first, title: "  " }, ...rest] }))).toMatchObject([{ field: `${first.id}/title` }]);
  expect(templateFaults("VB", typed({ sections: [{ ...first, title: "Övrigt:" }, ...rest] }))).toEqual([
    { field: "ovrigt/title", message: "Två avsnitt har rubriken ”Övrigt”. Skriv en annan." },
  ]);
  const without = VB.sections.map((section) => ({ ...section, budgets: false }));
  expect(templateFaults("VB", typed({ sections: without }))[0]?.message).toBe("Välj i vilket avsnitt budgeten följs upp.");
  expect(templateFaults("VP", typed({ sections: without }))).toEqual([]);
  expect(templateFaults("VP", typed({ sections: [] }))[0]?.field).toBe("sections");
  expect(templateFaults("VB", typed({ analysis: "ord ".repeat(300) }))).toMatchObject([{ field: "texts/analysis" }]);
});
