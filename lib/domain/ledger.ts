import { wordingKey } from "../swedish/wording.ts";
import { type BudgetColumn, type BudgetTable, columnFormula } from "./budget.ts";
import { isTyped } from "./budget-shape.ts";

/** One line of the ledger: what an account has in a verksamhet. Costs are positive and incomes negative, as in the ledger. */
export type LedgerLine = {
  /** the file's own row number */
  row: number;
  account: string;
  accountName: string;
  activity: string;
  /** öre, exactly */
  ore: number;
};

/**
 * What somebody has to say of a ledger before it can be taken in: which row a verksamhet or an account is, whether an
 * account is a cost or an income, and which verksamheter a table is of.
 */
export type MeaningKind = "rad" | "slag" | "tabell";

/** A name of the ledger and what it was said to mean: a row's key, a column's code, "med"; "" for what does not belong here. */
export type Meanings = Record<MeaningKind, Record<string, string>>;

export type Unsaid = { kind: MeaningKind; written: string; lines: number; ore: number };

/** What one cell of the table gets from the ledger. */
export type LedgerAmount = { row: number; column: string; ore: number; kr: number; lines: LedgerLine[] };

export type LedgerPlan = {
  amounts: LedgerAmount[];
  /** lines that somebody has said do not belong here */
  left: LedgerLine[];
  unsaid: Unsaid[];
  /** cells of the same columns that have an amount and that the ledger says nothing of */
  untouched: { row: number; column: string }[];
};

/** By what a table's rows are told apart: one by account class has a single column of amounts, others a row a verksamhet. */
export function rowsAreAccounts({ columns }: Pick<BudgetTable, "columns">): boolean {
  return columns.some(({ code }) => code === "belopp");
}

/**
 * Where every line of a ledger goes in a table, and what nobody has said yet. Kostnader and intäkter each have their own
 * column where the table has both; else the amount goes to the forecast, or to what is budgeted. Kronor are the sum of the
 * öre, rounded once.
 */
export function planLedger(lines: LedgerLine[], table: BudgetTable, meanings: Meanings): LedgerPlan {
  const sums = new Map<string, LedgerAmount>();
  const unsaid = new Map<string, Unsaid>();
  const left: LedgerLine[] = [];
  for (const line of lines) {
    const said = placeOf(line, table, meanings);
    if ("unsaid" in said) {
      for (const { kind, written } of said.unsaid) {
        const known = unsaid.get(`${kind}/${wordingKey(written)}`) ?? { kind, written, lines: 0, ore: 0 };
        unsaid.set(`${kind}/${wordingKey(written)}`, { ...known, lines: known.lines + 1, ore: known.ore + line.ore });
      }
    } else if (said.at === null) left.push(line);
    else {
      const { row, column, sign } = said.at;
      const key = `${row}/${column}`;
      const sum = sums.get(key) ?? { row, column, ore: 0, kr: 0, lines: [] };
      sums.set(key, { ...sum, ore: sum.ore + sign * line.ore, lines: [...sum.lines, line] });
    }
  }
  const amounts = Array.from(sums.values(), (sum) => ({ ...sum, kr: wholeKronor(sum.ore) }));
  const columns = new Set(targets(table).map(({ key }) => key));
  const untouched = table.rows.flatMap((row, at) =>
    Object.entries(row.cells).flatMap(([column, { kr, computed }]) =>
      !computed && kr !== null && columns.has(column) && !sums.has(`${at}/${column}`) ? [{ row: at, column }] : [],
    ),
  );
  return { amounts, left, unsaid: Array.from(unsaid.values()), untouched };
}

/** A row's name under its heading: what a meaning says, so that it holds next year too. */
export function rowKeys({ rows }: Pick<BudgetTable, "rows">): string[] {
  let heading = "";
  return rows.map(({ kind, label }) => {
    if (kind === "rubrik") heading = wordingKey(label);
    return `${heading}/${wordingKey(label)}`;
  });
}

export function wholeKronor(ore: number): number {
  const kr = Math.floor(Math.abs(ore) / 100 + 0.5);
  return ore < 0 && kr !== 0 ? -kr : kr;
}

/** The columns that a ledger fills. */
export function targets({ columns }: Pick<BudgetTable, "columns">): BudgetColumn[] {
  const both = columns.filter(({ code }) => code === "kostnader" || code === "intakter");
  if (both.length === 2) return both;
  const typed = (code: string) => columns.filter((column) => column.code === code && !columnFormula(columns, column.key));
  return [typed("belopp"), typed("prognos"), typed("budget-netto")].find((found) => found.length > 0)?.slice(0, 1) ?? [];
}

type Place = { unsaid: Pick<Unsaid, "kind" | "written">[] } | { at: { row: number; column: string; sign: 1 | -1 } | null };

function placeOf(line: LedgerLine, table: BudgetTable, meanings: Meanings): Place {
  const byAccount = rowsAreAccounts(table);
  const unsaid: Pick<Unsaid, "kind" | "written">[] = [];
  if (byAccount && line.activity !== "") {
    const here = said(meanings.tabell, line.activity);
    if (here === "") return { at: null };
    // whose it is comes first: nobody is asked about accounts of other tables
    if (here === undefined) return { unsaid: [{ kind: "tabell", written: line.activity }] };
  }
  const name = byAccount ? accountWords(line) : line.activity;
  const row = rowMeant(name, byAccount ? line.accountName : line.activity, table, meanings);
  if (row === "") return { at: null };
  if (row === undefined) unsaid.push({ kind: "rad", written: name });
  const columns = targets(table);
  const [only] = columns;
  if (columns.length === 2) {
    const code = codeOf(line, meanings);
    if (code === "") return { at: null };
    if (code === undefined) unsaid.push({ kind: "slag", written: accountWords(line) });
    const column = columns.find((one) => one.code === code);
    if (unsaid.length > 0 || !column || typeof row !== "number") return { unsaid };
    return { at: { row, column: column.key, sign: code === "intakter" ? -1 : 1 } };
  }
  if (unsaid.length > 0 || !only || typeof row !== "number") return { unsaid };
  return { at: { row, column: only.key, sign: byAccount && table.rows[row]?.side === "intakt" ? -1 : 1 } };
}

/** "3011 Försäljning": an account as it is asked about. */
export function accountWords({ account, accountName }: Pick<LedgerLine, "account" | "accountName">): string {
  return `${account} ${accountName}`.trim();
}

/** In the municipalities' chart of accounts class 3 is incomes, 4 to 8 are costs; of all else nobody guesses. */
function codeOf(line: LedgerLine, { slag }: Meanings): string | undefined {
  const told = said(slag, accountWords(line));
  if (told !== undefined) return told;
  if (/^3\d{2,}$/.test(line.account)) return "intakter";
  return /^[4-8]\d{2,}$/.test(line.account) ? "kostnader" : undefined;
}

/** The row's place, "" for what does not belong here, undefined when nobody has said. */
function rowMeant(written: string, name: string, table: BudgetTable, { rad }: Meanings): number | "" | undefined {
  const key = said(rad, written);
  if (key === "") return "";
  const keys = rowKeys(table);
  const typed = (at: number) => (table.rows[at] && isTyped(table.rows[at]) ? at : undefined);
  if (key !== undefined && keys.includes(key)) return typed(keys.indexOf(key));
  const same = table.rows.flatMap((row, at) => (wordingKey(row.label) === wordingKey(name) && isTyped(row) ? [at] : []));
  return same.length === 1 ? same[0] : undefined;
}

function said(meanings: Record<string, string>, written: string): string | undefined {
  return meanings[wordingKey(written)];
}
