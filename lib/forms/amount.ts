import { type BudgetUnit, KRONOR_PER } from "../domain/budget.ts";
import { MICRO } from "../swedish/decimal.ts";
import { readNumber } from "../swedish/number.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** Reads a budget cell typed in the table's unit as whole kronor: "17,5" in mnkr is 17 500 000. "" is an empty cell, not 0. */
export function readAmount(typed: string, unit: BudgetUnit): Typed<number | null> {
  const text = cleaned(typed);
  if (text === "") return understood(null);
  const number = readNumber(text.replace(/\s?(mnkr|tkr|kr)$/i, ""));
  const writtenUnit = /(mnkr|tkr|kr)$/i.exec(text)?.[1]?.toLowerCase();
  if (!number) return refused("Skriv ett belopp, till exempel 12,5.");
  if (writtenUnit && writtenUnit !== unit) return refused(`Tabellen är i ${unit}. Skriv beloppet i ${unit}.`);
  const kr = (number.micro * KRONOR_PER[unit]) / MICRO;
  if (!Number.isSafeInteger(kr)) return refused("Beloppet går inte jämnt ut i kronor. Ta bort decimaler.");
  return understood(kr);
}
