/** So many rows are a few milliseconds' work: what another save has to wait for. */
const ROWS_AT_A_TIME = 500;
/** The first takes many times longer, before its code has been compiled. */
const ROWS_AT_FIRST = 50;

/** The indicators of an import in their order, so many together that a batch is a short transaction. */
export function batchesOf(indicators: { indicatorId: string; cells: number }[]): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const { indicatorId, cells } of indicators.toSorted((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1))) {
    if (room < cells) {
      batches.push([]);
      room = Math.min(ROWS_AT_FIRST * 2 ** (batches.length - 1), ROWS_AT_A_TIME);
    }
    batches.at(-1)?.push(indicatorId);
    room -= cells;
  }
  return batches;
}

/**
 * A process that waits to write asks SQLite again after 1, 2, 5, 10, 15, 20, 25 and 25 ms: a pause of at least that is found by
 * everybody within 50 ms. Inside one process those who wait stand in line, and need none.
 */
const SHORTEST_PAUSE_MS = 26;

/** One batch after the other, with a pause in which another process, too, gets its turn to write. */
export async function inTurn<Batch>(batches: Batch[], work: (batch: Batch) => Promise<void>): Promise<void> {
  for (const batch of batches) {
    const begun = performance.now();
    await work(batch);
    const took = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, Math.max(took, SHORTEST_PAUSE_MS)));
  }
}
