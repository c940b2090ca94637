import type { Role } from "../../lib/domain/access.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { Choice } from "./choice.tsx";
import { LabelledField } from "./labelled-field.tsx";

type Named = { id: string; name: string };
type Props = {
  people: Named[];
  /** where the role can be given; one place is not asked for */
  places: Named[];
  roles: Role[];
  /** who may be stood in for */
  standInsFor: Named[];
  /** the address of the page */
  here: string;
};

/** One more role for somebody who is known: who, as what, where, from when to when, and in whose place. */
export function RoleForm({ people, places, roles, standInsFor, here }: Props) {
  return (
    <form method="post" action="/api/v1/roller" className="form">
      <input type="hidden" name="till" value={here} />
      <Choice name="personId" label="Vem" choices={[["", "Välj person"], ...people.map(({ id, name }): [string, string] => [id, name])]} />
      <Choice
        id="given-role"
        name="role"
        label="Ny roll"
        choices={roles.map((role) => [role, ROLE_NAMES[role]])}
        chosen={roles.includes("lasare") ? "lasare" : roles[0]}
      />
      {places.length === 1 ? (
        <input type="hidden" name="orgUnitId" value={places[0]?.id} />
      ) : (
        <Choice id="given-place" name="orgUnitId" label="Den gäller i" choices={places.map(({ id, name }) => [id, name])} />
      )}
      <div className="two-fields">
        <LabelledField name="from" label="Från" type="date" autoComplete="off" optional />
        <LabelledField name="to" label="Till och med" type="date" autoComplete="off" optional />
      </div>
      <p className="muted small">Utan datum gäller rollen från i dag och tills vidare.</p>
      <Choice
        name="standsInFor"
        label="Ersättare för"
        choices={[["", "Ingen"], ...standInsFor.map(({ id, name }): [string, string] => [id, name])]}
      />
      {roles.includes("namndcontroller") && (
        <label className="check">
          <input type="checkbox" name="delegation" value="ja" /> Får besluta på delegation (bara nämndcontroller)
        </label>
      )}
      <button type="submit" className="button">
        Ge rollen
      </button>
    </form>
  );
}
