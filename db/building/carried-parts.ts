import type { Carried, PlanBeginning } from "../../lib/domain/beginning.ts";
import { nextBudget } from "../../lib/domain/next-budget.ts";
import { paragraph, type RichText } from "../../lib/domain/text-block.ts";
import type { BudgetTaker } from "../intake/budgets.ts";
import type { TextTaker } from "../intake/texts.ts";
import { ownBudgetTable } from "../paper/budget-part.ts";
import type { LoadedPaper } from "../paper/load.ts";
import { childrenOf, type PartRow, partRow } from "../paper/part-row.ts";

export type Carrying = {
  documentId: string;
  last: LoadedPaper;
  year: number;
  what: NonNullable<Carried>;
  /** next year's goal, and next year's activity, by last year's id */
  goals: Map<string, string>;
  activities: Map<string, string>;
  texts: TextTaker;
  budgets: BudgetTaker;
  /** next year's table by last year's: filled as they are taken */
  tables: Map<string, string>;
  standing: Standing;
};

/** Standing text of sections, taken as a text of its own; an empty one where the template has none. */
export type Standing = (title: string) => string;

const UNWRITTEN: RichText = [paragraph("")];

/**
 * The tree of last year's plan as next year's begins with: sections, goals at their places, tables with their headings and
 * columns, budgets without amounts. Texts come along where they were chosen, else they are to be written.
 */
export function carriedParts(carrying: Carrying): PartRow[] {
  const { documentId, last, year, what, goals, activities, texts, budgets, standing } = carrying;
  const children = childrenOf(last.rows);
  const rows: PartRow[] = [];
  const siblings = new Map<string | null, number>();

  const add = (from: PartRow, parentId: string | null, more: Partial<PartRow>): string => {
    const position = siblings.get(parentId) ?? 0;
    siblings.set(parentId, position + 1);
    const row = partRow(documentId, from.kind, { zone: from.zone, parentId, position }, more);
    rows.push(row);
    return row.id;
  };

  const carry = (row: PartRow, parentId: string | null, goalId: string | null, section = ""): void => {
    const under = children(row.id);
    const words = last.texts.get(row.textId ?? "")?.blocks ?? UNWRITTEN;
    if (row.kind === "avsnitt") {
      const id = add(row, parentId, { title: row.title, hiddenAt: row.hiddenAt });
      for (const child of under) carry(child, id, null, row.title);
    } else if (row.kind === "mal") {
      const next = goals.get(row.goalId ?? "");
      const id = next ? add(row, parentId, { goalId: next }) : parentId;
      for (const child of under) if (next || child.kind === "mal") carry(child, id, next ?? null);
    } else if (row.kind === "text" && goalId) {
      const { title, code } = row;
      add(row, parentId, { title, code, textId: texts.takeOfGoal(what.goalTexts ? words : UNWRITTEN, goalId, code, title) });
    } else if (row.kind === "text") {
      const textId = what.sectionTexts ? texts.take(words) : standing(row.title === "" ? section : "");
      add(row, parentId, { title: row.title, code: row.code, textId });
    } else if (row.kind === "indikatortabell" && under.length > 0) {
      const id = add(row, parentId, { title: row.title, data: { columns: nextColumns(row, year) } });
      for (const { kind, indicatorId } of under) add({ ...row, kind }, id, { indicatorId });
    } else if (row.kind === "aktivitetstabell" && under.some(({ activityId }) => activities.has(activityId ?? ""))) {
      const id = add(row, parentId, { title: row.title, data: { columns: nextColumns(row, year) } });
      for (const { kind, activityId } of under) {
        const next = activities.get(activityId ?? "");
        if (next) add({ ...row, kind }, id, { activityId: next });
      }
    } else if (row.kind === "budget") {
      const known = last.context.facts.budgets.get(row.budgetTableId ?? "");
      if (!known) return;
      const { id } = budgets.take(nextBudget(ownBudgetTable(known), year), goalId);
      carrying.tables.set(known.table.id, id);
      add(row, parentId, { budgetTableId: id });
    }
  };

  for (const root of children("")) carry(root, null, null);
  return rows;
}

/** The tree of a plan that begins empty: the sections that the municipality's plans have. */
export function emptyParts(documentId: string, { before, after }: PlanBeginning, standing: Standing): PartRow[] {
  const rows: PartRow[] = [];
  const add = (sections: PlanBeginning["before"], parentId: string | null, from: number): void => {
    for (const [index, { title, sections: inside = [] }] of sections.entries()) {
      const section = partRow(documentId, "avsnitt", { zone: "dokument", parentId, position: from + index }, { title });
      const at = { zone: "dokument" as const, parentId: section.id, position: 0 };
      rows.push(section, partRow(documentId, "text", at, { textId: standing(title) }));
      add(inside, section.id, 1);
    }
  };
  add(before, null, 0);
  add(after, null, before.length);
  return rows;
}

function nextColumns({ data }: PartRow, year: number): NonNullable<PartRow["data"]["columns"]> {
  const shifted = (words: string) => words.replaceAll(String(year - 1), String(year));
  return (data.columns ?? []).map(({ code, title }) => ({ code, title: shifted(title) }));
}
