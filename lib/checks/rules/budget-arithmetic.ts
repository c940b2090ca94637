import { type BudgetColumn, type BudgetRow, type BudgetTable, columnFormula, KRONOR_PER } from "../../domain/budget.ts";
import { readFigure } from "../../swedish/figure.ts";
import { writeKronor } from "../../swedish/number.ts";
import { cleaned } from "../../swedish/wording.ts";
import type { CheckedBudget } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { apart, below, type Interval, minus, sumOf } from "../interval.ts";
import { findingOf, type Rule } from "../rule.ts";

/** A budget's cell as kronor: what the printed letters may stand for, null for an empty or unreadable one. */
type Amounts = (row: number, key: string) => Interval | null;

type Sums = Exclude<BudgetRow["sums"], "">;

/** A printed sum is the sum of its rows, within the rounding of each (decisions.md 11). */
export const budgetSums: Rule = {
  code: "budgetsumma",
  name: "Summor i budgettabeller",
  severity: "hard",
  find: (paper) => paper.budgets.flatMap(sumFindings),
};

/** Netto = kostnader − intäkter, resultat = budget netto − netto, and the other computed columns of each row. */
export const budgetColumns: Rule = {
  code: "budgetkolumn",
  name: "Netto, resultat och avvikelse",
  severity: "hard",
  find: (paper) => paper.budgets.flatMap(columnFindings),
};

/** What "varav" takes out of a row is never more than the row. */
export const budgetVarav: Rule = {
  code: "budget-varav",
  name: "Varav-rader större än sin rad",
  severity: "hard",
  find: (paper) => paper.budgets.flatMap(varavFindings),
};

function sumFindings({ table, place }: CheckedBudget): Finding[] {
  const amounts = amountsOf(table);
  return table.rows.flatMap((row, index) => {
    if (row.kind !== "summa" || row.sums === "") return [];
    const tries = [row.sums, ...MEANINGS.filter((sums) => sums !== row.sums)]
      .map((sums) => ({ sums, wrong: wrongColumns(table, index, sums, amounts) }))
      .filter(({ sums }) => sums === row.sums || partsOf(table, index, sums).length > 0);
    const best = tries.reduce((least, each) => (each.wrong.length < least.wrong.length ? each : least));
    const figures = table.columns.filter(({ key }) => amounts(index, key));
    // every column of several wrong: the sum is of other rows than the table shows, so only a remark
    const severity = best.wrong.length === figures.length && figures.length > 1 ? "soft" : "hard";
    const told = severity === "soft" ? best.wrong.slice(0, 1) : best.wrong;
    return told.map(({ column, sum, terms }) =>
      findingOf("budgetsumma", severity)(
        { ...place, row: row.label, column: column.key, columnTitle: column.title },
        `${named(row.label)}, ${column.title}: raderna blir ${written(table, sum)}, men summan är ${row.cells[column.key]?.written}.`,
        [{ what: row.label, written: row.cells[column.key]?.written ?? "" }, ...terms],
      ),
    );
  });
}

const MEANINGS: Sums[] = ["grupp", "totalt", "netto"];

function wrongColumns(table: BudgetTable, index: number, sums: Sums, amounts: Amounts) {
  const parts = partsOf(table, index, sums);
  return table.columns.flatMap((column) => {
    const printed = amounts(index, column.key);
    const terms = parts.flatMap(({ at, sign }) => {
      const amount = amounts(at, column.key);
      return amount ? [{ at, amount: sign < 0 ? minus(NOTHING, amount) : amount }] : [];
    });
    if (!printed || terms.length === 0) return [];
    const sum = sumOf(terms.map(({ amount }) => amount));
    // incomes printed with a minus, or a netto printed as income less cost
    const turned = sums === "netto" && !apart(minus(NOTHING, sum), printed);
    const plain = sums === "netto" && !apart(sumOf(parts.flatMap(({ at }) => amounts(at, column.key) ?? [])), printed);
    if (!apart(sum, printed) || turned || plain) return [];
    return [
      {
        column,
        sum,
        terms: terms.map(({ at }) => ({ what: table.rows[at]?.label ?? "", written: table.rows[at]?.cells[column.key]?.written ?? "" })),
      },
    ];
  });
}

const NOTHING: Interval = { low: 0, high: 0 };

/** Which rows a sum sums, as `deriveBudget` does. */
function partsOf({ rows }: BudgetTable, index: number, sums: Sums): { at: number; sign: number }[] {
  let first = 0;
  if (sums === "grupp") {
    const border = rows.slice(0, index).findLastIndex(({ kind }) => kind === "rubrik" || kind === "summa");
    first = border + 1;
  }
  return rows.slice(first, index).flatMap((row, offset) => {
    if (row.kind !== "rad") return [];
    return [{ at: first + offset, sign: sums === "netto" && row.side === "intakt" ? -1 : 1 }];
  });
}

function columnFindings({ table, place }: CheckedBudget): Finding[] {
  const amounts = amountsOf(table);
  return table.columns.flatMap((column) => {
    const formula = columnFormula(table.columns, column.key);
    if (!formula) return [];
    const rows = table.rows.flatMap((row, index) => {
      const own = amounts(index, column.key);
      const [from, less] = [amounts(index, formula.from), amounts(index, formula.minus)];
      return own && (from || less) && row.kind !== "rubrik" ? [{ row, own, from: from ?? NOTHING, less: less ?? NOTHING }] : [];
    });
    const way = WAYS.map((each) => ({ each, right: rows.filter(({ own, from, less }) => !apart(each(from, less), own)).length })).reduce(
      (best, each) => (each.right > best.right ? each : best),
    );
    // a column that its parts mostly do not give is something else
    if (rows.length > 1 && way.right * 2 < rows.length) return [];
    return rows
      .filter(({ own, from, less }) => apart(way.each(from, less), own))
      .map(({ row, from, less }) => {
        const title = (key: string) => titleOf(table.columns, key);
        const cell = (key: string) => row.cells[key]?.written || "tom";
        return findingOf("budgetkolumn", "hard")(
          { ...place, row: row.label, column: column.key, columnTitle: column.title },
          `${named(row.label)}: ${title(formula.from)} ${cell(formula.from)} och ${title(formula.minus)} ${cell(formula.minus)} ger ${title(column.key)} ${written(table, way.each(from, less))}, men det står ${cell(column.key)}.`,
          [formula.from, formula.minus, column.key].map((key) => ({ what: title(key), written: row.cells[key]?.written ?? "" })),
        );
      });
  });
}

/** A paper's signs: as Tertial's, with incomes printed negative, or the other way round. */
const WAYS: ((from: Interval, less: Interval) => Interval)[] = [
  minus,
  (from, less) => sumOf([from, less]),
  (from, less) => minus(less, from),
];

function varavFindings({ table, place }: CheckedBudget): Finding[] {
  const amounts = amountsOf(table);
  return table.rows.flatMap((row, index) => {
    if (row.kind === "varav" || row.kind === "rubrik") return [];
    const next = table.rows.slice(index + 1).findIndex(({ kind }) => kind !== "varav");
    const count = next < 0 ? table.rows.length - index - 1 : next;
    if (count === 0) return [];
    return table.columns.flatMap((column) => {
      const whole = amounts(index, column.key);
      const parts = Array.from({ length: count }, (_, offset) => amounts(index + 1 + offset, column.key)).filter((part) => part !== null);
      if (!whole || parts.length === 0 || whole.low < 0 || parts.some((part) => part.high < 0)) return [];
      const largest = parts.reduce((most, part) => (part.low > most.low ? part : most));
      if (!below(whole, largest)) return [];
      return [
        findingOf("budget-varav", "hard")(
          { ...place, row: row.label, column: column.key, columnTitle: column.title },
          `${named(row.label)}, ${column.title}: varav-raden är ${written(table, largest)}, mer än hela raden ${row.cells[column.key]?.written}.`,
          table.rows
            .slice(index, index + 1 + count)
            .map(({ label, cells }) => ({ what: label, written: cells[column.key]?.written ?? "" })),
        ),
      ];
    });
  });
}

function amountsOf(table: BudgetTable): Amounts {
  const per = KRONOR_PER[table.shownIn];
  return (index, key) => {
    const cell = table.rows[index]?.cells[key];
    if (!cell) return null;
    const text = cleaned(cell.written).replace(/^\((.+)\)$/, "-$1");
    const figure = readFigure(text);
    if (figure?.kind === "number" && figure.unit !== "%") {
      const { micro, decimals } = figure.value;
      const kr = (micro / 1_000_000) * per;
      const half = per === 1 && decimals === 0 ? 0 : per / 10 ** decimals / 2;
      return { low: Math.round(kr - half), high: Math.round(kr + half) };
    }
    return cell.written === "" && cell.kr !== null ? { low: cell.kr, high: cell.kr } : null;
  };
}

function titleOf(columns: BudgetColumn[], key: string): string {
  const column = columns.find((each) => each.key === key);
  return column?.title || column?.code || key;
}

function named(label: string): string {
  return label.replace(/\s*:$/, "") || "Raden";
}

function written(table: BudgetTable, { low, high }: Interval): string {
  return writeKronor(Math.round((low + high) / 2), KRONOR_PER[table.shownIn], table.decimals);
}
