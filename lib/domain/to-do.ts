import { mayMove, mayReport, type Role, type User } from "./access.ts";
import type { OrgNode } from "./chain.ts";
import type { Completeness, Share } from "./completeness.ts";
import type { DocumentKind } from "./document.ts";
import type { DocumentLife } from "./document-steps.ts";
import { daysLeft, type Extension, lastDay, type ReportingWindow, windowState } from "./reporting-window.ts";

/** One thing that waits for a person. It is there until it is done, however late it gets. */
export type Task = {
  kind: TaskKind;
  unit: OrgNode;
  year: number;
  /** the plan or report that it is for */
  paper: DocumentKind;
  /** null where nothing is counted */
  share: Share | null;
  /** calendar date; null when nobody has set one */
  lastDay: string | null;
  /** what it is about: indicators without outcome, activities */
  names: string[];
  documentId: string | null;
};

export type TaskKind = (typeof TASK_KINDS)[number];
/** In the order in which they are done. */
export const TASK_KINDS = [
  "aktiviteter",
  "utfall",
  "lamna-in-utfall",
  "arsmal",
  "bedomningar",
  "borja",
  "texter",
  "lamna-in",
  "kommentarer",
  "granska",
  "godkann",
  "besluta",
] as const;

/** A unit's year, as far as something of it may wait for somebody. */
export type UnitWork = {
  unit: OrgNode;
  /** the kommun's id first, the unit's own last */
  lineage: string[];
  year: number;
  papers: PaperWork[];
  /** activities whose last day has passed and of which the unit has said nothing more */
  activities: { text: string; endOn: string; responsibleId: string | null }[];
};

/** One plan or report, with the period that it is about. */
export type PaperWork = {
  kind: DocumentKind;
  window: ReportingWindow | null;
  extension: Extension | null;
  /** the period's last month is over; never for a plan */
  ended: boolean;
  /** the period's outcomes are handed in */
  handedIn: boolean;
  /** indicators due in the period; none for a plan */
  outcomes: { name: string; responsible: string[]; reported: boolean }[];
  completeness: Completeness;
  /** `reviewers`: those who have reviewed it since it last was submitted */
  document: { id: string; life: DocumentLife; reviewers: string[] } | null;
  /** who is mentioned in comments that are not resolved, and by whom */
  mentions?: { personId: string; by: string }[];
};

/** Everything that waits for this person in these units, the most urgent first. */
export function tasksFor(user: User, works: UnitWork[], now: string): Task[] {
  const tasks = works.flatMap((work) => [
    ...work.papers.flatMap((paper) => [...unitsTasks(user, work, paper, now), ...deskTasks(user, work, paper)]),
    ...lateActivities(user, work),
  ]);
  return tasks.toSorted((a, b) => urgency(a).localeCompare(urgency(b)) || TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind));
}

/** May something of what a unit itself is to write and report wait for this person? */
export function mayWriteOwn(user: User, lineage: string[]): boolean {
  return holds(user, { lineage }, "enhetschef") || holds(user, { lineage }, "rapportor");
}

/** Has its last day passed? */
export function isOverdue({ lastDay }: Pick<Task, "lastDay">, now: string): boolean {
  return lastDay !== null && daysLeft(lastDay, now) < 0;
}

/** What the unit itself is to do: its chief all of it, a rapportör the outcomes that are his or hers to report. */
function unitsTasks(user: User, work: UnitWork, paper: PaperWork, now: string): Task[] {
  if (!isAsked(paper, now)) return [];
  const { kind, completeness, document, handedIn, outcomes } = paper;
  const task = taskOf(work, paper);
  if (!holds(user, work, "enhetschef")) {
    const own = outcomes.filter(({ responsible }) => mayReport(user, work.lineage, responsible));
    return holds(user, work, "rapportor") && !handedIn ? unreported(task, own) : [];
  }
  const tasks: Task[] = handedIn ? [] : unreported(task, outcomes);
  if (!handedIn && outcomes.length > 0 && tasks.length === 0) tasks.push(task("lamna-in-utfall", { share: shareOf(outcomes) }));
  for (const counted of ["arsmal", "bedomningar", "texter"] as const) {
    const share = completeness[counted];
    if (share && share.done < share.due && (counted !== "texter" || document)) tasks.push(task(counted, { share }));
  }
  if (!document && kind !== "VP") tasks.push(task("borja"));
  if (document && mayMove(user, work.lineage, document.life, "lamna-in")) tasks.push(task("lamna-in"));
  return tasks;
}

/** Documents that wait for this person's step or answer. */
function deskTasks(user: User, work: UnitWork, paper: PaperWork): Task[] {
  const { document, mentions = [] } = paper;
  if (!document) return [];
  const { life, reviewers } = document;
  const callers = new Set(mentions.flatMap(({ personId, by }) => (personId === user.id ? by : [])));
  const task = taskOf(work, paper);
  const may = (step: "granska" | "godkann" | "besluta") => mayMove(user, work.lineage, life, step);
  const reviews = life.state === "inlamnad" && holds(user, work, "granskare") && may("granska") && !reviewers.includes(user.id);
  return [
    ...(callers.size > 0 && life.state !== "beslutad" ? [task("kommentarer", { lastDay: null, names: [...callers] })] : []),
    ...(reviews ? [task("granska")] : []),
    ...(may("godkann") ? [task("godkann")] : []),
    ...(may("besluta") ? [task("besluta")] : []),
  ];
}

/** All of the unit's for its chief, for others those that they answer for. */
function lateActivities(user: User, work: UnitWork): Task[] {
  const report = work.papers.find(({ kind }) => kind === "VB");
  const chief = holds(user, work, "enhetschef");
  const late = work.activities.filter(({ responsibleId }) => chief || responsibleId === user.id);
  const [first] = late.toSorted((a, b) => a.endOn.localeCompare(b.endOn));
  if (!report || !first || !isWritten(report)) return [];
  return [taskOf(work, report)("aktiviteter", { lastDay: first.endOn, names: late.map(({ text }) => text) })];
}

/** A paper is asked for from the day its period opens; where nobody has set days, when the period is over or the paper begun. */
function isAsked(paper: PaperWork, now: string): boolean {
  const { window, extension, ended, document } = paper;
  if (!isWritten(paper)) return false;
  return window ? windowState(window, extension, now) !== "ej-oppnad" : ended || document !== null;
}

/** It lies with the unit: nobody has begun it, it is a draft or it has come back. */
function isWritten({ document }: PaperWork): boolean {
  return !document || document.life.state === "utkast" || document.life.state === "aterlamnad";
}

function unreported(task: ReturnType<typeof taskOf>, outcomes: PaperWork["outcomes"]): Task[] {
  const names = outcomes.filter(({ reported }) => !reported).map(({ name }) => name);
  return names.length > 0 ? [task("utfall", { share: shareOf(outcomes), names })] : [];
}

function shareOf(outcomes: PaperWork["outcomes"]): Share {
  return { done: outcomes.filter(({ reported }) => reported).length, due: outcomes.length };
}

/** Does this person hold the role at the unit or at a node above it inside the nämnd? */
function holds({ grants }: User, { lineage }: Pick<UnitWork, "lineage">, role: Role): boolean {
  return grants.some((grant) => grant.role === role && lineage.slice(1).includes(grant.orgUnitId));
}

function taskOf({ unit, year }: UnitWork, { kind: paper, window, extension, document }: PaperWork) {
  const common = { unit, year, paper, share: null, names: [], documentId: document?.id ?? null };
  const day = window && lastDay(window, extension);
  return (kind: TaskKind, more: Partial<Task> = {}): Task => ({ ...common, kind, lastDay: day, ...more });
}

/** Sorts by the last day; what has none comes last. */
function urgency({ lastDay }: Task): string {
  return lastDay ?? "9999";
}
