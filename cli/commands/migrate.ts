import { readArguments } from "../arguments.ts";
import { databaseOf, withStore } from "../database.ts";

/** `tertial migrate`: makes the database where it is missing and brings it to the newest version. */
export async function migrate(args: string[]): Promise<string> {
  const given = readArguments(args, { flags: [], values: ["db"] });
  await withStore(given.value("db"), async () => undefined);
  return `Databasen ${databaseOf(given.value("db"))} är klar.`;
}
