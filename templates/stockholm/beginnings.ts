import type { Beginning, FollowUp, OwnersTable, PlanBeginning, ReportKind } from "../../lib/domain/beginning.ts";
import { begunSections, type DocumentTemplate } from "../../lib/domain/document-template.ts";
import type { ColumnCode } from "../../lib/domain/styrmodell.ts";
import { templateOf } from "./document-templates.ts";

/** What Stockholm's reports hold when they are begun (domain.md, Documents). */

const TITLES: Partial<Record<ColumnCode, string>> = {
  utfall: "Periodens utfall",
  "utfall-man": "Utfall män/ pojkar",
  "utfall-kvinnor": "Utfall kvinnor/ flickor",
  "utfall-fjol": "Periodens utfall {last}",
  prognos: "Prognos helår",
  arsmal: "Årsmål",
  "kf-arsmal": "KF:s årsmål",
  period: "Period",
  periodicitet: "Periodicitet",
  startdatum: "Startdatum",
  slutdatum: "Slutdatum",
  status: "Status",
  avvikelse: "Avvikelse",
};

const FORECAST: ColumnCode[] = ["utfall", "utfall-man", "utfall-kvinnor", "utfall-fjol", "prognos", "arsmal", "kf-arsmal", "period"];
const FULL_YEAR = FORECAST.filter((code) => code !== "prognos");
const FOLLOWED_UP: ColumnCode[] = ["startdatum", "slutdatum", "status", "avvikelse"];

const PLANNED: ColumnCode[] = ["startdatum", "slutdatum"];

const activityTables: OwnersTable[] = [
  table("KF:s aktiviteter", ["kommun"], FOLLOWED_UP),
  table("Nämndens aktiviteter", ["namnd"], FOLLOWED_UP),
  table("Aktivitet", ["enhet"], FOLLOWED_UP),
];

/** What a report holds besides the sections of its template. */
type BesideSections = Omit<Beginning, "before" | "after">;

const T1 = forecast("Tertialrapport 1", "Prognos {year} efter tertial 1");
const T2 = forecast("Tertialrapport 2", "Prognos {year} efter tertial 2");

const VB: BesideSections = {
  title: "Verksamhetsberättelse {year} för {unit}",
  fromPlan: ["forvantat-resultat"],
  toWrite: ["analys"],
  indicatorTables: indicatorTables(FULL_YEAR, TITLES),
  activityTables,
  budget: {
    title: "Bokslut {year}",
    columns: [
      { key: "budget-netto", code: "budget-netto", title: "Budget netto", group: "" },
      { key: "kostnader", code: "kostnader", title: "Kostnader", group: "Utfall {year}" },
      { key: "intakter", code: "intakter", title: "Intäkter", group: "Utfall {year}" },
      { key: "netto", code: "netto", title: "Netto", group: "Utfall {year}" },
      { key: "resultat", code: "resultat", title: "Resultat {year}", group: "" },
    ],
  },
};

const BEGINNINGS: Record<ReportKind, BesideSections> = { T1, T2, VB };

/** What a report of this kind holds when it is begun, in the municipality's template; without one, in the template that Tertial came with. */
export function beginningOf(kind: ReportKind, template: DocumentTemplate = templateOf(kind)): Beginning {
  return { ...BEGINNINGS[kind], ...begunSections(template) };
}

const PLAN: Omit<PlanBeginning, "before" | "after"> = {
  title: "Verksamhetsplan {year} för {unit}",
  indicatorTables: indicatorTables(["arsmal", "kf-arsmal", "periodicitet"], TITLES),
  activityTables: [
    table("KF:s aktiviteter", ["kommun"], PLANNED),
    table("Nämndens aktiviteter", ["namnd"], PLANNED),
    table("Aktivitet", ["enhet"], PLANNED),
  ],
};

/** What a plan holds when it is begun, in the municipality's template. */
export function planBeginningOf(template: DocumentTemplate): PlanBeginning {
  return { ...PLAN, ...begunSections(template) };
}

/** … and in the template that Tertial came with. */
export const planBeginning = planBeginningOf(templateOf("VP"));

function forecast(name: string, budgetTitle: string): BesideSections {
  const budget: FollowUp = {
    title: budgetTitle,
    columns: [
      { key: "budget-netto", code: "budget-netto", title: "Budget netto", group: "" },
      { key: "prognos", code: "prognos", title: "Prognos helår", group: "" },
      { key: "avvikelse", code: "avvikelse", title: "Avvikelse", group: "" },
    ],
  };
  return {
    title: `${name} {year} för {unit}`,
    fromPlan: [],
    toWrite: ["analys"],
    indicatorTables: indicatorTables(FORECAST, { ...TITLES, "utfall-fjol": "Utfall samma period i fjol" }),
    activityTables,
    budget,
  };
}

/** What KF and the nämnd own in one table, the unit's own in another without KF's column. */
function indicatorTables(columns: ColumnCode[], titles: typeof TITLES): OwnersTable[] {
  return [
    table("Indikator", ["kommun", "namnd"], columns, titles),
    table(
      "Enhetens indikatorer",
      ["enhet"],
      columns.filter((code) => code !== "kf-arsmal"),
      titles,
    ),
  ];
}

function table(heading: string, owners: OwnersTable["owners"], columns: ColumnCode[], titles = TITLES): OwnersTable {
  return { heading, owners, columns: columns.map((code) => ({ code, title: titles[code] ?? code })) };
}
