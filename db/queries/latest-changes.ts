import { and, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Gender, UnitYear } from "../../lib/domain/chain.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { LatestChange } from "../../lib/domain/latest-change.ts";
import { type StatedOutcome, writeOutcome } from "../../lib/domain/outcome.ts";
import type { Source } from "../store.ts";
import { calledIn } from "./completeness.ts";
import { TAKING_UNDONE } from "./taken-papers.ts";

/** rows read at a time, and at the most: much typing in one cell is one change, and so is a paste of hundreds */
const READ = 60;
const READ_AT_MOST = 600;

/** Kinds of places, each "kind/unit/id/…" of such a thing. */
const OF_INDICATOR = ["outcome", "target", "reporter", "forecast"];
const OF_ACTIVITY = ["activity-responsible", "activity-report"];
const OF_GOAL = ["assessment", "goal-money"];

/** What was changed last in a unit's year, the newest first, each thing once; for those who read its drafts. */
export async function latestChanges(source: Source, here: UnitYear, atMost: number): Promise<LatestChange[]> {
  const changes = await newestThings(source, here.planId, atMost);
  const names = await namesOf(
    source,
    here,
    changes.map(({ change }) => change.place),
  );
  const goalOf = (kind: string, id: string, second: string) => {
    if (OF_ACTIVITY.includes(kind)) return names.activities.get(second);
    return OF_GOAL.includes(kind) ? names.goals.get(second) : names.texts.get(id);
  };
  const told = changes.flatMap(({ change: { at, action, place, before, after }, by, together }): LatestChange[] => {
    const [kind = "", id = "", second = "", , period = "", , gender = ""] = place.split("/");
    const common = { at, by, action };
    const indicator = names.indicators.get(second);
    if (kind === "outcome" && together) return [{ ...common, kind: "flera-utfall", period }];
    if (kind === "outcome" && indicator) {
      const written = (side: unknown) => (isOutcome(side) ? writeOutcome(side, indicator.unit, indicator.decimals) : "");
      const figures = action === "utfall-rapporterat" ? { before: written(before), after: written(after) } : { before: "", after: "" };
      return [{ ...common, kind: "utfall", name: indicator.name, period, gender: gender as Gender, ...figures }];
    }
    if (OF_INDICATOR.includes(kind) && indicator) return [{ ...common, kind: "indikator", name: indicator.name }];
    if (kind === "import") {
      const { file, period, cells } = after as { file: string; period: string; cells: number };
      return [{ ...common, kind: "fil", file, period, cells }];
    }
    if (kind === "submission") return [{ ...common, kind: "inlamning", period: place.split("/")[3] ?? "" }];
    if (kind === "chain") return [{ ...common, kind: "kedja", words: (after as { words?: string }).words ?? "" }];
    const table = kind === "budget" ? names.tables.get(id) : undefined;
    if (table !== undefined) return [{ ...common, kind: "budget", tableId: id, name: table }];
    const goal = goalOf(kind, id, second);
    if (goal) return [{ ...common, kind: "mal", ...goal }];
    const section = names.sections.get(id);
    if (section) return [{ ...common, kind: "avsnitt", ...section }];
    if (action === TAKING_UNDONE) return [{ ...common, kind: "borttaget", paper: (after as { kind: DocumentKind }).kind }];
    const document = names.documents.get(id);
    return document ? [{ ...common, kind: "dokument", documentId: id, paper: document }] : [];
  });
  return told.slice(0, atMost);
}

type Row = Awaited<ReturnType<typeof newestRows>>[number];

/** `together`: one of several outcomes that the same person saved at once */
type Thing = Row & { together: boolean };

async function newestThings(source: Source, planId: string, atMost: number): Promise<Thing[]> {
  const rows: Row[] = [];
  for (let read = READ; read === READ && rows.length < READ_AT_MOST && thingsOf(rows).length < atMost; ) {
    const more = await newestRows(source, planId, rows.length);
    rows.push(...more);
    read = more.length;
  }
  return thingsOf(rows);
}

async function newestRows({ db, t }: Source, planId: string, offset: number) {
  return db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(eq(t.history.planId, planId))
    .orderBy(desc(t.history.at), desc(t.history.seq))
    .limit(READ)
    .offset(offset);
}

/** Each thing once: a budget table however many of its cells, a paste or a file however many of its outcomes. */
function thingsOf(rows: Row[]): Thing[] {
  const saves = new Map<string, Set<string>>();
  for (const row of rows) saves.set(saveOf(row), (saves.get(saveOf(row)) ?? new Set()).add(row.change.place));
  const things = new Map<string, Thing>();
  for (const row of rows) {
    const together = (saves.get(saveOf(row))?.size ?? 0) > 1;
    const thing = together ? saveOf(row) : tableOrPlace(row);
    if (!things.has(thing) || row.change.place.startsWith("import/")) things.set(thing, { ...row, together });
  }
  return [...things.values()];
}

/** Outcomes saved at once have the instant and the person in common; all else is by itself. */
function saveOf({ change: { at, byId, place } }: Row): string {
  return /^(outcome|import)\//.test(place) ? `${at}/${byId}` : place;
}

function tableOrPlace({ change: { place } }: Row): string {
  return place.startsWith("budget/") ? place.split("/").slice(0, 2).join("/") : place;
}

async function namesOf(source: Source, { year, planId }: UnitYear, places: string[]) {
  const { db, t } = source;
  /** the ids at that part of the places of these kinds */
  const idsOf = (at: 1 | 2, ...kinds: string[]) => {
    const parts = places.map((place) => place.split("/"));
    return ["", ...parts.flatMap((part) => (kinds.includes(part[0] ?? "") ? (part[at] ?? []) : []))];
  };
  const called = calledIn(source, year);
  const indicators = await db
    .select({ id: called.indicatorId, name: called.name, unit: called.unit, decimals: called.decimals })
    .from(called)
    .where(inArray(called.indicatorId, idsOf(2, ...OF_INDICATOR)));
  const texts = await db
    .select({ id: t.goalText.textId, goalId: t.goal.id, number: t.goal.number, title: t.goal.title })
    .from(t.goalText)
    .innerJoin(t.goal, eq(t.goal.id, t.goalText.goalId))
    .where(inArray(t.goalText.textId, idsOf(1, "text")));
  const above = alias(t.documentPart, "above");
  const sections = await db
    .select({ id: t.documentPart.textId, documentId: t.document.id, paper: t.document.kind, own: t.documentPart.title, above: above.title })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .leftJoin(above, eq(above.id, t.documentPart.parentId))
    .where(and(eq(t.document.planId, planId), inArray(t.documentPart.textId, idsOf(1, "text"))));
  const activities = await db
    .select({ id: t.activity.id, goalId: t.goal.id, number: t.goal.number, title: t.goal.title })
    .from(t.activity)
    .innerJoin(t.goal, eq(t.goal.id, t.activity.goalId))
    .where(inArray(t.activity.id, idsOf(2, ...OF_ACTIVITY)));
  const goals = await db
    .select({ id: t.goal.id, goalId: t.goal.id, number: t.goal.number, title: t.goal.title })
    .from(t.goal)
    .where(inArray(t.goal.id, idsOf(2, ...OF_GOAL)));
  const documents = await db.select({ id: t.document.id, kind: t.document.kind }).from(t.document).where(eq(t.document.planId, planId));
  const tables = await db
    .select({ id: t.budgetTable.id, title: t.budgetTable.title, subtitle: t.budgetTable.subtitle })
    .from(t.budgetTable)
    .where(inArray(t.budgetTable.id, idsOf(1, "budget")));
  const byId = (rows: (typeof texts)[number][]) =>
    new Map(rows.map(({ id, goalId, number, title }) => [id, { goalId, name: `${number} ${title}`.trim() }]));
  return {
    indicators: new Map(indicators.map((row) => [row.id, row])),
    texts: byId(texts),
    sections: new Map(sections.map(({ id, documentId, paper, own, above }) => [id, { documentId, paper, name: own || above || "" }])),
    activities: byId(activities),
    goals: byId(goals),
    tables: new Map(tables.map(({ id, title, subtitle }) => [id, [title, subtitle].filter(Boolean).join(", ")])),
    documents: new Map(documents.map(({ id, kind }) => [id, kind])),
  };
}

function isOutcome(side: unknown): side is StatedOutcome {
  return typeof side === "object" && side !== null && "kind" in side && "value" in side;
}
