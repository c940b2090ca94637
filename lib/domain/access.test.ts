import { expect, test } from "vitest";
import {
  type Grant,
  inForce,
  mayComment,
  mayFollow,
  mayMove,
  mayRead,
  mayReport,
  mayTakeIn,
  mayWrite,
  moveRefused,
  ROLES,
  type Role,
  readingOf,
  type User,
} from "./access.ts";
import type { DocumentState } from "./document.ts";
import { STEPS, type Step } from "./document-steps.ts";

const UNIT = ["kommun", "namnd", "enhet"];
const STATES: DocumentState[] = ["utkast", "inlamnad", "aterlamnad", "godkand", "beslutad"];
const DRAFTS: DocumentState[] = ["utkast", "inlamnad", "aterlamnad"];

const grant = (role: Role, orgUnitId: string, more: Partial<Grant> = {}): Grant => ({
  ...{ role, orgUnitId, from: "2026-01-01", to: "2026-12-31", standsInFor: null, delegation: false },
  ...more,
});
const someone = (...grants: Grant[]): User => ({ id: "jag", name: "Åsa Ö", title: "", grants });
const document = (state: DocumentState, submittedBy = "annan", decidedBy = "annan") => ({
  state,
  submittedBy,
  decidedBy,
  handedOverAt: null,
});
const handedOver = (state: DocumentState) => ({ ...document(state), handedOverAt: "2026-03-02T09:00:00.000Z" });

const READS: Record<Role, DocumentState[]> = {
  systemforvaltare: ["beslutad"],
  kommunledning: ["beslutad"],
  namndcontroller: STATES,
  namndsekreterare: STATES,
  enhetschef: STATES,
  rapportor: STATES,
  granskare: STATES,
  ledamot: ["godkand", "beslutad"],
  lasare: STATES,
};

/** Which step leads on from which state, for whom, when somebody else has submitted and decided. */
const MOVES: Record<Role, Partial<Record<Step, DocumentState[]>>> = {
  systemforvaltare: {},
  kommunledning: {},
  namndcontroller: {
    "lamna-in": ["utkast", "aterlamnad"],
    granska: ["inlamnad", "godkand"],
    aterlamna: ["inlamnad", "godkand"],
    godkann: ["inlamnad"],
    overlamna: ["godkand", "beslutad"],
    aterkalla: ["beslutad"],
  },
  namndsekreterare: { besluta: ["godkand"], overlamna: ["godkand", "beslutad"], aterkalla: ["beslutad"] },
  enhetschef: { "lamna-in": ["utkast", "aterlamnad"], aterkalla: ["inlamnad"] },
  rapportor: {},
  granskare: { granska: ["inlamnad", "godkand"] },
  ledamot: {},
  lasare: {},
};

const CASES = ROLES.flatMap((role) => STATES.map((state) => [role, state] as const));

test.for(CASES)("a %s reads and moves what is %s in the own nämnd only", ([role, state]) => {
  for (const node of ["namnd", "enhet"]) {
    const user = someone(grant(role, node));
    expect(mayRead(user, UNIT, state)).toBe(READS[role].includes(state));
    for (const step of STEPS) {
      expect([step, mayMove(user, UNIT, document(state), step)]).toEqual([step, MOVES[role][step]?.includes(state) ?? false]);
    }
  }
  const elsewhere = someone(grant(role, "annan-namnd"), grant(role, "annan-enhet"));
  expect(mayRead(elsewhere, UNIT, state)).toBe(false);
  const above = someone(grant(role, "kommun"));
  expect(mayRead(above, UNIT, state)).toBe(state === "beslutad");
  for (const user of [elsewhere, above]) expect(STEPS.filter((step) => mayMove(user, UNIT, document(state), step))).toEqual([]);
  expect([mayFollow(elsewhere, UNIT), mayFollow(above, UNIT)]).toEqual([false, true]);
});

test.for(ROLES)("what a %s may write", (role) => {
  const writes = role === "namndcontroller" || role === "enhetschef";
  expect(mayWrite(someone(grant(role, "enhet")), UNIT)).toBe(writes);
  expect(mayWrite(someone(grant(role, "namnd")), UNIT)).toBe(writes);
  expect(mayWrite(someone(grant(role, "enhet")), ["kommun", "namnd"])).toBe(false);
  expect(mayWrite(someone(grant(role, "kommun")), UNIT)).toBe(false);
  expect(mayWrite(someone(grant(role, "kommun")), ["kommun"])).toBe(role === "kommunledning");
  expect(mayReport(someone(grant(role, "enhet")), UNIT, [])).toBe(writes || role === "rapportor");
});

test("a rapportör reports what nobody is named for, and what he or the one he stands in for is named for", () => {
  const reporter = someone(grant("rapportor", "enhet"));
  expect(mayReport(reporter, UNIT, [])).toBe(true);
  expect(mayReport(reporter, UNIT, ["annan"])).toBe(false);
  expect(mayReport(reporter, UNIT, ["annan", "jag"])).toBe(true);
  expect(mayReport(someone(grant("rapportor", "enhet", { standsInFor: "annan" })), UNIT, ["annan"])).toBe(true);
  expect(mayReport(someone(grant("rapportor", "annan-enhet")), UNIT, [])).toBe(false);
});

test("who submitted does not decide, neither the nämnd's way nor by delegation", () => {
  const both = someone(grant("namndsekreterare", "namnd"), grant("namndcontroller", "namnd", { delegation: true }));
  for (const step of ["besluta", "delegation"] as const) {
    expect(mayMove(both, UNIT, document("godkand"), step)).toBe(true);
    expect(moveRefused(both, UNIT, document("godkand", "jag"), step)?.message).toMatch(/Någon annan måste registrera beslutet/);
  }
});

test("only a controller with delegation decides by delegation", () => {
  const decides = (role: Role, delegation: boolean) =>
    mayMove(someone(grant(role, "namnd", { delegation })), UNIT, document("godkand"), "delegation");
  expect(ROLES.filter((role) => decides(role, true))).toEqual(["namndcontroller"]);
  expect(ROLES.filter((role) => decides(role, false))).toEqual([]);
});

test("a decision is withdrawn by someone else than who registered it", () => {
  const secretary = someone(grant("namndsekreterare", "namnd"));
  expect(mayMove(secretary, UNIT, document("beslutad", "chef", "annan"), "aterkalla")).toBe(true);
  expect(mayMove(secretary, UNIT, document("beslutad", "chef", "jag"), "aterkalla")).toBe(false);
});

test("a controller takes back only what he has submitted himself, and else hands it back", () => {
  const controller = someone(grant("namndcontroller", "namnd"));
  expect(mayMove(controller, UNIT, document("inlamnad", "jag"), "aterkalla")).toBe(true);
  expect(mayMove(controller, UNIT, document("inlamnad", "chef"), "aterkalla")).toBe(false);
});

test("kommunledningen reads what a nämnd has handed over as it was then, and nobody else above the nämnd does", () => {
  for (const role of ROLES) {
    const above = someone(grant(role, "kommun"));
    expect([role, readingOf(above, UNIT, document("godkand"))]).toEqual([role, null]);
    expect([role, readingOf(above, UNIT, handedOver("godkand"))]).toEqual([role, role === "kommunledning" ? "as-handed-over" : null]);
    expect([role, readingOf(above, UNIT, handedOver("beslutad"))]).toEqual([role, "as-it-stands"]);
    expect(readingOf(someone(grant(role, "annan-namnd")), UNIT, handedOver("godkand"))).toBeNull();
  }
  const controller = someone(grant("namndcontroller", "namnd"), grant("kommunledning", "kommun"));
  expect(readingOf(controller, UNIT, handedOver("godkand"))).toBe("as-it-stands");
  expect(readingOf(someone(grant("kommunledning", "namnd")), UNIT, handedOver("godkand"))).toBeNull();
});

test("what is handed over is not handed over again, and is taken back by those who may hand over", () => {
  for (const role of ROLES) {
    const user = someone(grant(role, "namnd"));
    const handler = role === "namndcontroller" || role === "namndsekreterare";
    for (const state of ["godkand", "beslutad"] as const) {
      expect([role, mayMove(user, UNIT, handedOver(state), "overlamna")]).toEqual([role, false]);
      expect([role, mayMove(user, UNIT, handedOver(state), "aterta")]).toEqual([role, handler]);
      expect(mayMove(user, UNIT, document(state), "aterta")).toBe(false);
    }
  }
  const controller = someone(grant("namndcontroller", "namnd"));
  expect(moveRefused(controller, UNIT, handedOver("godkand"), "overlamna")?.message).toBe(
    "Dokumentet är redan lämnat till kommunledningen.",
  );
});

test("a refusal says what the document is and what cannot be done", () => {
  const chief = someone(grant("enhetschef", "enhet"));
  expect(moveRefused(chief, UNIT, document("godkand"), "lamna-in")).toEqual({
    reason: "invalid",
    message: "Dokumentet är godkänt. Då går det inte att lämna in dokumentet.",
  });
  expect(moveRefused(chief, UNIT, document("beslutad"), "lamna-in")?.reason).toBe("frozen");
  expect(moveRefused(chief, UNIT, document("inlamnad"), "godkann")?.reason).toBe("forbidden");
});

test("a paper that is decided is taken in by those who may register its decision, another by those who may write", () => {
  const takers = (decided: boolean) => ROLES.filter((role) => mayTakeIn(someone(grant(role, "namnd")), UNIT, decided));
  expect(takers(false)).toEqual(["namndcontroller", "enhetschef"]);
  expect(takers(true)).toEqual(["namndsekreterare"]);
});

test("a grant holds on its first and its last day, and not outside", () => {
  const grants = [grant("lasare", "enhet", { from: "2026-03-01", to: "2026-03-31" })];
  const on = (day: string) => inForce(grants, day).length;
  expect([on("2026-02-28"), on("2026-03-01"), on("2026-03-31"), on("2026-04-01")]).toEqual([0, 1, 1, 0]);
});

test("drafts that were opened close at their instant, and at once with the role of systemförvaltare", () => {
  const opened = grant("lasare", "namnd", { opened: { until: "2026-03-02T13:00:00.000Z", reason: "Felanmälan" } });
  const reads = (now: string, ...grants: Grant[]) => mayRead(someone(...inForce(grants, now)), UNIT);
  const steward = grant("systemforvaltare", "kommun");
  expect(reads("2026-03-02T12:59:00.000Z", steward, opened)).toBe(true);
  expect(reads("2026-03-02T13:00:00.000Z", steward, opened)).toBe(false);
  expect(reads("2026-03-02T12:59:00.000Z", opened)).toBe(false);
  expect(mayWrite(someone(...inForce([steward, opened], "2026-03-02T12:00:00.000Z")), UNIT)).toBe(false);
  expect(mayComment(someone(...inForce([steward, opened], "2026-03-02T12:00:00.000Z")), UNIT)).toBe(false);
  expect(mayComment(someone(grant("lasare", "namnd")), UNIT)).toBe(true);
});

test("without any grant one sees nothing; whoever holds the database file may do everything but decide what he submitted", () => {
  expect(STATES.some((state) => mayRead(someone(), UNIT, state))).toBe(false);
  const operator: User = { ...someone(), operator: true };
  expect(DRAFTS.every((state) => mayRead(operator, UNIT, state))).toBe(true);
  expect(mayWrite(operator, UNIT)).toBe(true);
  expect(mayMove(operator, UNIT, document("godkand", "jag"), "besluta")).toBe(false);
});

test("a place that does not exist opens for nobody", () => {
  expect(mayWrite(someone(grant("enhetschef", "enhet")), [])).toBe(false);
  expect(mayRead(someone(grant("enhetschef", "enhet")), [], "beslutad")).toBe(false);
  expect(readingOf(someone(grant("kommunledning", "kommun")), [], handedOver("godkand"))).toBeNull();
});
