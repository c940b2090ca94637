import type { Kit } from "../kit.ts";
import type { indicatorTable } from "./indicators.ts";
import type { districtTable, orgUnitTable, steeringYearTable } from "./organisation.ts";
import type { personTable } from "./people.ts";

export const REPORTING_EVENTS = ["inlamnad", "aterkallad"] as const;

/**
 * When a period is open for reporting, for the whole kommun or one nämnd (its own goes before the kommun's). A change is a
 * new row (no 1, 2 …): a last day is never moved unseen.
 */
export function reportingWindowTable(
  kit: Kit,
  year: ReturnType<typeof steeringYearTable>,
  orgUnit: ReturnType<typeof orgUnitTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "reporting_window",
    {
      year: kit.int("year").references(() => year.year),
      period: kit.str("period"),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      no: kit.int("no"),
      /** calendar dates, both days included: the period closes at 23.59 in Stockholm */
      opensOn: kit.str("opens_on"),
      closesOn: kit.str("closes_on"),
      setBy: kit.str("set_by").references(() => person.id),
      setAt: kit.str("set_at"),
    },
    (t) => [kit.key([t.year, t.period, t.orgUnitId, t.no])],
  );
}

/** A later last day for one unit, with its reason; the newest counts. */
export function extensionTable(
  kit: Kit,
  year: ReturnType<typeof steeringYearTable>,
  orgUnit: ReturnType<typeof orgUnitTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "extension",
    {
      year: kit.int("year").references(() => year.year),
      period: kit.str("period"),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      no: kit.int("no"),
      /** calendar date, that day included */
      closesOn: kit.str("closes_on"),
      reason: kit.str("reason"),
      setBy: kit.str("set_by").references(() => person.id),
      setAt: kit.str("set_at"),
    },
    (t) => [kit.key([t.year, t.period, t.orgUnitId, t.no])],
  );
}

/** A unit's period handed in, or taken back before the period closed. Append only. */
export function reportingEventTable(
  kit: Kit,
  year: ReturnType<typeof steeringYearTable>,
  orgUnit: ReturnType<typeof orgUnitTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "reporting_event",
    {
      year: kit.int("year").references(() => year.year),
      period: kit.str("period"),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      no: kit.int("no"),
      kind: kit.str("kind").$type<(typeof REPORTING_EVENTS)[number]>(),
      at: kit.str("at"),
      byId: kit.str("by_id").references(() => person.id),
      note: kit.str("note").default(""),
      /** indicators of the period, and how many of them had an outcome or a reason when it was handed in */
      due: kit.int("due"),
      reported: kit.int("reported"),
      /** sha-256 of the outcomes handed in: the receipt */
      sha256: kit.str("sha256").default(""),
    },
    (t) => [kit.key([t.year, t.period, t.orgUnitId, t.no]), kit.oneOf("reporting_event_kind", t.kind, REPORTING_EVENTS)],
  );
}

/** A name met in a file (as `wordingKey` gives it) and what somebody of the unit said that it means. */
export function indicatorAliasTable(
  kit: Kit,
  orgUnit: ReturnType<typeof orgUnitTable>,
  indicator: ReturnType<typeof indicatorTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "indicator_alias",
    {
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      written: kit.str("written"),
      indicatorId: kit.str("indicator_id").references(() => indicator.id),
      saidBy: kit.str("said_by").references(() => person.id),
      saidAt: kit.str("said_at"),
    },
    (t) => [kit.key([t.orgUnitId, t.written])],
  );
}

/** The same for a stadsdel's name. */
export function districtAliasTable(
  kit: Kit,
  orgUnit: ReturnType<typeof orgUnitTable>,
  district: ReturnType<typeof districtTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "district_alias",
    {
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      written: kit.str("written"),
      districtId: kit.str("district_id").references(() => district.id),
      saidBy: kit.str("said_by").references(() => person.id),
      saidAt: kit.str("said_at"),
    },
    (t) => [kit.key([t.orgUnitId, t.written])],
  );
}
