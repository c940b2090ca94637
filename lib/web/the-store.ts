import { openStore, type Store } from "../../db/store.ts";

const held = globalThis as typeof globalThis & { tertialStore?: Promise<Store> };

/** The database that this process serves: TERTIAL_DATABASE, else data/tertial.db. */
export function theDatabase(): string {
  return process.env.TERTIAL_DATABASE ?? "data/tertial.db";
}

/** The process's one store: pages and routes are bundled apart, but share this. */
export function theStore(): Promise<Store> {
  held.tertialStore ??= openStore(theDatabase()).catch((fault) => {
    held.tertialStore = undefined;
    throw fault;
  });
  return held.tertialStore;
}
