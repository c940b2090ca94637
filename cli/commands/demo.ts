import { rm } from "node:fs/promises";
import { fillExample } from "../../db/demo/example.ts";
import { readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";

const EXAMPLE = "data/exempel.db";

/** `tertial demo`: makes the example municipality anew, in its own file. */
export async function demo(args: string[]): Promise<string> {
  const given = readArguments(args, { flags: [], values: ["db"] });
  const file = given.value("db") ?? EXAMPLE;
  for (const suffix of ["", "-wal", "-shm"]) await rm(file + suffix, { force: true });
  await withStore(file, (store) => fillExample(store, new Date().toISOString()));
  return `Exemplet i ${file} är gjort på nytt.`;
}
