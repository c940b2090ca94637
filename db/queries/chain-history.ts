import { desc, eq } from "drizzle-orm";
import type { Source } from "../store.ts";

/** So many of the newest changes can be taken back. */
const READ = 60;

export type ChainStep = {
  seq: number;
  at: string;
  by: string;
  /** "Flyttade ”Alla barn får ett rikt språk”" */
  words: string;
  /** neither taken back already nor a taking back itself */
  undoable: boolean;
  rows: { table: string; before: Record<string, unknown> | null; after: Record<string, unknown> | null }[];
};

/** Where the history has the changes of a plan's chain. */
export function chainPlace(planId: string): string {
  return `chain/${planId}`;
}

/** The changes of a plan's chain, newest first. */
export async function chainHistory({ db, t }: Source, planId: string): Promise<ChainStep[]> {
  const rows = await db
    .select({ change: t.history, by: t.person.name })
    .from(t.history)
    .innerJoin(t.person, eq(t.person.id, t.history.byId))
    .where(eq(t.history.place, chainPlace(planId)))
    .orderBy(desc(t.history.seq))
    .limit(READ);
  const undone = new Set(rows.flatMap(({ change }) => (change.after as Kept).undoes ?? []));
  return rows.map(({ change: { seq, at, before, after }, by }) => {
    const { words = "", undoes, rows: became = [] } = after as Kept;
    const were = (before as Kept).rows ?? [];
    return {
      ...{ seq, at, by, words },
      undoable: undoes === undefined && !undone.has(seq),
      rows: became.map(({ table, row }, index) => ({ table, before: were[index]?.row ?? null, after: row })),
    };
  });
}

/** What has been changed since a change with this number (0: since the beginning); null where that is not known any more. */
export function changesSince(past: ChainStep[], base: number): ChainStep[] | null {
  const reaches = base === 0 ? past.length < READ : past.some(({ seq }) => seq === base);
  return reaches ? past.filter(({ seq }) => seq > base) : null;
}

type Kept = { words?: string; undoes?: number; rows?: { table: string; row: Record<string, unknown> | null }[] };
