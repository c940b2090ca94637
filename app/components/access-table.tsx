import type { HeldRole } from "../../db/queries/access.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { LastDayForm } from "./last-day-form.tsx";
import { periodWords, ROLE_MEANS } from "./role-words.ts";

type Props = {
  /** the table's name, for who does not see where it stands */
  label: string;
  roles: HeldRole[];
  /** where a role was given, as the page says it */
  given: (role: HeldRole) => string;
  /** may this visitor end it? */
  ends: (role: HeldRole) => boolean;
  /** the address of the page */
  here: string;
  /** a page about one person does not name them in each row */
  ofOne?: boolean;
};

/** Who has access, as what, why and how long. */
export function AccessTable({ label, roles, given, ends, here, ofOne = false }: Props) {
  return (
    <table className="documents" aria-label={label}>
      <thead>
        <tr>
          {!ofOne && <th scope="col">Person</th>}
          <th scope="col">Roll</th>
          <th scope="col">Varför</th>
          <th scope="col">Gäller</th>
          <th scope="col">
            <span className="hidden-words">Ändra</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.id}>
            {!ofOne && (
              <th scope="row">
                <b>{role.person.name}</b>
                <span className="muted small">{role.person.title}</span>
              </th>
            )}
            <td data-label="Roll">
              {role.opened ? "läser utkast" : ROLE_NAMES[role.role]}
              {!role.opened && <span className="access-means">{ROLE_MEANS[role.role]}</span>}
            </td>
            <td data-label="Varför">{whyWords(role, given(role))}</td>
            <td data-label="Gäller">{periodWords(role, role.begun)}</td>
            <td className="right">{ends(role) && <LastDayForm role={role} here={here} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whyWords({ opened, standsInForName, delegation }: HeldRole, given: string): string {
  if (opened) return `Öppnade nämndens utkast som systemförvaltare. Skäl: ”${opened.reason}”`;
  const sentences = [standsInForName && `Ersättare för ${standsInForName}.`, given, delegation && "Beslutar på delegation."];
  return sentences.filter(Boolean).join(" ");
}
