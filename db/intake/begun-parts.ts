import { type Beginning, type BegunSection, filledIn, isDue, type OwnersTable, type ReportKind } from "../../lib/domain/beginning.ts";
import type { BudgetTable } from "../../lib/domain/budget.ts";
import { standingText } from "../../lib/domain/document-template.ts";
import { followUpBudgets } from "../../lib/domain/follow-up-budget.ts";
import type { Owner } from "../../lib/domain/styrmodell.ts";
import { paragraph, type RichText } from "../../lib/domain/text-block.ts";
import { ownBudgetTable } from "../paper/budget-part.ts";
import { type PartRow, partRow } from "../paper/part-row.ts";
import type { ChainFacts } from "../queries/chain.ts";
import type { BudgetTaker } from "./budgets.ts";
import type { TextTaker } from "./texts.ts";

export type Begun = {
  documentId: string;
  kind: ReportKind;
  beginning: Beginning;
  chain: ChainFacts;
  /** the plan's own texts by `goal/text kind` */
  planTexts: Map<string, RichText[]>;
  /** the org node that owns each indicator */
  indicatorOwners: Map<string, string>;
  budgets: BudgetTaker;
  texts: TextTaker;
};

/** Where a row goes: under a row of the tree (null for the document itself), within a goal or outside. */
type Above = { parentId: string | null; goalId: string | null };

const UNWRITTEN: RichText = [paragraph("")];

/**
 * The tree of a report that is begun: its sections, and between them the plan's goals in the chain's order, each with what
 * the beginning asks for: the plan's texts, its indicators that are due, texts to write, activities, and the budget to follow up.
 */
export function begunParts(begun: Begun): PartRow[] {
  const { documentId, kind, beginning, chain, planTexts, texts } = begun;
  const { facts, styrmodell, here, attached } = chain;
  const rows: PartRow[] = [];
  const siblings = new Map<string | null, number>();
  const words = { kind, year: here.year, unit: here.unit.name };

  const add = (partKind: PartRow["kind"], { parentId }: Above, more: Partial<PartRow>): string => {
    const position = siblings.get(parentId) ?? 0;
    siblings.set(parentId, position + 1);
    const row = partRow(documentId, partKind, { zone: "dokument", parentId, position }, more);
    rows.push(row);
    return row.id;
  };

  const addBudgets = (planned: BudgetTable[], above: Above): void => {
    const { title, columns } = beginning.budget;
    const followUp = {
      title: filledIn(title, words),
      columns: columns.map((column) => ({ ...column, title: filledIn(column.title, words), group: filledIn(column.group, words) })),
    };
    for (const table of followUpBudgets(planned, followUp)) {
      add("budget", above, { budgetTableId: begun.budgets.take(table, above.goalId).id });
    }
  };

  const addSection = ({ title, standing, budgets, sections = [] }: BegunSection, parentId: string | null): void => {
    const inside = { parentId: add("avsnitt", { parentId, goalId: null }, { title }), goalId: null };
    if (sections.length === 0 || standing) add("text", inside, { textId: texts.take(standingText(standing, words)) });
    if (budgets) addBudgets(plannedBudgets(begun, null), inside);
    for (const section of sections) addSection(section, inside.parentId);
  };

  const addGoal = (id: string, parentId: string | null): void => {
    const goal = facts.goals.get(id);
    if (!goal) throw new Error(`The goal ${id} is not in the plan`);
    const inside = { parentId: add("mal", { parentId, goalId: null }, { goalId: id }), goalId: id };
    const addText = (code: string, blocks: RichText, heading: string) =>
      add("text", inside, { title: heading, code, textId: texts.takeOfGoal(blocks, id, code, heading) });
    for (const { code, heading } of textKinds(beginning.fromPlan)) {
      for (const blocks of planTexts.get(`${id}/${code}`) ?? []) addText(code, blocks, heading);
    }
    addIndicators(inside, id);
    for (const { code, heading, askedOf } of textKinds(beginning.toWrite)) {
      if (askedOf?.includes(goal.level)) addText(code, UNWRITTEN, heading);
    }
    addActivities(inside, id);
    addBudgets(plannedBudgets(begun, id), inside);
    for (const child of facts.goals.values()) if (child.parentId === id) addGoal(child.id, inside.parentId);
  };

  const textKinds = (codes: string[]) => codes.flatMap((code) => styrmodell.texts.find((kind) => kind.code === code) ?? []);

  const addIndicators = (inside: Above, goalId: string): void => {
    const due = attached.flatMap(({ indicatorId, goalId: of }) => {
      const version = facts.indicators.get(indicatorId);
      if (of !== goalId || !version || !isDue(version.periodicity, kind)) return [];
      return [{ indicatorId, name: version.name, owner: ownerOf(chain, begun.indicatorOwners.get(indicatorId) ?? "") }];
    });
    for (const [table, group] of byOwner(beginning.indicatorTables, due)) {
      const columns = table.columns.map(({ code, title }) => ({ code, title: filledIn(title, words) }));
      const parentId = add("indikatortabell", inside, { title: table.heading, data: { columns } });
      for (const { indicatorId, name } of group) {
        const textId = texts.takeAnalysis(UNWRITTEN, goalId, name);
        const districts = districtsOf(chain, indicatorId).map((id) => ({ id, menWord: "", womenWord: "" }));
        const data = districts.length > 0 ? { districts } : {};
        add("indikatorrad", { ...inside, parentId }, { indicatorId, textId, data });
      }
    }
  };

  const addActivities = (inside: Above, goalId: string): void => {
    const planned = Array.from(facts.activities.values())
      .filter(({ planGoalId }) => planGoalId === goalId)
      .map(({ id, ownerId }) => ({ id, owner: ownerOf(chain, ownerId) }));
    for (const [{ heading, columns }, group] of byOwner(beginning.activityTables, planned)) {
      const parentId = add("aktivitetstabell", inside, { title: heading, data: { columns } });
      for (const { id } of group) add("aktivitetsrad", { ...inside, parentId }, { activityId: id });
    }
  };

  for (const section of beginning.before) addSection(section, null);
  for (const goal of facts.goals.values()) if (!facts.goals.has(goal.parentId ?? "")) addGoal(goal.id, null);
  for (const section of beginning.after) addSection(section, null);
  return rows;
}

/** The plan's budgets under a goal (null: those that stand under none), in its order. */
function plannedBudgets({ chain }: Begun, goalId: string | null): BudgetTable[] {
  const planned = Array.from(chain.facts.budgets.values()).filter(({ table }) => table.period === "VP" && table.goalId === goalId);
  return planned.map((budget) => ownBudgetTable(budget));
}

function byOwner<Thing extends { owner: Owner }>(tables: OwnersTable[], things: Thing[]): [OwnersTable, Thing[]][] {
  return tables
    .map((table): [OwnersTable, Thing[]] => [table, things.filter(({ owner }) => table.owners.includes(owner))])
    .filter(([, group]) => group.length > 0);
}

function ownerOf({ here }: ChainFacts, nodeId: string): Owner {
  const kind = here.lineage.find(({ id }) => id === nodeId)?.kind;
  return kind === "kommun" || kind === "namnd" ? kind : "enhet";
}

/** The stadsdelar that the indicator has been reported by, this year or the last, in the unit's order. */
function districtsOf({ facts, here }: ChainFacts, indicatorId: string): string[] {
  const reported = new Set(Array.from(facts.outcomes.values()).flatMap((row) => (row.indicatorId === indicatorId ? [row.districtId] : [])));
  return here.districts.map(({ id }) => id).filter((id) => reported.has(id));
}
