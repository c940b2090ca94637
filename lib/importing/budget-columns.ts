import { type BudgetColumn, type BudgetColumnCode, columnFormula } from "../domain/budget.ts";
import type { WrittenRow } from "./budget-amount.ts";
import type { BudgetHead } from "./budget-head.ts";

type Said = BudgetColumnCode | "budget" | "utfall";

/** What a column's title says, most telling first; a head nobody knows is plain amounts. */
const WORDS: [Said, RegExp][] = [
  ["avvikelse", /avvikelse/i],
  ["prognos", /prognos/i],
  ["forandring", /^(förändring|differens|skillnad|diff\b)/i],
  ["resultat", /^resultat/i],
  ["budget-netto", /^(budget\s*\S*\s*netto|netto\s*budget|nettobudget)/i],
  ["kostnader", /^(brutto)?(kostnad|utgift)(?!.*netto)/i],
  ["intakter", /^(intäkt|inkomst)/i],
  ["netto", /^netto/i],
  ["budget", /^(budget|vp\b|anslag)/i],
  ["utfall", /^(utfall|bokslut)/i],
];

const BOTH = /^(budget|utfall|bokslut|vp|prognos)\s*(?:20\d\d)?[\s,:-]+(\D.*)$/i;

/**
 * Gives each column its code. What a head cannot tell alone its neighbours do: two Netto are this year's and last year's,
 * "Budget" beside "Utfall" is the budget's netto, under a budget's own upper head kostnader and intäkter are plain amounts.
 * A column that should be computed but mostly is not what its parts give holds amounts of its own.
 */
export function budgetColumns(head: BudgetHead["columns"], rows: WrittenRow[], year: number): BudgetColumn[] {
  const said = head.map(({ title, group }) => ({
    ...wordsOf(title, group),
    year: yearOf(title) || yearOf(group),
    last: /föregående|förra|fg\.? år/i.test(title),
  }));
  const has = (word: Said) => said.some((column) => column.word === word);
  const compares = has("utfall") || has("prognos") || said.some((column) => column.group === "utfall" || column.group === "prognos");
  const nettos = said.filter(
    (column) => (column.word === "netto" || column.word === "budget-netto" || column.word === "budget") && column.group !== "utfall",
  );
  const newest = Math.max(year, ...nettos.map((column) => column.year).filter((each) => each <= year || year === 0));
  const isLast = (column: (typeof said)[number]) => column.last || (column.year > 0 && column.year < newest && nettos.length > 1);
  const codes = said.map((column): BudgetColumnCode => {
    const { word, group } = column;
    const part = word === "kostnader" || word === "intakter";
    if (isLast(column))
      return word === "netto" || word === "budget" || word === "budget-netto" || word === "utfall" ? "netto-foregaende" : "belopp";
    if (group === "budget" && compares) return part ? "belopp" : "budget-netto";
    if (group === "prognos") return part ? "belopp" : "prognos";
    if (word === "budget-netto") return compares || has("netto") ? "budget-netto" : "netto";
    if (word === "budget") return compares || has("netto") || has("resultat") ? "budget-netto" : nettos.length > 1 ? "netto" : "belopp";
    if (word === "utfall") return has("budget") || has("budget-netto") || has("prognos") ? "netto" : "belopp";
    if (word === "avvikelse") return has("prognos") || said.some((each) => each.group === "prognos") ? "avvikelse" : "resultat";
    return word;
  });
  return withKeys(head, plainWhereWrong(codes, rows));
}

/** "Budget 2009 kostnader" says what a column Kostnader under the upper head Budget does. */
function wordsOf(title: string, group: string): { word: Said; group: Said } {
  const both = BOTH.exec(title.trim());
  const word = both?.[2] ? saidOf(both[2]) : "belopp";
  const isPart = word === "kostnader" || word === "intakter" || (word === "netto" && saidOf(both?.[1] ?? "") !== "budget");
  return both && isPart ? { word, group: saidOf(both[1] ?? "") } : { word: saidOf(title), group: saidOf(group) };
}

function saidOf(title: string): Said {
  return WORDS.find(([, pattern]) => pattern.test(title.trim()))?.[0] ?? "belopp";
}

function yearOf(title: string): number {
  return Number(/\b(20\d\d)\b/.exec(title)?.[1] ?? 0);
}

function withKeys(head: BudgetHead["columns"], codes: BudgetColumnCode[]): BudgetColumn[] {
  const seen = new Map<string, number>();
  return head.map(({ title, group }, index) => {
    const code = codes[index] ?? "belopp";
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return { key: count === 1 ? code : `${code}-${count}`, code, title, group };
  });
}

function plainWhereWrong(codes: BudgetColumnCode[], rows: WrittenRow[]): BudgetColumnCode[] {
  const columns = codes.map((code, index) => ({ key: `${index}`, code }));
  return codes.map((code, index) => {
    const formula = columnFormula(columns, `${index}`);
    if (!formula) return code;
    if (codes.indexOf(code) !== index) return "belopp";
    const tries = rows.flatMap(({ amounts }) => {
      const [own, from, minus] = [amounts[index], amounts[Number(formula.from)], amounts[Number(formula.minus)]];
      return own && (from || minus)
        ? [Math.abs(own.micro - ((from?.micro ?? 0) - (minus?.micro ?? 0))) <= 1.5 * 10 ** (6 - own.decimals)]
        : [];
    });
    return tries.filter((right) => !right).length > tries.filter(Boolean).length ? "belopp" : code;
  });
}
