import { dayOf } from "../swedish/clock.ts";
import type { DocumentState } from "./document.ts";
import { type DocumentLife, isDecision, STEP_FROM, STEPS, type Step } from "./document-steps.ts";
import type { Refused } from "./saved.ts";

/** Who is at the door. */
export type User = {
  id: string;
  name: string;
  title: string;
  /** those in force today; without any one sees nothing */
  grants: Grant[];
  /** the command line: whoever holds the database file itself may do everything in it (decisions.md 24) */
  operator?: true;
};

/** A role on an org node, from–to (calendar dates, both days included). */
export type Grant = {
  role: Role;
  orgUnitId: string;
  from: string;
  to: string;
  /** the person it is held for as a stand-in: what that one answers for, this one may report */
  standsInFor: string | null;
  /** may decide by delegation (nämndcontroller) */
  delegation: boolean;
  /** a nämnd's drafts that a systemförvaltare has opened to read, for a few hours and for a reason (decisions.md 8) */
  opened?: { until: string; reason: string };
};

/** The last day of a role that nobody has set an end to. */
export const UNTIL_FURTHER_NOTICE = "9999-12-31";

export type Role = (typeof ROLES)[number];
export const ROLES = [
  "systemforvaltare",
  "kommunledning",
  "namndcontroller",
  "namndsekreterare",
  "enhetschef",
  "rapportor",
  "granskare",
  "ledamot",
  "lasare",
] as const;

/** What each role may within the nämnd it is given in (decisions.md 8, 9). At the kommun's own node only kommunledningen acts. */
const MAY: Record<Role, { reads: "everything" | "sent-out" | "decided"; writes: boolean; steps: Step[] }> = {
  systemforvaltare: { reads: "decided", writes: false, steps: [] },
  kommunledning: { reads: "everything", writes: true, steps: [] },
  namndcontroller: {
    reads: "everything",
    writes: true,
    steps: ["lamna-in", "granska", "aterlamna", "godkann", "overlamna", "aterta", "aterkalla"],
  },
  namndsekreterare: { reads: "everything", writes: false, steps: ["besluta", "overlamna", "aterta", "aterkalla"] },
  enhetschef: { reads: "everything", writes: true, steps: ["lamna-in", "aterkalla"] },
  rapportor: { reads: "everything", writes: false, steps: [] },
  granskare: { reads: "everything", writes: false, steps: ["granska"] },
  ledamot: { reads: "sent-out", writes: false, steps: [] },
  lasare: { reads: "everything", writes: false, steps: [] },
};

/** A person's grants in force at an instant. What a systemförvaltare has opened closes with that role too. */
export function inForce(grants: Grant[], now: string): Grant[] {
  const today = dayOf(now);
  const todays = grants.filter(({ from, to }) => from <= today && today <= to);
  const administers = todays.some(({ role }) => role === "systemforvaltare");
  return todays.filter(({ opened }) => !opened || (administers && now < opened.until));
}

/**
 * May this user read what is in that state (a draft when none is said)? `lineage`: the kommun, the nämnd and so on down to
 * the node itself. A role above the nämnd opens what is decided, never a nämnd's drafts.
 */
export function mayRead(user: User, lineage: string[], state: DocumentState = "utkast"): boolean {
  if (user.operator) return true;
  if (state === "beslutad") return mayFollow(user, lineage);
  const sentOut = state === "godkand";
  return grantsWithin(user, lineage).some(({ role }) => MAY[role].reads === "everything" || (sentOut && MAY[role].reads === "sent-out"));
}

/**
 * How this user reads a document: as it stands, as it was when the nämnd handed it over to kommunledningen, or not at all.
 * Who works above the nämnd never reads what is written after that.
 */
export function readingOf(
  user: User,
  lineage: string[],
  { state, handedOverAt }: Pick<DocumentLife, "state" | "handedOverAt">,
): Reading | null {
  if (mayRead(user, lineage, state)) return "as-it-stands";
  const above = user.grants.some(({ role, orgUnitId }) => role === "kommunledning" && orgUnitId === lineage[0]);
  return above && handedOverAt !== null ? "as-handed-over" : null;
}

/** Does this user work in the kommunledning? */
export function leadsMunicipality({ grants }: User): boolean {
  return grants.some(({ role }) => role === "kommunledning");
}

export type Reading = "as-it-stands" | "as-handed-over";

/** May this user know that the node's documents exist and how far each has come? */
export function mayFollow(user: User, lineage: string[]): boolean {
  return user.operator === true || user.grants.some(({ orgUnitId }) => lineage.includes(orgUnitId));
}

/** The nodes that all a user may follow stands at or under; undefined where it is everything. */
export function followedFrom({ operator, grants }: User): string[] | undefined {
  return operator ? undefined : grants.map(({ orgUnitId }) => orgUnitId);
}

/** May this user say something of the node's drafts? Who has opened them for a while to look at a fault only reads. */
export function mayComment(user: User, lineage: string[]): boolean {
  return mayRead({ ...user, grants: user.grants.filter(({ opened }) => !opened) }, lineage);
}

/** May this user change figures, texts and goals of the node? */
export function mayWrite(user: User, lineage: string[]): boolean {
  return user.operator === true || grantsWithin(user, lineage).some(({ role }) => MAY[role].writes);
}

/**
 * May this user change how the municipality's reports are laid out? It holds for every nämnd, and a nämnd is an authority of its
 * own: so no nämnd's controller, but kommunledningen, at the kommun's own node. The systemförvaltare administers people only.
 */
export function mayLayOut(user: User, municipalityId: string): boolean {
  return mayWrite(user, [municipalityId]);
}

/** May this user report an indicator's outcomes? `responsible`: the persons named for it; until someone is, every rapportör of the unit may. */
export function mayReport(user: User, lineage: string[], responsible: string[]): boolean {
  if (mayWrite(user, lineage)) return true;
  return grantsWithin(user, lineage).some(({ role, standsInFor }) => {
    const named = responsible.includes(user.id) || (standsInFor !== null && responsible.includes(standsInFor));
    return role === "rapportor" && (responsible.length === 0 || named);
  });
}

/** May this user take a paper in at the node? One that is decided already only by those who may register its decision. */
export function mayTakeIn(user: User, lineage: string[], decided: boolean): boolean {
  if (!decided) return mayWrite(user, lineage);
  const approved: DocumentLife = { state: "godkand", submittedBy: null, decidedBy: null, handedOverAt: null };
  return mayMove(user, lineage, approved, "besluta") || mayMove(user, lineage, approved, "delegation");
}

export function mayMove(user: User, lineage: string[], document: DocumentLife, step: Step): boolean {
  return moveRefused(user, lineage, document, step) === null;
}

/** The steps this user may take with the document now. */
export function stepsNow(user: User, lineage: string[], document: DocumentLife): Step[] {
  return STEPS.filter((step) => mayMove(user, lineage, document, step));
}

/**
 * Why this user may not take the step now, null when it may be taken. Two persons stand behind each decision: who submitted
 * does not decide, and who registered a decision does not withdraw it (decisions.md 9).
 */
export function moveRefused(user: User, lineage: string[], document: DocumentLife, step: Step): Pick<Refused, "reason" | "message"> | null {
  const { state, submittedBy, decidedBy, handedOverAt } = document;
  if (!hasStep(user, lineage, document, step)) {
    return { reason: "forbidden", message: `Du har inte behörighet att ${STEP_WORDS[step]}.` };
  }
  if (!STEP_FROM[step].includes(state)) {
    const reason = state === "beslutad" ? "frozen" : "invalid";
    return { reason, message: `Dokumentet är ${STATE_WORDS[state]}. Då går det inte att ${STEP_WORDS[step]}.` };
  }
  if (step === "overlamna" && handedOverAt !== null) {
    return { reason: "invalid", message: "Dokumentet är redan lämnat till kommunledningen." };
  }
  if (step === "aterta" && handedOverAt === null) {
    return { reason: "invalid", message: "Dokumentet är inte lämnat till kommunledningen." };
  }
  if (isDecision(step) && submittedBy === user.id) {
    return { reason: "forbidden", message: "Du har lämnat in dokumentet. Någon annan måste registrera beslutet." };
  }
  if (step === "aterkalla" && state === "beslutad" && decidedBy === user.id) {
    return { reason: "forbidden", message: "Du har registrerat beslutet. Någon annan måste ta tillbaka det." };
  }
  return null;
}

/** What is submitted is taken back by the unit that did it, a decision by those who handle the nämnd's decisions. */
function hasStep(user: User, lineage: string[], { state, submittedBy }: DocumentLife, step: Step): boolean {
  if (user.operator) return true;
  const grants = grantsWithin(user, lineage);
  if (step === "delegation") return grants.some(({ role, delegation }) => role === "namndcontroller" && delegation);
  return grants.some(({ role }) => {
    if (!MAY[role].steps.includes(step)) return false;
    if (step !== "aterkalla") return true;
    return state === "beslutad" ? role !== "enhetschef" : role === "enhetschef" || (MAY[role].writes && submittedBy === user.id);
  });
}

/** The grants that count inside the node's own authority: the nämnd, or the kommun for what is the kommun's own. */
function grantsWithin({ grants }: User, lineage: string[]): Grant[] {
  const kommunsOwn = lineage.length === 1;
  const inside = kommunsOwn ? lineage : lineage.slice(1);
  return grants.filter(({ role, orgUnitId }) => inside.includes(orgUnitId) && (role === "kommunledning") === kommunsOwn);
}

const STEP_WORDS: Record<Step, string> = {
  "lamna-in": "lämna in dokumentet",
  granska: "granska dokumentet",
  aterlamna: "lämna tillbaka dokumentet",
  godkann: "godkänna dokumentet",
  besluta: "registrera nämndens beslut",
  delegation: "besluta om dokumentet på delegation",
  overlamna: "lämna dokumentet till kommunledningen",
  aterta: "ta tillbaka dokumentet från kommunledningen",
  aterkalla: "ta tillbaka det",
};

const STATE_WORDS: Record<DocumentState, string> = {
  utkast: "ett utkast",
  inlamnad: "inlämnat",
  aterlamnad: "återlämnat",
  godkand: "godkänt",
  beslutad: "beslutat",
};
