import { and, eq, inArray } from "drizzle-orm";
import { canonical } from "../canonical.ts";
import type { PartRow } from "../paper/part-row.ts";
import { refuse } from "../refusal.ts";
import type { Tables } from "../tables/all.ts";
import type { Building } from "./built-plan.ts";
import { requireUnreported } from "./goal-removal.ts";
import { KEYS, type Ledger, type RowChange, standingRow } from "./ledger.ts";

const BESIDE = ["responsible", "responsibleId"];
const CHANGED = "Det har ändrats sedan dess och kan inte ångras längre.";

/**
 * Takes a change's rows back, the last first. A row of the chain must stand as the change left it; the parts of a paper come back
 * where they were as far as they can, and are laid by the chain afterwards.
 */
export async function takeBackRows(building: Building, changes: RowChange[]): Promise<void> {
  const { ledger, goals, afterLaying } = building;
  await requireUnreported(
    building,
    goals.filter(({ id }) => changes.some(({ table, before, after }) => table === "planGoal" && before === null && after?.goalId === id)),
  );
  await requireUnwritten(ledger, changes);
  for (const change of changes.toReversed()) {
    if (change.table === "documentPart") await partBack(ledger, change);
    else if (change.before === null && ["goal", "indicator", "activity"].includes(change.table)) {
      // a paper may print it until it has been laid anew
      afterLaying.push(() => rowBack(ledger, change));
    } else await rowBack(ledger, change);
  }
}

async function rowBack(ledger: Ledger, { table, before, after }: RowChange): Promise<void> {
  if (table === "goalBudgetRow") return moneyBack(ledger, { before, after });
  if (table === "planGoal" && before === null) await leaveMoney(ledger, after as Tables["planGoal"]["$inferSelect"]);
  const standing = await standingRow(ledger.handle, table, before ?? after ?? {});
  const onlyPlaced = table === "planGoal" && before !== null && after !== null;
  if (onlyPlaced ? standing === null : meaning(standing) !== meaning(after)) refuse("invalid", CHANGED);
  if (table === "indicator" && before === null) await requireUnused(ledger, String(after?.id));
  if (standing === null && before !== null) await ledger.insert(table, before as never);
  else if (standing !== null && before === null) await ledger.remove(table, standing as never);
  else if (standing !== null && before !== null) {
    const stays = [...KEYS[table], ...BESIDE] as readonly string[];
    const more = Object.fromEntries(Object.entries(before).filter(([key]) => !stays.includes(key)));
    // a version never runs backwards
    const version = "version" in standing ? { version: Number(standing.version) + 1 } : {};
    await ledger.update(table, standing as never, { ...more, ...version } as never);
  }
}

/** What a goal leans on is said anew at any time: it is put back as far as it fits what stands now. */
async function moneyBack(ledger: Ledger, { before, after }: Pick<RowChange, "before" | "after">): Promise<void> {
  const { db, t } = ledger.handle;
  const row = (before ?? after) as Tables["goalBudgetRow"]["$inferSelect"];
  const standing = await standingRow(ledger.handle, "goalBudgetRow", row);
  if (before === null && standing) return ledger.remove("goalBudgetRow", row);
  const which = and(eq(t.budgetRow.budgetTableId, row.budgetTableId), eq(t.budgetRow.rowNo, row.rowNo));
  const [line] = await db.select({ no: t.budgetRow.rowNo }).from(t.budgetRow).where(which);
  if (before !== null && !standing && line) await ledger.insert("goalBudgetRow", row);
}

async function leaveMoney(ledger: Ledger, { planId, goalId }: Tables["planGoal"]["$inferSelect"]): Promise<void> {
  const { db, t } = ledger.handle;
  const which = and(eq(t.goalBudgetRow.planId, planId), eq(t.goalBudgetRow.goalId, goalId));
  for (const row of await db.select().from(t.goalBudgetRow).where(which)) await ledger.remove("goalBudgetRow", row);
}

/** A row's content; its version counts the changes, those undone too, and who is named for it is no matter of the chain's. */
function meaning(row: Record<string, unknown> | null): string {
  return canonical(row && Object.fromEntries(Object.entries(row).filter(([key]) => key !== "version" && !BESIDE.includes(key))));
}

/** Refuses to take away words that have come since under a goal that the change made: taken out with its goal, they can be brought back. */
async function requireUnwritten({ handle: { db, t } }: Ledger, changes: RowChange[]): Promise<void> {
  const texts = changes.filter(({ table }) => table === "goalText");
  const had = new Set(texts.map(({ before }) => before?.textId));
  const made = texts.flatMap(({ after }) => (after && !had.has(after.textId) ? [String(after.textId)] : []));
  const rows = made.length > 0 ? await db.select().from(t.text).where(inArray(t.text.id, made)) : [];
  if (rows.some(({ version }) => version > 1)) {
    refuse("invalid", "Under målet har det skrivits text sedan dess. Ta bort målet i stället, så följer texten med om du ångrar.");
  }
}

async function requireUnused({ handle: { db, t } }: Ledger, indicatorId: string): Promise<void> {
  for (const table of [t.target, t.outcome]) {
    const [used] = await db.select({ id: table.indicatorId }).from(table).where(eq(table.indicatorId, indicatorId)).limit(1);
    if (used) refuse("invalid", "Indikatorn har fått årsmål eller utfall sedan dess. Ta bort den från målet i stället.");
  }
}

async function partBack(ledger: Ledger, { before, after }: RowChange): Promise<void> {
  const { handle } = ledger;
  const standing = (await standingRow(handle, "documentPart", before ?? after ?? {})) as PartRow | null;
  if (before === null) {
    if (standing) for (const row of await withPartsBelow(ledger, standing)) await ledger.remove("documentPart", row);
    return;
  }
  const parentId = before.parentId as string | null;
  if (parentId !== null && !(await standingRow(handle, "documentPart", { id: parentId }))) return;
  if (standing === null) await ledger.insert("documentPart", before as PartRow);
  else await ledger.update("documentPart", standing, { parentId, position: Number(before.position) });
}

/** A part with all under it, leaves first. */
async function withPartsBelow(ledger: Ledger, part: PartRow): Promise<PartRow[]> {
  const { db, t } = ledger.handle;
  const under: PartRow[] = await db.select().from(t.documentPart).where(eq(t.documentPart.parentId, part.id));
  const below: PartRow[] = [];
  for (const row of under) below.push(...(await withPartsBelow(ledger, row)));
  return [...below, part];
}

/** What the history keeps of a change: of a paper's parts only what came, went or got another part above it; the rest is laid by the chain. */
export function kept(changes: RowChange[]): RowChange[] {
  return changes.flatMap((change): RowChange[] => {
    const { table, before, after } = change;
    if (table !== "documentPart" || !before || !after) return [change];
    return before.parentId === after.parentId ? [] : [{ table, before: placeOf(before), after: placeOf(after) }];
  });
}

function placeOf({ id, parentId, position }: Record<string, unknown>) {
  return { id, parentId, position };
}
