import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** where the served app is, "http://127.0.0.1:40123" */
    address: string;
  }
}

const HOST = "127.0.0.1";
const FOLDER = "test-results/served";
const PATIENCE = 60_000;

/** Serves the built app on a free port, with a fresh example of its own, for all journeys together. */
export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  // a run that was broken off leaves its own behind
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const database = join(FOLDER, "exempel.db");
  await exampleDatabase(database);
  const app = await serveDatabase(database);
  provide("address", app.address);
  return async () => {
    const complaints = await app.end();
    rmSync(FOLDER, { recursive: true });
    // a page that looks right while the server complains is not right
    if (complaints) throw new Error(`Servern klagade under testerna:\n${complaints}`);
  };
}

/** `end` stops the app and answers what it wrote to standard error; `kill` ends it in the middle of what it does. */
export type ServedApp = { address: string; end: () => Promise<string>; kill: () => Promise<void> };

/** Serves the built app with this database, on a free port if none is said. `settings` join those of this process. */
export async function serveDatabase(database: string, settings: Record<string, string> = {}, wanted?: number): Promise<ServedApp> {
  const port = wanted ?? (await freePort());
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", HOST, "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", TERTIAL_DATABASE: database, ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaints = "";
  server.stderr.setEncoding("utf8").on("data", (words: string) => {
    complaints += words;
  });
  await untilOpen(
    port,
    () => server.exitCode !== null,
    () => complaints,
  );
  const end = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    return complaints.trim();
  };
  const kill = async () => {
    server.kill("SIGKILL");
    await once(server, "exit");
  };
  return { address: `http://${HOST}:${port}`, end, kill };
}

/** Makes the example in a file of its own. */
export async function exampleDatabase(database: string): Promise<void> {
  const command = spawn(process.execPath, ["cli/tertial.js", "demo", "--db", database], { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(command, "exit");
  if (code !== 0) throw new Error("Exemplet kunde inte göras.");
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("Ingen ledig port.");
  return address.port;
}

async function untilOpen(port: number, ended: () => boolean, complaints: () => string): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE; await pause(50)) {
    if (ended()) throw new Error(`Appen kunde inte startas:\n${complaints()}`);
    if (await answers(port)) return;
  }
  throw new Error("Appen svarade inte inom en minut.");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, HOST, () => {
      socket.destroy();
      resolve(true);
    }).once("error", () => resolve(false));
  });
}
