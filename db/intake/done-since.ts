import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { DoneSince } from "../../lib/domain/taken-paper.ts";
import { chainHistory } from "../queries/chain-history.ts";
import type { Handle, Source } from "../store.ts";
import { type AnyRow, meaningOf, type RowTaken, type StandingRows, type TakenTable } from "./taking-rows.ts";
import type { Kept } from "./undo-taking.ts";

/** What has been done in the paper itself since it was taken in: each text and budget once, its order and its steps. */
export async function doneSince(handle: Handle, now: StandingRows, taken: RowTaken[]): Promise<DoneSince[]> {
  const asTaken = new Map(taken.flatMap(({ table, key, after }) => (after === null ? [] : [[`${table} ${key}`, after] as const])));
  const changed = (table: TakenTable) =>
    [...rowsOf(now, table)].filter(([key, row]) => asTaken.get(`${table} ${key}`) !== meaningOf(row)).map(([, row]) => row);
  const names = namesIn(now);
  const texts = changed("textVersion").filter(
    ({ textId }) => rowsOf(now, "text").get(String(textId))?.plain !== "" || asTaken.has(`text ${textId}`),
  );
  const budgets = (["budgetTable", "budgetRow", "budgetAmount", "ledgerFile", "goalBudgetRow"] as const).flatMap(changed);
  const madeSince = new Set(texts.map(({ textId }) => textId));
  const parts = changed("documentPart").filter(({ textId }) => !madeSince.has(textId));
  const events = changed("documentEvent");
  return namedOnce(handle, [
    ...texts.map((row) => ({ place: names.text(String(row.textId)), row })),
    ...budgets.map((row) => ({ place: names.budget(String(row.budgetTableId ?? row.id)), row })),
    ...parts.map((row) => ({ place: "Avsnitt och mål: vad som står med, i vilken ordning och vad som är klart", row })),
    ...events.map((row) => ({ place: "Dokumentets väg: det har varit inlämnat", row })),
  ]);
}

/** What others have done beside the paper since, and keeps: how the plan's chain is built, and what has been said. */
export async function builtSince(
  source: Source,
  { id, planId, kind }: { id: string; planId: string; kind: DocumentKind },
): Promise<DoneSince[]> {
  const { db, t } = source;
  const [taken] = await db
    .select({ at: t.documentEvent.at })
    .from(t.documentEvent)
    .where(and(eq(t.documentEvent.documentId, id), eq(t.documentEvent.kind, "importerad")));
  const since = taken?.at ?? "";
  const steps = (await chainHistory(source, planId)).filter(({ at }) => at > since);
  const [said] = await db
    .select({ by: t.person.name, at: t.comment.at })
    .from(t.comment)
    .innerJoin(t.person, eq(t.person.id, t.comment.byId))
    .where(and(...[eq(t.comment.planId, planId), eq(t.comment.kind, kind)], gt(t.comment.at, since), isNull(t.comment.removedAt)))
    .orderBy(desc(t.comment.at))
    .limit(1);
  return [
    ...steps.map(({ words, by, at }) => ({ place: `Målkedjan: ${words}`, by, at })),
    ...(said ? [{ place: "Kommentarerna, till nästa dokument av samma slag", ...said }] : []),
  ];
}

/** The facts that stay, each thing once. */
export async function namedFacts(handle: Handle, now: StandingRows, kept: Kept[]): Promise<DoneSince[]> {
  const names = namesIn(now);
  return namedOnce(
    handle,
    kept.map(({ table, row }) => ({ place: names.fact(table, row), row })),
  );
}

function namesIn(now: StandingRows) {
  const goal = (id: unknown) => {
    const row = rowsOf(now, "goal").get(String(id));
    return row ? `”${[row.number, row.title].filter(Boolean).join(" ")}”` : "";
  };
  const indicator = (id: unknown) => {
    const version = [...rowsOf(now, "indicatorVersion").values()].findLast((row) => row.indicatorId === id);
    return String(version?.name ?? "Indikator");
  };
  const activity = (id: unknown) => `”${rowsOf(now, "activity").get(String(id))?.text ?? ""}”`;
  const parts = rowsOf(now, "documentPart");
  /** the heading that a part stands under */
  const above = (part: AnyRow): string => {
    const parent = parts.get(String(part.parentId));
    if (!parent) return "";
    return (parent.goalId ? goal(parent.goalId) : String(parent.title)) || above(parent);
  };
  const facts: Partial<Record<TakenTable, (row: AnyRow) => string>> = {
    goal: ({ id }) => `Målet ${goal(id)}`,
    planGoal: ({ goalId }) => `Målet ${goal(goalId)}`,
    activity: ({ id }) => `Aktiviteten ${activity(id)}`,
    planActivity: ({ activityId }) => `Ansvarig för ${activity(activityId)}`,
    activityReport: ({ activityId }) => `Uppföljningen av ${activity(activityId)}`,
    indicator: ({ id }) => `Indikatorn ${indicator(id)}`,
    indicatorVersion: ({ indicatorId }) => `Indikatorn ${indicator(indicatorId)}`,
    planIndicator: ({ indicatorId }) => `Vem som rapporterar ${indicator(indicatorId)}`,
    target: ({ indicatorId }) => `Årsmål: ${indicator(indicatorId)}`,
    outcome: ({ indicatorId, year }) => `Utfall ${year}: ${indicator(indicatorId)}`,
    indicatorReport: ({ indicatorId }) => `Prognos: ${indicator(indicatorId)}`,
    assessment: ({ goalId }) => `Bedömningen av ${goal(goalId)}`,
  };
  return {
    text(textId: string): string {
      const part = [...parts.values()].find((row) => row.textId === textId);
      if (!part) return "En text";
      const own = part.indicatorId ? `Analys: ${indicator(part.indicatorId)}` : String(part.title);
      return [above(part), own].filter(Boolean).join(": ") || "En text";
    },
    budget(tableId: string): string {
      const table = rowsOf(now, "budgetTable").get(tableId);
      return ["Budget", table?.title, table?.subtitle].filter(Boolean).join(": ");
    },
    fact: (table: TakenTable, row: AnyRow): string => facts[table]?.(row) ?? "",
  };
}

/** By whom and when it was done last. */
async function namedOnce({ db, t }: Handle, done: { place: string; row: AnyRow }[]): Promise<DoneSince[]> {
  const last = new Map<string, { byId: string; at: string }>();
  for (const { place, row } of done) {
    const byId = String(row.savedBy ?? row.changedBy ?? row.decidedBy ?? row.takenBy ?? row.byId ?? "");
    const at = String(row.savedAt ?? row.changedAt ?? row.decidedAt ?? row.takenAt ?? row.at ?? "");
    const known = last.get(place);
    if (!known || known.at < at) last.set(place, { byId, at });
  }
  const ids = Array.from(new Set(Array.from(last.values(), ({ byId }) => byId)));
  const people = await db
    .select({ id: t.person.id, name: t.person.name })
    .from(t.person)
    .where(inArray(t.person.id, ["", ...ids]));
  return Array.from(last, ([place, { byId, at }]) => ({ place, by: people.find(({ id }) => id === byId)?.name ?? "", at }));
}

function rowsOf(now: StandingRows, table: TakenTable): Map<string, AnyRow> {
  return now.get(table) ?? new Map();
}
