import type { DocumentContent, IndicatorTablePart, Part } from "../../lib/domain/document.ts";
import { canonical } from "../canonical.ts";
import { type PartRow, partRow } from "../paper/part-row.ts";
import type { PartData } from "../paper/printed.ts";
import type { ActivityTaker } from "./activities.ts";
import type { BudgetTaker } from "./budgets.ts";
import type { GoalTaker } from "./goals.ts";
import type { IndicatorTaker } from "./indicators.ts";
import type { Taking } from "./taking.ts";
import type { TextTaker } from "./texts.ts";

export type Takers = { goals: GoalTaker; indicators: IndicatorTaker; activities: ActivityTaker; budgets: BudgetTaker; texts: TextTaker };

type Above = { zone: PartRow["zone"]; parentId: string | null; goalId: string | null };

/** Walks the paper once, in its order: each taker gets its facts, and every piece becomes a row of the document's tree. */
export function takeParts(taking: Taking, content: DocumentContent, takers: Takers): PartRow[] {
  const rows: PartRow[] = [];

  const add = (kind: PartRow["kind"], position: number, above: Above, more: Partial<PartRow>): string => {
    const row = partRow(taking.documentId, kind, { ...above, position }, more);
    rows.push(row);
    return row.id;
  };

  const takeAll = (parts: Part[], above: Above): void => {
    for (const [position, part] of parts.entries()) take(part, position, above);
  };

  const take = (part: Part, position: number, above: Above): void => {
    const { goalId } = above;
    switch (part.kind) {
      case "avsnitt": {
        const id = add("avsnitt", position, above, { title: part.title });
        takeAll(part.parts, { ...above, parentId: id });
        break;
      }
      case "mal": {
        const taken = takers.goals.take(part, goalId);
        const id = add("mal", position, above, { goalId: taken });
        takeAll(part.parts, { ...above, parentId: id, goalId: taken });
        break;
      }
      case "text": {
        const { text, code, heading } = part;
        const textId = goalId ? takers.texts.takeOfGoal(text, goalId, code, heading) : takers.texts.take(text);
        add("text", position, above, { title: heading, code, textId });
        break;
      }
      case "oplacerat":
        add("oplacerat", position, above, { title: part.heading, textId: takers.texts.take(part.text) });
        break;
      case "budget": {
        const { id, absent } = takers.budgets.take(part.table, goalId);
        add("budget", position, above, { budgetTableId: id, data: absent.length > 0 ? { absent } : {} });
        break;
      }
      case "indikatortabell": {
        const parentId = add("indikatortabell", position, above, { title: part.heading, data: { columns: part.columns } });
        part.rows.forEach((row, index) => {
          const indicatorId = takers.indicators.take(row, part, goalId);
          const textId = row.analysis.length > 0 ? takers.texts.takeAnalysis(row.analysis, goalId, row.name) : null;
          add("indikatorrad", index, { ...above, parentId }, { indicatorId, textId, data: rowData(taking, row, part) });
        });
        break;
      }
      case "aktivitetstabell": {
        const parentId = add("aktivitetstabell", position, above, { title: part.heading, data: { columns: part.columns } });
        part.rows.forEach((row, index) => {
          add("aktivitetsrad", index, { ...above, parentId }, { activityId: takers.activities.take(row, part, goalId) });
        });
        break;
      }
    }
  };

  takeAll(content.parts, { zone: "dokument", parentId: null, goalId: null });
  takeAll(content.appendix, { zone: "bilaga", parentId: null, goalId: null });
  return rows;
}

function rowData(taking: Taking, row: IndicatorTablePart["rows"][number], table: IndicatorTablePart): PartData {
  const columns = table.columns.map((column) => column.code);
  const cells = Object.keys(row.cells) as typeof columns;
  const districts = row.breakdown.map(({ district, menWord, womenWord }) => ({
    id: taking.districts.get(district) ?? "hela",
    menWord,
    womenWord,
  }));
  return {
    ...(canonical([...cells].sort()) !== canonical([...columns].sort()) && { cells }),
    ...(row.analysisHeading && { analysisHeading: row.analysisHeading }),
    ...(districts.length > 0 && { districts }),
  };
}
