"use client";
import type { OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import { receiptOf } from "../../../lib/domain/submission.ts";
import { useWholeGrid } from "../cell-grid/use-cells.ts";
import { useInBrowser } from "../use-in-browser.ts";
import type { GridLine } from "./grid-lines.ts";
import type { GridStore } from "./grid-store.ts";

type Props = { store: GridStore; grid: OutcomeGrid; lines: GridLine[]; active: string; go: (id: string) => void };

/** The next step: to the next figure that is the visitor's to give; when every indicator that is due has its total, to handing in. */
export function NextEmpty({ store, grid, lines, active, go }: Props) {
  useWholeGrid(store);
  const awake = useInBrowser();
  const { days, decided, submissions, submits } = grid;
  const due = grid.groups.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.due && indicator.reports);
  if (decided || receiptOf(submissions) || (days && days.state !== "oppen") || due.length === 0) return null;
  const lacking = due.some(({ id }) => store.cell(`${id}/hela/totalt`).acknowledged.words === "");
  // which one it is the server leaves to the browser, that has all the lines
  const next = awake ? nextEmpty(store, lines, active) : undefined;
  return (
    <>
      {(next || (lacking && !awake)) && (
        <button type="button" className={lacking ? "button button-main" : "button"} onClick={() => next && go(next)}>
          Till nästa tomma
        </button>
      )}
      {!lacking && submits && (
        <a className="button button-main" href="#lamna-in">
          Till inlämningen
        </a>
      )}
      {!lacking && !submits && <p className="quiet">Alla dina indikatorer är rapporterade. Enhetens chef lämnar in perioden.</p>}
    </>
  );
}

/** After the chosen cell, then from the top: the totals of what is due first, then the other cells. */
export function nextEmpty(store: GridStore, lines: GridLine[], active: string): string | undefined {
  const due = lines.filter(({ indicator }) => indicator.due);
  const after = (cells: (string | null)[]) =>
    [...cells.slice(cells.indexOf(active) + 1), ...cells].find((id) => id !== null && store.lacks(id)) ?? undefined;
  return after(due.map(({ cells: [total = null] }) => total)) ?? after(due.flatMap(({ cells }) => cells));
}
