import { expect, test } from "vitest";
import { severalWritersOfOneText } from "../../tests/fixtures/several-writers.ts";
import { paragraph, plainLines, type RichText } from "./text-block.ts";
import {
  answerText,
  keptText,
  newTextSaving,
  pauseText,
  putTogether,
  retryText,
  saveMine,
  shownText,
  sideBySide,
  type TextReply,
  takeStanding,
  textState,
  togetherFrom,
  typeText,
} from "./text-saving.ts";

const AT = "2026-09-10T09:00:00.000Z";
const written = (...lines: string[]): RichText => lines.map(paragraph);
const BASE = written("Läget", "Arbetet", "Slutsats");
const saved = (version: number, ...merged: string[]): TextReply => ({
  ...{ saved: true, version, at: AT },
  ...(merged.length > 0 && { merged: written(...merged) }),
});

/** A page with the text as version 1, where somebody has written and rested; the save "a" is on its way. */
const resting = (...lines: string[]) => pauseText(typeText(newTextSaving(BASE, 1), written(...lines)), "a");

test("a text is saved when the server has said so, not when it was sent", () => {
  const { saving, send } = resting("Läget i maj", "Arbetet", "Slutsats");
  expect(send).toEqual({ key: "a", base: 1, text: written("Läget i maj", "Arbetet", "Slutsats") });
  expect(textState(saving)).toBe("saving");
  const done = answerText(saving, "a", saved(2), "b");
  expect([textState(done.saving), done.send]).toEqual(["saved", null]);
});

test("what is typed while a save is under way is sent after it, on its version", () => {
  const more = typeText(resting("Läget i maj", "Arbetet", "Slutsats").saving, written("Läget i maj", "Arbetet", "Vår slutsats"));
  expect(pauseText(more, "b").send).toBeNull();
  expect(answerText(more, "a", saved(2), "c").send).toMatchObject({ key: "c", base: 2 });
});

test("what somebody else wrote comes with the answer, also while one types on", () => {
  const { saving } = resting("Läget i maj", "Arbetet", "Slutsats");
  const done = answerText(saving, "a", saved(3, "Läget i maj", "Arbetet", "Er slutsats"), "b");
  expect([plainLines(done.saving.typed), textState(done.saving)]).toEqual([["Läget i maj", "Arbetet", "Er slutsats"], "saved"]);
  const typing = typeText(saving, written("Läget i maj", "Vårt arbete", "Slutsats"));
  const rebased = answerText(typing, "a", saved(3, "Läget i maj", "Arbetet", "Er slutsats"), "b");
  expect(rebased.send).toEqual({ key: "b", base: 3, text: written("Läget i maj", "Vårt arbete", "Er slutsats") });
});

test("what was typed on in a paragraph that somebody else has changed is held beside it, and nothing is sent", () => {
  const typing = typeText(resting("Läget i maj", "Arbetet", "Slutsats").saving, written("Läget i maj", "Arbetet", "Min slutsats"));
  const { saving, send } = answerText(typing, "a", saved(3, "Läget i maj", "Arbetet", "Er slutsats"), "b");
  expect([textState(saving), send, pauseText(saving, "c").send]).toEqual(["choose", null, null]);
  expect(sideBySide(saving)).toEqual({
    conflict: [{ agreed: written("Läget i maj", "Arbetet") }, { mine: written("Min slutsats"), theirs: written("Er slutsats") }],
  });
});

/** The server would not merge: somebody else has changed the same paragraph. */
function refusedBeside() {
  const { saving } = resting("Läget i maj", "Arbetet", "Slutsats");
  const current = { text: written("Läget i juni", "Arbetet", "Slutsats"), version: 2 };
  return answerText(saving, "a", { saved: false, message: "Eva var först", current, kept: 3 }, "b").saving;
}

test("the one who came second chooses: the own text, what stands, or both put together", () => {
  const held = refusedBeside();
  expect([textState(held), plainLines(held.typed)[0]]).toEqual(["choose", "Läget i maj"]);
  expect(saveMine(held, "c").send).toEqual({ key: "c", base: 2, text: written("Läget i maj", "Arbetet", "Slutsats") });
  expect(plainLines(takeStanding(held).typed)[0]).toBe("Läget i juni");
  const merge = sideBySide(held);
  const together = merge ? togetherFrom(merge) : [];
  expect(plainLines(together)).toEqual(["Läget i juni", "Läget i maj", "Arbetet", "Slutsats"]);
  expect(putTogether(held, together, "c").send).toEqual({ key: "c", base: 2, text: together });
});

test("one may write on while the choice waits", () => {
  const more = typeText(refusedBeside(), written("Läget i maj", "Arbetet", "Slutsats", "Mera"));
  expect([textState(more), pauseText(more, "c").send]).toEqual(["choose", null]);
  expect(saveMine(more, "d").send?.text).toHaveLength(4);
});

test("a save that nobody answered is sent again as the same save, and what was typed since comes after it", () => {
  const lost = answerText(resting("Läget i maj").saving, "a", { saved: false, message: "Ingen kontakt", unreached: true }, "b").saving;
  expect(textState(lost)).toBe("unsaved");
  const more = typeText(lost, written("Läget i maj", "Mera"));
  expect(retryText(more, "c").send).toEqual({ key: "a", base: 1, text: written("Läget i maj") });
  expect(answerText(more, "a", saved(2), "d").send).toEqual({ key: "d", base: 2, text: written("Läget i maj", "Mera") });
});

test("an answer that comes late or twice changes nothing", () => {
  const { saving } = answerText(resting("Läget i maj").saving, "a", saved(2), "b");
  expect(answerText(saving, "a", saved(2, "Något annat"), "c")).toEqual({ saving, send: null });
});

test("a text that is refused stays with why, and is sent anew when the person asks", () => {
  const { saving } = answerText(resting("Läget i maj").saving, "a", { saved: false, message: "Beslutat" }, "b");
  expect([textState(saving), saving.trouble?.message, plainLines(saving.typed)]).toEqual(["unsaved", "Beslutat", ["Läget i maj"]]);
  expect(retryText(saving, "c").send).toEqual({ key: "c", base: 1, text: written("Läget i maj") });
});

test("what an earlier page could not save is offered on the version it was typed on", () => {
  const kept = keptText(newTextSaving(written("Läget i juni"), 4), written("Läget i maj"), 1, "Hann inte sparas");
  expect([textState(kept), pauseText(kept, "a").send]).toEqual(["choose", null]);
  expect(saveMine(kept, "a").send).toEqual({ key: "a", base: 1, text: written("Läget i maj") });
  expect(plainLines(takeStanding(kept).typed)).toEqual(["Läget i juni"]);
});

test("what somebody else saved is shown in what one types, unless it is the same paragraph", () => {
  const typing = typeText(newTextSaving(BASE, 1), written("Läget i maj", "Arbetet", "Slutsats"));
  const shown = shownText(typing, written("Läget", "Arbetet", "Er slutsats"), 2);
  expect(plainLines(shown.typed)).toEqual(["Läget i maj", "Arbetet", "Er slutsats"]);
  expect(pauseText(shown, "a").send).toMatchObject({ base: 2 });
  expect(shownText(typing, written("Läget i juni", "Arbetet", "Slutsats"), 2)).toBe(typing);
});

const RUNS = 1000;
test(`${RUNS} random interleavings of two to four people: nothing is lost, and the loser is told`, () => {
  const seen = severalWritersOfOneText(RUNS);
  // it did try what it says
  expect(Math.min(seen.saved, seen.merged, seen.putAside)).toBeGreaterThan(RUNS / 20);
});
