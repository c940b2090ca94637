import { execFileSync } from "node:child_process";
import BetterSqlite3 from "better-sqlite3";

/** 125 indicators, each with the whole unit and three stadsdelar: 500 lines of three cells. */
const INDICATORS = 125;
const UNIT = "Försörjningsstödsenheten";
export const GRID = "/2026/forsorjningsstodsenheten/utfall?period=T2";
const PERIODS = [
  [2025, "T2"],
  [2026, "T1"],
  [2026, "T2"],
];

/** Makes the example in the file, with a unit that reports very much; answers the unit's id and its chief's. */
export function longGrid(file: string): { unit: string; chief: string } {
  execFileSync(process.execPath, ["cli/tertial.js", "demo", "--db", file], { stdio: "ignore" });
  const raw = new BetterSqlite3(file);
  const { unit, plan, goal } = raw
    .prepare(
      `select p.org_unit_id as unit, p.id as "plan", (select goal_id from plan_goal where plan_id = p.id order by position limit 1) as goal
         from plan p join org_unit_year y on y.org_unit_id = p.org_unit_id and y.year = p.year where y.name = ? and p.year = 2026`,
    )
    .get(UNIT) as { unit: string; plan: string; goal: string };
  const chief = raw.prepare("select id from person where name = 'Anna Lind'").pluck().get() as string;
  const districts = raw
    .prepare("select district_id from unit_district where org_unit_id = ? and year = 2026")
    .pluck()
    .all(unit) as string[];
  const indicator = raw.prepare("insert into indicator (id, owner_id) values (?, ?)");
  const version = raw.prepare(
    `insert into indicator_version (indicator_id, valid_from, name, unit, decimals, periodicity, direction, aggregation, about_individuals,
       by_district, changed_by, changed_at) values (?, '2020-01-01', ?, '%', 1, 'Tertial', 'hogre', 'andel', 1, 1, ?, '2020-01-01T08:00:00.000Z')`,
  );
  const attach = raw.prepare("insert into plan_indicator (plan_id, goal_id, indicator_id, position) values (?, ?, ?, ?)");
  const outcome = raw.prepare(
    `insert into outcome (org_unit_id, indicator_id, year, period, district_id, gender, kind, value_micro, decimals, source, saved_by, saved_at)
     values (?, ?, ?, ?, ?, ?, 'varde', ?, 1, 'inmatad', ?, '2026-09-01T08:00:00.000Z')`,
  );
  raw.transaction(() => {
    for (let at = 0; at < INDICATORS; at++) {
      const id = `bench${String(at).padStart(11, "0")}`;
      indicator.run(id, unit);
      version.run(id, `Andel som får besked i tid, grupp ${at}`, chief);
      attach.run(plan, goal, id, 100 + at);
      for (const [year, period] of PERIODS)
        for (const district of ["hela", ...districts])
          for (const gender of ["totalt", "kvinnor", "man"])
            outcome.run(unit, id, year, period, district, gender, 100_000 * (300 + ((at * 7) % 400)), chief);
    }
  })();
  raw.close();
  return { unit, chief };
}
