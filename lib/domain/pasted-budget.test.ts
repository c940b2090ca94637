import { expect, test } from "vitest";
import { isAmount } from "../forms/pasted-amount.ts";
import type { BudgetColumn, BudgetRow } from "./budget.ts";
import { landBudget } from "./pasted-budget.ts";
import { readPasted } from "./pasted-cells.ts";

const column = (code: BudgetColumn["code"], title: string, group = ""): BudgetColumn => ({ key: code, code, title, group });
const row = (kind: BudgetRow["kind"], label: string): BudgetRow => ({ kind, label, side: "", sums: "", cells: {} });

const TABLE = {
  columns: [
    column("budget-netto", "Budget netto"),
    column("kostnader", "Kostnader", "Utfall 2026"),
    column("intakter", "Intäkter", "Utfall 2026"),
  ],
  rows: [
    row("rubrik", "Stöd"),
    row("rad", "Handläggning"),
    row("summa", "Summa"),
    row("rubrik", "Arbete"),
    row("rad", "Handläggning"),
    row("rad", "Feriearbete"),
    row("summa", "Summa"),
    row("summa", "Totalt"),
  ],
};
const START = { row: 1, column: 0 };

function landed(text: string, meant: (name: string) => number | null | undefined = () => undefined, from = START) {
  return landBudget(readPasted(text), TABLE, from, { isFigure: isAmount, meant });
}

const placed = (text: string) => landed(text).amounts.map(({ row: at, column: key, words }) => `${at}/${key}=${words}`);

test("two groups may both have a Handläggning and a Summa: the paste's own headings tell them apart", () => {
  expect(placed("\tBudget netto\nArbete\nHandläggning\t1,2\nSumma\t4,9\nStöd\nHandläggning\t6,6")).toEqual([
    "4/budget-netto=1,2",
    "6/budget-netto=4,9",
    "1/budget-netto=6,6",
  ]);
});

test("without headings the same name a second time is the next row of that name", () => {
  expect(placed("\tBudget netto\nHandläggning\t6,6\nSumma\t21,6\nHandläggning\t1,2\nFeriearbete\t2,3\nSumma\t4,9\nTotalt\t26,5")).toEqual([
    "1/budget-netto=6,6",
    "2/budget-netto=21,6",
    "4/budget-netto=1,2",
    "5/budget-netto=2,3",
    "6/budget-netto=4,9",
    "7/budget-netto=26,5",
  ]);
});

test("columns are found by their heads in any order, also when the head is two rows", () => {
  expect(placed("\tUtfall 2026\t\t\n(mnkr)\tIntäkter\tKostnader\tBudget netto\nFeriearbete\t5,3\t8,1\t2,3")).toEqual([
    "5/intakter=5,3",
    "5/kostnader=8,1",
    "5/budget-netto=2,3",
  ]);
});

test("the paste says what it is in; when it does not, nobody guesses", () => {
  expect(landed("Beloppen anges i TKr\tKostnader\nFeriearbete\t8 100").unit).toBe("tkr");
  expect(landed("(mnkr)\tKostnader\nFeriearbete\t8,1").unit).toBe("mnkr");
  expect(landed("\tKostnader (kronor)\nFeriearbete\t8100000").unit).toBe("kr");
  expect(landed("\tKostnader\nFeriearbete\t8,1").unit).toBeNull();
});

test("a name that the table does not have is told with its figures, until somebody says what it means", () => {
  const text = "\tBudget netto\tKostnader\nSommarjobb\t2,3\t8,1\nFeriearbete\t1\t2";
  expect(landed(text).unknown).toEqual([{ name: "Sommarjobb", figures: 2 }]);
  expect(landed(text, () => 4).amounts.filter(({ row: at }) => at === 4)).toHaveLength(2);
  const nowhere = landed(text, () => null);
  expect([nowhere.unknown, nowhere.amounts.length]).toEqual([[], 2]);
});

test("a column that the table does not have is told, and figures outside the table are counted", () => {
  expect(landed("\tKostnader\tÅrsarbetare\nFeriearbete\t8,1\t4").unknownColumns).toEqual(["Årsarbetare"]);
  expect(landed("1\t2\t3\t4", undefined, { row: 7, column: 0 })).toMatchObject({
    outside: 1,
    amounts: [{ row: 7 }, { row: 7 }, { row: 7 }],
  });
});

test("figures without names go from the chosen cell to the right and down", () => {
  expect(landed("1\t2\n3\t4", undefined, { row: 4, column: 1 }).amounts).toEqual([
    { row: 4, column: "kostnader", words: "1" },
    { row: 4, column: "intakter", words: "2" },
    { row: 5, column: "kostnader", words: "3" },
    { row: 5, column: "intakter", words: "4" },
  ]);
});

test("an empty cell in the paste empties the cell, and text in one lands where it stands so that it can be named", () => {
  expect(placed("\tKostnader\tIntäkter\nFeriearbete\t\tca 5\nTotalt\t1\t2").slice(0, 2)).toEqual(["5/kostnader=", "5/intakter=ca 5"]);
});
