import { expect, test } from "vitest";
import { twoPeopleInOneCell } from "../../tests/fixtures/two-people.ts";
import {
  answered,
  type CellReply,
  commit,
  keepMine,
  keptFrom,
  newCell,
  retry,
  shown,
  stateOf,
  takeTheirs,
  unreadable,
} from "./cell-saving.ts";

const NOBODY: CellReply = { saved: false, message: "Ingen kontakt", unreached: true };
const AT = "2026-09-10T09:00:00.000Z";

test("letters are saved when the server has said so, not when they were sent", () => {
  const sent = commit(newCell("11", 1), "12", "a");
  expect(sent.send).toEqual({ key: "a", base: 1, words: "12" });
  expect(stateOf(sent.cell)).toBe("saving");
  const done = answered(sent.cell, "a", { saved: true, version: 2, at: AT }, "b");
  expect([stateOf(done.cell), done.send]).toEqual(["saved", null]);
});

test("letters typed while a save is under way are sent after it, on its version", () => {
  const first = commit(newCell("11", 1), "12", "a").cell;
  const second = commit(first, "13", "b");
  expect(second.send).toBeNull();
  expect(answered(second.cell, "a", { saved: true, version: 2, at: AT }, "c").send).toEqual({ key: "c", base: 2, words: "13" });
});

test("letters that are no value stay, and an answer to older letters does not mark them as saved", () => {
  const sent = commit(newCell("11", 1), "12", "a").cell;
  const wrong = unreadable(sent, "tolv", "Skriv ett tal.");
  const after = answered(wrong, "a", { saved: true, version: 2, at: AT }, "b");
  expect([after.cell.typed, stateOf(after.cell), after.send]).toEqual(["tolv", "unsaved", null]);
});

test("a save that nobody answered is sent again as the same save", () => {
  const sent = commit(newCell("11", 1), "12", "a").cell;
  const lost = answered(sent, "a", NOBODY, "b").cell;
  expect(stateOf(lost)).toBe("unsaved");
  expect(retry(lost, "c").send).toEqual({ key: "a", base: 1, words: "12" });
});

test("who came second sees what stands, and chooses", () => {
  const sent = commit(newCell("11", 1), "12", "a").cell;
  const late = answered(sent, "a", { saved: false, message: "Eva var först", current: { words: "14", version: 2 } }, "b").cell;
  expect([late.typed, stateOf(late)]).toEqual(["12", "unsaved"]);
  expect(keepMine(late, "c").send).toEqual({ key: "c", base: 2, words: "12" });
  expect(takeTheirs(late)).toMatchObject({ typed: "14", acknowledged: { words: "14", version: 2 }, trouble: null });
});

test("a comment makes a new version of the cell, and nobody is said to have changed its figure", () => {
  expect(shown(newCell("12", 1), "12", 2, "Eva")).toEqual(newCell("12", 2));
  expect(shown(newCell("12", 1), "13", 2, "Eva").changedBy).toBe("Eva");
});

test("what an earlier page could not save is offered on the version it was typed on", () => {
  const kept = keptFrom(newCell("14", 3), "12", 1, "Hann inte sparas");
  expect(shown(kept, "15", 4, "Eva")).toBe(kept);
  expect(keepMine(kept, "a").send).toEqual({ key: "a", base: 1, words: "12" });
  expect(takeTheirs(kept)).toMatchObject({ typed: "14", trouble: null });
});

test("1,000 random interleavings of two people: nothing is lost, and the loser is told", () => twoPeopleInOneCell(1000));
