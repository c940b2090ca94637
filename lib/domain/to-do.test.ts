import { expect, test } from "vitest";
import type { Grant, Role, User } from "./access.ts";
import type { OrgNode } from "./chain.ts";
import type { DocumentState } from "./document.ts";
import { isOverdue, type PaperWork, tasksFor, type UnitWork } from "./to-do.ts";

const UNIT: OrgNode = { id: "lonnen", name: "Lönnen", slug: "lonnen", kind: "enhet" };
const LINEAGE = ["kommun", "omsorg", "lonnen"];
const DAYS = { opensOn: "2026-09-01", closesOn: "2026-09-15" };
const BEFORE = "2026-08-31T10:00:00.000Z";
const WITHIN = "2026-09-10T10:00:00.000Z";
const AFTER = "2026-09-20T10:00:00.000Z";

const user = (id: string, role: Role, orgUnitId: string, more: Partial<Grant> = {}): User => ({
  ...{ id, name: id, title: "" },
  grants: [{ role, orgUnitId, from: "2020-01-01", to: "9999-12-31", standsInFor: null, delegation: false, ...more }],
});
const CHIEF = user("chefen", "enhetschef", "lonnen");
const REPORTER = user("siv", "rapportor", "lonnen");
const CONTROLLER = user("lars", "namndcontroller", "omsorg");

const outcome = (name: string, reported: boolean, responsible: string[] = []) => ({ name, reported, responsible });
const draft = (state: DocumentState, reviewers: string[] = []): PaperWork["document"] => ({
  id: "papper",
  life: { state, submittedBy: state === "utkast" ? null : "chefen", decidedBy: null, handedOverAt: null },
  reviewers,
});
const T2: PaperWork = {
  kind: "T2",
  window: DAYS,
  extension: null,
  ended: false,
  handedIn: false,
  outcomes: [outcome("Nöjda brukare", true), outcome("Fallolyckor", false), outcome("Sjukfrånvaro", false, ["siv"])],
  completeness: { bedomningar: { done: 1, due: 4 }, texter: { done: 2, due: 5 } },
  document: draft("utkast"),
};
const work = (papers: PaperWork[], activities: UnitWork["activities"] = []): UnitWork => ({
  ...{ unit: UNIT, lineage: LINEAGE, year: 2026 },
  ...{ papers, activities },
});
const kindsFor = (who: User, papers: PaperWork[], now = WITHIN) => tasksFor(who, [work(papers)], now).map(({ kind }) => kind);

test("the chief has the period's whole work before her, each with how far it has come and its last day", () => {
  const tasks = tasksFor(CHIEF, [work([T2])], WITHIN);
  expect(tasks.map(({ kind, share, lastDay }) => [kind, share && `${share.done} av ${share.due}`, lastDay])).toEqual([
    ["utfall", "1 av 3", "2026-09-15"],
    ["bedomningar", "1 av 4", "2026-09-15"],
    ["texter", "2 av 5", "2026-09-15"],
    ["lamna-in", null, "2026-09-15"],
  ]);
  expect(tasks[0]?.names).toEqual(["Fallolyckor", "Sjukfrånvaro"]);
});

test("nothing is asked for before the period opens, and what is late stays until it is done", () => {
  expect(kindsFor(CHIEF, [T2], BEFORE)).toEqual([]);
  const late = tasksFor(CHIEF, [work([T2])], AFTER);
  expect(late.map(({ kind }) => kind)).toContain("utfall");
  expect(late.every((task) => isOverdue(task, AFTER))).toBe(true);
  expect(kindsFor(CHIEF, [{ ...T2, handedIn: true }], AFTER)).not.toContain("utfall");
});

test("more time for the unit moves its last day", () => {
  const extension = { closesOn: "2026-09-25", reason: "Registret är stängt" };
  const [first] = tasksFor(CHIEF, [work([{ ...T2, extension }])], AFTER);
  expect(first && [first.lastDay, isOverdue(first, AFTER)]).toEqual(["2026-09-25", false]);
});

test("what is overdue comes first, what nobody has set a day for last", () => {
  const plan: PaperWork = { ...T2, kind: "VP", window: null, outcomes: [], completeness: {} };
  const annual: PaperWork = { ...T2, kind: "VB", window: { opensOn: "2026-09-02", closesOn: "2027-01-26" }, completeness: {} };
  const activities = [
    { text: "Byt larm", endOn: "2026-09-01", responsibleId: null },
    { text: "Öva utrymning", endOn: "2026-06-30", responsibleId: "siv" },
  ];
  const tasks = tasksFor(CHIEF, [work([plan, annual, { ...T2, completeness: {} }], activities)], WITHIN);
  expect(tasks.map(({ kind, paper, lastDay }) => [kind, paper, lastDay])).toEqual([
    ["aktiviteter", "VB", "2026-06-30"],
    ["utfall", "T2", "2026-09-15"],
    ["lamna-in", "T2", "2026-09-15"],
    ["utfall", "VB", "2027-01-26"],
    ["lamna-in", "VB", "2027-01-26"],
    ["lamna-in", "VP", null],
  ]);
});

test("who answers for an activity is told when its day has passed, and of no other's", () => {
  const activities = [
    { text: "Byt larm", endOn: "2026-06-30", responsibleId: null },
    { text: "Öva utrymning", endOn: "2026-09-01", responsibleId: "siv" },
  ];
  const annual: PaperWork = { ...T2, kind: "VB", window: null, outcomes: [], completeness: {} };
  expect(tasksFor(REPORTER, [work([annual], activities)], WITHIN)).toMatchObject([
    { kind: "aktiviteter", lastDay: "2026-09-01", names: ["Öva utrymning"] },
  ]);
  expect(tasksFor(CONTROLLER, [work([annual], activities)], WITHIN)).toEqual([]);
});

test("when all is reported the period waits to be handed in", () => {
  const reported = { ...T2, outcomes: [outcome("Nöjda brukare", true)], completeness: {}, document: draft("utkast") };
  expect(kindsFor(CHIEF, [reported])).toEqual(["lamna-in-utfall", "lamna-in"]);
});

test("a report that nobody has begun is to be begun, once its period has opened", () => {
  const unbegun = { ...T2, completeness: {}, handedIn: true, document: null };
  expect(kindsFor(CHIEF, [unbegun])).toEqual(["borja"]);
  expect(kindsFor(CHIEF, [unbegun], BEFORE)).toEqual([]);
  expect(kindsFor(CHIEF, [{ ...unbegun, window: null }])).toEqual([]);
  // a period that nobody has given days is open, and asked for when it is over
  expect(kindsFor(CHIEF, [{ ...unbegun, window: null, ended: true, handedIn: false }])).toEqual(["utfall", "borja"]);
});

test("a rapportör sees the outcomes that are hers, also as a stand-in, and not the unit's other work", () => {
  const others = { ...T2, outcomes: [outcome("Fallolyckor", false, ["ulf"]), outcome("Sjukfrånvaro", false, ["siv"])] };
  const [own, ...more] = tasksFor(REPORTER, [work([others])], WITHIN);
  expect([own?.kind, own?.names, own?.share, more]).toEqual(["utfall", ["Sjukfrånvaro"], { done: 0, due: 1 }, []]);
  const standIn = user("eva", "rapportor", "lonnen", { standsInFor: "ulf" });
  expect(tasksFor(standIn, [work([others])], WITHIN)[0]?.names).toEqual(["Fallolyckor"]);
  expect(tasksFor(user("nils", "rapportor", "lonnen"), [work([others])], WITHIN)).toEqual([]);
});

test("the nämnd's people see the documents that wait for their step, and nothing of the units' own work", () => {
  expect(kindsFor(CONTROLLER, [T2])).toEqual([]);
  expect(kindsFor(CONTROLLER, [{ ...T2, document: draft("inlamnad") }])).toEqual(["godkann"]);
  expect(kindsFor(CHIEF, [{ ...T2, document: draft("inlamnad") }])).toEqual([]);
  const secretary = user("ulla", "namndsekreterare", "omsorg");
  expect(kindsFor(secretary, [{ ...T2, document: draft("godkand") }])).toEqual(["besluta"]);
  const reviewer = user("karin", "granskare", "omsorg");
  expect(kindsFor(reviewer, [{ ...T2, document: draft("inlamnad") }])).toEqual(["granska"]);
  expect(kindsFor(reviewer, [{ ...T2, document: draft("inlamnad", ["karin"]) }])).toEqual([]);
});

test("who only reads, or works in another nämnd, has nothing to do", () => {
  for (const who of [user("ola", "lasare", "lonnen"), user("mia", "enhetschef", "skolan"), user("jo", "kommunledning", "kommun")]) {
    expect(kindsFor(who, [T2, { ...T2, kind: "VB", document: draft("inlamnad") }])).toEqual([]);
  }
});

test("who is mentioned in a comment has it to do until the thread is resolved, and nobody else has", () => {
  const mentions = [
    { personId: "lars", by: "Eva Lund" },
    { personId: "lars", by: "Bo Ek" },
  ];
  const inDraft = { ...T2, mentions, document: draft("utkast") };
  const own = tasksFor(CONTROLLER, [work([inDraft])], WITHIN).filter(({ kind }) => kind === "kommentarer");
  expect(own.map(({ names, lastDay }) => [names, lastDay])).toEqual([[["Eva Lund", "Bo Ek"], null]]);
  expect(kindsFor(CHIEF, [inDraft])).not.toContain("kommentarer");
  expect(kindsFor(CONTROLLER, [{ ...inDraft, document: draft("beslutad") }])).not.toContain("kommentarer");
});
