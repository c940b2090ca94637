import type { Work } from "../jobs/work.ts";
import { workOn } from "../jobs/workers.ts";
import { theDatabase } from "./the-store.ts";

const held = globalThis as typeof globalThis & { tertialWork?: Work };

/** The process's one place for long work, on the database that it serves. */
export function theWork(): Work {
  held.tertialWork ??= workOn(theDatabase());
  return held.tertialWork;
}
