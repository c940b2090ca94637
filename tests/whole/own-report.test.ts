import { expect, test } from "vitest";
import { type DocumentContent, type GoalPart, goalsOf, type IndicatorTablePart, type Part } from "../../lib/domain/document.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { type NeutralDocument, neutralForm } from "../../lib/files/json.ts";
import { propose } from "../../lib/importing/propose.ts";
import { compose } from "../../lib/report/compose.ts";
import { readOutline } from "../../lib/word/read.ts";
import { writeWord } from "../../lib/word/write.ts";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodeller, styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { planContent, reportContent } from "../fixtures/plan-content.ts";

async function takenInAgain(content: DocumentContent): Promise<DocumentContent> {
  const historyHead = { authorityId: "namnden", seq: 1234, hash: "0123456789abcdef".repeat(4) };
  const reader = { municipality: "Strandviks kommun", now: "2027-02-03T08:15:00Z", draft: true, historyHead };
  const { report } = compose(content, styrmodellOf(content.head.year), layoutOf(content.head.kind), reader);
  return propose(readOutline(await writeWord(report)), styrmodeller, {}).content;
}

/** What a report prints otherwise than the paper: a minus sign for a hyphen, a lost symbol, a dash for nothing. */
function asPrinted(document: NeutralDocument): NeutralDocument {
  const written = JSON.stringify(document)
    .replaceAll("\u2212", "-")
    .replaceAll(/"statusSymbol":[^,]+/g, '"statusSymbol":null')
    .replaceAll(/\{"written":"–"[^}]*\}/g, "null");
  return JSON.parse(written);
}

for (const [name, content] of [
  ["plan", planContent()],
  ["report", reportContent()],
] as const) {
  test(`a ${name} of ours taken in again holds the same blocks`, async () => {
    const again = asPrinted(neutralForm(await takenInAgain(content), styrmodellOf(2026)));
    const before = asPrinted(neutralForm(content, styrmodellOf(2026)));
    expect(again.blocks).toEqual(before.blocks);
    expect(again.appendix).toEqual(before.appendix);
    expect(again).toMatchObject({
      title: before.title,
      kind: before.kind,
      year: before.year,
      organisation: { unit: before.organisation.unit },
    });
  });
}

test("typed numbers, bullets and percentages come back as they were typed", async () => {
  const lines = ["1. Först, till 90% av alla", "2. Sedan 12 500 kr", "Däremellan går det ett år.", "4. Sist", "a) med bokstav"];
  const part = { kind: "text" as const, code: "", heading: "", headingWritten: "", text: lines.map(paragraph) };
  const content: DocumentContent = {
    ...planContent(),
    parts: [{ kind: "avsnitt", title: "Inledning", parts: [part] }, ...planContent().parts.slice(1)],
  };
  const [section] = neutralForm(await takenInAgain(content), styrmodellOf(2026)).blocks;
  expect(section).toMatchObject({ title: "Inledning", paragraphs: lines });
});

test("an assessment that was only a symbol is one again, though the report prints its word", async () => {
  const again = await takenInAgain(ending(goal("Resurserna räcker", [], { status: "helt", word: "", symbol: "●" })));
  expect(lastGoal(again).assessment).toEqual({ status: "helt", word: "", symbol: "●" });
});

test("the lines about where the figures came from never join the last indicator's analysis", async () => {
  const again = await takenInAgain(ending(goal("Resurserna räcker", [indicators("Indikator", "Fyra räckte.")])));
  const [table] = lastGoal(again).parts;
  expect(table?.kind === "indikatortabell" && table.rows[0]?.analysis).toEqual([paragraph("Fyra räckte.")]);
});

test("a caption is no text and no goal, whatever the table is headed", async () => {
  for (const heading of ["Enhetens indikator", "Tertial", ""]) {
    const again = await takenInAgain(ending(goal("Resurserna räcker", [indicators(heading, "")])));
    expect(lastGoal(again)).toMatchObject({ title: "Resurserna räcker", parts: [{ kind: "indikatortabell" }] });
    expect(lastGoal(again).parts, heading).toHaveLength(1);
  }
});

/** A report that ends with a goal, without an appendix. */
function ending(last: GoalPart): DocumentContent {
  return { ...reportContent(), parts: [...reportContent().parts.slice(0, 2), last], appendix: [] };
}

function goal(title: string, parts: Part[], assessment: GoalPart["assessment"] = null): GoalPart {
  return { kind: "mal", level: "namndmal", label: "Nämndmål:", number: "", numberWritten: "", title, assessment, parts };
}

function indicators(heading: string, analysis: string): IndicatorTablePart {
  const cells = { utfall: { written: "4", figure: { kind: "number", value: { micro: 4_000_000, decimals: 0 }, unit: "" } } } as const;
  const columns: IndicatorTablePart["columns"] = [
    { code: "utfall", title: "Periodens utfall" },
    { code: "arsmal", title: "Årsmål" },
  ];
  const row = {
    name: "Antal platser",
    symbol: "",
    cells,
    analysisHeading: "",
    breakdown: [],
    analysis: analysis ? [paragraph(analysis)] : [],
  };
  return { kind: "indikatortabell", heading, columns, rows: [row] };
}

function lastGoal(content: DocumentContent): GoalPart {
  const [last] = [...goalsOf(content.parts)].slice(-1);
  if (!last) throw new Error("the report has no goal");
  return last.goal;
}
