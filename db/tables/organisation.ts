import { ROLES } from "../../lib/domain/access.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import type { Kit } from "../kit.ts";
import type { personTable } from "./people.ts";

export const ORG_KINDS = ["kommun", "namnd", "forvaltning", "avdelning", "enhet"] as const;

/** One JSON per version; a change is a new version, never an update. */
export function styrmodellTable(kit: Kit) {
  return kit.table(
    "styrmodell",
    {
      id: kit.str("id").primaryKey(),
      name: kit.str("name"),
      version: kit.int("version"),
      definition: kit.json<Styrmodell>("definition"),
      sha256: kit.str("sha256"),
      createdAt: kit.str("created_at"),
    },
    (t) => [kit.unique("styrmodell_version", t.name, t.version)],
  );
}

/** Which styrmodell a year follows. */
export function steeringYearTable(kit: Kit, styrmodell: ReturnType<typeof styrmodellTable>) {
  return kit.table("steering_year", {
    year: kit.int("year").primaryKey(),
    styrmodellId: kit.str("styrmodell_id").references(() => styrmodell.id),
  });
}

/** A node's identity over the years. */
export function orgUnitTable(kit: Kit) {
  return kit.table("org_unit", { id: kit.str("id").primaryKey(), kind: kit.str("kind").$type<(typeof ORG_KINDS)[number]>() }, (t) => [
    kit.oneOf("org_unit_kind", t.kind, ORG_KINDS),
  ]);
}

/** The organisation as it is in a year: name, place and whose authority. A reorganisation is next year's rows. */
export function orgUnitYearTable(kit: Kit, year: ReturnType<typeof steeringYearTable>, orgUnit: ReturnType<typeof orgUnitTable>) {
  return kit.table(
    "org_unit_year",
    {
      year: kit.int("year").references(() => year.year),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      name: kit.str("name"),
      /** the name in addresses, no other node's in the year */
      slug: kit.str("slug"),
      /** null only for the kommun */
      parentId: kit.maybeStr("parent_id").references(() => orgUnit.id),
      /** the nämnd (the kommun for what stands above them): the wall of access and the history's chain */
      authorityId: kit.str("authority_id").references(() => orgUnit.id),
      /** a nämnd that no paper has named yet */
      unnamed: kit.bool("unnamed").default(false),
    },
    (t) => [
      kit.key([t.year, t.orgUnitId]),
      kit.index("org_unit_year_parent", t.year, t.parentId),
      kit.unique("org_unit_year_slug", t.year, t.slug),
    ],
  );
}

/** Every ancestor of every node in a year, itself at depth 0; derived in the transaction that moves a node. */
export function orgClosureTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>) {
  return kit.table(
    "org_closure",
    {
      year: kit.int("year"),
      ancestorId: kit.str("ancestor_id").references(() => orgUnit.id),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      depth: kit.int("depth"),
    },
    (t) => [kit.key([t.year, t.ancestorId, t.orgUnitId]), kit.index("org_closure_up", t.year, t.orgUnitId, t.depth)],
  );
}

/** Stadsdelar; the row `hela` means "not split". */
export function districtTable(kit: Kit) {
  return kit.table("district", { id: kit.str("id").primaryKey(), name: kit.str("name") }, (t) => [kit.unique("district_name", t.name)]);
}

/** Which unit answers for which stadsdel in a year, in the paper's order. */
export function unitDistrictTable(
  kit: Kit,
  orgUnit: ReturnType<typeof orgUnitTable>,
  year: ReturnType<typeof steeringYearTable>,
  district: ReturnType<typeof districtTable>,
) {
  return kit.table(
    "unit_district",
    {
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      year: kit.int("year").references(() => year.year),
      districtId: kit.str("district_id").references(() => district.id),
      position: kit.int("position"),
    },
    (t) => [kit.key([t.orgUnitId, t.year, t.districtId])],
  );
}

/** A role of a person on a node, inherited downward; ended by a date, never deleted. */
export function roleGrantTable(kit: Kit, person: ReturnType<typeof personTable>, orgUnit: ReturnType<typeof orgUnitTable>) {
  return kit.table(
    "role_grant",
    {
      id: kit.str("id").primaryKey(),
      personId: kit.str("person_id").references(() => person.id),
      orgUnitId: kit.str("org_unit_id").references(() => orgUnit.id),
      role: kit.str("role").$type<(typeof ROLES)[number]>(),
      fromDate: kit.str("from_date"),
      toDate: kit.str("to_date").default("9999-12-31"),
      /** whom it is held for as a stand-in */
      standsInFor: kit.maybeStr("stands_in_for").references(() => person.id),
      /** may decide by delegation */
      delegation: kit.bool("delegation").default(false),
      /** a systemförvaltare's reading of a nämnd's drafts: the instant it closes, and why it was opened; null for a role */
      openUntil: kit.maybeStr("open_until"),
      openedFor: kit.str("opened_for").default(""),
    },
    (t) => [
      kit.oneOf("role_grant_role", t.role, ROLES),
      kit.index("role_grant_person", t.personId, t.toDate),
      kit.index("role_grant_place", t.orgUnitId, t.toDate),
    ],
  );
}
