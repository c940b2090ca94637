import { and, count, eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { paragraph } from "../../lib/domain/text-block.ts";
import { remember } from "../history.ts";
import { INDICATOR_ANALYSIS, textTaker } from "../intake/texts.ts";
import { childrenOf, type PartRow, partRow } from "../paper/part-row.ts";
import { answered, refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import { requireDraft, requireIndicator, requirePlan, requireWriter } from "./guards.ts";

export type TextBegun = {
  unitId: string;
  goalId: string;
  year: number;
  period: string;
  /** the indicator to analyse; null for the goal's own analysis */
  indicatorId: string | null;
};

/** A section of a document that has no text of its own yet. */
export type SectionTextBegun = { documentId: string; sectionId: string };

/** The text kind that a goal's analysis is in every styrmodell. */
const ANALYSIS = "analys";

/** Makes room for an analysis that the period's report lacks: an empty text, in the report where it belongs. */
export async function beginText(store: Store, user: User, now: string, input: TextBegun): Promise<Saved> {
  return answered(store.tx((handle) => begin(handle, user, now, input)));
}

/** Makes room for the text of a section that has none: an empty text, before the sections under it. */
export async function beginSectionText(store: Store, user: User, now: string, input: SectionTextBegun): Promise<Saved> {
  return answered(store.tx((handle) => beginInSection(handle, user, now, input)));
}

async function beginInSection(handle: Handle, user: User, now: string, { documentId, sectionId }: SectionTextBegun): Promise<Saved> {
  const { db, t } = handle;
  const { document, plan, authorityId } = await requireDraft(handle, user, documentId);
  const rows: PartRow[] = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  const section =
    rows.find(({ id, kind }) => id === sectionId && kind === "avsnitt") ?? refuse("missing", "Avsnittet står inte i dokumentet.");
  const inside = childrenOf(rows)(sectionId);
  if (inside.some(({ kind }) => kind === "text")) refuse("invalid", "Texten finns redan. Ladda om sidan.");
  const taking = { handle, planId: plan.id, kind: document.kind, userId: user.id, now, place: { boardId: authorityId } };
  const texts = textTaker(taking, "sparad");
  const textId = texts.take([paragraph("")]);
  await texts.write();
  const position = await roomAt(handle, inside, 0);
  await insertAll(handle, t.documentPart, [partRow(documentId, "text", { parentId: sectionId, zone: section.zone, position }, { textId })]);
  const place = `document/${documentId}`;
  const after = { sectionId, textId };
  await remember(handle, { authorityId, at: now, byId: user.id, action: "text-paborjad", place, planId: plan.id, before: null, after });
  return { ok: true, version: 1 };
}

async function begin(handle: Handle, user: User, now: string, input: TextBegun): Promise<Saved> {
  const { db, t } = handle;
  const { unitId, goalId, year, period, indicatorId } = input;
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await requirePlan(handle, unitId, year);
  const [document] = await db
    .select()
    .from(t.document)
    .where(and(eq(t.document.planId, planId), eq(t.document.kind, period as "VB")));
  if (!document) return refuse("missing", `Börja rapporten för ${period} ${year} först, så får analysen en plats.`);
  if (document.state === "beslutad") refuse("frozen", "Rapporten är beslutad och kan inte ändras.");
  const rows: PartRow[] = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, document.id));
  const goal = rows.find((row) => row.goalId === goalId) ?? refuse("missing", "Målet står inte i rapporten.");
  const kind = indicatorId ? INDICATOR_ANALYSIS : ANALYSIS;
  const [there] = await db
    .select({ texts: count() })
    .from(t.goalText)
    .where(
      and(...[eq(t.goalText.planId, planId), eq(t.goalText.goalId, goalId)], eq(t.goalText.kind, kind), eq(t.goalText.period, period)),
    );
  const taking = { handle, planId, kind: document.kind, userId: user.id, now, place: { boardId: authorityId } };
  const texts = textTaker(taking, "sparad", new Map([[`${goalId}/${kind}`, there?.texts ?? 0]]));
  const at = indicatorId
    ? await ofIndicator(handle, rows, goal, { ...input, indicatorId, planId }, texts)
    : await ofGoal(handle, rows, goal, input, texts);
  const place = `document/${document.id}`;
  await remember(handle, { authorityId, at: now, byId: user.id, action: "text-paborjad", place, planId, before: null, after: at });
  return { ok: true, version: 1 };
}

type Texts = ReturnType<typeof textTaker>;

async function ofIndicator(
  handle: Handle,
  rows: PartRow[],
  goal: PartRow,
  { goalId, indicatorId, planId, year }: TextBegun & { indicatorId: string; planId: string },
  texts: Texts,
) {
  const { db, t } = handle;
  const { name } = await requireIndicator(handle, planId, indicatorId, year);
  const tables = rows.filter((row) => row.parentId === goal.id && row.kind === "indikatortabell").map(({ id }) => id);
  const row = rows.find((one) => one.indicatorId === indicatorId && tables.includes(one.parentId ?? ""));
  if (!row) return refuse("missing", "Indikatorn står inte under målet i rapporten.");
  if (row.textId) return refuse("invalid", "Analysen finns redan. Ladda om sidan.");
  const textId = texts.takeAnalysis([paragraph("")], goalId, name);
  await texts.write();
  await db.update(t.documentPart).set({ textId }).where(eq(t.documentPart.id, row.id));
  return { goalId, indicatorId, textId };
}

/** After the goal's own tables and texts, before the goals under it. */
async function ofGoal(handle: Handle, rows: PartRow[], goal: PartRow, { goalId, year }: TextBegun, texts: Texts) {
  const { db, t } = handle;
  const inside = childrenOf(rows)(goal.id);
  if (inside.some(({ code }) => code === ANALYSIS)) refuse("invalid", "Analysen finns redan. Ladda om sidan.");
  const [model] = await db
    .select({ styrmodell: t.styrmodell.definition })
    .from(t.steeringYear)
    .innerJoin(t.styrmodell, eq(t.styrmodell.id, t.steeringYear.styrmodellId))
    .where(eq(t.steeringYear.year, year));
  const heading = model?.styrmodell.texts.find(({ code }) => code === ANALYSIS)?.heading;
  if (!heading) return refuse("invalid", "Styrmodellen har ingen analys av mål.");
  const textId = texts.takeOfGoal([paragraph("")], goalId, ANALYSIS, heading);
  await texts.write();
  const before = inside.findIndex(({ kind }) => kind === "mal");
  const index = before < 0 ? inside.length : before;
  const position = await roomAt(handle, inside, index);
  const at = { parentId: goal.id, zone: goal.zone, position };
  await insertAll(handle, t.documentPart, [partRow(goal.documentId, "text", at, { title: heading, code: ANALYSIS, textId })]);
  return { goalId, textId };
}

/** The position of a new part that is to be the one of that index among its siblings; those after it move on. */
async function roomAt({ db, t }: Handle, siblings: PartRow[], index: number): Promise<number> {
  const position = siblings[index]?.position ?? (siblings.at(-1)?.position ?? -1) + 1;
  const later = siblings.slice(index).sort((a, b) => b.position - a.position);
  for (const row of later)
    await db
      .update(t.documentPart)
      .set({ position: row.position + 1 })
      .where(eq(t.documentPart.id, row.id));
  return position;
}
