import { setTimeout as pause } from "node:timers/promises";
import { paragraph, type RichText, type TextBlock } from "../../lib/domain/text-block.ts";
import type { DueCell, DueText } from "./deadline-municipality.ts";

const TIMED = ["saves", "presence", "pages", "reports"] as const;
const ATTEMPTS = 50;
type Timed = (typeof TIMED)[number];

/** A value that somebody was told is saved, as that version of the cell. */
export type ToldCell = { cell: DueCell; version: number; value: number };

/** A word that somebody was told is saved in that version of the text; `aside`: told that it is only in the history. */
export type ToldWord = { textId: string; version: number; word: string; aside: boolean };

type Answer = { saved?: boolean; version?: number; merged?: RichText; current?: { version: number; blocks?: RichText }; kept?: number };

/** What is asked of the app and what it answers, with how long each answer took. */
export function visitsTo(address: string) {
  const took: Record<Timed, number[]> = { saves: [], presence: [], pages: [], reports: [] };
  const [cells, words, faults]: [ToldCell[], ToldWord[], string[]] = [[], [], []];
  let [serial, conflicts, unanswered] = [0, 0, 0];

  async function asked(what: Timed, cookie: string, path: string, init: RequestInit = {}): Promise<{ status: number; body: string }> {
    const begun = performance.now();
    const headers = { cookie, "content-type": "application/json" };
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await fetch(`${address}${path}`, { ...init, headers, redirect: "manual" });
        const body = await response.text();
        took[what].push(performance.now() - begun);
        return { status: response.status, body };
      } catch (fault) {
        // the app had closed the connection just then: as a browser does, the same is sent again, with the same key
        if (attempt === ATTEMPTS) throw fault;
        unanswered++;
        await pause(100);
      }
    }
  }

  async function saved(cookie: string, path: string, body: object): Promise<Answer> {
    const answer = await asked("saves", cookie, path, { method: "PUT", body: JSON.stringify(body) });
    if (![200, 409].includes(answer.status)) faults.push(`${path}: ${answer.status} ${answer.body.slice(0, 200)}`);
    return JSON.parse(answer.body) as Answer;
  }

  return {
    cells,
    words,
    faults,
    async open(what: Timed, cookie: string, path: string): Promise<void> {
      const { status } = await asked(what, cookie, path);
      if (status !== 200) faults.push(`${path}: ${status}`);
    },
    /** Saves a value on the version that this person last saw, and sees what the answer says. */
    async saveCell(cookie: string, cell: DueCell): Promise<void> {
      const value = ++serial;
      const answer = await saved(cookie, "/api/v1/utfall", { ...cell, key: `deadline-${value}`, typed: String(value) });
      if (answer.saved) cells.push({ cell, version: answer.version ?? 0, value });
      else conflicts++;
      cell.base = answer.version ?? answer.current?.version ?? cell.base;
    },
    /** Writes a word into a paragraph, or as one of its own; takes what others have written where the answer says so. */
    async saveText(cookie: string, text: DueText): Promise<void> {
      const word = `ord${++serial}`;
      const { textId } = text;
      const sent = withWord(text.blocks, word);
      const answer = await saved(cookie, `/api/v1/texter/${textId}`, { base: text.version, key: `deadline-${word}`, text: sent });
      if (answer.saved) words.push({ textId, version: answer.version ?? 0, word, aside: false });
      else {
        conflicts++;
        words.push({ textId, version: answer.kept ?? 0, word, aside: true });
      }
      text.version = answer.version ?? answer.current?.version ?? text.version;
      text.blocks = answer.merged ?? answer.current?.blocks ?? sent;
    },
    async present(cookie: string, documentId: string, text: string): Promise<void> {
      const sent = { method: "POST", body: JSON.stringify({ text }) };
      const { status } = await asked("presence", cookie, `/api/v1/dokument/${documentId}/narvaro`, sent);
      if (status !== 200) faults.push(`närvaro: ${status}`);
    },
    /** "3000 saves, 50 a second: p50 9, p95 40, the longest 120 ms; …" */
    figures(seconds: number): string {
      const told = TIMED.map((what) => `${took[what].length} ${what} (p50 ${at(took[what], 0.5)}, p95 ${at(took[what], 0.95)} ms)`);
      return `${Math.round(took.saves.length / seconds)} saves sent a second; ${told.join(", ")}; ${conflicts} told of somebody else's, ${unanswered} sent again; 0 lost, 0 told wrongly`;
    },
  };
}

export type Visits = ReturnType<typeof visitsTo>;

function withWord(blocks: RichText, word: string): RichText {
  const index = Math.floor(Math.random() * (blocks.length + 1));
  const chosen = blocks[index];
  if (chosen?.k !== "p") return blocks.toSpliced(index, 0, paragraph(word));
  const longer: TextBlock = { k: "p", c: [...chosen.c, { s: ` ${word}` }] };
  return blocks.with(index, longer);
}

function at(times: number[], share: number): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0);
}
