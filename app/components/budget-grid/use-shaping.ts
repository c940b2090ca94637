"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BudgetTable } from "../../../lib/domain/budget.ts";
import { type BudgetShape, shapeBack } from "../../../lib/domain/budget-shape.ts";
import { writeClock } from "../../../lib/swedish/clock.ts";
import { put } from "../put.ts";
import type { SaveState } from "../use-saving.ts";
import type { BudgetStore } from "./budget-store.ts";

const IDLE: SaveState = { kind: "idle", words: "", actions: [] };

/** Saves a table's rows, and takes the last change of them back. */
export function useShaping(store: BudgetStore, tableId: string) {
  const router = useRouter();
  const [state, setState] = useState(IDLE);
  const save = async (table: BudgetTable, version: number, shape: BudgetShape, undoes: boolean): Promise<string | null> => {
    if (store.dirty) return "Det finns belopp som inte är sparade än. Vänta tills de är sparade, eller återställ dem.";
    const back = shapeBack(table, shape);
    const reply = await put(`/api/v1/budget/${tableId}/rader`, { ...shape, base: version });
    if (!reply.saved) return reply.message;
    const actions = undoes ? [{ label: "Ångra", run: () => void undo(reply.version, table, shape, back) }] : [];
    setState({ kind: "saved", words: `Raderna sparade ${writeClock(reply.at)}`, actions });
    router.refresh();
    return null;
  };
  const undo = async (version: number, table: BudgetTable, after: BudgetShape, back: BudgetShape) => {
    const refused = await save({ ...table, ...after, rows: [] }, version, back, false);
    if (refused !== null) setState({ kind: "unsaved", words: refused, actions: [] });
  };
  return { state, save: (table: BudgetTable, version: number, shape: BudgetShape) => save(table, version, shape, true) };
}
