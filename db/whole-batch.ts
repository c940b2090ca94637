import type { BatchSaved, Refused, Saved } from "../lib/domain/saved.ts";
import { answered } from "./refusal.ts";
import type { Handle, Store } from "./store.ts";

/** Saves each, within a transaction. Throws, and so undoes it, when one is refused; `wholeBatch` then tells which. */
export async function eachOrNone<Item>(items: Item[], save: (item: Item) => Promise<Saved>): Promise<number[]> {
  const versions: number[] = [];
  const refused: { index: number; refused: Refused }[] = [];
  for (const [index, item] of items.entries()) {
    const answer = await answered(save(item));
    if (answer.ok) versions.push(answer.version);
    else refused.push({ index, refused: answer });
  }
  if (refused.length > 0) throw new BatchRefused(refused);
  return versions;
}

/** What became of a batch: `work`'s answer, or what stood in its way. */
export async function wholeBatch<Answer>(work: () => Promise<Answer>): Promise<Answer | Extract<BatchSaved, { ok: false }>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BatchRefused) return { ok: false, refused: error.refused };
    throw error;
  }
}

/** A batch in one transaction, which with `dryRun` is tried in the very same way and undone again. */
export async function savedOrTried(store: Store, dryRun: boolean, save: (handle: Handle) => Promise<number[]>): Promise<BatchSaved> {
  try {
    return await wholeBatch(() =>
      store.tx(async (handle): Promise<BatchSaved> => {
        const versions = await save(handle);
        if (dryRun) throw new Tried(versions);
        return { ok: true, versions };
      }),
    );
  } catch (error) {
    if (error instanceof Tried) return { ok: true, versions: error.versions };
    throw error;
  }
}

/** Undoes what was only tried. */
class Tried extends Error {
  constructor(readonly versions: number[]) {
    super("Only tried");
  }
}

/** Undoes the whole batch. */
class BatchRefused extends Error {
  constructor(readonly refused: { index: number; refused: Refused }[]) {
    super("The batch is refused");
  }
}
