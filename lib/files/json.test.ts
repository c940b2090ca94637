import { expect, test } from "vitest";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { goalsOf } from "../domain/document.ts";
import { neutralForm } from "./json.ts";

const plan = neutralForm(planContent(), styrmodellOf(2026));
const report = neutralForm(reportContent(), styrmodellOf(2026));

test("levels have the names people know, and goals their printed label and number", () => {
  const [, first] = plan.blocks;
  expect(first).toMatchObject({
    type: "goal",
    level: "inriktningsmål",
    number: "1",
    children: [{ level: "kf-mål", number: "1.2", children: [{ level: "nämndmål" }] }],
  });
});

test("a target is its letters and what they mean", () => {
  const [, first] = plan.blocks;
  const table = first?.type === "goal" ? first.children[0]?.indicatorTables[0] : undefined;
  expect(table?.columns).toEqual(["Årsmål", "KF:s årsmål", "Periodicitet"]);
  expect(table?.rows[0]?.values).toMatchObject({
    Årsmål: { written: "88 %", kind: "number", value: 88, unit: "%" },
    Periodicitet: { written: "År", kind: "text", value: null },
  });
  expect(table?.rows[1]?.values).toMatchObject({ Årsmål: { kind: "bound", value: 40 }, "KF:s årsmål": { kind: "pending", value: null } });
});

test("a unit is given in lower case, the letters as they stand", () => {
  const content = planContent();
  for (const { goal } of goalsOf(content.parts)) {
    for (const part of goal.parts) {
      if (part.kind !== "indikatortabell") continue;
      for (const row of part.rows)
        row.cells.arsmal = { written: "40 kWh/m²", figure: { kind: "number", value: { micro: 40_000_000, decimals: 0 }, unit: "kWh/m²" } };
    }
  }
  const [, first] = neutralForm(content, styrmodellOf(2026)).blocks;
  const [row] = (first?.type === "goal" && first.children[0]?.indicatorTables[0]?.rows) || [];
  expect(row?.values.Årsmål).toEqual({ written: "40 kWh/m²", kind: "number", value: 40, unit: "kwh/m²" });
});

test("an empty cell is null, and districts keep the letters of the paper", () => {
  const goal = report.blocks.find((block) => block.type === "goal");
  const rows = goal?.type === "goal" ? goal.children[0]?.indicatorTables[0]?.rows : undefined;
  expect(rows?.[1]?.values["Periodens utfall VB 2025"] ?? null).toBeNull();
  expect(rows?.[0]?.breakdown.map((each) => each.district)).toEqual(["Norra Strand", "Sodra Strand"]);
});

test("what stands after the child goals is told apart", () => {
  const goal = plan.blocks.find((block) => block.type === "goal" && block.number === "3");
  const balance = goal?.type === "goal" ? goal.children[0] : undefined;
  expect(balance?.order).toEqual(["Resursanvändning"]);
  expect(balance?.afterChildren).toMatchObject({ order: ["budget:0"], budgets: [{ type: "budget" }] });
});

test("sections and the appendix keep their texts, an unplaced piece among them", () => {
  const other = plan.blocks.find((block) => block.type === "section" && block.title === "Övriga frågor");
  expect(other).toMatchObject({ paragraphs: ["Se även bilaga 3, som inte följde med."] });
  expect(plan.appendix).toMatchObject([{ title: "Bilaga 1. Internkontroll", paragraphs: ["Nycklar räknas varje månad."] }]);
});
