import { expect, test } from "vitest";
import { fromPieces, inPieces } from "./pieces.ts";

test("100,000 rows of a file come back in their order, and whoever waits has a turn in between", async () => {
  const rows = Array.from({ length: 100_001 }, (_, row) => ({ row, why: row % 7 === 0 ? "Raden gäller ”2016”." : "" }));
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const back = await fromPieces(inPieces(rows), (row: (typeof rows)[number]) => ({ ...row, row: row.row + 1 }));
  clearInterval(others);
  expect(back).toEqual(rows.map(({ row, why }) => ({ row: row + 1, why })));
  expect(turns).toBeGreaterThan(1);
  expect(await fromPieces(inPieces([]))).toEqual([]);
});
