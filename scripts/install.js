import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./children.js";
import { installCompiler, missingTools } from "./compiler.js";
import { checkNode } from "./node-version.js";
import { inRoot } from "./place.js";
import { during } from "./progress.js";
import { Stop } from "./stop.js";

const LOG = "data/install.log";
/** npm's own tries again for over a minute before it says that there is no network */
const PATIENCE = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
const NO_NETWORK = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network/i;

/** Installs what is missing: the packages of package-lock.json, and SQLite for this very Node. Does nothing when all is there. */
export async function install() {
  checkNode();
  if (!packagesInPlace()) await during("Hämtar paketen", fetchPackages);
  if (!(await sqliteLoads())) await buildSqlite();
}

/** Does node_modules hold every package of the lock in its version? npm notes there what it installed, when it is done. */
function packagesInPlace() {
  const noted = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const wanted = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(noted, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const there = installed[path];
    // optional ones are packages for other platforms
    return there ? there.version === entry.version && there.integrity === entry.integrity : Boolean(entry.optional || entry.peer);
  });
}

async function fetchPackages() {
  // install scripts are left out: the only one that is needed is SQLite's, and it has a step of its own
  const { code, output } = await npm([
    "ci",
    "--include=dev",
    "--ignore-scripts",
    "--no-fund",
    "--no-audit",
    "--loglevel=error",
    ...PATIENCE,
  ]);
  if (code === 0) return;
  writeLog(output);
  if (NO_NETWORK.test(output)) {
    throw new Stop(`Paketen kunde inte hämtas: npm når inte sitt register (${LOG} har npm:s egna ord); kontrollera nätet och kör igen.`);
  }
  throw new Stop(`Paketen kunde inte installeras; npm:s egna ord står i ${LOG}.`);
}

async function sqliteLoads() {
  const { code } = await run(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:").close()']);
  return code === 0;
}

/** Fetches the database built for this Node, or compiles it where it can't be fetched. */
async function buildSqlite() {
  const built = async () => {
    const { code, output } = await npm(["rebuild", "better-sqlite3", "--ignore-scripts=false", "--loglevel=error"], buildSettings());
    if (code !== 0) writeLog(output);
    return code === 0 && (await sqliteLoads());
  };
  if (await during("Bygger databasen SQLite, det görs en gång", built)) return;
  const missing = missingTools();
  if (missing.length === 0)
    throw new Stop(`Databasen SQLite (better-sqlite3) kunde varken hämtas eller kompileras; orsaken står i ${LOG}.`);
  await during("Installerar kompilator", () => installCompiler(missing));
  if (await during("Kompilerar databasen SQLite, det görs en gång", built)) return;
  throw new Stop(`Databasen SQLite (better-sqlite3) kunde inte kompileras; orsaken står i ${LOG}.`);
}

/** Uses all processors, and Node's own headers where they lie beside Node, so that nothing has to be fetched. */
function buildSettings() {
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, "include", "node", "node.h"));
  return headers ? { JOBS: "max", npm_config_nodedir: prefix } : { JOBS: "max" };
}

function npm(args, env = {}) {
  const cli = process.env.npm_execpath ?? "";
  return cli.endsWith("npm-cli.js") ? run(process.execPath, [cli, ...args], { env }) : run("npm", args, { env });
}

function writeLog(output) {
  mkdirSync(inRoot("data"), { recursive: true });
  writeFileSync(inRoot(LOG), output);
}
