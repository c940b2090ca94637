"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { BudgetPage } from "../../../lib/domain/budget-page.ts";
import { useWaking } from "../cell-grid/use-cells.ts";
import { BudgetStore } from "./budget-store.ts";

/** The budget's cells in the browser, and the page that they are of; what the server shows later is taken in without touching what is not saved. */
export function useBudget(page: BudgetPage, writes: boolean, user: string): { store: BudgetStore; shown: BudgetPage } {
  const [store] = useState(() => new BudgetStore(page, writes, user));
  const router = useRouter();
  const [shown, setShown] = useState(page);
  useWaking(store);
  useEffect(() => {
    store.read(page);
    // rows may have come: they are drawn when the store knows them
    setShown(page);
  }, [store, page]);
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  return { store, shown };
}
