/** Folding of the rows of a treegrid by their aria-level and aria-expanded: what the rows say is what is shown. */

export function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
}

export function levelOf(row: HTMLTableRowElement): number {
  return Number(row.ariaLevel);
}

export function fold(table: HTMLTableElement, rows: HTMLTableRowElement[], closed: boolean) {
  for (const row of rows) if (row.ariaExpanded) row.ariaExpanded = String(!closed);
  let foldedAt = Number.POSITIVE_INFINITY;
  for (const row of rowsOf(table)) {
    row.hidden = levelOf(row) > foldedAt;
    if (!row.hidden) foldedAt = row.ariaExpanded === "false" ? levelOf(row) : Number.POSITIVE_INFINITY;
  }
}

/** Opens every branch, or closes all but the topmost. */
export function foldAll(table: HTMLTableElement, closed: boolean) {
  fold(
    table,
    rowsOf(table).filter((row) => !closed || levelOf(row) > 1),
    closed,
  );
}

/** Makes `row` the one tab stop; links and buttons of the others are reached by going to their row. */
export function makeTabStop(table: HTMLTableElement, row: HTMLTableRowElement) {
  for (const one of rowsOf(table)) {
    one.tabIndex = one === row ? 0 : -1;
    for (const inner of one.querySelectorAll<HTMLElement>("a, button")) inner.tabIndex = one === row ? 0 : -1;
  }
}
