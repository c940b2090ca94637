import { expect, test } from "vitest";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { annualReport, budget, kfGoal } from "../../../tests/fixtures/unit-papers.ts";
import type { BudgetPart } from "../../domain/document.ts";
import { checkedPaper } from "../checked-paper.ts";
import { budgetColumns, budgetSums, budgetVarav } from "./budget-arithmetic.ts";

const found = (part: BudgetPart) => {
  const paper = checkedPaper(annualReport([kfGoal("3.1 Budget", part)]), styrmodellOf(2022));
  return [budgetSums, budgetColumns, budgetVarav]
    .flatMap((rule) => rule.find(paper))
    .map(({ rule, place }) => `${rule} ${place.row} ${place.column}`);
};
const plain = (lek: string[], kök: string[], total: string[]) =>
  budget(
    "Budget 2022",
    ["kostnader", "intakter", "netto"],
    [
      ["rad", "Lek", lek],
      ["rad", "Kök", kök],
      ["summa", "Budget totalt", total, "totalt"],
    ],
  );

test("a budget that adds up is silent, with empty cells and rounding", () => {
  expect(found(plain(["12,4", "1,1", "11,3"], ["3,0", "", "3,0"], ["15,4", "1,1", "14,3"]))).toEqual([]);
  expect(found(plain(["12,4", "1,1", "11,3"], ["3,0", "0,2", "2,8"], ["15,5", "1,3", "14,2"]))).toEqual([]);
});

test("a sum and a netto that their parts do not give are found", () => {
  expect(found(plain(["12,4", "1,1", "11,3"], ["3,0", "0,2", "2,8"], ["16,4", "1,3", "15,1"]))).toEqual([
    "budgetsumma Budget totalt kostnader",
    "budgetsumma Budget totalt netto",
  ]);
  expect(found(plain(["12,4", "1,1", "10,3"], ["3,0", "0,2", "2,8"], ["15,4", "1,3", "14,1"]))).toContain("budgetkolumn Lek netto");
});

test("incomes printed with a minus are the paper's own sign", () => {
  expect(found(plain(["12,4", "-1,1", "11,3"], ["3,0", "-0,2", "2,8"], ["15,4", "-1,3", "14,1"]))).toEqual([]);
});

test("groups with sums and a total over them are each summed by their own rows", () => {
  const groups = (first: string) =>
    budget(
      "Bokslut 2022",
      ["budget-netto", "netto", "resultat"],
      [
        ["rubrik", "Barn", []],
        ["rad", "Lek", ["5,0", "4,5", "0,5"]],
        ["rad", "Läxor", ["2,0", "2,1", "-0,1"]],
        ["summa", "Summa", [first, "6,6", "0,4"], "grupp"],
        ["rubrik", "Vuxna", []],
        ["rad", "Kurser", ["1,0", "1,0", "0,0"]],
        ["rad", "Träffar", ["3,0", "2,0", "1,0"]],
        ["summa", "Summa", ["4,0", "3,0", "1,0"], "grupp"],
        ["summa", "Totalt", ["11,0", "9,6", "1,4"], "totalt"],
      ],
    );
  expect(found(groups("7,0"))).toEqual([]);
  expect(found(groups("7,5"))).toContain("budgetsumma Summa budget-netto");
});

test("varav rows are counted by no sum and never exceed their row", () => {
  const varav = (part: string) =>
    budget(
      "Budget 2022",
      ["kostnader"],
      [
        ["rad", "Lek", ["12,4"]],
        ["varav", "varav löner", [part]],
        ["rad", "Kök", ["3,0"]],
        ["summa", "Summa", ["15,4"], "totalt"],
      ],
    );
  expect(found(varav("9,0"))).toEqual([]);
  expect(found(varav("13,0"))).toEqual(["budget-varav Lek kostnader"]);
});
