/**
 * Very many values on their way between threads, as texts of JSON that are each short to read: as objects they are copied in one
 * go, during which the thread that receives them does nothing else.
 */
export type Pieces = string[];

const VALUES_A_PIECE = 500;

export function inPieces(values: unknown[]): Pieces {
  const pieces: Pieces = [];
  for (let from = 0; from < values.length; from += VALUES_A_PIECE) pieces.push(JSON.stringify(values.slice(from, from + VALUES_A_PIECE)));
  return pieces;
}

/** All of them again, with a stop after each piece in which others have their turn. `taken` changes each as it comes. */
export async function fromPieces<Value>(pieces: Pieces, taken: (value: Value) => Value = (value) => value): Promise<Value[]> {
  const values: Value[] = [];
  for (const piece of pieces) {
    for (const value of JSON.parse(piece) as Value[]) values.push(taken(value));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return values;
}
