import { test } from "vitest";
import { severalWritersOfOneText } from "../fixtures/several-writers.ts";

const RUNS = 10_000;

test("two to four people in one text, over a network that delays, reorders, drops and doubles, reloading in between: no word is lost, the loser is told", ({
  task,
}) => {
  const { saved, merged, putAside } = severalWritersOfOneText(RUNS);
  task.meta.figures = `10,000 interleavings (${saved} saved, ${merged} merged, ${putAside} put aside), 0 violations`;
});
