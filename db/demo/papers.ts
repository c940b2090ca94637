import type { DocumentContent } from "../../lib/domain/document.ts";
import { forsorjningsstod2017 } from "./earlier/vb-2017-forsorjningsstod.ts";
import { funktionsnedsattning2013 } from "./earlier/vp-2013-funktionsnedsattning.ts";
import { forsorjningsstod2014 } from "./earlier/vp-2014-forsorjningsstod.ts";
import { bibliotek2026 } from "./norrtull/bibliotek-2026.ts";
import { forskola2026 } from "./norrtull/forskola-2026.ts";
import { forskola2027 } from "./norrtull/forskola-2027.ts";
import { forsorjningsstod2026 } from "./norrtull/forsorjningsstod-2026.ts";
import { forsorjningsstod2027 } from "./norrtull/forsorjningsstod-2027.ts";
import { hemtjanst2026 } from "./norrtull/hemtjanst-2026.ts";
import { park2026 } from "./norrtull/park-2026.ts";
import { type Period, planOf, reportOf, type UnitYear } from "./unit-year.ts";

export type Paper = { content: DocumentContent; decided: { date: string; paragraph: string; dnr: string } | null };

export const unitYears: UnitYear[] = [forsorjningsstod2026, forskola2026, hemtjanst2026, park2026, bibliotek2026];

/** Papers of earlier years, oldest first. */
export const earlierPapers: Paper[] = [
  { content: funktionsnedsattning2013, decided: { date: "2012-12-13", paragraph: "§ 8", dnr: "SSN 2012/377" } },
  { content: forsorjningsstod2014, decided: { date: "2013-12-17", paragraph: "§ 12", dnr: "NSN 2013/612" } },
  { content: forsorjningsstod2017, decided: { date: "2018-03-15", paragraph: "§ 9", dnr: "NSN 2017/847" } },
];

export const plans2026: Paper[] = unitYears.map(plan);

/** What came after the plans of 2026: tertial reports, annual reports begun, and plans begun for 2027. */
export const laterPapers: Paper[] = [
  ...reports("T1"),
  ...reports("T2"),
  ...reports("VB"),
  ...[forsorjningsstod2027, forskola2027].map(plan),
];

function plan(unitYear: UnitYear): Paper {
  const { paragraph, meeting, dnr } = unitYear.plan;
  return { content: planOf(unitYear), decided: paragraph ? { date: meeting, paragraph, dnr } : null };
}

function reports(period: Period): Paper[] {
  return unitYears.flatMap((unitYear) => {
    const report = unitYear.reports[period];
    return report ? [{ content: reportOf(unitYear, period), decided: report.decided && { ...report.decided, dnr: report.dnr } }] : [];
  });
}
