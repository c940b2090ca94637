import { desc, eq, inArray } from "drizzle-orm";
import type { Gender, UnitYear } from "../../lib/domain/chain.ts";
import type { LatestChange } from "../../lib/domain/latest-change.ts";
import { type StatedOutcome, writeOutcome } from "../../lib/domain/outcome.ts";
import type { Source } from "../store.ts";
import { calledIn } from "./completeness.ts";

/** As many of the newest rows are read: much typing in one cell is one change. */
const READ = 60;

/** What was changed last in a unit's year, the newest first, each thing once; for those who read its drafts. */
export async function latestChanges(source: Source, here: UnitYear, atMost: number): Promise<LatestChange[]> {
  const { db, t } = source;
  const rows = await db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(eq(t.history.planId, here.planId))
    .orderBy(desc(t.history.at), desc(t.history.seq))
    .limit(READ);
  const changes = rows.filter(
    ({ change }, index) => rows.findIndex((row) => thingOf(row.change.place) === thingOf(change.place)) === index,
  );
  const names = await namesOf(
    source,
    here,
    changes.map(({ change }) => change.place),
  );
  const told = changes.flatMap(({ change: { at, action, place, before, after }, by }): LatestChange[] => {
    const [kind = "", id = "", second = "", , period = "", , gender = ""] = place.split("/");
    const common = { at, by, action };
    const indicator = names.indicators.get(second);
    if (kind === "outcome" && indicator) {
      const written = (side: unknown) => (isOutcome(side) ? writeOutcome(side, indicator.unit, indicator.decimals) : "");
      const figures = action === "utfall-rapporterat" ? { before: written(before), after: written(after) } : { before: "", after: "" };
      return [{ ...common, kind: "utfall", name: indicator.name, period, gender: gender as Gender, ...figures }];
    }
    if ((kind === "target" || kind === "reporter") && indicator) return [{ ...common, kind: "indikator", name: indicator.name }];
    if (kind === "submission") return [{ ...common, kind: "inlamning", period: place.split("/")[3] ?? "" }];
    if (kind === "import") return [{ ...common, kind: "fil", ...fileIn(after) }];
    if (kind === "chain") return [{ ...common, kind: "kedja", words: (after as { words?: string }).words ?? "" }];
    const table = kind === "budget" ? names.tables.get(id) : undefined;
    if (table !== undefined) return [{ ...common, kind: "budget", tableId: id, name: table }];
    const goal = names.texts.get(id) ?? names.activities.get(kind === "activity-responsible" ? second : id);
    if (goal) return [{ ...common, kind: "mal", ...goal }];
    const document = names.documents.get(id);
    return document ? [{ ...common, kind: "dokument", documentId: id, paper: document }] : [];
  });
  return told.slice(0, atMost);
}

function fileIn(after: unknown): { name: string; period: string; cells: number } {
  const { file, period, cells } = after as { file: string; period: string; cells: number };
  return { name: file, period, cells };
}

/** What was changed: a budget table is one thing, however many of its cells were. */
function thingOf(place: string): string {
  return place.startsWith("budget/") ? place.split("/").slice(0, 2).join("/") : place;
}

async function namesOf(source: Source, { year, planId }: UnitYear, places: string[]) {
  const { db, t } = source;
  const idsOf = (kind: string, at = 1) => [
    ...places.flatMap((place) => (place.startsWith(`${kind}/`) ? (place.split("/")[at] ?? []) : [])),
    "",
  ];
  const called = calledIn(source, year);
  const indicators = await db
    .select({ id: called.indicatorId, name: called.name, unit: called.unit, decimals: called.decimals })
    .from(called)
    .where(inArray(called.indicatorId, [...idsOf("outcome", 2), ...idsOf("target", 2), ...idsOf("reporter", 2)]));
  const texts = await db
    .select({ id: t.goalText.textId, goalId: t.goal.id, number: t.goal.number, title: t.goal.title })
    .from(t.goalText)
    .innerJoin(t.goal, eq(t.goal.id, t.goalText.goalId))
    .where(inArray(t.goalText.textId, idsOf("text")));
  const activities = await db
    .select({ id: t.activity.id, goalId: t.goal.id, number: t.goal.number, title: t.goal.title })
    .from(t.activity)
    .innerJoin(t.goal, eq(t.goal.id, t.activity.goalId))
    .where(inArray(t.activity.id, [...idsOf("activity"), ...idsOf("activity-responsible", 2)]));
  const documents = await db.select({ id: t.document.id, kind: t.document.kind }).from(t.document).where(eq(t.document.planId, planId));
  const tables = await db
    .select({ id: t.budgetTable.id, title: t.budgetTable.title, subtitle: t.budgetTable.subtitle })
    .from(t.budgetTable)
    .where(inArray(t.budgetTable.id, idsOf("budget")));
  const byId = (rows: (typeof texts)[number][]) =>
    new Map(rows.map(({ id, goalId, number, title }) => [id, { goalId, name: `${number} ${title}`.trim() }]));
  return {
    indicators: new Map(indicators.map((row) => [row.id, row])),
    texts: byId(texts),
    activities: byId(activities),
    tables: new Map(tables.map(({ id, title, subtitle }) => [id, [title, subtitle].filter(Boolean).join(", ")])),
    documents: new Map(documents.map(({ id, kind }) => [id, kind])),
  };
}

function isOutcome(side: unknown): side is StatedOutcome {
  return typeof side === "object" && side !== null && "kind" in side && "value" in side;
}
