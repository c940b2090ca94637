import { eq, sql } from "drizzle-orm";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { everyMeaning, type Meant, type NameMeanings } from "../../lib/domain/name-meanings.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";
import { loadMeasuredPlan } from "./chain.ts";

/** What people of the unit have said that names in their files mean. */
export async function nameMeanings(source: Source, unitId: string): Promise<NameMeanings> {
  const indicators = await indicatorAliases(source, { unitId });
  const districts = await districtAliases(source, { unitId });
  return {
    indicators: Object.fromEntries(indicators.map(({ written, indicatorId }) => [written, indicatorId])),
    districts: Object.fromEntries(districts.map(({ written, districtId }) => [written, districtId])),
  };
}

const indicatorAliases = prepared("indicator_aliases", ({ db, t }: Source) =>
  db
    .select()
    .from(t.indicatorAlias)
    .where(eq(t.indicatorAlias.orgUnitId, sql.placeholder("unitId"))),
);
const districtAliases = prepared("district_aliases", ({ db, t }: Source) =>
  db
    .select()
    .from(t.districtAlias)
    .where(eq(t.districtAlias.orgUnitId, sql.placeholder("unitId"))),
);

/** What a name in a file of the unit's may mean: its indicators and its stadsdelar. */
export async function meaningsIn(source: Source, here: UnitYear): Promise<Meant[]> {
  const { facts, attached } = await loadMeasuredPlan(source, here);
  const ids = Array.from(new Set(attached.map(({ indicatorId }) => indicatorId)));
  const indicators = ids.map((id) => ({ id, name: facts.indicators.get(id)?.name ?? "" }));
  return everyMeaning({ districts: here.districts, groups: [{ indicators }] });
}
