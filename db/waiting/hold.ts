import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { prepared } from "../prepared.ts";
import { refuse } from "../refusal.ts";
import type { Handle } from "../store.ts";

/** The period of a unit that a file goes into. */
export type ImportPlace = { unitId: string; year: number; period: string };

/** Who works on an import; `holder` is a word of its own, so that one who was given up for dead finds out. */
export type Hold = { importId: string; holder: string };

/** It gives a sign of life with every batch, some hundred a minute at the least. */
const DEAD_AFTER_MS = 10_000;

/** Has whoever worked on it given up? `now` and `beatAt` are ISO instants. */
export function isDead({ beatAt }: { beatAt: string }, now: string): boolean {
  return Date.parse(now) - Date.parse(beatAt) > DEAD_AFTER_MS;
}

/** Is another file being taken into the unit's period? One that died before its values stood hinders nobody. */
export async function importUnderWay(handle: Handle, now: string, place: ImportPlace, own = ""): Promise<boolean> {
  const others = await underWay(handle, { ...place, own });
  return others.some((other) => other.state === "galler" || !isDead(other, now));
}

/** Refuses what would change the unit's period while a file is being taken into it. */
export async function requireNoImport(handle: Handle, now: string, place: ImportPlace): Promise<void> {
  if (await importUnderWay(handle, now, place)) refuseDuringImport(place);
}

export function refuseDuringImport({ year, period }: Omit<ImportPlace, "unitId">): never {
  return refuse("closed", `En fil läses in i ${period} ${year} just nu. Vänta en stund och försök igen.`);
}

/** A sign of life, in the transaction of what it is for. Throws where the import is no longer one's own. */
export async function holdOn(handle: Handle, { importId, holder }: Hold, now: string): Promise<void> {
  const [row] = await importRow(handle, { importId });
  const lost = !row || row.holder !== holder || (row.state !== "galler" && isDead(row, now));
  if (lost) throw new Error("The import stood still for so long that it was given up");
  await beat(handle, { importId, now });
}

const importId = sql.placeholder("importId");
const importRow = prepared("outcome_import_row_of", ({ db, t }) =>
  db.select().from(t.outcomeImport).where(eq(t.outcomeImport.id, importId)),
);
const beat = prepared("outcome_import_beat", ({ db, t }) =>
  db
    .update(t.outcomeImport)
    .set({ beatAt: sql`${sql.placeholder("now")}` })
    .where(eq(t.outcomeImport.id, importId)),
);

const underWay = prepared("outcome_import_under_way", ({ db, t }) =>
  db
    .select({ state: t.outcomeImport.state, beatAt: t.outcomeImport.beatAt })
    .from(t.outcomeImport)
    .where(
      and(
        ...[eq(t.outcomeImport.orgUnitId, sql.placeholder("unitId")), eq(t.outcomeImport.year, sql.placeholder("year"))],
        ...[eq(t.outcomeImport.period, sql.placeholder("period")), inArray(t.outcomeImport.state, ["laggs-ned", "galler"])],
        ne(t.outcomeImport.id, sql.placeholder("own")),
      ),
    ),
);
