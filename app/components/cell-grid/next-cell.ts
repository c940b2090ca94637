export type Move = "up" | "down" | "left" | "right" | "first" | "last" | "begin" | "end";

/** Where an arrow leads: the nearest cell in that direction, or where one is. Lines have their cells by column; null: none there. */
export function nextCell(lines: { cells: (string | null)[] }[], from: string, step: Move): string {
  const at = lines.findIndex(({ cells }) => cells.includes(from));
  const line = lines[at];
  if (!line) return firstCell(lines[0]) ?? from;
  const column = line.cells.indexOf(from);
  const inLine = line.cells.filter((id) => id !== null);
  if (step === "first") return firstCell(lines[0]) ?? from;
  if (step === "last") return lines.at(-1)?.cells.findLast((id) => id !== null) ?? from;
  if (step === "begin") return inLine[0] ?? from;
  if (step === "end") return inLine.at(-1) ?? from;
  if (step === "left" || step === "right") return inLine[inLine.indexOf(from) + (step === "left" ? -1 : 1)] ?? from;
  const way = step === "up" ? lines.slice(0, at).toReversed() : lines.slice(at + 1);
  return way.find(({ cells }) => cells[column])?.cells[column] ?? firstCell(way[0]) ?? from;
}

function firstCell(line: { cells: (string | null)[] } | undefined): string | undefined {
  return line?.cells.find((id) => id !== null) ?? undefined;
}
