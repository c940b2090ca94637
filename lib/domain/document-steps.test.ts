import { expect, test } from "vitest";
import { type DocumentEvent, lifeOf } from "./document-steps.ts";

const happened = (...events: [kind: DocumentEvent["kind"], byId: string][]) => lifeOf(events.map(([kind, byId]) => ({ kind, byId })));

test("a document goes from draft to decided, and remembers who submitted and who decided", () => {
  expect(happened(["paborjad", "chef"])).toEqual({ state: "utkast", submittedBy: null, decidedBy: null });
  expect(happened(["paborjad", "chef"], ["inlamnad", "chef"]).state).toBe("inlamnad");
  expect(happened(["inlamnad", "chef"], ["aterlamnad", "controller"])).toEqual({
    state: "aterlamnad",
    submittedBy: "chef",
    decidedBy: null,
  });
  const decided = happened(["importerad", "chef"], ["inlamnad", "chef"], ["godkand", "controller"], ["beslutad", "sekreterare"]);
  expect(decided).toEqual({ state: "beslutad", submittedBy: "chef", decidedBy: "sekreterare" });
});

test("a review is an event and moves nothing", () => {
  expect(happened(["inlamnad", "chef"], ["granskad", "granskare"]).state).toBe("inlamnad");
});

test("what is taken back leads to what was before it", () => {
  expect(happened(["inlamnad", "chef"], ["aterkallad", "chef"]).state).toBe("utkast");
  expect(happened(["inlamnad", "chef"], ["aterlamnad", "c"], ["inlamnad", "chef"], ["aterkallad", "chef"]).state).toBe("aterlamnad");
  const withdrawn = happened(["inlamnad", "chef"], ["godkand", "c"], ["delegation", "c"], ["aterkallad", "s"]);
  expect(withdrawn).toEqual({ state: "godkand", submittedBy: "chef", decidedBy: null });
});
