import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./children.js";
import { Stop } from "./stop.js";

const TOOLS = ["python3", "make", "g++"];

/** Which of python3, make and g++ are not on PATH. */
export function missingTools() {
  return TOOLS.filter((tool) => !onPath(tool));
}

/** The first place on PATH where the program lies, undefined when nowhere. */
export function onPath(program) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);
}

/** Installs the tools as root on Debian; throws Stop elsewhere. */
export async function installCompiler(missing) {
  if (!mayUseApt()) {
    throw new Stop(
      `Databasen SQLite måste kompileras här och då behövs ${missing.join(", ")}: installera dem (på Debian: sudo apt-get install ${missing.join(" ")}) och kör igen.`,
    );
  }
  if (!(await aptInstall(missing)))
    throw new Stop(`${missing.join(", ")} behövs för att kompilera SQLite, men apt-get kunde inte installera dem.`);
}

/** Root on Debian or one of its kin. */
export function mayUseApt() {
  return process.getuid?.() === 0 && onPath("apt-get") !== undefined;
}

/** True when apt-get could install the packages. */
export async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  return (await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env })).code === 0;
}
