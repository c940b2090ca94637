import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export const NEXT = "node_modules/next/dist/bin/next";

/** The built app of a folder, on a free port; the caller ends it. */
export async function served(folder: string, settings: Record<string, string>): Promise<{ address: string; server: ChildProcess }> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: "production" as const, ...settings };
  const server = spawn(process.execPath, [NEXT, "start", folder, "-H", "127.0.0.1", "-p", String(port)], { env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  while (!(await fetch(address, { redirect: "manual" }).catch(() => null))) await pause(50);
  return { address, server };
}

/** The cookie of a person of the example, by id. */
export async function signedIn(address: string, person: string): Promise<string> {
  const body = new URLSearchParams({ person, till: "/" });
  const answer = await fetch(`${address}/api/v1/session`, { method: "POST", body, redirect: "manual" });
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}
