import { openStore, type Store } from "../db/store.ts";

/** The database a command works on (decisions.md 24): --db, else TERTIAL_DATABASE, else data/tertial.db. */
export function databaseOf(option: string | undefined): string {
  return option ?? process.env.TERTIAL_DATABASE ?? "data/tertial.db";
}

/** Opens the database (made and migrated where it is missing), does the work, and closes it whatever happens. */
export async function withStore<Answer>(option: string | undefined, work: (store: Store) => Promise<Answer>): Promise<Answer> {
  const store = await openStore(databaseOf(option));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
