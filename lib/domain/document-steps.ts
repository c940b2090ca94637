import type { DocumentState } from "./document.ts";

/** What a person may do with a document as a whole (decisions.md 9); each leaves an event. */
export type Step = (typeof STEPS)[number];
export const STEPS = ["lamna-in", "granska", "aterlamna", "godkann", "besluta", "delegation", "overlamna", "aterta", "aterkalla"] as const;

export const EVENT_KINDS = [
  "paborjad",
  "importerad",
  "inlamnad",
  "aterlamnad",
  "granskad",
  "godkand",
  "beslutad",
  "delegation",
  "aterkallad",
  "overlamnad",
  "atertagen",
] as const;

/** `by` is the person's name; the decision's fields are "" where nothing was decided, `note` where nothing was said. */
export type DocumentEvent = {
  kind: (typeof EVENT_KINDS)[number];
  /** ISO instant */
  at: string;
  byId: string;
  by: string;
  note: string;
  /** calendar date of the decision */
  decidedOn: string;
  paragraph: string;
  dnr: string;
};

/** The nämnd's or an officer's decision: calendar date, § and registry number. */
export type Decision = { date: string; paragraph: string; dnr: string };

/** Where a document is, and who brought it there: the person rules look at both. */
export type DocumentLife = {
  state: DocumentState;
  submittedBy: string | null;
  decidedBy: string | null;
  /** the instant it was handed over to kommunledningen; null while it is not, or not any more */
  handedOverAt: string | null;
};

export const EVENT_OF: Record<Step, DocumentEvent["kind"]> = {
  "lamna-in": "inlamnad",
  granska: "granskad",
  aterlamna: "aterlamnad",
  godkann: "godkand",
  besluta: "beslutad",
  delegation: "delegation",
  overlamna: "overlamnad",
  aterta: "atertagen",
  aterkalla: "aterkallad",
};

/** The states from which each step leads on. */
export const STEP_FROM: Record<Step, DocumentState[]> = {
  "lamna-in": ["utkast", "aterlamnad"],
  granska: ["inlamnad", "godkand"],
  aterlamna: ["inlamnad", "godkand"],
  godkann: ["inlamnad"],
  besluta: ["godkand"],
  delegation: ["godkand"],
  overlamna: ["godkand", "beslutad"],
  aterta: ["godkand", "beslutad"],
  aterkalla: ["inlamnad", "beslutad"],
};

/** The steps that bring a document nearer to its decision: what is waited for, where one may take them. */
export const FORWARD: Step[] = ["lamna-in", "godkann", "besluta"];

export function isDecision(step: Step): step is "besluta" | "delegation" {
  return step === "besluta" || step === "delegation";
}

/**
 * A document's state from all its events, oldest first; the only place where it is worked out. What is withdrawn leads
 * back to what was before it: a submission to the draft, a decision to what the nämnd had before it. Handing over is no
 * state: it holds beside it until the nämnd takes it back, hands the document back to the unit or withdraws its decision.
 */
export function lifeOf(events: Pick<DocumentEvent, "kind" | "byId" | "at">[]): DocumentLife {
  const handedOver = events.findLast(({ kind }) => kind === "overlamnad" || ENDS_HANDING_OVER.includes(kind));
  return { ...courseOf(events), handedOverAt: handedOver?.kind === "overlamnad" ? handedOver.at : null };
}

type Course = Omit<DocumentLife, "handedOverAt">;

function courseOf(events: Pick<DocumentEvent, "kind" | "byId">[]): Course {
  const earlier: Course[] = [];
  let life: Course = { state: "utkast", submittedBy: null, decidedBy: null };
  for (const { kind, byId } of events) {
    if (kind === "aterkallad") {
      life = earlier.pop() ?? life;
      continue;
    }
    const next = after(life, kind, byId);
    if (next === life) continue;
    earlier.push(life);
    life = next;
  }
  return life;
}

function after(life: Course, kind: DocumentEvent["kind"], byId: string): Course {
  if (kind === "inlamnad") return { state: kind, submittedBy: byId, decidedBy: null };
  if (kind === "aterlamnad" || kind === "godkand") return { ...life, state: kind };
  if (kind === "beslutad" || kind === "delegation") return { ...life, state: "beslutad", decidedBy: byId };
  return life;
}

const ENDS_HANDING_OVER: DocumentEvent["kind"][] = ["atertagen", "aterlamnad", "aterkallad"];
