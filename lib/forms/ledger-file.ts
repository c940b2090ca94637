import type { LedgerLine } from "../domain/ledger.ts";
import { NO_CELL, type Sheet, type SheetRow } from "../domain/sheet.ts";
import { readNumber } from "../swedish/number.ts";
import { cleaned, wordingKey } from "../swedish/wording.ts";
import { withPlainMinus } from "./pasted-amount.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** A row that keeps the whole file from being taken in, and why. */
export type LedgerTrouble = { row: number; words: string; why: string };

export type LedgerRead = {
  lines: LedgerLine[];
  troubles: LedgerTrouble[];
  /** rows that say exactly what an earlier row says, and which */
  doubles: { row: number; first: number; words: string }[];
  /** rows that sum up others and have no account */
  sums: number;
};

const HEADS = {
  account: ["Konto", "Kontonr", "Kontonummer", "Konto nr"],
  accountName: ["Kontonamn", "Kontotext", "Kontobenämning", "Benämning", "Konto (text)"],
  activity: ["Verksamhet", "Verksamhetskod", "Vht", "Verks"],
  activityName: ["Verksamhetsnamn", "Verksamhet (text)", "Verksamhetsbenämning", "Verksamhetstext"],
  amount: ["Belopp", "Utfall", "Saldo", "Summa", "Kronor", "Belopp kr", "Belopp (kr)", "Ackumulerat", "Ack utfall"],
  year: ["År", "Räkenskapsår", "Redovisningsår"],
  period: ["Period", "Månad", "Bokföringsperiod", "Redovisningsperiod"],
} as const;
type Role = keyof typeof HEADS;
type Columns = Partial<Record<Role, number>>;

const HEADS_WITHIN = 30;
const NEEDED: [Role, string][] = [
  ["account", "Konto"],
  ["amount", "Belopp"],
];
export const MOST_LINES = 5000;

/** Reads a ledger's sheet for one year: account, verksamhet and amount in kronor and öre. Nothing is left out unsaid. */
export function readLedger(sheets: Sheet[], year: number): Typed<LedgerRead> {
  const found = sheets.flatMap((sheet) => headsOf(sheet) ?? [])[0];
  if (!found) return refused("Filen måste ha en rad med rubrikerna Konto och Belopp, gärna också Verksamhet och År.");
  const { sheet, at, columns } = found;
  const lacking = NEEDED.filter(([role]) => columns[role] === undefined).map(([, name]) => name);
  if (lacking.length > 0) return refused(`Filen saknar kolumnen ${lacking.join(" och ")}. Döp den så i filen och läs in den igen.`);
  const read: LedgerRead = { lines: [], troubles: [], doubles: [], sums: 0 };
  const seen = new Map<string, number>();
  for (const row of sheet.rows.slice(at + 1)) readRow(read, seen, row, columns, year);
  if (read.lines.length === 0 && read.troubles.length === 0) return refused("Filen har inga rader med konto och belopp.");
  if (read.lines.length > MOST_LINES)
    return refused(`Filen har fler än ${MOST_LINES} rader. Ta ut en rad per konto och verksamhet ur ekonomisystemet.`);
  return understood(read);
}

function headsOf(sheet: Sheet): { sheet: Sheet; at: number; columns: Columns } | null {
  for (const [at, { cells }] of sheet.rows.slice(0, HEADS_WITHIN).entries()) {
    const columns: Columns = {};
    for (const [index, { words }] of cells.entries()) {
      for (const role of Object.keys(HEADS) as Role[]) {
        if (columns[role] === undefined && HEADS[role].some((head) => wordingKey(head) === wordingKey(words))) columns[role] = index;
      }
    }
    if (columns.account !== undefined || columns.amount !== undefined) return { sheet, at, columns };
  }
  return null;
}

function readRow(read: LedgerRead, seen: Map<string, number>, { no, cells }: SheetRow, columns: Columns, year: number): void {
  const cellAt = (role: Role) => (columns[role] === undefined ? NO_CELL : (cells[columns[role]] ?? NO_CELL));
  const wordsAt = (role: Role) => cleaned(cellAt(role).words);
  const [account = "", ...rest] = wordsAt("account").split(" ");
  const amount = wordsAt("amount");
  const told = cells.map(({ words }) => words).filter((words) => words !== "");
  const trouble = (why: string) => read.troubles.push({ row: no, words: told.join(" · "), why });
  if (told.length === 0) return;
  if (!/^\d+$/.test(account)) {
    if (/^(summa|totalt|total|netto)\b/i.test(told[0] ?? "")) read.sums++;
    else trouble(account === "" ? "Raden har inget konto." : `”${wordsAt("account")}” är inget kontonummer.`);
    return;
  }
  const other = otherYear(wordsAt("year"), wordsAt("period"), year);
  if (other) return void trouble(`Raden gäller ${other}, inte ${year}.`);
  const number = amount === "" ? null : readNumber(withPlainMinus(amount).replace(/\s?(kr|kronor)$/i, ""));
  if (!number) return void trouble(amount === "" ? "Raden har inget belopp." : `”${amount}” är inget belopp i kronor.`);
  if (number.micro % 10_000 !== 0) return void trouble(`${amount} har fler decimaler än öre.`);
  const activity = [wordsAt("activity"), wordsAt("activityName")].filter(Boolean).join(" ");
  const line = { row: no, account, accountName: wordsAt("accountName") || rest.join(" "), activity, ore: number.micro / 10_000 };
  const same = told.join("\n");
  const first = seen.get(same);
  if (first !== undefined) read.doubles.push({ row: no, first, words: told.join(" · ") });
  else seen.set(same, no);
  read.lines.push(line);
}

/** The year that a row says it is of, when it is another; "202604" and "2026-04" are periods of 2026. */
function otherYear(year: string, period: string, wanted: number): string {
  const told = /^(19|20)\d{2}$/.exec(year)?.[0] ?? /^((19|20)\d{2})([-./]?\d{1,2})?\b/.exec(period)?.[1];
  return told !== undefined && Number(told) !== wanted ? told : "";
}
