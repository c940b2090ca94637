import { type BudgetUnit, KRONOR_PER } from "../domain/budget.ts";
import { MICRO } from "../swedish/decimal.ts";
import { readNumber } from "../swedish/number.ts";
import { cleaned } from "../swedish/wording.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** Reads a budget cell typed in the table's unit as whole kronor: "17,5" in mnkr is 17 500 000. "" is an empty cell, not 0. */
export function readAmount(typed: string, unit: BudgetUnit): Typed<number | null> {
  const text = cleaned(typed);
  if (text === "") return understood(null);
  const figure = text.replace(/\s?(mnkr|tkr|kr)$/i, "");
  const number = readNumber(figure);
  const writtenUnit = /(mnkr|tkr|kr)$/i.exec(text)?.[1]?.toLowerCase();
  if (!number) return refused(whyNoAmount(figure));
  if (writtenUnit && writtenUnit !== unit) return refused(`Tabellen är i ${unit}. Skriv beloppet i ${unit}.`);
  const kr = (number.micro * KRONOR_PER[unit]) / MICRO;
  if (!Number.isSafeInteger(kr)) return refused(UNEVEN);
  return understood(kr);
}

const UNEVEN = "Beloppet går inte jämnt ut i kronor. Ta bort decimaler.";

/** A figure that is too fine, or can be read in two ways, is told from words. */
function whyNoAmount(figure: string): string {
  if (/^[-−]?[\d\s]+[.,]\d{7,}$/.test(figure)) return UNEVEN;
  if (/^[-−]?\d{1,3}\.\d{3}$/.test(figure)) {
    return `”${figure}” kan läsas på två sätt. Skriv ${figure.replace(".", ",")} eller ${figure.replace(".", " ")}.`;
  }
  return "Skriv ett belopp, till exempel 12,5.";
}
