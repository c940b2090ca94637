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

/** Papers of earlier years, oldest first. They lie there as drafts taken in from Word, so that their faults can be mended. */
export const earlierPapers: Paper[] = [funktionsnedsattning2013, forsorjningsstod2014, forsorjningsstod2017].map((content) => ({
  content,
  decided: null,
}));

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
