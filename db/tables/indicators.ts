import { sql } from "drizzle-orm";
import type { Kit } from "../kit.ts";
import type { documentTable } from "./documents.ts";
import type { planGoalTable } from "./goals.ts";
import type { districtTable, orgUnitTable, steeringYearTable } from "./organisation.ts";
import type { personTable } from "./people.ts";

export const DIRECTIONS = ["hogre", "lagre", "intervall", "neutral", "okand"] as const;
export const AGGREGATIONS = ["summa", "andel", "medel", "ingen", "okand"] as const;
export const TARGET_SETTERS = ["kf", "namnd", "enhet"] as const;
export const TARGET_FORMS = ["tal", "hogst", "minst", "intervall", "riktning", "vantar", "inget", "fritext"] as const;
export const OUTCOME_KINDS = ["varde", "ej-rapporterat", "ej-matt", "gar-ej-att-mata", "sekretess"] as const;
export const GENDERS = ["totalt", "kvinnor", "man"] as const;
export const OUTCOME_SOURCES = ["inmatad", "dokument", "jamforelse"] as const;

/** An indicator's identity over the years. */
export function indicatorTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>) {
  return kit.table("indicator", { id: kit.str("id").primaryKey(), ownerId: kit.str("owner_id").references(() => orgUnit.id) }, (t) => [
    kit.index("indicator_owner", t.ownerId),
  ]);
}

/** What it is called and means from a date on. */
export function indicatorVersionTable(kit: Kit, indicator: ReturnType<typeof indicatorTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "indicator_version",
    {
      indicatorId: kit.str("indicator_id").references(() => indicator.id),
      validFrom: kit.str("valid_from"),
      name: kit.str("name"),
      unit: kit.str("unit"),
      decimals: kit.int("decimals"),
      periodicity: kit.str("periodicity"),
      direction: kit.str("direction").$type<(typeof DIRECTIONS)[number]>(),
      /** how parts make a whole: sum, Σ numerator / Σ denominator, weighted mean, not at all; unknown until somebody has said */
      aggregation: kit.str("aggregation").$type<(typeof AGGREGATIONS)[number]>().default("okand"),
      /** counted from January on (decisions.md 12); else measured on a day or as a mean, and never summed over time */
      cumulative: kit.bool("cumulative").default(true),
      /** reported by gender too, since it is about individuals */
      aboutIndividuals: kit.bool("about_individuals").default(false),
      byDistrict: kit.bool("by_district").default(false),
      /** what is counted above and below the line of a share, "" when it has no name */
      numeratorName: kit.str("numerator_name").default(""),
      denominatorName: kit.str("denominator_name").default(""),
      definition: kit.str("definition").default(""),
      source: kit.str("source").default(""),
      /** why this version can't be compared with the one before it; "" when it can */
      breaksBecause: kit.str("breaks_because").default(""),
      changedBy: kit.str("changed_by").references(() => person.id),
      changedAt: kit.str("changed_at"),
    },
    (t) => [
      kit.key([t.indicatorId, t.validFrom]),
      kit.oneOf("indicator_version_direction", t.direction, DIRECTIONS),
      kit.oneOf("indicator_version_aggregation", t.aggregation, AGGREGATIONS),
    ],
  );
}

/** The indicator's own limits from a day on, in its unit; where one is null the styrmodell's holds (decisions.md 14). */
export function indicatorLimitTable(kit: Kit, indicator: ReturnType<typeof indicatorTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "indicator_limit",
    {
      indicatorId: kit.str("indicator_id").references(() => indicator.id),
      validFrom: kit.str("valid_from"),
      /** how far from its årsmål an outcome is still partly met */
      toleranceMicro: kit.maybeBig("tolerance_micro"),
      /** how far women and men may differ unremarked */
      genderGapMicro: kit.maybeBig("gender_gap_micro"),
      reason: kit.str("reason"),
      changedBy: kit.str("changed_by").references(() => person.id),
      changedAt: kit.str("changed_at"),
    },
    (t) => [kit.key([t.indicatorId, t.validFrom])],
  );
}

/** Attached to a goal in a unit's year. */
export function planIndicatorTable(
  kit: Kit,
  planGoal: ReturnType<typeof planGoalTable>,
  indicator: ReturnType<typeof indicatorTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "plan_indicator",
    {
      planId: kit.str("plan_id"),
      goalId: kit.str("goal_id"),
      indicatorId: kit.str("indicator_id").references(() => indicator.id),
      position: kit.int("position"),
      /** who reports it; none: every rapportör of the unit may */
      responsibleId: kit.maybeStr("responsible_id").references(() => person.id),
      /** of the responsible; the rows of one indicator in a plan change together */
      version: kit.int("version").default(1),
    },
    (t) => [
      kit.key([t.planId, t.goalId, t.indicatorId]),
      kit.refers([t.planId, t.goalId], [planGoal.planId, planGoal.goalId]),
      kit.index("plan_indicator_indicator", t.indicatorId, t.planId),
    ],
  );
}

/** Årsmål for a unit and year, by who set it. A change is a new row (no 1, 2 …); the old one stays. */
export function targetTable(
  kit: Kit,
  indicator: ReturnType<typeof indicatorTable>,
  orgUnit: ReturnType<typeof orgUnitTable>,
  year: ReturnType<typeof steeringYearTable>,
  document: ReturnType<typeof documentTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "target",
    {
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      year: kit.int("year").references(() => year.year),
      indicatorId: kit.str("indicator_id").references(() => indicator.id),
      setBy: kit.str("set_by").$type<(typeof TARGET_SETTERS)[number]>(),
      no: kit.int("no"),
      form: kit.str("form").$type<(typeof TARGET_FORMS)[number]>(),
      valueMicro: kit.maybeBig("value_micro"),
      upperMicro: kit.maybeBig("upper_micro"),
      decimals: kit.int("decimals"),
      /** "max" as written, or the words of a direction, a pending one or one not understood */
      words: kit.str("words"),
      /** the paper it was read from; null when somebody set it in Tertial */
      documentId: kit.maybeStr("document_id").references(() => document.id),
      changedBy: kit.str("changed_by").references(() => person.id),
      changedAt: kit.str("changed_at"),
    },
    (t) => [
      kit.key([t.orgUnitId, t.year, t.indicatorId, t.setBy, t.no]),
      kit.oneOf("target_set_by", t.setBy, TARGET_SETTERS),
      kit.oneOf("target_form", t.form, TARGET_FORMS),
      kit.holds("target_value", sql`(${t.form} in ('tal', 'hogst', 'minst', 'intervall')) = (${t.valueMicro} is not null)`),
      kit.holds("target_upper", sql`(${t.form} = 'intervall') = (${t.upperMicro} is not null)`),
      kit.index("target_indicator", t.indicatorId, t.year),
      kit.index("target_document", t.documentId),
    ],
  );
}

/** Utfall, one cell a row; no row = not yet reported. `totalt` is reported, never derived. */
export function outcomeTable(
  kit: Kit,
  indicator: ReturnType<typeof indicatorTable>,
  orgUnit: ReturnType<typeof orgUnitTable>,
  district: ReturnType<typeof districtTable>,
  document: ReturnType<typeof documentTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "outcome",
    {
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      indicatorId: kit.str("indicator_id").references(() => indicator.id),
      year: kit.int("year"),
      period: kit.str("period"),
      districtId: kit.str("district_id").references(() => district.id),
      gender: kit.str("gender").$type<(typeof GENDERS)[number]>(),
      kind: kit.str("kind").$type<(typeof OUTCOME_KINDS)[number]>(),
      valueMicro: kit.maybeBig("value_micro"),
      decimals: kit.int("decimals"),
      numeratorMicro: kit.maybeBig("numerator_micro"),
      denominatorMicro: kit.maybeBig("denominator_micro"),
      reason: kit.str("reason").default(""),
      /** for the unit's own people, never printed */
      comment: kit.str("comment").default(""),
      source: kit.str("source").$type<(typeof OUTCOME_SOURCES)[number]>(),
      /** the paper it was read from; null when somebody entered it in Tertial */
      documentId: kit.maybeStr("document_id").references(() => document.id),
      version: kit.int("version").default(1),
      /** the key of the save that made this version: the same save sent again counts once */
      saveKey: kit.str("save_key").default(""),
      savedBy: kit.str("saved_by").references(() => person.id),
      savedAt: kit.str("saved_at"),
    },
    (t) => [
      kit.key([t.orgUnitId, t.indicatorId, t.year, t.period, t.districtId, t.gender]),
      kit.oneOf("outcome_gender", t.gender, GENDERS),
      kit.oneOf("outcome_kind", t.kind, OUTCOME_KINDS),
      kit.oneOf("outcome_source", t.source, OUTCOME_SOURCES),
      kit.holds("outcome_value", sql`(${t.kind} = 'varde') = (${t.valueMicro} is not null)`),
      kit.holds("outcome_share", sql`(${t.numeratorMicro} is null) = (${t.denominatorMicro} is null)`),
      kit.holds("outcome_reason", sql`${t.kind} <> 'gar-ej-att-mata' or ${t.reason} <> ''`),
      kit.index("outcome_rollup", t.indicatorId, t.year, t.period, t.districtId, t.gender),
      // most outcomes are of no document, and a save need not write an index about that
      kit.index("outcome_document", t.documentId).where(sql`${t.documentId} is not null`),
    ],
  );
}

/** What a unit says about an indicator in a period besides figures. */
export function indicatorReportTable(
  kit: Kit,
  indicator: ReturnType<typeof indicatorTable>,
  orgUnit: ReturnType<typeof orgUnitTable>,
  document: ReturnType<typeof documentTable>,
) {
  return kit.table(
    "indicator_report",
    {
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      year: kit.int("year"),
      period: kit.str("period"),
      indicatorId: kit.str("indicator_id").references(() => indicator.id),
      /** the stated status, a code of the styrmodell; "" when the paper has none */
      status: kit.str("status"),
      forecastMicro: kit.maybeBig("forecast_micro"),
      forecastDecimals: kit.int("forecast_decimals"),
      documentId: kit.maybeStr("document_id").references(() => document.id),
      version: kit.int("version").default(1),
    },
    (t) => [kit.key([t.orgUnitId, t.year, t.period, t.indicatorId]), kit.index("indicator_report_document", t.documentId)],
  );
}
