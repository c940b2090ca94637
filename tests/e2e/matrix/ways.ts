import type { Step } from "../../../lib/domain/document-steps.ts";
import type { Paper, TwoBoards } from "./two-boards.ts";
import { type MovesFrom, movers, type Situation, STATES, type WhoMay } from "./who-may.ts";

/** What one of our own pages would send to this path: JSON, a form's fields as they are typed, or a file. */
type Asked = { path: string; body?: object; form?: Record<string, string>; file?: Buffer };
/** About one document of Norrskenet. A save is another one each time, so that it changes something. */
type Ask = (paper: Paper, here: TwoBoards) => Asked | Promise<Asked>;

type Path = (paper: Paper, here: TwoBoards) => string;

/** One way to use an endpoint, asked about a document in each of the states. */
export type Way = {
  ask: Ask;
  who: WhoMay;
  states: Situation[];
  /** tells it from the endpoint's other ways */
  name?: string;
  /** those inside are shown what stands in the unit's other years too, which they read there */
  besideOtherYears?: true;
  /** the step that it takes, which is taken back afterwards */
  step?: Step;
};

const ONCE: Situation[] = ["utkast"];
const UNDECIDED_AND_DECIDED: Situation[] = ["utkast", "beslutad"];

/** A page or file about one document, in each state it can be in. */
export const reading = (path: Path, who: WhoMay, states = STATES): Way => ({
  ask: (paper, here) => ({ path: path(paper, here) }),
  who,
  states,
});

/** The same, on a page that shows what stands in the unit's other years beside. */
export const besideOtherYears = (path: Path, who: WhoMay, states = STATES): Way => ({
  ...reading(path, who, states),
  besideOtherYears: true,
});

/** Another page or file about the document, which follows the same rule. */
export const alsoReading = (path: Path, who: WhoMay) => reading(path, who, ["utkast", "overlamnad"]);

/** A page about the unit's year, whatever its documents say. */
export const yearsPage = (path: Path, who: WhoMay) => reading(path, who, UNDECIDED_AND_DECIDED);

/** A page or file for which no document matters. */
export const page = (path: Path, who: WhoMay): Way => reading(path, who, ONCE);

/** Saves something of the unit's year that is frozen once the document is decided. */
export const saving = (ask: Ask, who: WhoMay, name?: string): Way => ({ ask, who, states: UNDECIDED_AND_DECIDED, ...(name && { name }) });

/** Something that is sent for which no document matters: a form, mostly. */
export const sending = (ask: Ask, who: WhoMay, name?: string): Way => ({ ask, who, states: ONCE, ...(name && { name }) });

/** A step with a document, from the states that it leads on from. */
export const moving = (step: Step, from: MovesFrom): Way => ({
  ask: async (paper, { now }) => {
    const decision = { date: "2026-03-01", paragraph: "§ 9", dnr: "2026/14" };
    return { path: `/api/v1/dokument/${paper.id}/steg`, body: { base: await now.document(paper), step, note: "Ett skäl.", ...decision } };
  },
  who: movers(from),
  states: STATES.filter((state) => state in from),
  name: step,
  step,
});

/** A day that hardly any other is. */
export function newDay(): string {
  const days = crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
  return new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}
