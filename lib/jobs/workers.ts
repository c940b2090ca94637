import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Work } from "./work.ts";

type Answer = { value: unknown } | { fault: Error };
type Job = { name: string; input: unknown; done: (value: unknown) => void; failed: (fault: Error) => void; timer?: NodeJS.Timeout };

const MOST = 2;
/** a report of 6,000 tables takes some ten seconds */
const LONGEST_MS = 120_000;
const MEMORY_MB = 1024;
/** Found from the project's folder, where the app is served from, since a bundle knows no other place. */
const WORKER = resolve("lib", "jobs", "worker.js");

/** The long work done in worker threads that read this database (decisions.md 25), so that no request waits for it. */
export function workOn(database: string): Work & { close(): Promise<void> } {
  const workers = new Workers(WORKER, { database });
  return {
    word: (input, signal) => workers.run("word", input, signal),
    decision: (input, signal) => workers.run("decision", input, signal),
    outcomeGrid: (input, signal) => workers.run("outcomeGrid", input, signal),
    outcomeFile: (input, signal) => workers.run("outcomeFile", input, signal),
    outcomePlan: (input, signal) => workers.run("outcomePlan", input, signal),
    wordPaper: (input, signal) => workers.run("wordPaper", input, signal),
    preview: (input, signal) => workers.run("preview", input, signal),
    sheets: (input, signal) => workers.run("sheets", input, signal),
    findings: (input, signal) => workers.run("findings", input, signal),
    findingCounts: (input, signal) => workers.run("findingCounts", input, signal),
    tallies: (input, signal) => workers.run("tallies", input, signal),
    sums: (input, signal) => workers.run("sums", input, signal),
    close: () => workers.close(),
  };
}

/**
 * At most two threads of one kind, started when there is work and kept for the next; what there is no thread for waits its
 * turn. A fault in the work is the caller's; a thread that dies takes its work with it and is replaced at the next.
 */
export class Workers {
  readonly #file: string;
  readonly #data: unknown;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job>();

  /** `file`: plain JS that answers each message `{ name, input }` with `{ value }` or `{ fault }`; `data` is its workerData. */
  constructor(file: string, data: unknown) {
    this.#file = file;
    this.#data = data;
  }

  /** Rejects with the work's fault, or with the signal's reason where it was given up before its turn came. */
  run<T>(name: string, input: unknown, signal?: AbortSignal): Promise<T> {
    return new Promise((done, failed) => {
      const job: Job = { name, input, done: done as Job["done"], failed };
      const giveUp = () => {
        const place = this.#waiting.indexOf(job);
        if (place < 0) return;
        this.#waiting.splice(place, 1);
        failed(signal?.reason);
      };
      this.#waiting.push(job);
      if (signal?.aborted) giveUp();
      else signal?.addEventListener("abort", giveUp, { once: true });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < MOST ? this.#start() : undefined);
    const job = worker && this.#waiting.shift();
    if (!job) return;
    job.timer = setTimeout(() => worker.terminate(), LONGEST_MS);
    this.#busy.set(worker, job);
    worker.ref();
    worker.postMessage({ name: job.name, input: job.input });
  }

  #start(): Worker {
    const worker = new Worker(this.#file, {
      workerData: this.#data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on("message", (answer: Answer) => {
      this.#idle.push(worker);
      // a thread that waits for work keeps no process alive
      worker.unref();
      const job = this.#finished(worker);
      if ("fault" in answer) job?.failed(answer.fault);
      else job?.done(answer.value);
      this.#next();
    });
    worker.on("error", (fault) => this.#lost(worker, fault instanceof Error ? fault : new Error(String(fault))));
    worker.on("exit", (code) => this.#lost(worker, new Error(`A worker ended in the middle of its work (${code})`)));
    return worker;
  }

  #lost(worker: Worker, fault: Error): void {
    const place = this.#idle.indexOf(worker);
    if (place >= 0) this.#idle.splice(place, 1);
    this.#finished(worker)?.failed(fault);
    this.#next();
  }

  #finished(worker: Worker): Job | undefined {
    const job = this.#busy.get(worker);
    this.#busy.delete(worker);
    clearTimeout(job?.timer);
    return job;
  }
}
