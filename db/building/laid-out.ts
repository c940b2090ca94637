import type { OwnersTable, PlanBeginning } from "../../lib/domain/beginning.ts";
import type { Owner } from "../../lib/domain/styrmodell.ts";
import { childrenOf, type PartRow, partRow } from "../paper/part-row.ts";

/** A plan's skeleton, in the chain's order: what its paper is to hold. */
export type Skeleton = {
  /** `parentId`: the goal above it in the plan, null for one that stands outermost */
  goals: { id: string; parentId: string | null; level: string }[];
  indicators: { goalId: string; indicatorId: string; owner: Owner }[];
  activities: { goalId: string | null; activityId: string; owner: Owner }[];
};

export type Laying = {
  documentId: string;
  skeleton: Skeleton;
  /** the plan's own paper holds all of the skeleton, in these tables; null for a report, which keeps the goals it was begun with */
  tables: Pick<PlanBeginning, "indicatorTables" | "activityTables"> | null;
  /** does a section with this heading stand after the goals */
  standsAfter: (title: string) => boolean;
  /** the texts that a goal new in the paper is asked for */
  textsOf: (goal: { id: string; level: string }) => Partial<PartRow>[];
};

/**
 * The rows of an undecided paper as they stand once the chain has changed: goals in the chain's order under their goals, new
 * ones with what they are asked for, indicators and activities in their tables; what the plan no longer has is gone. What is
 * not the chain's (sections, texts, budgets, headings) stays where it is. Rows that need no change are the same objects.
 */
export function laidOut(rows: PartRow[], laying: Laying): PartRow[] {
  const { skeleton, tables } = laying;
  const children = childrenOf(rows);
  const known = new Map(rows.flatMap((row) => (row.kind === "mal" && row.goalId ? [[row.goalId, row] as const] : [])));
  const goals = tables ? skeleton.goals : skeleton.goals.filter(({ id }) => known.has(id));
  const rowOf = new Map(goals.map(({ id }) => [id, known.get(id) ?? newRow(laying, "mal", { goalId: id })]));
  const below = goalsBelow(goals, skeleton);
  const goalRowsUnder = (goalId: string) => (below.get(goalId) ?? []).flatMap((id) => rowOf.get(id) ?? []);
  /** what each part holds, in order, where the chain has a say in it; by row, "" for the document itself */
  const contents = new Map<string, PartRow[]>();
  const roots = children("").filter(({ zone }) => zone === "dokument");
  const around = aroundGoals(roots, (row) => row.kind === "avsnitt" && laying.standsAfter(row.title));
  contents.set("", [...around.before, ...goalRowsUnder(""), ...around.after]);
  for (const goal of goals) {
    const row = rowOf.get(goal.id);
    if (!row) continue;
    const under = known.has(goal.id) ? children(row.id) : laying.textsOf(goal).map((text) => newRow(laying, "text", text));
    const filled = tables ? withTables(under, goal.id, laying, tables, contents, children) : under;
    const { before, after } = aroundGoals(filled);
    contents.set(row.id, [...before, ...goalRowsUnder(goal.id), ...after]);
  }
  const laid: PartRow[] = [];
  const lay = (parentId: string | null): void => {
    for (const row of settled(contents.get(parentId ?? "") ?? children(parentId ?? ""), parentId)) {
      laid.push(row);
      lay(row.id);
    }
  };
  lay(null);
  return [...laid, ...appendixOf(children)];
}

type Children = (parentId: string) => PartRow[];

/** The goals right under each goal of the paper, in the chain's order; "" for those that stand outermost. */
function goalsBelow(goals: Skeleton["goals"], skeleton: Skeleton): Map<string, string[]> {
  const here = new Set(goals.map(({ id }) => id));
  const parents = new Map(skeleton.goals.map(({ id, parentId }) => [id, parentId]));
  const above = (id: string): string => {
    const parent = parents.get(id) ?? null;
    return parent === null || here.has(parent) ? (parent ?? "") : above(parent);
  };
  const below = new Map<string, string[]>();
  for (const { id } of goals) {
    const parent = above(id);
    below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  return below;
}

/** A goal's parts with its indicators and activities in tables: each row where it stands, a new one in the table of its owner. */
function withTables(
  under: PartRow[],
  goalId: string,
  laying: Laying,
  { indicatorTables, activityTables }: NonNullable<Laying["tables"]>,
  contents: Map<string, PartRow[]>,
  children: Children,
): PartRow[] {
  const { indicators, activities } = laying.skeleton;
  const measured = indicators.filter((one) => one.goalId === goalId).map(({ indicatorId: id, owner }) => ({ id, owner }));
  const done = activities.filter((one) => one.goalId === goalId).map(({ activityId: id, owner }) => ({ id, owner }));
  const parts = [...under];
  fill(parts, {
    table: "indikatortabell",
    tables: indicatorTables,
    wanted: measured,
    rowOf: (indicatorId) => ["indikatorrad", { indicatorId }],
  });
  fill(parts, {
    table: "aktivitetstabell",
    tables: activityTables,
    wanted: done,
    rowOf: (activityId) => ["aktivitetsrad", { activityId }],
  });
  return parts;

  function fill(all: PartRow[], { table, tables, wanted, rowOf }: Filling): void {
    const owners = new Map(wanted.map(({ id, owner }) => [id, owner]));
    const idOf = (row: PartRow) => row.indicatorId ?? row.activityId ?? "";
    const placed = new Set<string>();
    for (const part of all.filter(({ kind }) => kind === table)) {
      const rows = children(part.id).filter((row) => owners.has(idOf(row)));
      for (const row of rows) placed.add(idOf(row));
      contents.set(part.id, rows);
      if (rows.length === 0) all.splice(all.indexOf(part), 1);
    }
    for (const { id, owner } of wanted) {
      if (placed.has(id)) continue;
      const own = tables.find((one) => one.owners.includes(owner));
      const holds = (part: PartRow) => (contents.get(part.id) ?? []).some((row) => owners.get(idOf(row)) === owner);
      const standing = all.findLast((part) => part.kind === table && (part.title === own?.heading || holds(part)));
      const into = standing ?? newRow(laying, table, { title: own?.heading ?? "", data: { columns: own?.columns ?? [] } });
      if (!standing) all.splice(all.findLastIndex(({ kind }) => kind === "text" || kind.endsWith("tabell")) + 1, 0, into);
      contents.set(into.id, [...(contents.get(into.id) ?? []), newRow(laying, ...rowOf(id))]);
    }
  }
}

type Filling = {
  table: "indikatortabell" | "aktivitetstabell";
  tables: OwnersTable[];
  wanted: { id: string; owner: Owner }[];
  rowOf: (id: string) => [PartRow["kind"], Partial<PartRow>];
};

function newRow({ documentId }: Laying, kind: PartRow["kind"], more: Partial<PartRow>): PartRow {
  return partRow(documentId, kind, { zone: "dokument", parentId: null, position: 0 }, more);
}

function appendixOf(children: Children): PartRow[] {
  const withAll = (row: PartRow): PartRow[] => [row, ...children(row.id).flatMap(withAll)];
  return children("")
    .filter(({ zone }) => zone === "bilaga")
    .flatMap(withAll);
}

/** What stands before the goals among some parts, and after: where there are no goals, `after` says what comes after them. */
function aroundGoals(under: PartRow[], after: (row: PartRow) => boolean = () => false) {
  const first = under.findIndex(({ kind }) => kind === "mal");
  const cut = first >= 0 ? first : under.findIndex(after);
  const at = cut >= 0 ? cut : under.length;
  return { before: under.slice(0, at), after: under.slice(at).filter(({ kind }) => kind !== "mal") };
}

/** Siblings in this order: where they stand so already, each keeps its place. */
function settled(rows: PartRow[], parentId: string | null): PartRow[] {
  const standing = rows.every(
    (row, index) => row.parentId === parentId && (index === 0 || row.position > (rows[index - 1]?.position ?? 0)),
  );
  return standing
    ? rows
    : rows.map((row, position) => (row.parentId === parentId && row.position === position ? row : { ...row, parentId, position }));
}
