import BetterSqlite3 from "better-sqlite3";
import type { OutcomesImported } from "../db/mutations/import-outcomes.ts";
import { addPerson, commandLineUser } from "../db/mutations/people.ts";
import { takeInDocument } from "../db/mutations/take-in-document.ts";
import { openStore } from "../db/store.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import { reportContent, UNIT_GOALS } from "./content.ts";

export const NOW = "2027-01-20T09:00:00.000Z";
const DISTRICTS = 14;
const GENDERS = ["totalt", "kvinnor", "man"] as const;

/** A unit that reports very many indicators in 14 stadsdelar, in a new database; each indicator is 42 values. */
export async function unitOfMany(file: string, indicators: number) {
  const store = await openStore(file);
  const content = reportContent(UNIT_GOALS);
  const taking = { proposal: { content }, original: null, decided: null, replace: false, styrmodell: styrmodellOf(content.head.year) };
  const taken = await takeInDocument(store, await commandLineUser(store), NOW, taking);
  if (!taken.ok) throw new Error(taken.message);
  const { unitId } = taken;
  const chief = await addPerson(store, NOW, { name: "Siv Al", title: "", role: "enhetschef", orgUnitId: unitId, delegation: false });
  const raw = new BetterSqlite3(file);
  raw.transaction(() => {
    const plan = raw.prepare("select plan_id, goal_id from plan_indicator limit 1").get() as { plan_id: string; goal_id: string };
    const [district, indicator, version, attach] = [
      raw.prepare("insert into district (id, name) values (?, ?)"),
      raw.prepare("insert into indicator (id, owner_id) values (?, ?)"),
      raw.prepare(
        `insert into indicator_version (indicator_id, valid_from, name, unit, decimals, periodicity, direction, aggregation, changed_by, changed_at)
         values (?, ?, ?, 'st', 0, 'Tertial', 'hogre', 'summa', ?, ?)`,
      ),
      raw.prepare("insert into plan_indicator (plan_id, goal_id, indicator_id, position) values (?, ?, ?, ?)"),
    ];
    for (let at = 0; at < DISTRICTS; at++) district.run(districtId(at), `Stadsdel ${at}`);
    for (let at = 0; at < indicators; at++) {
      indicator.run(indicatorId(at), unitId);
      version.run(indicatorId(at), `${content.head.year}-01-01`, `Indikator ${at}`, chief.id, NOW);
      attach.run(plan.plan_id, plan.goal_id, indicatorId(at), 1000 + at);
    }
  })();
  raw.close();
  return { store, chief, unitId, year: content.head.year };
}

/** Every value of the unit's period, as a file says them. */
export function everyValue(unitId: string, year: number, period: string, indicators: number): OutcomesImported {
  const cells: OutcomesImported["cells"] = [];
  for (let indicator = 0; indicator < indicators; indicator++) {
    for (let district = 0; district < DISTRICTS; district++) {
      for (const gender of GENDERS) {
        const figure = { micro: (indicator + district) * 1_000_000, decimals: 0 };
        const place = { indicatorId: indicatorId(indicator), district: districtId(district), gender };
        cells.push({ ...place, base: 0, entry: { kind: "varde", figure } });
      }
    }
  }
  return { unitId, year, period, file: { name: "utfall.csv", sha256: "" }, cells };
}

function indicatorId(at: number): string {
  return `000indikator${String(at).padStart(5, "0")}`;
}

function districtId(at: number): string {
  return `stadsdel${String(at).padStart(3, "0")}`;
}
