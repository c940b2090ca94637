import { and, eq } from "drizzle-orm";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";
import { type AnyRow, TAKEN_INTO, type TakenTable } from "./taking-rows.ts";

/** Puts a standing row back as it was; a version never runs backwards. */
export async function changeRow(handle: Handle, table: TakenTable, standing: AnyRow, before: AnyRow): Promise<void> {
  const version = "version" in standing ? { version: Number(standing.version) + 1 } : {};
  await handle.db
    .update(handle.t[table] as Tables["goal"])
    .set({ ...before, ...version } as Partial<Tables["goal"]["$inferInsert"]>)
    .where(whichRow(handle, table, standing));
}

export async function removeRow(handle: Handle, table: TakenTable, row: AnyRow): Promise<void> {
  await handle.db.delete(handle.t[table] as Tables["goal"]).where(whichRow(handle, table, row));
}

function whichRow({ t }: Handle, table: TakenTable, row: AnyRow) {
  const columns = t[table] as unknown as Record<string, Tables["goal"]["id"]>;
  return and(...TAKEN_INTO[table].map((key) => eq(columns[key] as Tables["goal"]["id"], row[key] as string)));
}
