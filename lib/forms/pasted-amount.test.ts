import { expect, test } from "vitest";
import { isAmount, readPastedAmount } from "./pasted-amount.ts";

const kronor = (words: string, unit: "kr" | "tkr" | "mnkr" = "tkr") => {
  const read = readPastedAmount(words, unit);
  return read.ok ? read.value : read.message;
};

test("a minus is a minus however a ledger or a spreadsheet writes it", () => {
  for (const words of ["-3571", "−3 571", "–3571", "- 3 571", "3 571-", "(3 571)", "3571−", "\uff0d3571"]) {
    expect([words, kronor(words)]).toEqual([words, -3_571_000]);
  }
});

test("blanks of every kind group digits, and the unit decides what the figure is worth", () => {
  expect(kronor("97\u00a0030")).toBe(97_030_000);
  expect(kronor("97\u202f030", "kr")).toBe(97_030);
  expect(kronor("18,4", "mnkr")).toBe(18_400_000);
  expect(kronor("18,45", "tkr")).toBe(18_450);
});

test("an empty cell and a dash alone are empty, and a zero is a zero", () => {
  expect([kronor(""), kronor("–"), kronor("-"), kronor("0"), kronor("0,0")]).toEqual([null, null, null, 0, 0]);
});

test("öre, text and what may mean two things are refused, never rounded", () => {
  expect(kronor("18,4567")).toMatch(/hela kronor|jämnt ut/);
  expect(kronor("ca 5")).toMatch(/Skriv ett belopp/);
  expect(kronor("200,1234567")).toMatch(/jämnt ut/);
  expect(kronor("1.234")).toBe("”1.234” kan läsas på två sätt. Skriv 1,234 eller 1 234.");
  expect(kronor("5 mnkr", "tkr")).toMatch(/Tabellen är i tkr/);
});

test("a figure is told from a name", () => {
  expect(["3 300", "(5)", "-1,5", "12,34567"].every(isAmount)).toBe(true);
  expect(["Bidrag", "Netto 2026", "", "–"].some(isAmount)).toBe(false);
});
