import { BOARDS } from "./a-report.ts";
import { ENTRIES } from "./entries.ts";
import { type Answer, type Sent, send } from "./sending.ts";
import type { Paper, TwoBoards } from "./two-boards.ts";
import type { Way } from "./ways.ts";
import { ACTORS, type Actor, INSIDE, isAbove, isStranger, knowsBoard, type Outcome, type Situation } from "./who-may.ts";

/** One line of the matrix: somebody uses an endpoint in one way, about a document in one state. */
export type Trial = { endpoint: string; way: Way; actor: Actor; state: Situation; outcome: Outcome };

/** The whole matrix, for the endpoints of one kind. To who is nobody, a document's state makes no difference. */
export function trialsOf(kind: "reading" | "writing"): Trial[] {
  const ofKind = Object.entries(ENTRIES).filter(([endpoint]) => endpoint.startsWith("GET ") === (kind === "reading"));
  const ways = ofKind.flatMap(([endpoint, all]) => all.map((way) => ({ endpoint, way })));
  return ways.flatMap(({ endpoint, way }) =>
    ACTORS.flatMap((actor) => {
      const states = isStranger(actor) ? way.states.slice(0, 1) : way.states;
      return states.map((state) => ({ endpoint, way, actor, state, outcome: way.who(actor, state) }));
    }),
  );
}

/** "PUT /api/v1/utfall (någon annan är namngiven), godkand, rapportor@norra" */
export function nameOf({ endpoint, way, actor, state }: Trial): string {
  return [way.name ? `${endpoint} (${way.name})` : endpoint, way.states.length > 1 ? state : "", actor].filter(Boolean).join(", ");
}

export function paperOf({ papers }: TwoBoards, state: Situation): Paper {
  const paper = papers.find((candidate) => candidate.state === state);
  if (!paper) throw new Error(`Inget dokument är ${state}`);
  return paper;
}

/** The request of a trial, as one of our own pages would send it. */
export async function requestOf(here: TwoBoards, { endpoint, way, state }: Trial, cookie: string, host: string): Promise<Sent> {
  const [method = ""] = endpoint.split(" ");
  const { path, body, form, file } = await way.ask(paperOf(here, state), here);
  const headers: Record<string, string> = { host, ...(cookie && { cookie }) };
  if (method === "GET") return { method, path, headers };
  const type = form ? "application/x-www-form-urlencoded" : file ? "image/png" : "application/json";
  const words = file ?? (form ? new URLSearchParams(form).toString() : JSON.stringify(body));
  const length = String(Buffer.byteLength(words));
  const ours = { origin: `http://${host}`, "sec-fetch-site": "same-origin", "content-type": type, "content-length": length };
  return { method, path, headers: { ...headers, ...ours }, body: words };
}

/**
 * What is wrong with an answer, in a sentence; null for what is right. `changed`: whether anything in the database is another
 * than before.
 */
export function wrongWith(here: TwoBoards, trial: Trial, answer: Answer, changed: boolean): string | null {
  const { outcome } = trial;
  const leaked = leakedIn(here, trial, answer);
  if (leaked) return `visar ${leaked}`;
  if (changed !== (outcome === "done") && !(outcome === "led" && !trial.endpoint.startsWith("GET "))) {
    return changed ? "ändrade något" : `ändrade ingenting (${answer.status})`;
  }
  if (outcome === "sees" && !answer.words.includes(paperOf(here, trial.state).secret)) return `visar inte innehållet (${answer.status})`;
  const { status } = answer;
  const location = String(answer.headers.location ?? "");
  const toTheDoor = status === 401 || ((status === 303 || status === 307) && location.startsWith("/logga-in"));
  const right: Record<Outcome, boolean> = {
    sees: status === 200,
    knows: status === 200,
    led: status === 307 || status === 303,
    gone: status === 404,
    door: toTheDoor,
    done: status === 200 || status === 303,
    refused: [303, 403, 404, 422, 423].includes(status),
  };
  const session = answer.headers["set-cookie"]?.some((cookie) => /^tertial-session=[^;]/.test(cookie));
  if (session) return "fick en session";
  return right[outcome] ? null : `skulle bli "${outcome}", svaret är ${status} ${location}`.trim();
}

/** A word that this person must not be shown: of any document but the one that may be seen, and of a nämnd that is not theirs. */
export function leakedIn(here: TwoBoards, { way, outcome, actor, state }: Trial, { words, headers }: Answer): string | null {
  const { secret, writtenAfter } = paperOf(here, state);
  const others = way.besideOtherYears && INSIDE.includes(actor) ? here.papers : [];
  const beside = others.flatMap((paper) => [paper.secret, paper.writtenAfter]);
  const open = outcome !== "sees" ? [] : isAbove(actor) ? [secret] : [secret, writtenAfter, ...beside];
  const boards = (["norra", "sodra"] as const).filter((board) => !knowsBoard(actor, board)).map((board) => BOARDS[board]);
  const hidden = [...here.secrets.filter((secret) => !open.includes(secret)), ...boards];
  const shown = `${words}\n${JSON.stringify(headers)}`;
  return hidden.find((word) => shown.includes(word)) ?? null;
}

export type Served = { address: string; host: string };

/** Sends a trial's request and says what is wrong with the answer. */
export async function tried(
  here: TwoBoards,
  served: Served,
  trial: Trial,
  more: { cookie: string; changed: () => boolean },
): Promise<string | null> {
  const request = await requestOf(here, trial, more.cookie, served.host);
  more.changed();
  const answer = await send(served.address, request);
  const wrong = wrongWith(here, trial, answer, more.changed());
  return wrong && `${nameOf(trial)}: ${wrong}`;
}
