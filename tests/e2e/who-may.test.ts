import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "../../lib/domain/access.ts";

import { disagreements, endpointsOf } from "./matrix/endpoints.ts";
import { ENTRIES } from "./matrix/entries.ts";
import { send } from "./matrix/sending.ts";
import { leakedIn, nameOf, requestOf, type Served, type Trial, trialsOf, tried } from "./matrix/trial.ts";
import { type TwoBoards, twoBoards } from "./matrix/two-boards.ts";
import { sendOn, waysAround } from "./matrix/ways-around.ts";
import { ACTORS, type Actor, type Situation } from "./matrix/who-may.ts";
import { type ServedApp, serveDatabase } from "./served-app.ts";

const AT_LEAST = 300;
const READING = trialsOf("reading");
const WRITING = trialsOf("writing");
/** Who may not: another nämnd's controller; and, where a document is read, who knows of it but may not read it yet, and nobody. */
const KEPT_OUT: [actor: Actor, state: Situation, endpoint: RegExp][] = [
  ["namndcontroller@sodra", "utkast", /./],
  ["ledamot@norra", "utkast", /\/dokument\/\[id\](\/word)?$/],
  ["ingen", "utkast", /\/dokument\/\[id\](\/word)?$/],
];
/** Ten minutes for a busy machine: these are thousands of requests. */
const PATIENCE = 600_000;

/** What a browser says of another site's page. */
const ELSEWHERE: Record<string, string>[] = [
  { origin: "https://annan.test" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
];

let folder: string;
let here: TwoBoards;
let app: ServedApp;
let served: Served;
let watch: Database.Database;
let lastSeen = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tertial-"));
  const file = join(folder, "provkoping.db");
  here = await twoBoards(file);
  app = await serveDatabase(file, { PATH: withOffice(folder) });
  served = { address: app.address, host: new URL(app.address).host };
  watch = new Database(file, { readonly: true });
});
afterAll(async () => {
  watch?.close();
  await here?.store.close();
  const complaints = await app?.end();
  rmSync(folder, { recursive: true });
  expect(complaints).toBe("");
});

test("every endpoint of the build has its line in the matrix, and every role its person", async () => {
  expect(disagreements(await endpointsOf(), Object.keys(ENTRIES))).toEqual([]);
  expect(ROLES.filter((role) => !ACTORS.some((actor) => actor.startsWith(`${role}@`)))).toEqual([]);
});

test(
  `who reads sees what is theirs and nothing else, and changes nothing (the matrix: ${READING.length} cases)`,
  async () => {
    expect(READING.length + WRITING.length).toBeGreaterThanOrEqual(AT_LEAST);
    changed();
    const wrong = await everyOne(READING, (trial) => tried(here, served, trial, { cookie: cookieOf(trial.actor), changed: () => false }));
    console.info(`Matrisen, läsning: ${READING.length} fall, ${wrong.length} fel`);
    expect(wrong).toEqual([]);
    expect(changed()).toBe(false);
  },
  PATIENCE,
);

test(
  "no header, suffix, encoding or method leads around",
  async () => {
    const trials = READING.filter(({ endpoint, actor, state, outcome }) => {
      const hidden = outcome !== "sees" && outcome !== "led" && endpoint.includes("[year]");
      return hidden && KEPT_OUT.some((kept) => kept[0] === actor && kept[1] === state && kept[2].test(endpoint));
    });
    let attempts = 0;
    changed();
    const wrong = await everyOne(trials, async (trial) => {
      const found: string[] = [];
      for (const attempt of waysAround(await requestOf(here, trial, cookieOf(trial.actor), served.host))) {
        attempts++;
        const leaked = leakedIn(here, trial, await sendOn(served.address, attempt));
        if (leaked) found.push(`${nameOf(trial)}: ${attempt.method} ${attempt.path} ${JSON.stringify(attempt.headers)} visar ${leaked}`);
      }
      return found.join("\n") || null;
    });
    console.info(`Vägar runt: ${attempts} försök, ${wrong.length} fel`);
    expect(wrong).toEqual([]);
    expect(changed()).toBe(false);
  },
  PATIENCE,
);

test("the ways around reach the content when it is one's own, so that they do try something", async () => {
  const trial = READING.find(
    ({ endpoint, actor, state }) => endpoint.endsWith("/dokument/[id]") && actor === "enhetschef@norra" && state === "inlamnad",
  );
  if (!trial) throw new Error("Fallet saknas");
  const asked = waysAround(await requestOf(here, trial, cookieOf(trial.actor), served.host));
  const answers = await Promise.all(asked.map((attempt) => sendOn(served.address, attempt)));
  expect(answers.filter((answer) => leakedIn(here, { ...trial, outcome: "gone" }, answer)).length).toBeGreaterThan(asked.length / 3);
});

test(
  "another site's page changes nothing, whoever's cookie it sends along",
  async () => {
    const trials = [...new Set(WRITING.map(({ way }) => way))].flatMap((way) => {
      const ofWay = WRITING.filter((trial) => trial.way === way);
      return ofWay.find(({ outcome }) => outcome === "done") ?? ofWay[0] ?? [];
    });
    const wrong: string[] = [];
    for (const trial of trials) {
      const request = await requestOf(here, trial, cookieOf(trial.actor), served.host);
      for (const from of ELSEWHERE) {
        const { origin: _, "sec-fetch-site": __, ...headers } = request.headers ?? {};
        changed();
        const { status } = await send(served.address, { ...request, headers: { ...headers, ...from } });
        if (status !== 403 || changed()) wrong.push(`${nameOf(trial)} från ${JSON.stringify(from)}: ${status}`);
      }
    }
    console.info(`Andra webbplatser: ${trials.length * ELSEWHERE.length} försök, ${wrong.length} fel`);
    expect(wrong).toEqual([]);
  },
  PATIENCE,
);

test(
  `who writes changes what is theirs, and what is refused changes nothing (the matrix: ${WRITING.length} cases)`,
  async () => {
    const wrong: string[] = [];
    for (const trial of WRITING) {
      const cookie = trial.way.states.length > 1 ? cookieOf(trial.actor) : await here.freshCookie(trial.actor);
      const fault = await tried(here, served, trial, { cookie, changed });
      if (fault) wrong.push(fault);
      if (trial.way.step && trial.outcome === "done" && !fault) await here.bringBack(trial);
    }
    console.info(`Matrisen, skrivning: ${WRITING.length} fall, ${wrong.length} fel`);
    expect(wrong).toEqual([]);
  },
  PATIENCE,
);

test("a page, a route or an action that nobody has thought of is named, and so is a line without its endpoint", () => {
  const [first = "", ...others] = Object.keys(ENTRIES);
  expect(disagreements(["GET /planterad", "ACTION 00ab", ...others], [first, ...others])).toEqual([
    "GET /planterad har ingen rad i tests/e2e/matrix/entries.ts.",
    "ACTION 00ab har ingen rad i tests/e2e/matrix/entries.ts.",
    `${first} står i tests/e2e/matrix/entries.ts, men finns inte i bygget.`,
  ]);
});

test(
  "an endpoint without a guard is wrong for everyone who may not",
  async () => {
    const words = `<p>${here.secrets.join(" ")}</p>`;
    const unguarded = createServer((_, answer) => answer.end(words)).listen(0, "127.0.0.1");
    await once(unguarded, "listening");
    const address = unguarded.address();
    if (address === null || typeof address === "string") throw new Error("Ingen port");
    const stub = { address: `http://127.0.0.1:${address.port}`, host: served.host };
    const kept = [...READING, ...WRITING].filter(({ way, outcome }) => way.states.length > 1 && outcome !== "sees" && outcome !== "done");
    const right = await everyOne(kept, async (trial) => {
      return (await tried(here, stub, trial, { cookie: "", changed: () => false })) ? null : nameOf(trial);
    });
    unguarded.close();
    expect(right).toEqual([]);
  },
  PATIENCE,
);

/** A few at a time: what is wrong with each, in no order. */
async function everyOne(trials: Trial[], attempt: (trial: Trial) => Promise<string | null>): Promise<string[]> {
  const left = trials.values();
  const found: string[] = [];
  const worker = async () => {
    for (const trial of left) found.push(...[await attempt(trial)].filter((fault) => fault !== null));
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return found;
}

/** A stand-in for LibreOffice, which takes seconds: the PDF it makes is the Word file under another name, so that its words can be looked for. */
function withOffice(place: string): string {
  const program = join(place, "soffice");
  writeFileSync(program, '#!/bin/sh\nfor last; do :; done\ncp "$last" "$(dirname "$last")/rapport.pdf"\n', { mode: 0o755 });
  return [place, process.env.PATH].join(delimiter);
}

function cookieOf(actor: Actor): string {
  return here.cookies[actor] ?? "";
}

/** Has anyone committed anything since this was last asked? SQLite counts it, whatever it was. */
function changed(): boolean {
  const before = lastSeen;
  lastSeen = Number(watch.pragma("data_version", { simple: true }));
  return lastSeen !== before;
}
