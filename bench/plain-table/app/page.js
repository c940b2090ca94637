import BetterSqlite3 from "better-sqlite3";

export const dynamic = "force-dynamic";

const GENDERS = ["totalt", "kvinnor", "man"];
const figure = new Intl.NumberFormat("sv-SE", { minimumFractionDigits: 1 });

/** A unit's period as a plain server-component table: no sign-in, no rights, no checks, no comparison but last year. */
export default function Page() {
  const lines = linesOf();
  return (
    <table>
      <thead>
        <tr>
          {["Indikator och stadsdel", "Förra året", "Totalt", "Kvinnor, flickor", "Män, pojkar", "Sedan sist", "Årsmål"].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, district, now, lastYear, before }) => (
          <tr key={id} className={district === "hela" ? "whole" : "district"}>
            <th scope="row">
              <span>{name}</span> <span className="unit">%</span>
            </th>
            <td className="beside">{written(lastYear.totalt)}</td>
            {GENDERS.map((gender) => (
              <td key={gender} className="cell">
                <input
                  id={`cell-${id}/${gender}`}
                  aria-label={`${name}, ${district}, ${gender}`}
                  autoComplete="off"
                  inputMode="decimal"
                  defaultValue={written(now[gender])}
                />
              </td>
            ))}
            <td className="beside">{written((now.totalt ?? 0) - (before.totalt ?? 0))}</td>
            <td className="beside">–</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function written(micro) {
  return micro === undefined ? "" : figure.format(micro / 1_000_000);
}

let statement;

function linesOf() {
  statement ??= new BetterSqlite3(process.env.TERTIAL_DATABASE, { readonly: true }).prepare(
    `select o.indicator_id as indicator, v.name as name, o.district_id as district, o.gender as gender, o.year as year, o.period as period,
            o.value_micro as micro
       from outcome o join indicator_version v on v.indicator_id = o.indicator_id
      where o.org_unit_id = ? and (o.year, o.period) in (values (2026, 'T2'), (2026, 'T1'), (2025, 'T2'))
      order by o.indicator_id, o.district_id`,
  );
  const lines = new Map();
  for (const { indicator, name, district, gender, year, period, micro } of statement.all(process.env.UNIT)) {
    const id = `${indicator}/${district}`;
    const line = lines.get(id) ?? { id, name, district, now: {}, lastYear: {}, before: {} };
    lines.set(id, line);
    const cells = year === 2025 ? line.lastYear : period === "T2" ? line.now : line.before;
    cells[gender] = micro;
  }
  return Array.from(lines.values());
}
