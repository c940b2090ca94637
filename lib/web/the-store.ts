import { openStore, type Store } from "../../db/store.ts";

const held = globalThis as typeof globalThis & { tertialStore?: Promise<Store> };

/** The process's one store (TERTIAL_DATABASE, else data/tertial.db): pages and routes are bundled apart, but share this. */
export function theStore(): Promise<Store> {
  held.tertialStore ??= openStore(process.env.TERTIAL_DATABASE ?? "data/tertial.db").catch((fault) => {
    held.tertialStore = undefined;
    throw fault;
  });
  return held.tertialStore;
}
