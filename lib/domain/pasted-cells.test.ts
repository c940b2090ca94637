import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "../swedish/number.ts";
import { landPasted, type PasteGrid, readPasted, writePasted } from "./pasted-cells.ts";

const isFigure = (words: string) => readNumber(words) !== null || words === "mäts ej";
const line = (id: string, name: string, under = "") => ({ name, under, cells: [`${id}/totalt`, `${id}/kvinnor`, `${id}/man`] });
const lines = [
  line("a", "Antal aspiranter"),
  line("a-n", "Norrmalm", "Antal aspiranter"),
  line("p", "Antal platser"),
  line("p-n", "Norrmalm", "Antal platser"),
];
const grid: PasteGrid = {
  lines,
  named: lines,
  columns: [["Totalt"], ["Kvinnor, flickor", "Kvinnor"], ["Män, pojkar", "Män"]],
  meaning: (name) => (name === "Normalm" ? "Norrmalm" : name),
};

test("figures alone land from the chosen cell to the right and down", () => {
  const landing = landPasted(readPasted("14\t7\n3\t1\n"), grid, { line: 0, column: 1 }, isFigure);
  expect(landing.cells).toEqual([
    { id: "a/kvinnor", words: "14" },
    { id: "a/man", words: "7" },
    { id: "a-n/kvinnor", words: "3" },
    { id: "a-n/man", words: "1" },
  ]);
});

test("named lines land by name in any order, a stadsdel under the indicator named above it", () => {
  const landing = landPasted(
    readPasted("Antal platser\t9\nNorrmalm\t4\nANTAL ASPIRANTER:\t14\nNormalm\t3"),
    grid,
    { line: 3, column: 2 },
    isFigure,
  );
  expect(landing.cells.map(({ id, words }) => `${id} ${words}`)).toEqual(["p/totalt 9", "p-n/totalt 4", "a/totalt 14", "a-n/totalt 3"]);
});

test("columns land by their heads, and a column of the sheet's own is left out", () => {
  const landing = landPasted(readPasted("\tMän\tKälla\tKvinnor\nAntal aspiranter\t6\tAgresso\t8"), grid, { line: 0, column: 0 }, isFigure);
  expect(landing.cells.map(({ id, words }) => `${id} ${words}`)).toEqual(["a/man 6", "a/kvinnor 8"]);
});

test("a name nobody knows and figures outside the grid are told, never dropped unseen", () => {
  const landing = landPasted(readPasted("Antal lotsar\t5\t6\nAntal platser\t1\t2\t3\t4"), grid, { line: 0, column: 0 }, isFigure);
  expect(landing.unknown).toEqual([{ name: "Antal lotsar", figures: 2 }]);
  expect(landing.outside).toBe(1);
});

test("a kind of empty beside figures is a figure, not a name", () => {
  expect(landedAt("mäts ej\t8\t6", { line: 2, column: 0 })).toEqual(["p/totalt mäts ej", "p/kvinnor 8", "p/man 6"]);
  expect(landedAt("–\t8\t6", { line: 2, column: 0 })).toEqual(["p/totalt –", "p/kvinnor 8", "p/man 6"]);
});

test("heads above figures alone say which column they are, and are not typed in themselves", () => {
  expect(landedAt("Män\tTotalt\n6\t14\n1\t3", { line: 2, column: 0 })).toEqual(["p/man 6", "p/totalt 14", "p-n/man 1", "p-n/totalt 3"]);
});

test("stadsdelar in a column of their own land under the indicator beside or above them, where its cell is merged", () => {
  const words = "Indikator\tStadsdel\tTotalt\nAntal platser\tHela enheten\t9\n\tNorrmalm\t4\nAntal aspiranter\tNormalm\t3";
  expect(landedAt(words)).toEqual(["p/totalt 9", "p-n/totalt 4", "a-n/totalt 3"]);
  expect(landedAt("Antal platser\tNorrmalm\t4\t2")).toEqual(["p-n/totalt 4", "p-n/kvinnor 2"]);
});

test("stadsdelar alone land under the chosen indicator, also where they are not shown", () => {
  const shown = lines.filter(({ under }) => under === "");
  const landing = landPasted(readPasted("Norrmalm\t4"), { ...grid, lines: shown }, { line: 1, column: 0 }, isFigure);
  expect(landing.cells).toEqual([{ id: "p-n/totalt", words: "4" }]);
});

test("figures in a row without a name, or with one that several indicators have, are told", () => {
  const twice = [...lines, line("p2", "Antal platser")];
  const landing = landPasted(
    readPasted("Antal aspiranter\t1\n\t2\nAntal platser\t3\t4"),
    { ...grid, named: twice },
    { line: 0, column: 0 },
    isFigure,
  );
  expect([landing.cells.length, landing.nameless]).toEqual([1, 3]);
});

test("a stadsdel below a name that nobody knows is not taken for the indicator's before it", () => {
  const landing = landPasted(readPasted("Antal platser\t9\nAntal lotsar\t5\nNorrmalm\t4"), grid, { line: 0, column: 0 }, isFigure);
  expect(landing.cells).toEqual([{ id: "p/totalt", words: "9" }]);
  expect([landing.unknown, landing.nameless]).toEqual([[{ name: "Antal lotsar", figures: 1 }], 1]);
  const beside = landPasted(readPasted("Antal platser\t\t9\nAntal lotsar\t\t5\n\tNorrmalm\t4"), grid, { line: 0, column: 0 }, isFigure);
  expect([beside.cells, beside.unknown, beside.nameless]).toEqual([landing.cells, landing.unknown, 1]);
});

function landedAt(words: string, from = { line: 0, column: 0 }): string[] {
  return landPasted(readPasted(words), grid, from, isFigure).cells.map((cell) => `${cell.id} ${cell.words}`);
}

test("what is copied out is read back as the same cells, whatever stands in them", () => {
  const words = fc.string().map((letters) => letters.replace(/\r/g, "").trim());
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (table) => {
      fc.pre(table.some((row) => row.some((cell) => cell !== "")) && !table.some((row) => row.some((cell) => cell.startsWith('"'))));
      expect(readPasted(`${writePasted(table)}\n`)).toEqual(table);
    }),
  );
});
