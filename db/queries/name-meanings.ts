import { eq } from "drizzle-orm";
import type { NameMeanings } from "../../lib/domain/name-meanings.ts";
import type { Source } from "../store.ts";

/** What people of the unit have said that names in their files mean. */
export async function nameMeanings({ db, t }: Source, unitId: string): Promise<NameMeanings> {
  const indicators = await db.select().from(t.indicatorAlias).where(eq(t.indicatorAlias.orgUnitId, unitId));
  const districts = await db.select().from(t.districtAlias).where(eq(t.districtAlias.orgUnitId, unitId));
  return {
    indicators: Object.fromEntries(indicators.map(({ written, indicatorId }) => [written, indicatorId])),
    districts: Object.fromEntries(districts.map(({ written, districtId }) => [written, districtId])),
  };
}
