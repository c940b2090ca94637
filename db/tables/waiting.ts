import { sql } from "drizzle-orm";
import type { Kit } from "../kit.ts";
import { GENDERS, OUTCOME_KINDS } from "./indicators.ts";
import type { orgUnitTable } from "./organisation.ts";
import type { personTable } from "./people.ts";

/** provas: tried only; laggs-ned: its rows are put down; galler: its values stand and are taken over; klar: they are in their places */
export const IMPORT_STATES = ["provas", "laggs-ned", "galler", "klar"] as const;

/** A large file of outcomes on its way into a unit's period, and afterwards the history of what it changed. */
export function outcomeImportTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "outcome_import",
    {
      id: kit.str("id").primaryKey(),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      year: kit.int("year"),
      period: kit.str("period"),
      state: kit.str("state").$type<(typeof IMPORT_STATES)[number]>(),
      /** who works on it now, and when that one last gave a sign of life: an ISO instant */
      holder: kit.str("holder"),
      beatAt: kit.str("beat_at"),
      byId: kit.str("by_id").references(() => person.id),
      at: kit.str("at"),
    },
    (t) => [kit.oneOf("outcome_import_state", t.state, IMPORT_STATES), kit.index("outcome_import_place", t.orgUnitId, t.year, t.period)],
  );
}

/** One value of it, with what it builds on. Refers to nothing but its import: it is history when the indicator is gone. */
export function outcomeImportRowTable(kit: Kit, outcomeImport: ReturnType<typeof outcomeImportTable>) {
  return kit.table(
    "outcome_import_row",
    {
      importId: kit.str("import_id").references(() => outcomeImport.id),
      indicatorId: kit.str("indicator_id"),
      districtId: kit.str("district_id"),
      gender: kit.str("gender").$type<(typeof GENDERS)[number]>(),
      kind: kit.str("kind").$type<(typeof OUTCOME_KINDS)[number]>(),
      valueMicro: kit.maybeBig("value_micro"),
      decimals: kit.int("decimals"),
      numeratorMicro: kit.maybeBig("numerator_micro"),
      denominatorMicro: kit.maybeBig("denominator_micro"),
      reason: kit.str("reason"),
      /** the version that stood */
      base: kit.int("base"),
      /** what stood, as the history writes it; null for nothing */
      before: kit.maybeJson<unknown>("before"),
    },
    (t) => [
      kit.key([t.importId, t.indicatorId, t.districtId, t.gender]),
      kit.oneOf("outcome_import_row_gender", t.gender, GENDERS),
      kit.oneOf("outcome_import_row_kind", t.kind, OUTCOME_KINDS),
      kit.holds("outcome_import_row_value", sql`(${t.kind} = 'varde') = (${t.valueMicro} is not null)`),
    ],
  );
}
