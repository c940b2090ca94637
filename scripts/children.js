import { spawn } from "node:child_process";
import { root } from "./place.js";

const GRACE = 5000;
const running = new Set();
let stopping = false;

/**
 * Runs a program to its end. With `show` its words go to the screen, else they are collected in `output`.
 * Never rejects for an exit code: answers `{ code, output }`, code 127 where the program is missing.
 * Asynchronous, and each child leads a process group of its own, so that Ctrl-C reaches us first and we end all of it.
 */
export function run(program, args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const words = show ? "inherit" : "pipe";
    let output = "";
    const child = start(program, args, { env, stdio: ["ignore", words, words] }, (code) => resolve({ code, output }));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
  });
}

/**
 * Starts a program that goes on running. `ended` gets its exit code, 127 where the program is missing; it is not called
 * when we end the program ourselves, so that nothing follows on Ctrl-C.
 */
export function start(program, args, { env = {}, stdio }, ended) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio,
    detached: process.platform !== "win32",
  });
  running.add(child);
  const end = (code) => {
    if (!running.delete(child)) return;
    if (!stopping) ended(code ?? 1);
  };
  child.on("close", end).on("error", () => end(127));
  return child;
}

/** On Ctrl-C, SIGTERM or a closed terminal: ends every child, waits for them, and leaves with `code`. */
export function endWithSignals(code, words = () => {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (stopping) return;
      words();
      await endChildren();
      process.exit(code);
    });
  }
}

/** Asks every child to end, kills what is left after five seconds, and waits until all have gone. */
export async function endChildren() {
  stopping = true;
  const gone = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)));
  for (const child of running) signalGroup(child, "SIGTERM");
  const last = setTimeout(() => {
    for (const child of running) signalGroup(child, "SIGKILL");
  }, GRACE);
  await Promise.all(gone);
  clearTimeout(last);
}

function signalGroup(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // it ended in between
  }
}
