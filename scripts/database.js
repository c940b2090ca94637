import { existsSync, renameSync } from "node:fs";
import { run } from "./children.js";
import { inRoot } from "./place.js";
import { during } from "./progress.js";
import { Stop } from "./stop.js";

const EXAMPLE = "data/exempel.db";

/**
 * Brings the database to this version's tables: that of TERTIAL_DATABASE, else the example's own, which is made where
 * it is missing (decisions.md 22). Answers the database's file or address.
 */
export async function prepareDatabase() {
  const chosen = process.env.TERTIAL_DATABASE;
  if (!chosen && !existsSync(inRoot(EXAMPLE))) await during("Gör exemplet", makeExample);
  else await during("Förbereder databasen", () => tertial(["migrate", "--db", chosen || EXAMPLE]));
  return chosen || EXAMPLE;
}

/** Made under another name first, so that an interrupted start never leaves half an example. */
async function makeExample() {
  const unfinished = `${EXAMPLE}.ofardig`;
  await tertial(["demo", "--db", unfinished]);
  renameSync(inRoot(unfinished), inRoot(EXAMPLE));
}

async function tertial(args) {
  const { code, output } = await run(process.execPath, [inRoot("cli", "tertial.js"), ...args]);
  if (code !== 0) throw new Stop(`Databasen kunde inte förberedas: ${output.trim()}`);
}
