import { expect, test } from "vitest";
import { type DocumentEvent, lifeOf } from "./document-steps.ts";

const happened = (...events: [kind: DocumentEvent["kind"], byId: string][]) =>
  lifeOf(events.map(([kind, byId], hour) => ({ kind, byId, at: `2026-03-02T0${hour}:00:00.000Z` })));
const NOWHERE = { submittedBy: null, decidedBy: null, handedOverAt: null };

test("a document goes from draft to decided, and remembers who submitted and who decided", () => {
  expect(happened(["paborjad", "chef"])).toEqual({ ...NOWHERE, state: "utkast" });
  expect(happened(["paborjad", "chef"], ["inlamnad", "chef"]).state).toBe("inlamnad");
  expect(happened(["inlamnad", "chef"], ["aterlamnad", "controller"])).toEqual({
    ...NOWHERE,
    state: "aterlamnad",
    submittedBy: "chef",
  });
  const decided = happened(["importerad", "chef"], ["inlamnad", "chef"], ["godkand", "controller"], ["beslutad", "sekreterare"]);
  expect(decided).toEqual({ ...NOWHERE, state: "beslutad", submittedBy: "chef", decidedBy: "sekreterare" });
});

test("a review is an event and moves nothing", () => {
  expect(happened(["inlamnad", "chef"], ["granskad", "granskare"]).state).toBe("inlamnad");
});

test("what is taken back leads to what was before it", () => {
  expect(happened(["inlamnad", "chef"], ["aterkallad", "chef"]).state).toBe("utkast");
  expect(happened(["inlamnad", "chef"], ["aterlamnad", "c"], ["inlamnad", "chef"], ["aterkallad", "chef"]).state).toBe("aterlamnad");
  const withdrawn = happened(["inlamnad", "chef"], ["godkand", "c"], ["delegation", "c"], ["aterkallad", "s"]);
  expect(withdrawn).toEqual({ ...NOWHERE, state: "godkand", submittedBy: "chef" });
});

test("a document is handed over beside its state: a decision keeps it, and who takes the document back ends it", () => {
  const approved: Parameters<typeof happened> = [
    ["inlamnad", "chef"],
    ["godkand", "c"],
    ["overlamnad", "c"],
  ];
  expect(happened(...approved)).toMatchObject({ state: "godkand", handedOverAt: "2026-03-02T02:00:00.000Z" });
  expect(happened(...approved, ["beslutad", "s"])).toMatchObject({ state: "beslutad", handedOverAt: "2026-03-02T02:00:00.000Z" });
  for (const ends of ["atertagen", "aterlamnad"] as const) expect(happened(...approved, [ends, "c"]).handedOverAt).toBeNull();
  expect(happened(...approved, ["atertagen", "c"]).state).toBe("godkand");
  expect(happened(...approved, ["beslutad", "s"], ["aterkallad", "t"])).toMatchObject({ state: "godkand", handedOverAt: null });
  expect(happened(...approved, ["atertagen", "c"], ["overlamnad", "c"]).handedOverAt).toBe("2026-03-02T04:00:00.000Z");
});
