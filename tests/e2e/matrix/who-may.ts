import type { Role } from "../../../lib/domain/access.ts";
import type { DocumentState } from "../../../lib/domain/document.ts";

/**
 * Who may what, told once more in tables: from decisions.md 8 and 9, not from lib/domain/access.ts, which is what they test.
 * Everything is asked about the unit Norrskenet under Norra nämnden.
 */

/**
 * Where a role is held: in Norra nämnden (a chief and a rapportör in Norrskenet itself), in another unit of that nämnd, in
 * Södra nämnden, or at the kommun above both.
 */
export type Seat = "norra" | "bredvid" | "sodra" | "kommun";
export type Actor = `${Role}@${Seat}` | (typeof PARTICULAR)[number] | (typeof STRANGERS)[number];

/** What a document is in; "overlamnad": approved, and handed over to kommunledningen. */
export type Situation = DocumentState | "overlamnad";
export const STATES: Situation[] = ["utkast", "inlamnad", "aterlamnad", "godkand", "overlamnad", "beslutad"];

/** The kommun's own roles, which are given nowhere else. */
type KommunRole = "systemforvaltare" | "kommunledning";
type BoardRole = Exclude<Role, KommunRole>;

//                                     utkast inlamnad aterlamnad godkand overlamnad beslutad
const READS: Record<BoardRole, string> = {
  namndcontroller: /*                 */ "läser  läser    läser      läser   läser      läser",
  namndsekreterare: /*                */ "läser  läser    läser      läser   läser      läser",
  enhetschef: /*                      */ "läser  läser    läser      läser   läser      läser",
  rapportor: /*                       */ "läser  läser    läser      läser   läser      läser",
  granskare: /*                       */ "läser  läser    läser      läser   läser      läser",
  lasare: /*                          */ "läser  läser    läser      läser   läser      läser",
  ledamot: /*                         */ "–      –        –          läser   läser      läser",
};
/** Above the nämnd: how far each document has come, and what is decided; kommunledningen also what was handed over, as it was then. */
const FROM_ABOVE: /*                  */ string = "–      –        –          –       –          läser";
const LEADING: /*                     */ string = "–      –        –          –       läser      läser";

const BOARD_ROLES = Object.keys(READS) as BoardRole[];
/** The kommun's own roles, and some of a nämnd's that are held above all nämnder. */
const ABOVE: Role[] = ["systemforvaltare", "kommunledning", "namndcontroller", "enhetschef", "lasare"];

/** Nobody signed in, and those whose session opens nothing (any more). */
const STRANGERS = ["ingen", "avstängd", "utan roll", "roll som gått ut", "roll som inte börjat"] as const;
/**
 * In Norra nämnden: who may decide by delegation, a second secretary, and one person with two roles, who has submitted. And a
 * systemförvaltare who has opened its drafts to read.
 */
const PARTICULAR = ["controller med delegation", "den andra sekreteraren", "chef och sekreterare", "förvaltare som öppnat"] as const;

export const ACTORS: Actor[] = [
  ...BOARD_ROLES.flatMap((role) => [`${role}@norra` as const, `${role}@sodra` as const]),
  ...ABOVE.map((role) => `${role}@kommun` as const),
  ...["enhetschef@bredvid" as const, "rapportor@bredvid" as const],
  ...PARTICULAR,
  ...STRANGERS,
];

/** What a request comes to. Each that is not "sees" or "done" must show nothing of what is asked about. */
export type Outcome =
  /** the page or file with its content */
  | "sees"
  /** the page, without the content: that there is such a document and how far it has come */
  | "knows"
  /** led on to another page of one's own */
  | "led"
  /** does not exist for this person */
  | "gone"
  /** asked to sign in */
  | "door"
  /** the change was made */
  | "done"
  /** told no, and nothing changed */
  | "refused";

export type WhoMay = (actor: Actor, state: Situation) => Outcome;

/** Those who work inside Norra nämnden and read its drafts. */
export const INSIDE: Actor[] = [...BOARD_ROLES.filter((role) => role !== "ledamot").map((role) => `${role}@norra` as const), ...PARTICULAR];
/** Of them those who read the whole nämnd's drafts, not only their own unit's. */
export const AT_THE_BOARD: Actor[] = INSIDE.filter((actor) => actor !== "enhetschef@norra" && actor !== "rapportor@norra");
/** Those of them who may say something of a draft: who has opened it to look at a fault only reads. */
export const COMMENTERS: Actor[] = INSIDE.filter((actor) => actor !== "förvaltare som öppnat");
/** Those for whom the unit exists: besides them its ledamöter, and everyone above. */
const KNOWN: Actor[] = [...INSIDE, "ledamot@norra", ...ABOVE.map((role) => `${role}@kommun` as const)];

/** Norrskenet's figures and texts are changed by its chief and its nämnd's controller. */
export const WRITERS: Actor[] = ["enhetschef@norra", "namndcontroller@norra", "controller med delegation", "chef och sekreterare"];
/** Outcomes are reported by them and by the unit's rapportör. */
export const REPORTERS: Actor[] = [...WRITERS, "rapportor@norra"];
/** What the nämnd owns is changed by its controller, what the kommun owns by kommunledningen. */
export const BOARDS_WRITERS: Actor[] = ["namndcontroller@norra", "controller med delegation"];
export const KOMMUNS_WRITERS: Actor[] = ["kommunledning@kommun"];

/** Who invites people, gives roles and shuts people out. */
export const ADMINISTRATORS: Actor[] = ["systemforvaltare@kommun", "förvaltare som öppnat"];
/** Who submits, and takes back what was submitted. */
export const CHIEFS: Actor[] = ["enhetschef@norra", "chef och sekreterare"];
/** Who registers the nämnd's decision: not the secretary who has submitted the document. */
export const SECRETARIES: Actor[] = ["namndsekreterare@norra", "den andra sekreteraren"];
export const DELEGATED: Actor[] = ["controller med delegation"];
/** Who tells that a document has been reviewed. */
export const REVIEWERS: Actor[] = ["granskare@norra", ...BOARDS_WRITERS];
/** Who hands a document over to kommunledningen, and takes it back from there. */
export const HANDERS: Actor[] = [...SECRETARIES, "chef och sekreterare", ...BOARDS_WRITERS];
/** Who withdraws a decision: not the secretary who has registered it. */
export const WITHDRAWERS: Actor[] = ["den andra sekreteraren", "chef och sekreterare", ...BOARDS_WRITERS];

/** Everyone, signed in or not. */
export const anyone =
  (outcome: Outcome): WhoMay =>
  () =>
    outcome;

/** Everyone who is signed in. */
export const signedIn =
  (outcome: Outcome): WhoMay =>
  (actor) =>
    isStranger(actor) ? "door" : outcome;

/** Only these; for the others it is not there. */
export const only =
  (whom: Actor[], outcome: Outcome, others: Outcome = "gone"): WhoMay =>
  (actor) =>
    isStranger(actor) ? "door" : whom.includes(actor) ? outcome : others;

/** Those for whom the unit exists. */
export const known =
  (outcome: Outcome): WhoMay =>
  (actor) =>
    isStranger(actor) ? "door" : KNOWN.includes(actor) ? outcome : "gone";

/** A document's content. `unread`: what those get who know of it and may not read it. */
export const readers =
  (unread: Outcome = "gone"): WhoMay =>
  (actor, state) => {
    if (isStranger(actor)) return "door";
    if (!KNOWN.includes(actor)) return "gone";
    return reads(actor, state) ? "sees" : unread;
  };

/** What is being worked on in the unit, whatever its papers are: those inside the nämnd see it, who is above is led on. */
export const insiders: WhoMay = (actor) => {
  if (isStranger(actor)) return "door";
  if (INSIDE.includes(actor)) return "sees";
  return KNOWN.includes(actor) ? "led" : "gone";
};

/** A nämnd's table: what it calls its goals is seen inside it, how far its units have come by all who know the nämnd. */
export const boardsGoals: WhoMay = (actor) => {
  if (isStranger(actor)) return "door";
  if (INSIDE.includes(actor)) return "sees";
  return KNOWN.includes(actor) ? "knows" : "gone";
};

/** What is said of an indicator of the kommun's: kommunledning's, once a paper that has it is handed over or decided. */
export const indicatorsOwner: WhoMay = (actor, state) => {
  if (isStranger(actor)) return "door";
  return KOMMUNS_WRITERS.includes(actor) && reads(actor, state) ? "sees" : "gone";
};

/** Where outcomes are taken in from a file: the others inside the nämnd get the page, and no names to choose among. */
export const reportersPage: WhoMay = (actor, state) => {
  if (REPORTERS.includes(actor)) return "sees";
  return INSIDE.includes(actor) ? "knows" : insiders(actor, state);
};

/** Who has a role in the unit is known by those who have one and by who administers; who reports what, by those inside. */
export const peopleKnowers: WhoMay = (actor) => {
  if (INSIDE.includes(actor)) return "sees";
  return only(["ledamot@norra", ...ADMINISTRATORS], "knows")(actor, "utkast");
};

/**
 * Changes something that is frozen once decided. `knownTo`: those for whom it exists besides the unit's own; `decided`: what a
 * change of what is decided comes to.
 */
export const writers =
  (whom: Actor[], knownTo: (actor: Actor) => boolean = () => false, decided: Outcome = "refused"): WhoMay =>
  (actor, state) => {
    if (isStranger(actor)) return "door";
    if (whom.includes(actor)) return state === "beslutad" ? decided : "done";
    return KNOWN.includes(actor) || knownTo(actor) ? "refused" : "gone";
  };
export const inTheBoard = (actor: Actor) => actor.endsWith("@bredvid");
export const inTheKommun = () => true;

/** Who lays reports out looks at a new layout on what they may read: what was handed over. */
export const previewers: WhoMay = (actor, state) => {
  const read = reads(actor, state) ? "sees" : "gone";
  return only(KOMMUNS_WRITERS, read, "refused")(actor, state);
};

/** Who may take a step, from each state that it leads on from. */
export type MovesFrom = Partial<Record<Situation, Actor[]>>;

export const movers =
  (from: MovesFrom): WhoMay =>
  (actor, state) => {
    if (isStranger(actor)) return "door";
    if (!KNOWN.includes(actor)) return "gone";
    return from[state]?.includes(actor) ? "done" : "refused";
  };

export function isAbove(actor: Actor): boolean {
  return actor.endsWith("@kommun");
}

export function isStranger(actor: Actor): boolean {
  return STRANGERS.some((stranger) => stranger === actor);
}

/** May the actor know the nämnd by name? */
export function knowsBoard(actor: Actor, board: "norra" | "sodra"): boolean {
  if (isStranger(actor)) return false;
  if (isAbove(actor) || actor === "förvaltare som öppnat") return true;
  return (board === "sodra") === actor.endsWith("@sodra");
}

function reads(actor: Actor, state: Situation): boolean {
  const [role = ""] = actor.split("@");
  const row = actor === "kommunledning@kommun" ? LEADING : isAbove(actor) ? FROM_ABOVE : (READS[role as BoardRole] ?? READS.lasare);
  return row.split(/\s+/)[STATES.indexOf(state)] === "läser";
}
