import { and, eq, inArray } from "drizzle-orm";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { RichText } from "../../lib/domain/text-block.ts";
import { isWritten } from "../../lib/domain/writing.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import type { Source } from "../store.ts";
import { documentsOf } from "./documents.ts";

/** What an earlier paper of the unit says in the same place; `label` "VB 2025". */
export type EarlierText = { label: string; lastYear: boolean; text: RichText };

/** Where a text stands: in which goal or under which section's heading, and which of the texts there it is. */
export type TextPlace = {
  textId: string;
  goal: { id: string; title: string } | null;
  section: string;
  /** the text kind of the styrmodell, else the heading */
  code: string;
  heading: string;
  /** of an indicator's analysis */
  indicatorId: string | null;
};

/** This year's reports before this one, then last year's paper of the same kind. */
const BEFORE: Record<DocumentKind, DocumentKind[]> = { VP: [], T1: [], T2: ["T1"], VB: ["T2", "T1"] };

/**
 * What the same unit wrote in the same places before, by text id: last year's paper of the same kind first, then this year's
 * earlier reports. A goal is the same when it is the very goal, continues it or is worded alike.
 */
export async function earlierTexts(
  source: Source,
  { unitId, year, kind }: { unitId: string; year: number; kind: DocumentKind },
  places: TextPlace[],
): Promise<Map<string, EarlierText[]>> {
  const papers = await documentsOf(source, { unitId });
  const chosen = [
    ...papers.filter((paper) => paper.year === year - 1 && paper.kind === kind),
    ...BEFORE[kind].flatMap((before) => papers.filter((paper) => paper.year === year && paper.kind === before)),
  ];
  const found = new Map<string, EarlierText[]>();
  for (const paper of chosen) {
    const texts = await textsIn(source, paper.id, places);
    for (const [textId, text] of texts) {
      if (!isWritten(text)) continue;
      const earlier = { label: `${paper.kind} ${paper.year}`, lastYear: paper.year < year, text };
      found.set(textId, [...(found.get(textId) ?? []), earlier]);
    }
  }
  return found;
}

async function textsIn(source: Source, documentId: string, places: TextPlace[]): Promise<Map<string, RichText>> {
  const { db, t } = source;
  const { id, parentId, position, kind, title, code, goalId, textId, indicatorId } = t.documentPart;
  const parts = await db
    .select({ id, parentId, position, kind, title, code, goalId, textId, indicatorId, goalTitle: t.goal.title })
    .from(t.documentPart)
    .leftJoin(t.goal, eq(t.goal.id, t.documentPart.goalId))
    .where(eq(t.documentPart.documentId, documentId))
    .orderBy(position);
  const continued = await continuedGoals(source, places);
  const above = new Map(parts.map((part) => [part.id, part]));
  const wanted = new Map<string, string>();
  for (const place of places) {
    const same = parts.find((part) => {
      if (!part.textId || wanted.has(part.textId)) return false;
      if (place.indicatorId) return part.indicatorId === place.indicatorId;
      const holder = above.get(part.parentId ?? "");
      if (part.kind !== "text" || !holder || !sameHolder(holder, place, continued)) return false;
      return place.code ? part.code === place.code : wordingKey(part.title) === wordingKey(place.heading);
    });
    if (same?.textId) wanted.set(same.textId, place.textId);
  }
  if (wanted.size === 0) return new Map();
  const rows = await db
    .select({ id: t.text.id, blocks: t.textVersion.blocks })
    .from(t.text)
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .where(inArray(t.text.id, [...wanted.keys()]));
  return new Map(rows.map((row) => [wanted.get(row.id) ?? "", row.blocks]));
}

function sameHolder(
  holder: { kind: string; title: string; goalId: string | null; goalTitle: string | null },
  { goal, section }: TextPlace,
  continued: Map<string, string | null>,
): boolean {
  if (!goal) return holder.kind === "avsnitt" && wordingKey(holder.title) === wordingKey(section);
  if (!holder.goalId) return false;
  return (
    holder.goalId === goal.id || holder.goalId === continued.get(goal.id) || wordingKey(holder.goalTitle ?? "") === wordingKey(goal.title)
  );
}

/** The goals of the year before that these go on with. */
async function continuedGoals({ db, t }: Source, places: TextPlace[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(places.flatMap(({ goal }) => goal?.id ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: t.goal.id, before: t.goal.continuesGoalId }).from(t.goal).where(inArray(t.goal.id, ids));
  return new Map(rows.map(({ id, before }) => [id, before]));
}
