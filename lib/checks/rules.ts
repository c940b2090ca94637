import type { Rule } from "./rule.ts";
import { activityOutsideYear } from "./rules/activity-outside-year.ts";
import { factorSlip, fallingCount, outlier, swappedGenders } from "./rules/against-history.ts";
import { assessmentBelow } from "./rules/assessment-below.ts";
import { brokenReference } from "./rules/broken-reference.ts";
import { budgetColumns, budgetSums, budgetVarav } from "./rules/budget-arithmetic.ts";
import { districtName } from "./rules/district-name.ts";
import { districtSum, genderByDistrict } from "./rules/district-sum.ts";
import { duplicateIndicator } from "./rules/duplicate-indicator.ts";
import { genderSum } from "./rules/gender-sum.ts";
import { numbering } from "./rules/numbering.ts";
import { outcomeMissing } from "./rules/outcome-missing.ts";
import { periodLabel } from "./rules/period-label.ts";
import { shareRange } from "./rules/share-range.ts";
import { targetMissed } from "./rules/target-missed.ts";
import { targetMissing } from "./rules/target-missing.ts";
import { textAndTable } from "./rules/text-and-table.ts";
import { textChanges } from "./rules/text-changes.ts";
import { textRepeated } from "./rules/text-repeated.ts";
import { textShares } from "./rules/text-shares.ts";
import { textSums } from "./rules/text-sums.ts";
import { unitInRow } from "./rules/unit-in-row.ts";
import { wrongKind } from "./rules/wrong-kind.ts";
import { yearInName } from "./rules/year-in-name.ts";

/** Every plausibility rule, in the order its findings are listed. */
export const RULES: Rule[] = [
  genderSum,
  districtSum,
  genderByDistrict,
  shareRange,
  outcomeMissing,
  targetMissed,
  assessmentBelow,
  unitInRow,
  periodLabel,
  wrongKind,
  duplicateIndicator,
  targetMissing,
  activityOutsideYear,
  districtName,
  brokenReference,
  yearInName,
  numbering,
  budgetSums,
  budgetColumns,
  budgetVarav,
  textSums,
  textChanges,
  textShares,
  textAndTable,
  textRepeated,
  factorSlip,
  swappedGenders,
  outlier,
  fallingCount,
];
