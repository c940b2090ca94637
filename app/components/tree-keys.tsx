// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked by keys is a treegrid
"use client";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { fold, foldAll, levelOf, makeTabStop, rowsOf } from "./tree-folding.ts";

/**
 * The treegrid around rows that the server wrote: one tab stop, arrows, folding (WAI-ARIA treegrid). Before it has
 * started, the rows stand as the server left them. On a phone it begins with the branches closed.
 */
export function TreeKeys({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const tree = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const table = tree.current;
    if (!table) return;
    if (matchMedia("(max-width: 640px)").matches && table.dataset.state === "first") foldAll(table, true);
    table.dataset.state = "ready";
    const rows = rowsOf(table);
    const start = rows.find((row) => row.id !== "" && `#${row.id}` === location.hash) ?? rows[0];
    if (start) makeTabStop(table, start);
  }, []);
  const onClick = ({ target }: MouseEvent) => {
    const row = target instanceof Element && target.closest("[data-fold]") ? target.closest("tr") : null;
    if (tree.current && row) fold(tree.current, [row], row.ariaExpanded === "true");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!tree.current || !(event.target instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressed(tree.current, event.target, event.key)) event.preventDefault();
  };
  return (
    <table
      role="treegrid"
      id={id}
      aria-label={label}
      className="tree"
      data-state="first"
      ref={tree}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </table>
  );
}

/** What a key does on a row; false when it is none of ours. */
function pressed(table: HTMLTableElement, row: HTMLTableRowElement, key: string): boolean {
  const shown = rowsOf(table).filter((one) => one.offsetParent !== null);
  const at = shown.indexOf(row);
  const go = (to: HTMLTableRowElement | undefined) => {
    if (!to) return;
    makeTabStop(table, to);
    to.focus();
  };
  if (key === "ArrowDown") go(shown[at + 1]);
  else if (key === "ArrowUp") go(shown[at - 1]);
  else if (key === "Home") go(shown[0]);
  else if (key === "End") go(shown.at(-1));
  else if (key === "ArrowRight" && row.ariaExpanded === "false") fold(table, [row], false);
  else if (key === "ArrowRight" && row.ariaExpanded) go(shown[at + 1]);
  else if (key === "ArrowLeft" && row.ariaExpanded === "true") fold(table, [row], true);
  else if (key === "ArrowLeft") go(shown.slice(0, at).findLast((one) => levelOf(one) < levelOf(row)));
  else if (key === "*")
    fold(
      table,
      rowsOf(table).filter((one) => levelOf(one) === levelOf(row)),
      false,
    );
  else if (key === "Enter") row.querySelector("a")?.click();
  else return false;
  return true;
}
