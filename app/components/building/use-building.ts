"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type BuildingView, type ChainChange, type GoalToBuild, moved } from "../../../lib/domain/chain-building.ts";
import { writeClock } from "../../../lib/swedish/clock.ts";
import { put } from "../put.ts";
import type { SaveState } from "../use-saving.ts";

/** For who builds what a goal holds, and shows no chain: the same list each time, since a new one would be a new view. */
export const NO_GOALS: GoalToBuild[] = [];

const IDLE: SaveState = { kind: "idle", words: "", actions: [] };

export type Building = {
  /** in the chain's order, with moves that are on their way to the server */
  goals: GoalToBuild[];
  state: SaveState;
  /** makes a change and says `words` when it is saved; answers whether it was */
  make: (change: ChainChange, words: string) => Promise<boolean>;
  undo: () => void;
};

/**
 * Builds a chain from a page: one change at a time is sent, in the order they were made, each on the one before. A move is shown
 * at once; what is refused is shown as it stands.
 */
export function useBuilding(view: Pick<BuildingView, "base" | "undo" | "goals">, place: { unitId: string; year: number }): Building {
  const router = useRouter();
  const [goals, setGoals] = useState(view.goals);
  const [state, setState] = useState(IDLE);
  const at = useRef({ base: view.base, undo: view.undo?.seq ?? null, goals: view.goals, waiting: 0, last: Promise.resolve(true) });

  const { base, undo: last, goals: server } = view;
  useEffect(() => {
    if (at.current.waiting > 0 || base < at.current.base) return;
    Object.assign(at.current, { base, undo: last?.seq ?? null, goals: server });
    setGoals(server);
  }, [base, last, server]);

  const send = async (change: ChainChange, words: string): Promise<boolean> => {
    setState({ kind: "saving", words: "Sparar …", actions: [] });
    const reply = await put("/api/v1/kedja", { ...place, base: at.current.base, change });
    if (reply.saved) {
      at.current.base = reply.version;
      at.current.undo = change.kind === "angra" ? null : reply.version;
      setState({ kind: "saved", words: `${words} Sparat ${writeClock(reply.at)}.`, actions: [] });
      return true;
    }
    const again = "unreached" in reply ? [{ label: "Försök igen", run: () => void make(change, words) }] : [];
    const now = "current" in reply ? " Nu ser du kedjan som den står. Gör om ändringen om den fortfarande behövs." : "";
    setState({ kind: "unsaved", words: reply.message + now, actions: again });
    return false;
  };
  const make = (change: ChainChange, words: string): Promise<boolean> => {
    at.current.waiting++;
    if (change.kind === "flytta") setGoals((shown) => moved(shown, change.goalId, change.parentId, change.before));
    const mine = at.current.last.then(() => send(change, words));
    at.current.last = mine.then((saved) => {
      at.current.waiting--;
      if (!saved) setGoals(at.current.goals);
      if (at.current.waiting === 0) router.refresh();
      return saved;
    });
    return mine;
  };
  const undo = (): void => {
    // asked for while changes are on their way, it takes back the last of them
    void at.current.last.then(() => {
      const seq = at.current.undo;
      if (seq !== null) void make({ kind: "angra", seq }, "Ångrat.");
    });
  };
  return { goals, state, make, undo };
}
