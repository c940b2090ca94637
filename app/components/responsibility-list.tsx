import type { Responsibilities } from "../../db/queries/responsibilities.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { counted } from "../../lib/swedish/wording.ts";
import { KINDS } from "./document-state.tsx";
import { periodWords } from "./role-words.ts";

/** What a person answers for besides their roles. */
export function ResponsibilityList({ indicators, activities, standIns, submitted }: Responsibilities) {
  const nothing = indicators.length + activities.length + standIns.length + submitted.length === 0;
  return (
    <section className="part">
      <h2>Ansvarar för</h2>
      {nothing && (
        <p>
          Rapporterar ingen indikator i eget namn, ansvarar inte för någon aktivitet, har ingen ersättare och väntar inte på något beslut.
        </p>
      )}
      <ul className="rows">
        {indicators.map(({ unit, year, count }) => (
          <li key={`${unit}/${year}`}>
            <span>
              <b>Rapporterar {counted(count, "indikator", "indikatorer")}</b>
              <span className="muted">
                {unit} {year}
              </span>
            </span>
          </li>
        ))}
        {activities.map(({ unit, year, count }) => (
          <li key={`aktiviteter/${unit}/${year}`}>
            <span>
              <b>Ansvarar för {counted(count, "aktivitet", "aktiviteter")}</b>
              <span className="muted">
                {unit} {year}
              </span>
            </span>
          </li>
        ))}
        {standIns.map((role) => (
          <li key={role.id}>
            <span>
              <b>Har {role.person.name} som ersättare</b>
              <span className="muted">
                {ROLE_NAMES[role.role]} i {role.where}, {periodWords(role, role.begun)}
              </span>
            </span>
          </li>
        ))}
        {submitted.map(({ unit, year, kind }) => (
          <li key={`${unit}/${year}/${kind}`}>
            <span>
              <b>
                Har lämnat in {KINDS[kind]} {year}, som inte är beslutad
              </b>
              <span className="muted">{unit}. Den som tar över rollen kan ta tillbaka den.</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
