import { expect, test } from "vitest";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { type DocumentContent, partsOf } from "../domain/document.ts";
import type { LaidOutColumn, Layout } from "../domain/layout.ts";
import { plainInlines } from "../domain/text-block.ts";
import type { Block, TableBlock } from "./blocks.ts";
import { compose } from "./compose.ts";

const reader = { municipality: "Strandviks kommun", now: "2027-02-03T08:15:00Z", draft: true };

function printed(content: DocumentContent, change: Partial<Layout>) {
  const layout = { ...layoutOf(content.head.kind), ...change };
  return compose(content, styrmodellOf(content.head.year), layout, reader).report;
}

function tables(blocks: Block[], kind: TableBlock["kind"]): TableBlock[] {
  return blocks.filter((block) => block.k === "table").filter((table) => table.kind === kind);
}

function titles(table: TableBlock | undefined): string[] {
  return table?.columns.map(({ title }) => title) ?? [];
}

function own(...columns: LaidOutColumn[]): Layout["indicatorTable"] {
  return { columnsOf: "uppstallningen", columns };
}

function split({ blocks }: { blocks: Block[] }): TableBlock | undefined {
  return tables(blocks, "indicators").find(({ rows }) => rows.some((row) => row.kind === "part"));
}

test("the municipality's columns stand in its order under its labels; an empty label is the paper's own", () => {
  const indicatorTable = own({ code: "arsmal", title: "Mål för året" }, { code: "utfall", title: "" });
  expect(titles(split(printed(reportContent(), { indicatorTable })))).toEqual(["Indikator", "Mål för året", "Periodens utfall"]);
});

test("a column that neither the paper nor a row knows is not printed empty", () => {
  const indicatorTable = own({ code: "prognos", title: "" }, { code: "utfall", title: "Utfall" });
  expect(titles(split(printed(reportContent(), { indicatorTable })))).toEqual(["Indikator", "Utfall"]);
});

test("without the genders' columns the districts' rows have their totals only, and without outcomes there are no such rows", () => {
  const outcomes = split(printed(reportContent(), { indicatorTable: own({ code: "utfall", title: "" }) }));
  const district = outcomes?.rows.find((row) => row.kind === "part");
  expect(district?.cells.map(({ c }) => plainInlines(c))).toHaveLength(2);
  expect(split(printed(reportContent(), { indicatorTable: own({ code: "arsmal", title: "" }) }))).toBeUndefined();
});

test("activities follow the layout too: what has no column is not added by itself", () => {
  const activityTable = own({ code: "slutdatum", title: "Klart" });
  for (const content of [planContent(), reportContent()]) {
    for (const table of tables(printed(content, { activityTable }).blocks, "activities")) expect(titles(table).slice(1)).toEqual(["Klart"]);
  }
});

test("who answers for an activity has a column where somebody is named, and the layout may leave it out", () => {
  const content = planContent();
  for (const part of partsOf(content.parts)) if (part.kind === "aktivitetstabell" && part.rows[0]) part.rows[0].responsible = "Rektor";
  const [table] = tables(printed(content, {}).blocks, "activities");
  expect(titles(table)).toEqual(["Aktivitet", "Startdatum", "Slutdatum", "Ansvarig"]);
  expect(plainInlines(table?.rows[0]?.cells.at(-1)?.c ?? [])).toBe("Rektor");
  const activityTable = own({ code: "slutdatum", title: "" });
  expect(titles(tables(printed(content, { activityTable }).blocks, "activities")[0])).toEqual(["Aktivitet", "Slutdatum"]);
});

test("contents, count, legend, annexes and empty sections are printed or left out", () => {
  const all = printed(reportContent(), {});
  const bare = printed(reportContent(), { contentsTitle: "", summaryHeading: "", emptySection: "", appendix: false });
  const kinds = ({ blocks }: { blocks: Block[] }) => new Set(blocks.map(({ k }) => k));
  expect([...kinds(all)]).toEqual(expect.arrayContaining(["contents", "legend"]));
  expect([...kinds(bare)]).not.toEqual(expect.arrayContaining(["contents"]));
  expect(tables(bare.blocks, "summary")).toEqual([]);
  expect(tables(printed(reportContent(), { legend: false }).blocks, "summary")).toHaveLength(1);
  expect(kinds(printed(reportContent(), { legend: false })).has("legend")).toBe(false);
  expect(JSON.stringify(bare.blocks)).not.toContain("Ingen text är angiven.");
});

test("the page head has the lines chosen, the foot the municipality's, and the draft line always", () => {
  const { pageHead } = printed(planContent(), { pageHead: ["namnd"], footer: ["Box 1, Strandvik"] });
  expect(pageHead).toMatchObject({ municipality: "", unit: "", dnr: "", officer: null, addressee: "", footer: ["Box 1, Strandvik"] });
  expect(pageHead.board).not.toBe("");
  expect(pageHead.draftLine).not.toBe("");
});
