import type { BudgetColumn, BudgetColumnCode, BudgetRow } from "../../lib/domain/budget.ts";
import type { BudgetLayout } from "../../lib/domain/budget-layout.ts";

/** The layouts that Stockholm's plans and reports print their budgets in (domain.md, Budget), to begin a table from. */

const MNKR = { shownIn: "mnkr", decimals: 1, unitWritten: "(mnkr)" } as const;
const TKR = { shownIn: "tkr", decimals: 0, unitWritten: "Beloppen anges i TKr" } as const;

const NET: BudgetColumn[] = [column("kostnader", "Kostnader"), column("intakter", "Intäkter"), column("netto", "Netto")];
const LINES = [row("rubrik", "Verksamhetsområde"), row("rad", "Verksamhet"), total("Budget totalt")];

const LAYOUTS: BudgetLayout[] = [
  {
    ...{ code: "verksamheter", name: "Kostnader, intäkter och netto", purpose: "En rad per verksamhet, i mnkr." },
    ...{ title: "Budget {year}", ...MNKR, columns: NET, rows: LINES },
  },
  {
    ...{ code: "jamforelse", name: "Med förra årets netto", purpose: "Samma, med netto {last} och förändringen bredvid." },
    ...{ title: "Budget {year}", ...MNKR, rows: LINES },
    columns: [...NET, column("netto-foregaende", "Netto {last}"), column("forandring", "Förändring")],
  },
  {
    ...{ code: "kontoslag", name: "Kontoslag", purpose: "Intäkter och kostnader efter slag, i tkr. En tabell per verksamhet." },
    ...{ title: "Budget {year}", ...TKR, columns: [column("belopp", "Budget")] },
    rows: [
      row("rubrik", "Intäkter"),
      ...["Förvaltningsinterna intäkter", "Bidrag", "Försäljning av verksamhet", "Övriga externa intäkter"].map(income),
      group("Summa intäkter"),
      row("rubrik", "Kostnader"),
      ...[
        "Förvaltningsinterna kostnader",
        "Personalkostnader",
        "Övriga personalkostnader",
        "Lokalkostnader",
        "Entreprenader och köp av verksamhet",
        "Övriga kostnader",
      ].map(cost),
      group("Summa kostnader"),
      row("summa", "Summa netto", "", "netto"),
    ],
  },
  {
    ...{ code: "bokslut", name: "Bokslut", purpose: "Budget, utfall och resultat, i grupper med summa." },
    ...{ title: "Bokslut {year}", ...MNKR },
    columns: [
      column("budget-netto", "Budget netto"),
      column("kostnader", "Kostnader", "Utfall {year}"),
      column("intakter", "Intäkter", "Utfall {year}"),
      column("netto", "Netto", "Utfall {year}"),
      column("resultat", "Resultat {year}"),
    ],
    rows: [row("rubrik", "Verksamhetsområde"), row("rad", "Verksamhet"), group("Summa"), total("Totalt")],
  },
  {
    ...{
      code: "varav",
      name: "Med varav-rader",
      purpose: "Kostnader, intäkter och netto, där en rad kan delas upp utan att räknas två gånger.",
    },
    ...{ title: "Budget {year}", ...MNKR, columns: NET },
    rows: [row("rad", "Verksamhet"), row("varav", "varav del av verksamheten"), total("Budget totalt")],
  },
  {
    ...{ code: "prognos", name: "Prognos", purpose: "Budget, prognos för helåret och avvikelse, med förklaring." },
    ...{ title: "Prognos {year}", ...MNKR },
    columns: [column("budget-netto", "Budget netto"), column("prognos", "Prognos helår"), column("avvikelse", "Avvikelse")],
    rows: [row("rad", "Verksamhet"), total("Totalt")],
  },
];

/** The layouts that a budget table can begin from in Stockholm. */
export function budgetLayouts(): BudgetLayout[] {
  return LAYOUTS;
}

type Row = Omit<BudgetRow, "cells">;

function column(code: BudgetColumnCode, title: string, group = ""): BudgetColumn {
  return { key: code, code, title, group };
}

function row(kind: Row["kind"], label: string, side: Row["side"] = "", sums: Row["sums"] = ""): Row {
  return { kind, label, side, sums };
}

function income(label: string): Row {
  return row("rad", label, "intakt");
}

function cost(label: string): Row {
  return row("rad", label, "kostnad");
}

function group(label: string): Row {
  return row("summa", label, "", "grupp");
}

function total(label: string): Row {
  return row("summa", label, "", "totalt");
}
