/** An indicator of an import, and how many values of it. */
export type Counted = { indicatorId: string; cells: number };

/** So long a transaction may last, on this machine and at its present pace: what another save has to wait for. */
const BATCH_MS = 10;
/** The first rows take many times longer, before their code has been compiled. */
const ROWS_AT_FIRST = 50;
/** Where the disk alone takes longer than a batch may, fewer rows would only be more of them. */
const ROWS_AT_LEAST = 250;

/**
 * A process that waits to write asks SQLite again after 1, 2, 5, 10, 15, 20, 25 and 25 ms: a pause of at least that is found by
 * everybody within 50 ms. Inside one process those who wait stand in line, and need none.
 */
const SHORTEST_PAUSE_MS = 26;

/**
 * The indicators of an import in their order, so many at a time that the work on them is a short transaction, with a pause after
 * each in which another process, too, gets its turn to write.
 */
export async function inTurn(indicators: Counted[], work: (batch: Counted[]) => Promise<void>): Promise<void> {
  const inOrder = indicators.toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1));
  let room = ROWS_AT_FIRST;
  for (let from = 0; from < inOrder.length; ) {
    const batch = firstOf(inOrder, from, room);
    from += batch.length;
    const begun = performance.now();
    await work(batch);
    const took = performance.now() - begun;
    room = Math.min(room * 2, Math.max(ROWS_AT_LEAST, Math.round((rowsOf(batch) * BATCH_MS) / took)));
    await new Promise((resolve) => setTimeout(resolve, Math.max(took, SHORTEST_PAUSE_MS)));
  }
}

export function rowsOf(batch: Counted[]): number {
  return batch.reduce((sum, { cells }) => sum + cells, 0);
}

/** As many as there is room for, one at the least. */
function firstOf(indicators: Counted[], from: number, room: number): Counted[] {
  let [to, rows] = [from, 0];
  do rows += indicators[to++]?.cells ?? 0;
  while (to < indicators.length && rows + (indicators[to]?.cells ?? 0) <= room);
  return indicators.slice(from, to);
}
